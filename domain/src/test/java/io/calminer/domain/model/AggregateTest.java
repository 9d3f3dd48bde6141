package io.calminer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.calendar.View;
import io.calminer.domain.project.PlanDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lines are by month, quarter and year. */
class AggregateTest {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Mixed calendar", "currency": "USD",
             "calendar": {"start": "2027-05-01", "fiscal_year_start": 7, "period_zero": true,
               "blocks": [{"length": "month", "count": 8}, {"length": "quarter", "count": 2},
                 {"length": "half_year", "count": 2}, {"length": "year", "count": 2}]},
             "valuation": {"discount_rate": 0.08},
             "lines": {
               "ore": {"kind": "flow", "unit": "kt", "at_zero": "7 [kt]", "formula": "(10 + period ^ 1.5) [kt]"},
               "grade": {"kind": "ratio", "unit": "1", "weight": "ore", "formula": "0.01 + 0.001 * period"},
               "price": {"kind": "price", "unit": "USD/t", "formula": "(50 + period) [USD/t]"},
               "stock": {"kind": "balance", "unit": "kt", "formula": "to_date(ore)"},
               %s
               "cash_flow.project": {"kind": "flow", "unit": "MUSD", "formula": "ore * price"}}}
            """;

    private static final Model MODEL = PlanDocument.read(PLAN.formatted("")).model();

    @Test
    void periodsOfTheSameFiscalQuarterStandTogetherAndLongerOnesAlone() {
        assertThat(labels(View.QUARTER))
                .containsExactly(
                        "start", "2027-Q4", "2028-Q1", "2028-Q2", "2028-Q3", "2028-Q4", "2028-H2", "2029-H1", "2030",
                        "2031");
        assertThat(labels(View.YEAR)).containsExactly("start", "2027", "2028", "2029", "2030", "2031");
        assertThat(labels(View.PERIOD)).hasSize(15).startsWith("start", "2027-05", "2027-06");
    }

    @Test
    void flowsAddUpBalancesEndAndGradesAreWeighedByTonnes() {
        double[] ore = MODEL.values("ore");
        double[] grade = MODEL.values("grade");
        Aggregate quarters = Aggregate.of(MODEL, View.QUARTER);
        assertThat(quarters.values("ore")[2]).isEqualTo(ore[3] + ore[4] + ore[5]);
        assertThat(quarters.values("stock")[2]).isEqualTo(MODEL.value("stock", 5));
        assertThat(quarters.values("grade")[2])
                .isEqualTo(
                        (ore[3] * grade[3] + ore[4] * grade[4] + ore[5] * grade[5]) / (ore[3] + ore[4] + ore[5]),
                        within(1e-17));
        assertThat(quarters.values("price")[2]).isEqualTo(54, within(1e-12));
    }

    @Test
    void metalIsTheSameWhicheverWayItIsSeen() {
        for (View view : View.values()) {
            Aggregate seen = Aggregate.of(MODEL, view);
            double metal = 0;
            for (int k = 1; k < seen.stretches().size(); k++) {
                metal += seen.values("ore")[k] * seen.values("grade")[k];
            }
            double expected = 0;
            for (int k = 1; k <= MODEL.calendar().periods(); k++) {
                expected += MODEL.value("ore", k) * MODEL.value("grade", k);
            }
            assertThat(metal).as("%s", view).isEqualTo(expected, within(1e-12));
        }
    }

    @Test
    void byYearTheValuesHaveTheBitsOfTheFunctionAt() {
        StringBuilder lines = new StringBuilder();
        for (String line : List.of("ore", "grade", "price", "stock")) {
            for (int year = 2027; year <= 2031; year++) {
                lines.append("\"%s_%d\": {\"kind\": \"%s\", \"unit\": \"%s\", \"formula\": \"at(%s, %d)\"},\n"
                        .formatted(
                                line,
                                year,
                                MODEL.line(line).kind().name().toLowerCase(java.util.Locale.ROOT),
                                MODEL.line(line).unit(),
                                line,
                                year));
            }
        }
        // a flow of period 0 belongs to at() of the first year, but is shown by itself
        Model model = PlanDocument.read(PLAN.formatted(lines).replace("\"at_zero\": \"7 [kt]\", ", ""))
                .model();
        Aggregate years = Aggregate.of(model, View.YEAR);
        for (String line : List.of("ore", "grade", "price", "stock")) {
            double[] values = years.values(line);
            for (int year = 2027; year <= 2031; year++) {
                assertThat(values[year - 2026]).as("%s in %d", line, year).isEqualTo(model.value(line + "_" + year, 1));
            }
        }
    }

    private static List<String> labels(View view) {
        return Aggregate.of(MODEL, view).stretches().stream()
                .map(View.Stretch::label)
                .toList();
    }
}
