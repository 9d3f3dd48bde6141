package io.calminer.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/map.md} names every package that exists, and nothing that does not. */
class MapTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern PACKAGE = Pattern.compile("`([a-z.]+)`(?:: ([A-Z]\\w*(?:, [A-Z]\\w*)*))?");

    @Test
    void theDiagramAndTheTableNameEveryModule() throws IOException {
        List<String> columns = cells(tableLines(map()).get(0));
        assertThat(columns.subList(1, columns.size())).containsExactlyInAnyOrderElementsOf(modules());
        assertThat(map().substring(0, map().indexOf("| feature |"))).contains(modules());
    }

    @Test
    void everyPackageHasAPlaceInTheTable() throws IOException {
        Map<String, List<String>> named = named(map());
        for (String module : modules()) {
            assertThat(named.getOrDefault(module, List.of()))
                    .as("packages of %s in docs/map.md", module)
                    .containsAll(packages(module));
        }
    }

    @Test
    void everyPackageAndTypeInTheTableExists() throws IOException {
        assertThat(broken(map())).isEmpty();
    }

    @Test
    void aMapThatNamesWhatIsNotThereIsFound() throws IOException {
        String stale =
                map().replace("`calendar`: Calendar,", "`calendar`: Almanac,").replace("`formula`:", "`formulas`:");
        assertThat(broken(stale))
                .anyMatch(told -> told.contains("calendar/Almanac.java"))
                .anyMatch(told -> told.contains("formulas/Formula.java"));
    }

    private static String map() throws IOException {
        return Files.readString(PROJECT.resolve("docs/map.md"));
    }

    private static List<String> modules() throws IOException {
        return MODULE.matcher(Files.readString(PROJECT.resolve("pom.xml")))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static List<String> tableLines(String map) {
        return map.lines().filter(line -> line.startsWith("| ")).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    /** The packages that the table names, by module. */
    private static Map<String, List<String>> named(String map) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        entries(map)
                .forEach((module, found) -> named.put(
                        module, found.stream().map(entry -> entry.group(1)).toList()));
        return named;
    }

    private static Map<String, List<Matcher>> entries(String map) {
        List<String> lines = tableLines(map);
        List<String> columns = cells(lines.get(0));
        Map<String, List<Matcher>> entries = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            for (int i = 1; i < cells.size(); i++) {
                Matcher matcher = PACKAGE.matcher(cells.get(i));
                while (matcher.find()) {
                    Matcher entry = PACKAGE.matcher(matcher.group());
                    assertThat(entry.matches()).isTrue();
                    entries.computeIfAbsent(columns.get(i), module -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        return entries;
    }

    private static List<String> broken(String map) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, List<Matcher>> module : entries(map).entrySet()) {
            for (Matcher entry : module.getValue()) {
                Path folder = root(module.getKey()).resolve(entry.group(1).replace('.', '/'));
                String types = entry.group(2) == null ? "package-info" : entry.group(2);
                for (String type : types.split(", ", -1)) {
                    Path file = folder.resolve(type + ".java");
                    if (!Files.exists(file)) {
                        broken.add("docs/map.md names " + file + ", which does not exist");
                    }
                }
            }
        }
        return broken;
    }

    /** The folder of a module's root package: the one below io.calminer. */
    private static Path root(String module) throws IOException {
        try (Stream<Path> roots = Files.list(PROJECT.resolve(module).resolve("src/main/java/io/calminer"))) {
            return roots.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static List<String> packages(String module) throws IOException {
        Path root = root(module);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java")
                            && !file.getParent().equals(root))
                    .map(file -> root.relativize(file.getParent()).toString().replace(java.io.File.separatorChar, '.'))
                    .distinct()
                    .toList();
        }
    }
}
