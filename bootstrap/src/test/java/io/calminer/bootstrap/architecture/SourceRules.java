package io.calminer.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules on the text of sources. Each is a function of folders that gives what breaks it. */
final class SourceRules {

    private static final int LINES = 400;
    private static final Pattern PACKAGE_INFO = Pattern.compile("(?s)\\s*/\\*\\*.*\\*/\\s*@NullMarked\\s+package .*");

    private SourceRules() {}

    /** Files of more than 400 lines. */
    static List<String> tooLong(List<Path> folders) {
        List<String> broken = new ArrayList<>();
        for (Path file : javaFiles(folders)) {
            int lines = text(file).split("\n", -1).length - 1;
            if (lines > LINES) {
                broken.add(file + " has " + lines + " lines; the limit is " + LINES);
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
        return folders.stream().flatMap(SourceRules::javaFiles).sorted().toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
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
