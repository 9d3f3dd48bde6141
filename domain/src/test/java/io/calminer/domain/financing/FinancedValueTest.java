package io.calminer.domain.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Appraisal;
import io.calminer.domain.valuation.CashFlows;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.InternalRateOfReturn;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a plan with debt tells investors, lenders and the state. */
class FinancedValueTest {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Financed", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 3}]},
             "valuation": {"discount_rate": "7%"},
             "lines": {
               "revenue.total": {"kind": "flow", "unit": "USD", "formula": "100 [USD]"},
               "cost.operating": {"kind": "flow", "unit": "USD", "formula": "30 [USD]"},
               "royalty.total": {"kind": "flow", "unit": "kUSD", "formula": "0.005 [kUSD]"},
               "depreciation.total": {"kind": "flow", "unit": "USD", "formula": "30 [USD]"},
               "tax.total": {"kind": "flow", "unit": "USD", "formula": "30% * (100 [USD] - 65 [USD] - debt.interest)"},
               "capital.total": {"kind": "flow", "unit": "USD", "at_zero": "90 [USD]", "formula": "0 [USD]"}},
             "facilities": {"bank": {"amount": 60, "draw": {"start": 1}, "rate": "10%", "repayment": "bullet", "periods": 3}}}
            """;

    private static final Scenario SCENARIO = PlanDocument.read(PLAN);
    private static final Appraisal APPRAISAL = Appraisal.of(Valuation.of(SCENARIO));

    @Test
    void theValueStandsAtEveryRateBeforeAndAfterTax() {
        List<Appraisal.AtRate> rates = APPRAISAL.atRates();
        assertThat(rates).extracting(Appraisal.AtRate::rate).containsExactly(0.0, 0.05, 0.07, 0.08, 0.1, 0.12);
        // 65 a year before tax; taxes of 30 % on 35 − 6
        assertThat(rates.get(0).beforeTax()).isCloseTo(3 * 65 - 90, within(1e-9));
        assertThat(rates.get(0).afterTax()).isCloseTo(3 * (65 - 8.7) - 90, within(1e-9));
        double annuity = (1 - Math.pow(1.1, -3)) / 0.1;
        assertThat(rates.get(4).afterTax()).isCloseTo(56.3 * annuity - 90, within(1e-9));
        assertThat(rates.get(4).real()).isNaN();
    }

    @Test
    void theOwnersEarnWhatLendersLeave() {
        double[] left = {-30, 50.3, 50.3, -9.7};
        Map<String, Figure> figures =
                APPRAISAL.owners().orElseThrow().stream().collect(Collectors.toMap(Figure::name, figure -> figure));
        assertThat(figures.get("npv").value()).isCloseTo(CashFlows.of(left).netPresentValue(0.07), within(1e-9));
        assertThat(figures.get("irr").value())
                .isCloseTo(
                        InternalRateOfReturn.atHurdle(CashFlows.of(left), 0.07).value(), within(1e-9));
        assertThat(figures.get("npv").unit()).isEqualTo("USD");
        assertThat(figures.get("npv").explain().formula()).contains("cash_flow.equity");
    }

    @Test
    void lendersSeeTheWorstPeriod() {
        // the last year owes 66 of 56.3
        assertThat(APPRAISAL.cover().get("dscr").ratio()).isCloseTo(56.3 / 66, within(1e-9));
        assertThat(APPRAISAL.cover().get("dscr").period()).isEqualTo("2029");
        double llcr = 56.3 * (1 - Math.pow(1.1, -3)) / 0.1 / 60;
        assertThat(APPRAISAL.cover().get("plcr").ratio()).isCloseTo(56.3 / 1.1 / 60, within(1e-9));
        assertThat(SCENARIO.model().value("debt.llcr", 1)).isCloseTo(llcr, within(1e-9));
    }

    @Test
    void theStateTakesTaxesAndRoyalties() {
        // 8.7 of 100 − 30 − 5 − 30 − 6; 13.7 of 70
        assertThat(APPRAISAL.state().effectiveRate()).isCloseTo(0.3, within(1e-9));
        assertThat(APPRAISAL.state().governmentTake()).isCloseTo(3 * 13.7 / (3 * 70 - 90), within(1e-9));
    }

    @Test
    void aPlanWithoutDebtHasNoOwnersOfItsOwn() {
        Scenario plain = PlanDocument.read(
                PLAN.substring(0, PLAN.indexOf(",\n \"facilities\"")).replace(" - debt.interest", "")
                        + ", \"costs\": {\"rent\": {\"unit\": \"USD/a\", \"amount\": 0}}}");
        Appraisal appraisal = Appraisal.of(Valuation.of(plain));
        assertThat(appraisal.owners()).isEmpty();
        assertThat(appraisal.cover()).isEmpty();
    }
}
