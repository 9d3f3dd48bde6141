package io.calminer.application.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    private static <T> T read(String text, Function<Fields, T> reading) {
        JsonDocument document = JsonDocument.parse(text);
        Problems problems = new Problems(document);
        Fields fields = Fields.of(document.root(), Pointer.ROOT, problems);
        T read = reading.apply(fields);
        fields.noOthers();
        assertThat(problems.list()).isEmpty();
        return read;
    }

    private static CapexEstimate capex(String text) {
        return CapexPlan.of(read(text, CapexInput::read)).estimate();
    }

    private static OpexEstimate opex(String text) {
        return OpexPlan.of(read(text, OpexInput::read)).estimate();
    }

    /** As many components as there may be, each in a category of its own: 1 + 2 + … + 1000 = 500 500. */
    @Test
    void aThousandComponentsAddUp() {
        StringBuilder capital = new StringBuilder();
        StringBuilder operating = new StringBuilder();
        for (int i = 1; i <= 1000; i++) {
            String name = "{\"name\": \"part %d\", \"category\": \"category %d\", ".formatted(i, i);
            capital.append(i == 1 ? "" : ", ")
                    .append(name)
                    .append("\"amount\": %d, \"spend_year\": %d}".formatted(i, i % 7));
            operating
                    .append(i == 1 ? "" : ", ")
                    .append(name)
                    .append("\"unit_cost\": %d, \"frequency\": \"yearly\"}".formatted(i));
        }
        CapexEstimate capex = capex("{\"components\": [" + capital + "]}");
        assertThat(capex.overall()).isEqualTo(500_500);
        assertThat(capex.byCategory())
                .hasSize(1000)
                .last()
                .satisfies(last -> assertThat(last.amount()).isEqualTo(1000));
        assertThat(capex.timeline())
                .hasSize(7)
                .last()
                .satisfies(year -> assertThat(year.cumulative()).isEqualTo(500_500));
        OpexEstimate opex =
                opex("{\"components\": [" + operating + "], \"parameters\": {\"evaluation_horizon_years\": 2}}");
        assertThat(opex.overallAnnual()).isEqualTo(500_500);
        assertThat(opex.escalatedTotal()).isEqualTo(1_001_000);
        CapexEstimate single =
                capex("{\"components\": [" + capital.toString().replaceAll("category \\d+", "plant") + "]}");
        assertThat(single.byCategory()).hasSize(1);
        assertThat(single.overall()).isEqualTo(500_500);
    }

    /** 4 000 000, of it 12.5 % more; 1.2·1.125 + 2.5·1.125/1.08 + 0.3·1.125/1.08³ millions. */
    @Test
    void capitalAddsUpByCategoryAndYearAsByHand() {
        CapexEstimate estimate = capex("""
                {"components": [
                   {"name": "Crusher", "category": "plant", "amount": 1200000, "currency": "USD", "spend_year": 0},
                   {"name": "Mill", "category": "plant", "amount": 2500000, "spend_year": 1},
                   {"name": "Camp", "category": "site", "amount": 300000, "spend_year": 3, "notes": "x"}],
                 "parameters": {"contingency_pct": 12.5, "discount_rate_pct": 8, "evaluation_horizon_years": 5}}
                """);
        assertThat(estimate.currency()).isEqualTo("USD");
        assertThat(estimate.overall()).isEqualTo(4e6);
        assertThat(estimate.contingencyAmount()).isEqualTo(5e5);
        assertThat(estimate.withContingency()).isEqualTo(4.5e6);
        assertThat(estimate.byCategory())
                .containsExactly(new CostShare("plant", 3.7e6, 0.925), new CostShare("site", 3e5, 0.075));
        assertThat(estimate.timeline())
                .containsExactly(
                        new CapexEstimate.Year(0, 1.2e6, 1.2e6),
                        new CapexEstimate.Year(1, 2.5e6, 3.7e6),
                        new CapexEstimate.Year(2, 0, 3.7e6),
                        new CapexEstimate.Year(3, 3e5, 4e6));
        double worth = 1.125e6 * (1.2 + 2.5 / 1.08 + 0.3 / (1.08 * 1.08 * 1.08));
        assertThat(estimate.presentValue()).isCloseTo(worth, within(1e-6));
        assertThat(estimate.reasons()).isEmpty();
    }

    @Test
    void calendarYearsAreDiscountedToTheEarliest() {
        CapexEstimate calendar = capex("""
                {"components": [{"name": "a", "amount": 100, "spend_year": 2028},
                                {"name": "b", "amount": 50, "spend_year": 2027}],
                 "parameters": {"discount_rate_pct": 10}}
                """);
        assertThat(calendar.timeline())
                .containsExactly(new CapexEstimate.Year(2027, 50, 50), new CapexEstimate.Year(2028, 100, 150));
        assertThat(calendar.presentValue()).isCloseTo(50 + 100 / 1.1, within(1e-9));
    }

    @Test
    void yearsCountedFromZeroAreDiscountedToZeroAlsoWhereNothingIsSpentThere() {
        CapexEstimate late = capex("{\"components\": [{\"name\": \"a\", \"amount\": 121, \"spend_year\": 2}],"
                + " \"parameters\": {\"discount_rate_pct\": 10}}");
        assertThat(late.timeline()).containsExactly(new CapexEstimate.Year(2, 121, 121));
        assertThat(late.presentValue()).isCloseTo(100, within(1e-9));
    }

    @Test
    void whatIsUndefinedIsNullWithItsReason() {
        CapexEstimate nothing = capex("{\"components\": [{\"name\": \"a\", \"amount\": 0}]}");
        assertThat(CanonicalJson.write(nothing.document()))
                .isEqualTo("{\"currency_code\":\"USD\",\"metrics\":{\"present_value\":null},"
                        + "\"reasons\":{\"present_value\":\"There is no discount rate.\",\"share\":\"Nothing is spent.\"},"
                        + "\"timeline\":[{\"cumulative\":0,\"spend\":0,\"year\":0}],"
                        + "\"totals\":{\"by_category\":[{\"amount\":0,\"category\":\"other\",\"share\":null}],"
                        + "\"contingency_amount\":0,\"overall\":0,\"with_contingency\":0}}");
    }

    /** Diesel 1.1·1000·365 in each of four years, staff 5000·20·12 in years 2 and 3, 3 % dearer each year. */
    @Test
    void operatingCostsAddUpByCategoryAndYearAsByHand() {
        OpexEstimate estimate = opex("""
                {"components": [
                   {"name": "Diesel", "category": "fuel", "unit_cost": 1.1, "quantity": 1000, "frequency": "daily"},
                   {"name": "Staff", "category": "labour", "unit_cost": 5000, "quantity": 20, "frequency": "monthly",
                    "period_start": 2, "period_end": 3}],
                 "parameters": {"escalation_pct": 3, "discount_rate_pct": 8, "evaluation_horizon_years": 4}}
                """);
        double[] expected = {401500, 1601500 * 1.03, 1601500 * 1.03 * 1.03, 401500 * 1.03 * 1.03 * 1.03};
        double total = 0;
        double worth = 0;
        for (int k = 0; k < expected.length; k++) {
            assertThat(estimate.timeline().get(k).escalatedCost()).isCloseTo(expected[k], within(1e-6));
            total += expected[k];
            worth += expected[k] / Math.pow(1.08, k + 1);
        }
        assertThat(estimate.timeline().get(1)).isEqualTo(new OpexEstimate.Year(2, 1601500, 1649545));
        assertThat(estimate.overallAnnual()).isCloseTo(1601500, within(1e-6));
        assertThat(estimate.escalatedTotal()).isCloseTo(total, within(1e-6));
        assertThat(estimate.annualAverage()).isCloseTo(total / 4, within(1e-6));
        assertThat(estimate.presentValue()).isCloseTo(worth, within(1e-6));
        assertThat(estimate.byCategory().get(0).share()).isCloseTo(401500 / 1601500., within(1e-12));
    }

    @Test
    void everyFrequencyHasItsTimesInAYear() {
        double[] perYear = {365, 52, 12, 4, 1, 1};
        for (Frequency frequency : Frequency.values()) {
            OpexEstimate one = opex("{\"components\": [{\"name\": \"a\", \"unit_cost\": 2, \"frequency\": \""
                    + frequency.text() + "\"}]}");
            assertThat(one.overallAnnual()).isEqualTo(2 * perYear[frequency.ordinal()]);
        }
    }

    @Test
    void withoutEscalationEachYearCostsTheSameAndTheLastStatedYearIsTheHorizon() {
        OpexEstimate level = opex("""
                {"components": [{"name": "a", "unit_cost": 10, "frequency": "quarterly", "period_end": 3},
                                {"name": "b", "unit_cost": 1, "frequency": "yearly"}],
                 "parameters": {"escalation_pct": 5, "apply_escalation": false}}
                """);
        assertThat(level.timeline())
                .containsExactly(
                        new OpexEstimate.Year(1, 41, 41),
                        new OpexEstimate.Year(2, 41, 41),
                        new OpexEstimate.Year(3, 41, 41));
        assertThat(level.escalatedTotal()).isEqualTo(123);
    }

    @Test
    void aComponentMayRunOnAfterTheHorizon() {
        OpexEstimate estimate = opex("""
                {"components": [{"name": "a", "unit_cost": 10, "frequency": "yearly", "period_end": 30}],
                 "parameters": {"evaluation_horizon_years": 2}}
                """);
        assertThat(estimate.escalatedTotal()).isEqualTo(20);
    }

    @Test
    void theDearestThatBoundsAllowStillHasFigures() {
        OpexEstimate dear = opex("""
                {"components": [{"name": "a", "unit_cost": 1e15, "quantity": 1e15, "frequency": "daily"}],
                 "parameters": {"escalation_pct": 1000, "discount_rate_pct": -90, "evaluation_horizon_years": 100}}
                """);
        assertThat(dear.escalatedTotal()).isFinite();
        assertThat(dear.presentValue()).isFinite();
    }
}
