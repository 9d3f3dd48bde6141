package io.calminer.domain.project;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plans that break rules, each with the problems that reading it must tell.
 *
 * <p>{@code cases.txt} has one case after another: a title, how the plan is made (a whole text, or a merge patch on
 * {@code base.json}; after it, what is typed into which cell where that is not the value of the patch), its body. {@code expected.txt} has the problems of each title as they are shown to a person.
 */
final class WrongPlans {

    private static final String TITLE = "=== ";
    private static final int FORMULA_LIMIT = 20_000;

    /** The texts by folder: a test of each case asks for all of them. */
    private static final Map<String, Map<String, String>> TEXTS = new ConcurrentHashMap<>();

    private WrongPlans() {}

    /** The folders of cases: plans in general, then one for each area of a mine, with a base of its own if it needs one. */
    static List<String> folders() {
        return List.of(
                "",
                "prices/",
                "production/",
                "costs/",
                "consumption/",
                "equipment/",
                "taxation/",
                "closure/",
                "financing/",
                "economics/",
                "actuals/");
    }

    /** All plan texts by title, in the order of folders and files. */
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        folders().forEach(folder -> texts.putAll(texts(folder)));
        return texts;
    }

    /** The plan texts of a folder by title. */
    static Map<String, String> texts(String folder) {
        return TEXTS.computeIfAbsent(folder, WrongPlans::made);
    }

    private static Map<String, String> made(String folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        sections(folder + "cases.txt").forEach((title, lines) -> {
            String body = String.join("\n", lines.subList(1, lines.size())).strip();
            texts.put(title, text(folder, lines.get(0), body));
        });
        return texts;
    }

    /** The folders, and those of plans which are wrong in a single cell, for the end-to-end tests that type them in. */
    static List<String> everyFolder() {
        List<String> all = new ArrayList<>(folders());
        all.addAll(List.of("cells/", "cells/economics/"));
        return all;
    }

    /** The lines under each title of a file. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : resource(file).lines().toList()) {
            if (line.startsWith(TITLE)) {
                current = new ArrayList<>();
                if (sections.put(line.substring(TITLE.length()), current) != null) {
                    throw new IllegalStateException("Two cases are called '" + line + "'.");
                }
            } else {
                current.add(line);
            }
        }
        return sections;
    }

    static List<Problem> problems(String plan) {
        try {
            PlanDocument.read(plan);
            return List.of();
        } catch (InvalidPlan invalid) {
            return invalid.problems();
        }
    }

    static String base() {
        return resource("base.json");
    }

    private static String base(String folder) {
        String own = resource(folder + "base.json");
        return own.isEmpty() ? base() : own;
    }

    private static String text(String folder, String kind, String body) {
        return switch (kind) {
            case "<text>" -> body.replace("\\BOM", "\ufeff");
            case "<formula_long>" ->
                patched(folder, "{\"lines\": {\"ore\": {\"formula\": \"1" + " + 1".repeat(FORMULA_LIMIT / 4) + "\"}}}");
            default -> patched(folder, body);
        };
    }

    private static String patched(String folder, String patch) {
        return CanonicalJson.pretty(MergePatch.apply(
                JsonDocument.parse(base(folder)).root(),
                JsonDocument.parse(patch).root()));
    }

    private static String resource(String name) {
        try (InputStream in = WrongPlans.class.getResourceAsStream("/wrong-plans/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
