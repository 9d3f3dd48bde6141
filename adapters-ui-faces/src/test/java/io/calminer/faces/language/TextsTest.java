package io.calminer.faces.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private final Map<String, String> english = Texts.of(Locale.ENGLISH).under("");
    private final Map<String, String> german = Texts.of(Locale.GERMAN).under("");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(german.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        for (String file : List.of("Messages.properties", "Messages_de.properties", "Problems_de.properties")) {
            List<String> keys =
                    Files.readAllLines(Path.of("src", "main", "resources", "io", "calminer", "faces", file)).stream()
                            .filter(line -> line.matches("[A-Za-z].*=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .toList();
            assertThat(keys).as(file).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void noTextIsLeftUntranslatedByMistake() {
        assertThat(english.keySet().stream()
                        .filter(key -> english.get(key).length() > 24
                                && english.get(key).equals(german.get(key))))
                .isEmpty();
    }

    @Test
    void aTextHasTheSamePlacesForValuesInBothLanguages() {
        english.forEach(
                (key, text) -> assertThat(places(german.get(key))).as(key).isEqualTo(places(text)));
    }

    @Test
    void anotherLanguageIsAnsweredInEnglishOnAnyMachine() {
        assertThat(Texts.of(Locale.ENGLISH).get("grid.unit")).isEqualTo("Unit");
        assertThat(Texts.of(Locale.FRENCH).get("grid.unit")).isEqualTo("Unit");
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().map(MatchResult::group).forEach(places::add);
        return places;
    }
}
