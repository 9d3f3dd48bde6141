package io.calminer.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules on the text of sources. Each is a function of folders that gives what breaks it. */
final class SourceRules {

    private static final int LINES = 400;
    private static final int METHOD_LINES = 40;

    /** The first line of a member of a type, or of a type in it. */
    private static final Pattern MEMBER = Pattern.compile("( {4}| {8})[A-Za-z<@][^;]*\\([^;]*");

    private static final Pattern TYPE =
            Pattern.compile("\\b(class|record|interface|enum|return|if|for|while|switch|new)\\b|^ *@| = ");
    private static final Pattern PACKAGE_INFO = Pattern.compile("(?s)\\s*/\\*\\*.*\\*/\\s*@NullMarked\\s+package .*");

    private SourceRules() {}

    /** Classes and scripts of more than 400 lines. */
    static List<String> tooLong(List<Path> folders) {
        List<String> broken = new ArrayList<>();
        for (Path file : files(folders, ".java", ".js")) {
            int lines = text(file).split("\n", -1).length - 1;
            if (lines > LINES) {
                broken.add(file + " has " + lines + " lines; the limit is " + LINES);
            }
        }
        return broken;
    }

    /** Methods of more than 40 lines, from the line that opens the body to the one that closes it. */
    static List<String> longMethods(List<Path> folders) {
        return javaFiles(folders).stream()
                .flatMap(file -> longMethods(file, text(file).lines().toList()).stream())
                .toList();
    }

    /** The formatter opens the body of a member at the end of a line and closes it at the margin of the member. */
    private static List<String> longMethods(Path file, List<String> lines) {
        List<String> broken = new ArrayList<>();
        for (int first = 0; first < lines.size(); first++) {
            Matcher member = MEMBER.matcher(lines.get(first));
            if (!member.matches() || TYPE.matcher(lines.get(first)).find()) {
                continue;
            }
            int opened = first;
            while (opened < lines.size() - 1 && !lines.get(opened).matches(".*[{};]")) {
                opened++;
            }
            int closed = Math.min(opened + 1, lines.size() - 1);
            while (closed < lines.size() - 1 && !lines.get(closed).startsWith(member.group(1) + "}")) {
                closed++;
            }
            // the body of a lambda ends with a parenthesis behind its brace
            boolean body = lines.get(opened).endsWith("{") && lines.get(closed).equals(member.group(1) + "}");
            int length = closed - opened + 1;
            if (body && length > METHOD_LINES) {
                broken.add(file + ":" + (first + 1) + " has " + length + " lines in a method; the limit is "
                        + METHOD_LINES);
            }
        }
        return broken;
    }

    /** Packages without a package-info that tells what lives there and marks them for null checks. */
    static List<String> unexplained(List<Path> folders) {
        return javaFiles(folders).stream()
                .map(file -> file.resolveSibling("package-info.java"))
                .distinct()
                .filter(info ->
                        !Files.exists(info) || !PACKAGE_INFO.matcher(text(info)).matches())
                .map(info -> info + " is missing, or has no Javadoc or no @NullMarked")
                .toList();
    }

    static List<Path> javaFiles(List<Path> folders) {
        return files(folders, ".java");
    }

    private static List<Path> files(List<Path> folders, String... endings) {
        return folders.stream()
                .flatMap(folder -> files(folder, endings))
                .sorted()
                .toList();
    }

    private static Stream<Path> files(Path folder, String... endings) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
