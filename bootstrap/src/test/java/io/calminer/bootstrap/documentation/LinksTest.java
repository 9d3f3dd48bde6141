package io.calminer.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the documents lead somewhere. */
class LinksTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void everyLinkToAFileLeadsToOne() throws IOException {
        List<Path> pages = pages();
        assertThat(pages).hasSizeGreaterThan(10);
        List<String> broken = new ArrayList<>();
        for (Path page : pages) {
            broken.addAll(broken(page, Files.readString(page)));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void aLinkToNowhereIsFound() {
        Path page = PROJECT.resolve("README.md");
        assertThat(broken(page, "[map](docs/map.md) [web](https://example.org) [atlas](docs/atlas.md)"))
                .containsExactly(page + " links to docs/atlas.md, which does not exist");
    }

    private static List<String> broken(Path page, String text) {
        return LINK.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                .filter(target -> !Files.exists(page.resolveSibling(target)))
                .map(target -> page + " links to " + target + ", which does not exist")
                .toList();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path folder : List.of(PROJECT, PROJECT.resolve("docs"), PROJECT.resolve("ops"))) {
            try (Stream<Path> files = Files.walk(folder, folder.equals(PROJECT) ? 1 : 9)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }
}
