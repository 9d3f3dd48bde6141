package io.calminer.faces.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.faces.language.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrictNumberTest {

    static List<NumberCases.Case> texts() {
        return NumberCases.texts();
    }

    static List<NumberCases.Format> formats() {
        return NumberCases.formats();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsWhatIsANumberHereAndRefusesTheRest(NumberCases.Case expected) {
        StrictNumber.Reading reading = StrictNumber.read(expected.text(), Marks.of(expected.locale()));

        if (reading instanceof StrictNumber.Read read) {
            assertThat(read.text()).isEqualTo(expected.plain());
        } else if (reading instanceof StrictNumber.Refused refused) {
            assertThat(refused.code()).isEqualTo(expected.code());
            assertThat(refused.suggestion()).isEqualTo(expected.suggestion());
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyProposalIsItselfANumberHere(NumberCases.Case expected) {
        Marks marks = Marks.of(expected.locale());

        if (StrictNumber.read(expected.text(), marks) instanceof StrictNumber.Refused refused
                && refused.suggestion() != null) {
            assertThat(StrictNumber.read(refused.suggestion(), marks)).isInstanceOf(StrictNumber.Read.class);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void showsValuesInGroupsOfThreeWithTiesAwayFromZero(NumberCases.Format expected) {
        assertThat(StrictNumber.format(expected.value(), expected.decimals(), Marks.of(expected.locale())))
                .isEqualTo(expected.text());
    }

    @Test
    void everyRefusalHasAMessageInBothLanguages() {
        for (NumberCases.Case refused : texts()) {
            if (refused.code() != null) {
                assertThat(Texts.of(Locale.ENGLISH).get(refused.code(), "x")).contains("\"x\"");
                assertThat(Texts.of(Locale.GERMAN).get(refused.code(), "x")).contains("„x“");
            }
        }
    }
}
