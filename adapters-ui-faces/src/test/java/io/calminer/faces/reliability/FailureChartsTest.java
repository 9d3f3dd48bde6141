package io.calminer.faces.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.reliability.AgeReplacement;
import io.calminer.domain.reliability.AgeReplacement.Repair;
import io.calminer.domain.reliability.History;
import io.calminer.domain.reliability.Life;
import io.calminer.domain.reliability.WeibullFit;
import io.calminer.domain.simulation.distribution.Weibull;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FailureChartsTest {

    private static final Texts GERMAN = Texts.of(Locale.GERMAN);
    private static final Marks MARKS = Marks.of(Locale.GERMAN);

    private static JsonObject read(String chart) {
        return (JsonObject) JsonDocument.parse(chart).root();
    }

    private static JsonValue at(JsonValue value, Object... path) {
        JsonValue found = value;
        for (Object step : path) {
            found = step instanceof Integer index
                    ? ((JsonArray) found).items().get(index)
                    : Objects.requireNonNull(((JsonObject) found).fields().get((String) step));
        }
        return found;
    }

    private static double number(JsonValue value, Object... path) {
        return ((JsonNumber) at(value, path)).value();
    }

    private static int size(JsonValue value, Object... path) {
        return ((JsonArray) at(value, path)).items().size();
    }

    @Test
    void onWeibullPaperTheLawIsStraight() {
        List<Life> lives =
                DoubleStream.of(120, 250, 380, 410, 560).mapToObj(Life::failure).toList();
        WeibullFit fit = WeibullFit.of(lives);
        JsonObject chart = read(WeibullPaper.of(fit, 0.9, "h", GERMAN, MARKS));
        assertThat(size(chart, "data", "datasets", 0, "data")).isEqualTo(5);
        assertThat(size(chart, "cmTable", "rows")).isEqualTo(5);
        int points = size(chart, "data", "datasets", 1, "data");
        for (int i = 1; i < points; i++) {
            double rise = number(chart, "data", "datasets", 1, "data", i, "y")
                    - number(chart, "data", "datasets", 1, "data", 0, "y");
            double run = Math.log(number(chart, "data", "datasets", 1, "data", i, "x"))
                    - Math.log(number(chart, "data", "datasets", 1, "data", 0, "x"));
            assertThat(rise / run).isCloseTo(fit.shape(), within(1e-9));
            double law = number(chart, "data", "datasets", 1, "data", i, "x");
            assertThat(number(chart, "data", "datasets", 2, "data", i, "x")).isLessThan(law);
            assertThat(number(chart, "data", "datasets", 3, "data", i, "x")).isGreaterThan(law);
        }
        assertThat(size(chart, "cmTicksY")).isEqualTo(points);
    }

    @Test
    void aFleetShowsItsMeanWithBoundsAndAUnitAlone() {
        List<History> fleet = List.of(History.of(new double[] {10, 30}, 50), History.of(new double[] {20}, 60));
        JsonObject chart = read(CumulativeChart.of(fleet, null, 0.9, "h", GERMAN, MARKS));
        assertThat(size(chart, "data", "datasets")).isEqualTo(3);
        assertThat(size(chart, "cmTable", "rows")).isEqualTo(3);
        assertThat(number(chart, "cmTable", "rows", 2, 1)).isCloseTo(1.5, within(1e-12));
        JsonObject alone = read(CumulativeChart.of(fleet.subList(0, 1), null, 0.9, "h", GERMAN, MARKS));
        assertThat(size(alone, "data", "datasets")).isEqualTo(1);
        assertThat(CumulativeChart.of(List.of(History.of(new double[0], 9)), null, 0.9, "h", GERMAN, MARKS))
                .isEmpty();
    }

    @Test
    void theBestAgeIsTheLowestPointOfTheCost() {
        AgeReplacement part = new AgeReplacement(Weibull.of(2.5, 1000), 1, 5, Repair.NEW);
        JsonObject chart = read(ReplacementChart.of(part, "h", GERMAN, MARKS));
        double least = number(chart, "data", "datasets", 0, "data", 0, "y");
        for (int i = 0; i < size(chart, "data", "datasets", 1, "data"); i++) {
            assertThat(number(chart, "data", "datasets", 1, "data", i, "y")).isGreaterThanOrEqualTo(least);
        }
        AgeReplacement young = new AgeReplacement(Weibull.of(0.8, 1000), 1, 5, Repair.NEW);
        assertThat(size(read(ReplacementChart.of(young, "h", GERMAN, MARKS)), "data", "datasets"))
                .isEqualTo(1);
    }
}
