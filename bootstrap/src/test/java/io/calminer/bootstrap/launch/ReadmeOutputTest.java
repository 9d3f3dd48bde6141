package io.calminer.bootstrap.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says that {@code ops/run} prints is printed, figure by figure. */
class ReadmeOutputTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern SHOWN = Pattern.compile("(?s)`ops/run` prints, among more:\n```\n(.*?)```");

    @Test
    void everyLineThatTheReadmeShowsIsPrinted() throws IOException {
        String plan = Terminal.demo("copper-mine");
        List<String> printed = Terminal.run("value", plan).out().lines().toList();
        List<String> risk = Terminal.run("simulate", plan, "--iterations", "100000", "--seed", "42")
                .out()
                .lines()
                .toList();
        List<String> shown = shown();

        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(shown).allMatch(line -> printed.contains(line) || risk.contains(line));
        assertThat(shown).anyMatch(line -> line.contains("718.1")).anyMatch(risk::contains);
    }

    private static List<String> shown() throws IOException {
        Matcher matcher = SHOWN.matcher(Files.readString(README));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).lines().filter(line -> !line.isBlank()).toList();
    }
}
