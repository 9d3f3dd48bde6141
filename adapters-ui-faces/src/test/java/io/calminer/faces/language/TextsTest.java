package io.calminer.faces.language;

import static org.assertj.core.api.Assertions.assertThat;

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
