package io.calminer.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules that the root {@code pom.xml} names, with their sources and classes. */
final class Modules {

    /** The folder of the project: tests run in that of their module. */
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Modules() {}

    static List<String> names() {
        Matcher matcher = MODULE.matcher(SourceRules.text(PROJECT.resolve("pom.xml")));
        return matcher.results().map(result -> result.group(1)).toList();
    }

    static JavaClasses classes() {
        return new ClassFileImporter()
                .importPaths(names().stream().map(Modules::classes).toList());
    }

    static Path classes(String module) {
        return PROJECT.resolve(module).resolve("target").resolve("classes");
    }

    /** The folders of the sources of all modules: {@code src/main/java}, and that of the accelerator. */
    static List<Path> sources() {
        return folders("src/main/java", "src/main/vector");
    }

    /** Those and the folders {@code src/test/java}. */
    static List<Path> sourcesAndTests() {
        return folders("src/main/java", "src/main/vector", "src/test/java");
    }

    /** The folders {@code src/main/resources}, with the scripts of the pages. */
    static List<Path> resources() {
        return folders("src/main/resources");
    }

    private static List<Path> folders(String... folders) {
        return names().stream()
                .flatMap(module ->
                        Stream.of(folders).map(folder -> PROJECT.resolve(module).resolve(folder)))
                .filter(Files::isDirectory)
                .toList();
    }
}
