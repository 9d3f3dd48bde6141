package io.calminer.domain.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.project.PlanDocument;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A mine that is built for two years, earns for four, and is closed at a cost. */
class ReturnsTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Closed mine", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 7}]},
             "valuation": {"discount_rate": "8%%"%s},
             "lines": {
               "revenue.total": {"kind": "flow", "unit": "USD", "formula": "series(2027: 0 [USD], 2029: 60 [USD], 2033: 0 [USD])"},
               "cash_flow.project": {"kind": "flow", "unit": "USD", "at_zero": "-50 [USD]",
                 "formula": "revenue.total - series(2027: 50 [USD], 2028: 20 [USD], 2029: 0 [USD], 2033: 100 [USD])"}}}
            """;

    private static Returns returns(String terms) {
        return Returns.of(Valuation.of(PlanDocument.read(PLAN.formatted(terms))));
    }

    @Test
    void allRatesAreToldWithTheChangesOfSign() {
        Returns returns = returns("");
        assertThat(returns.signChanges()).isEqualTo(2);
        assertThat(returns.rates()).hasSize(2).isSorted();
        for (double rate : returns.rates()) {
            assertThat(CashFlows.of(-50, -50, -20, 60, 60, 60, 60, -100).netPresentValue(rate))
                    .isCloseTo(0, within(1e-7));
        }
    }

    @Test
    void paybackIsCountedFromTheFirstOutflowAndFromTheStartOfProduction() {
        Returns returns = returns("");
        assertThat(returns.production()).isEqualTo("2029");
        // 120 spent: paid back at the end of the second year of production
        assertThat(returns.productionPayback()).isCloseTo(2, EXACT);
        // the closing takes back what was earned: 240 − 220 is left
        assertThat(returns.lastingPayback()).isCloseTo(4, EXACT);
        assertThat(returns.lastingProductionPayback()).isCloseTo(2, EXACT);
    }

    @Test
    void theClockOfProductionStartsWithItsPeriodWhereverFlowsFall() {
        // flows in the middle of years: the second 60 falls 1.5 years after production starts
        assertThat(returns(", \"timing\": \"mid\"").productionPayback()).isCloseTo(1.5, EXACT);
        assertThat(returns(", \"date\": \"2030-01-01\"").production()).isNull();
    }

    @Test
    void aPlanThatSellsNothingHasNoStartOfProduction() {
        Returns returns = Returns.of(Valuation.of(PlanDocument.read("""
                {"format": "calminer-plan/1", "name": "Study", "currency": "USD",
                 "calendar": {"start": "2027-01-01", "blocks": [{"length": "year", "count": 2}]},
                 "valuation": {"discount_rate": "8%"},
                 "lines": {"cash_flow.project": {"kind": "flow", "unit": "USD", "formula": "-5 [USD]"}}}
                """)));
        assertThat(returns.production()).isNull();
        assertThat(returns.productionPayback()).isNaN();
        assertThat(returns.rates()).isEqualTo(List.of());
    }
}
