package io.calminer.faces.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.model.Explanation;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationWordsTest {

    private final ExplanationWords german = new ExplanationWords(Texts.of(Locale.GERMAN), Marks.of(Locale.GERMAN));

    private static Valuation copperMine() throws IOException {
        return demo("copper-mine");
    }

    private static Valuation demo(String name) throws IOException {
        return Valuation.of(PlanDocument.read(Files.readString(Path.of("..", "ops", "demo", name + ".json"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"copper-mine", "open-pit-copper-gold"})
    void everyFigureOfADemoPlanIsExplainedInTheReadersLanguage(String plan) throws IOException {
        for (Figure figure : demo(plan).figures()) {
            Explanation explained = figure.explain(2);
            assertThat(german.formula(explained, false)).as(figure.name()).isNotEqualTo(explained.formula());
        }
    }

    @Test
    void partsOfTheValueAndTheirRemarksAreToldInTheReadersLanguageAndMarks() throws IOException {
        Explanation value = copperMine().netPresentValue().explain(2);
        assertThat(german.notes(value))
                .containsExactly("Abgezinst mit 8 % im Jahr auf den 2027-01-01, Zahlungen am Ende ihrer Periode.");
        Explanation first = value.inputs().get(0);
        assertThat(german.label(first)).isEqualTo("Barwert der Zahlung");
        assertThat(german.formula(first, false)).isEqualTo("Diskontfaktor 1,000 × Zahlung −800,0");
        assertThat(german.label(value.inputs().get(5))).isEqualTo("Die übrigen 16 Perioden zusammen");
    }
}
