package io.calminer.domain.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClosureTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final Offset<Double> CENT = within(0.005);

    private static final String AT_END =
            "\"cost\": 20000000, \"closing\": \"production_end\", \"production\": \"ore\", \"profile\": {\"0\": 0.2, \"1\": 0.5, \"2\": \"30%\"}";

    @Test
    void closingCostsAreSpentByYearsAfterTheLastYearOfProduction() {
        Model model = ClosurePlans.of(AT_END);
        assertThat(model.value("closure.closing_year", 3)).isEqualTo(2032);
        assertThat(model.values("closure.cash"))
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(0, 0, 0, 0, 0, 0, 4_000_000, 10_000_000, 6_000_000, 0, 0);
        assertThat(model.value("capital.total", 7)).isEqualTo(10_000_000);
        assertThat(model.value("cash_flow.project", 7)).isEqualTo(-10_000_000);
        assertThat(model.value("closure.deductible", 7)).isEqualTo(10_000_000);
    }

    @Test
    void theClosingFollowsProductionThatEndsEarlier() {
        Model model = ClosurePlans.over(
                ClosurePlans.YEARS,
                "series(2027: 100 [kt/a], 2029: 0 [kt/a], 2030: 10 [kt/a], 2031: 0 [kt/a])",
                AT_END);
        // production that pauses has not ended
        assertThat(model.value("closure.closing_year", 1)).isEqualTo(2030);
        assertThat(ClosurePlans.inYear(model, "closure.cash", 2030)).isEqualTo(4_000_000);
    }

    @Test
    void aStatedYearNeedsNoProduction() {
        Model model =
                ClosurePlans.of("\"cost\": \"20 [MUSD]\", \"closing\": 2034, \"profile\": {\"0\": 1}, \"rate\": 0");
        assertThat(model.value("closure.cash", 8)).isEqualTo(20_000_000);
        // the asset is written off by time until the closing: 20,000,000 over eight years
        assertThat(model.value("closure.amortisation", 1)).isEqualTo(2_500_000);
        assertThat(model.value("closure.amortisation", 9)).isEqualTo(0);
    }

    @Test
    void theProvisionGrowsToWhatIsPaid() {
        Model model = ClosurePlans.of(
                "\"cost\": 1000, \"closing\": 2029, \"profile\": {\"0\": 1}, \"rate\": \"10%\", \"production\": \"ore\"");
        // 1,000/1.1³ = 751.3148; it grows by 75.1315, 82.6446 and 90.9091
        assertThat(model.value("closure.opening", 1)).isCloseTo(751.314800901578, EXACT);
        assertThat(model.value("closure.accretion", 1)).isCloseTo(75.1314800901578, EXACT);
        assertThat(model.value("closure.accretion", 2)).isCloseTo(82.6446280991736, EXACT);
        assertThat(model.value("closure.accretion", 3)).isCloseTo(90.9090909090909, EXACT);
        assertThat(model.value("closure.provision", 2)).isCloseTo(909.090909090909, EXACT);
        assertThat(model.value("closure.provision", 3)).isEqualTo(0);
        // 100 of the 550 kt that the mine produces
        assertThat(model.value("closure.amortisation", 1)).isCloseTo(751.314800901578 / 5.5, EXACT);
        assertThat(model.value("closure.asset", 6)).isCloseTo(0, EXACT);
        assertThat(model.value("depreciation.total", 1)).isEqualTo(0);
    }

    @Test
    void landIsRehabilitatedInPartAsItIsDisturbed() {
        Model model = ClosurePlans.of(AT_END + ", \"progressive\": {\"driver\": \"waste\", \"share\": \"40%\"}");
        // 40 % of 20,000,000 by 300 of 800 kt of waste; the rest by the profile
        assertThat(model.value("closure.cash", 1)).isCloseTo(3_000_000, CENT);
        assertThat(model.value("closure.cash", 3)).isCloseTo(1_000_000, CENT);
        assertThat(model.value("closure.cash", 7)).isCloseTo(6_000_000, CENT);
        assertThat(ClosurePlans.total(model, "closure.cash")).isCloseTo(20_000_000, CENT);
    }

    @Test
    void landIsCaredForAfterTheClosing() {
        Model model = ClosurePlans.over(ClosurePlans.QUARTERS, AT_END + ", \"post_years\": 3, \"post_cost\": 400000");
        assertThat(ClosurePlans.inYear(model, "closure.post", 2032)).isEqualTo(0);
        assertThat(model.value("closure.post", 25)).isEqualTo(100_000);
        assertThat(ClosurePlans.inYear(model, "closure.post", 2035)).isEqualTo(400_000);
        assertThat(ClosurePlans.inYear(model, "closure.post", 2036)).isEqualTo(0);
        assertThat(ClosurePlans.total(model, "closure.cash")).isCloseTo(21_200_000, CENT);
    }

    @Test
    void collateralIsTiedUpUntilTheWorkIsPaidAndEarnsInterest() {
        Model model = ClosurePlans.of(
                AT_END
                        + ", \"bond\": {\"type\": \"collateral\", \"amount\": \"series(2027: 5, 2029: 8) * 1e6\", \"rate\": \"2%\"}");
        assertThat(model.value("closure.bond_change", 1)).isEqualTo(5_000_000);
        assertThat(model.value("closure.bond_change", 3)).isEqualTo(3_000_000);
        assertThat(model.value("closure.bond_interest", 1)).isEqualTo(0);
        assertThat(model.value("closure.bond_interest", 4)).isCloseTo(160_000, CENT);
        // a fifth, half and the rest of the work
        assertThat(model.value("closure.bond", 6)).isCloseTo(6_400_000, CENT);
        assertThat(model.value("closure.bond", 7)).isCloseTo(2_400_000, CENT);
        assertThat(model.value("closure.bond", 10)).isEqualTo(0);
        assertThat(ClosurePlans.total(model, "closure.bond_change")).isCloseTo(0, CENT);
        assertThat(model.value("closure.outflow", 1)).isEqualTo(5_000_000);
        assertThat(model.value("closure.deductible", 4)).isCloseTo(-160_000, CENT);
    }

    @Test
    void aGuaranteeCostsItsFeeAndTiesNothingUp() {
        Model model = ClosurePlans.of(
                AT_END + ", \"bond\": {\"type\": \"fee\", \"amount\": 8000000, \"rate\": \"1.5%\", \"release\": 2035}");
        assertThat(model.value("closure.bond_fee", 2)).isCloseTo(120_000, CENT);
        assertThat(model.value("closure.bond", 8)).isEqualTo(8_000_000);
        assertThat(model.value("closure.bond", 9)).isEqualTo(0);
        assertThat(model.value("closure.outflow", 2)).isCloseTo(120_000, CENT);
        assertThat(model.value("closure.deductible", 2)).isCloseTo(120_000, CENT);
    }

    @Test
    void whatIsFundedIsDeductedAsItIsSetAside() {
        Model model = ClosurePlans.of(
                AT_END + ", \"deductible\": \"funded\", \"bond\": {\"type\": \"collateral\", \"amount\": 8000000}");
        assertThat(model.value("closure.deductible", 1)).isEqualTo(8_000_000);
        // 4,000,000 of work less what is released for it
        assertThat(model.value("closure.deductible", 6)).isCloseTo(2_400_000, CENT);
        assertThat(ClosurePlans.total(model, "closure.deductible")).isCloseTo(20_000_000, CENT);
    }

    @Test
    void whatTheCalendarDoesNotReachFallsInItsLastPeriod() {
        String wet = "series(2027: 100 [kt/a], 2036: if(rain > 0.5, 10, 0) * 1 [kt/a])";
        Model model = PlanDocument.read("""
                {"format": "calminer-plan/1", "name": "Late", "currency": "USD",
                 "calendar": {"start": "2027-01-01", "blocks": [{"length": "year", "count": 10}]},
                 "valuation": {"discount_rate": "8%"},
                 "parameters": {"rain": {"unit": "1", "base": 0}},
                 "lines": {"ore": {"kind": "flow", "unit": "kt", "formula": "per_year(WET)"},
                   "revenue.total": {"kind": "flow", "unit": "USD", "formula": "ore * 200 [USD/t]"}},
                 "closure": {"cost": 100, "closing": "production_end", "production": "ore", "profile": {"0": 0.5, "1": 0.5}}}
                """.replace("WET", wet)).model();
        assertThat(model.value("closure.cash", 9)).isEqualTo(50);
        double[] inputs = model.base();
        inputs[model.slots("rain")[1]] = 1;
        assertThat(model.with(inputs).values("closure.cash")).endsWith(0, 100);
    }

    /** The plan finds 751.3148 to be provided for, of which the books have a part. */
    @Test
    void aProvisionInTheBooksIsRecognisedNoMore() {
        String closing =
                "\"cost\": 1000, \"closing\": 2029, \"profile\": {\"0\": 1}, \"rate\": \"10%\", \"production\": \"ore\"";
        Model model = ClosurePlans.of(closing + "}, \"opening_balances\": {\"provision\": 500");
        assertThat(model.value("closure.recognised", 1)).isCloseTo(251.314800901578, EXACT);
        assertThat(model.value("closure.released", 1)).isEqualTo(0);
        assertThat(model.value("closure.amortisation", 1)).isCloseTo(251.314800901578 / 5.5, EXACT);
        assertThat(model.value("closure.accretion", 1)).isCloseTo(75.1314800901578, EXACT);
        Model rich = ClosurePlans.of(closing + "}, \"opening_balances\": {\"provision\": 800");
        assertThat(rich.value("closure.recognised", 1)).isEqualTo(0);
        assertThat(rich.value("closure.released", 1)).isCloseTo(800 - 751.314800901578, EXACT);
        assertThat(rich.value("closure.cash", 3)).isEqualTo(1000);
    }

    @Test
    void closingCostsAreInMoneyOfTheBaseDateWhereThePlanSaysSo() {
        String closing = "\"cost\": 1000, \"closing\": 2029, \"profile\": {\"0\": 1}";
        String inflation = "}, \"inflation\": {\"rate\": \"2%%\", \"basis\": \"%s\"";
        double risen = 1000 * Math.pow(1.02, 2.5);
        assertThat(ClosurePlans.of(closing + inflation.formatted("real")).value("closure.cash", 3))
                .isCloseTo(risen, EXACT);
        assertThat(ClosurePlans.of(closing + inflation.formatted("nominal")).value("closure.cash", 3))
                .isEqualTo(1000);
        assertThat(ClosurePlans.of(closing + ", \"money_of\": \"day\"" + inflation.formatted("real"))
                        .value("closure.cash", 3))
                .isEqualTo(1000);
    }
}
