package io.calminer.domain.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FacilitiesTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static double[] from(Model model, String line, int first, int last) {
        return Arrays.copyOfRange(model.values(line), first, last + 1);
    }

    @Test
    void aLevelLoanIsServedByTheAnnuityOfTextbooks() {
        Model model = LoanPlans.of("""
                "senior": {"amount": 50, "draw": {"start": 1}, "rate": "5%", "repayment": "level", "periods": 10}""");
        // 50 · 5 % ÷ (1 − 1.05⁻¹⁰)
        double service = 50 * 0.05 / (1 - Math.pow(1.05, -10));
        assertThat(model.value("facilities.senior.draw", 0)).isEqualTo(50);
        for (int period = 1; period <= 10; period++) {
            assertThat(model.value("facilities.senior.service", period)).isCloseTo(service, EXACT);
        }
        assertThat(model.value("facilities.senior.interest", 1)).isCloseTo(2.5, EXACT);
        assertThat(model.value("facilities.senior.principal", 1)).isCloseTo(service - 2.5, EXACT);
        assertThat(model.value("facilities.senior.close", 10)).isEqualTo(0);
    }

    /** NREL's GEOPHIRES, example SAM single-owner PPA: 90,323,414 at 5 % over 20 years; the first and the last year. */
    @Test
    void aLevelLoanIsThatOfAPublishedProjectFinance() {
        Model model = PlanDocument.read("""
                {"format": "calminer-plan/1", "name": "Loan", "currency": "USD",
                 "calendar": {"start": "2025-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 20}]},
                 "valuation": {"discount_rate": "10%"},
                 "lines": {"capital.total": {"kind": "flow", "unit": "USD", "at_zero": "225808536 [USD]", "formula": "0 [USD]"}},
                 "facilities": {"bonds": {"gearing": "40%", "until": "start", "rate": "5%", "repayment": "level", "periods": 20}}}
                """).model();
        assertThat(model.value("debt.draw", 0)).isCloseTo(90_323_414, within(1.0));
        assertThat(model.value("debt.interest", 1)).isCloseTo(4_516_171, within(1.0));
        assertThat(model.value("debt.principal", 1)).isCloseTo(2_731_614, within(1.0));
        assertThat(model.value("debt.interest", 20)).isCloseTo(345_133, within(1.0));
        assertThat(model.value("debt.principal", 20)).isCloseTo(6_902_652, within(1.0));
    }

    @Test
    void equalPrincipalIsRepaidAfterYearsOfGrace() {
        Model model = LoanPlans.of("""
                "senior": {"amount": 60, "draw": {"2027": 0.5, "2028": 0.5}, "drawn": "end", "rate": "10%",
                  "interest_during_construction": "paid", "repayment": "equal_principal", "grace": 1, "to": 2034}""");
        assertThat(from(model, "facilities.senior.draw", 1, 3)).containsExactly(30, 30, 0);
        // interest on what is open while it is drawn and in the year of grace, then it falls with the balance
        assertThat(from(model, "facilities.senior.interest", 1, 8))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0, 3, 6, 6, 4.8, 3.6, 2.4, 1.2);
        assertThat(from(model, "facilities.senior.principal", 3, 8))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0, 12, 12, 12, 12, 12);
    }

    @Test
    void interestIsAddedToTheLoanWhileItIsDrawn() {
        Model model = LoanPlans.of("""
                "senior": {"amount": 60, "draw": {"2027": 0.5, "2028": 0.5}, "rate": "10%", "repayment": "bullet", "to": 2031}""");
        // half a year's interest on each draw: 30·5 %; then 31.5·10 % + 30·5 %
        assertThat(model.value("facilities.senior.capitalised", 1)).isCloseTo(1.5, EXACT);
        assertThat(model.value("facilities.senior.capitalised", 2)).isCloseTo(4.65, EXACT);
        assertThat(model.value("facilities.senior.close", 2)).isCloseTo(66.15, EXACT);
        assertThat(model.value("facilities.senior.interest", 2)).isEqualTo(0);
        assertThat(model.value("facilities.senior.interest", 3)).isCloseTo(6.615, EXACT);
        assertThat(model.value("facilities.senior.principal", 4)).isEqualTo(0);
        assertThat(model.value("facilities.senior.principal", 5)).isCloseTo(66.15, EXACT);
        assertThat(model.value("facilities.senior.close", 5)).isEqualTo(0);
    }

    @Test
    void gearingFinancesCapitalItsFeeAndTheInterestThatIsPaidMeanwhile() {
        Model model = LoanPlans.of("""
                "senior": {"gearing": "60%", "until": 2028, "rate": "10%", "interest_during_construction": "paid",
                  "fees": {"upfront": "2%"}, "repayment": "level", "periods": 5}""");
        for (int period = 0; period <= 2; period++) {
            double uses = model.value("capital.total", period)
                    + model.value("debt.interest", period)
                    + model.value("debt.fees", period);
            assertThat(model.value("debt.draw", period)).isCloseTo(0.6 * uses, EXACT);
            assertThat(model.value("cash_flow.equity", period)).isCloseTo(-0.4 * uses, EXACT);
        }
        // 60 % · 20 ÷ (1 − 60 % · 2 %) at time 0
        assertThat(model.value("debt.draw", 0)).isCloseTo(12 / 0.988, EXACT);
        assertThat(model.value("debt.interest", 1))
                .isCloseTo(0.1 * (12 / 0.988 + 0.5 * model.value("debt.draw", 1)), EXACT);
    }

    @Test
    void lendersArePaidForWhatIsNotDrawnAndForTheirWork() {
        Model model = LoanPlans.of("""
                "senior": {"amount": 50, "draw": {"start": 0.2, "2027": 0.5, "2028": 0.3}, "rate": "6%", "repayment": "level",
                  "periods": 4, "fees": {"upfront": "1%", "commitment": "0.5%", "agency": 0.1}}""");
        assertThat(model.value("debt.fees", 0)).isCloseTo(0.1, EXACT);
        // 1 % of 25 drawn, 0.5 % of 40 that are open, 0.1 for the agent
        assertThat(model.value("debt.fees", 1)).isCloseTo(0.25 + 0.2 + 0.1, EXACT);
        assertThat(model.value("debt.fees", 2)).isCloseTo(0.15 + 0.075 + 0.1, EXACT);
        assertThat(model.value("debt.fees", 6)).isCloseTo(0.1, EXACT);
        assertThat(model.value("debt.fees", 7)).isEqualTo(0);
    }

    @Test
    void aSculptedLoanIsWhatTheCashBeforeTaxCarries() {
        Model model = LoanPlans.of(
                LoanPlans.YEARS, "series(2027: 0 [MUSD], 2029: 60 [MUSD], 2031: 50 [MUSD])", "0 [MUSD]", """
                "senior": {"dscr": 1.5, "draw": {"2027": 0.5, "2028": 0.5}, "rate": "10%", "repayment": "sculpted",
                  "sculpted_on": "before_tax", "in_simulation": "resized", "to": 2032}""");
        // service of 33 ÷ 1.5 twice and 23 ÷ 1.5 twice; its value at the end of 2028
        double carried = 22 / 1.1 + 22 / 1.21 + (23 / 1.5) / 1.331 + (23 / 1.5) / 1.4641;
        assertThat(model.value("debt.close", 2)).isCloseTo(carried, EXACT);
        assertThat(from(model, "debt.service", 3, 6))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(22, 22, 23 / 1.5, 23 / 1.5);
        assertThat(from(model, "debt.dscr", 3, 6))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(1.5, 1.5, 1.5, 1.5);
        assertThat(from(model, "debt.llcr", 3, 6))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(1.5, 1.5, 1.5, 1.5);
        assertThat(model.value("debt.dscr", 7)).isNaN();
        assertThat(model.value("debt.dscr", 2)).isNaN();
        // draws of which the interest is added: amount · ((0.5·1.05)·1.1 + 0.5·1.05)
        assertThat(model.value("facilities.senior.amount", 1)).isCloseTo(carried / (0.525 * 1.1 + 0.525), EXACT);
        assertThat(model.solves().isEmpty()).isTrue();
    }

    @Test
    void aLoanSculptedOnCashAfterTaxSolvesForTheTaxThatItSaves() {
        Model model = LoanPlans.of("""
                "senior": {"dscr": 1.4, "draw": {"2027": 0.6, "2028": 0.4}, "rate": "8%", "repayment": "sculpted", "to": 2034}""");
        for (int period = 3; period <= 8; period++) {
            assertThat(model.value("debt.dscr", period)).isCloseTo(1.4, EXACT);
            assertThat(model.value("debt.llcr", period)).isCloseTo(1.4, EXACT);
            double tax = 0.3 * (35 - model.value("debt.interest", period));
            assertThat(model.value("debt.service", period)).isCloseTo((60 - 25 - 2 - tax) / 1.4, within(1e-7));
        }
        assertThat(model.value("debt.close", 8)).isEqualTo(0);
        assertThat(model.solves().all()).hasSize(1);
    }

    @Test
    void aGivenDebtIsSculptedAtTheRatioThatFollows() {
        Model model = LoanPlans.of("""
                "senior": {"amount": 70, "draw": {"2028": 1}, "drawn": "end", "rate": "8%", "repayment": "sculpted",
                  "sculpted_on": "before_tax", "to": 2034}""");
        double ratio = model.value("debt.cash_before_tax", 3) / model.value("debt.service", 3);
        assertThat(ratio).isGreaterThan(1);
        for (int period = 4; period <= 8; period++) {
            assertThat(model.value("debt.cash_before_tax", period) / model.value("debt.service", period))
                    .isCloseTo(ratio, EXACT);
        }
    }

    @Test
    void aSweepTakesItsShareOfTheCashThatIsLeft() {
        Model model = LoanPlans.of("""
                "senior": {"amount": 40, "draw": {"2028": 1}, "drawn": "end", "rate": "10%", "repayment": "equal_principal",
                  "to": 2033, "sweep": "50%"}""");
        // 60 − 25 − 2 − 30 % · (35 − 4) = 23.7; less 4 interest and 8 principal, half of the rest
        assertThat(model.value("debt.cfads", 3)).isCloseTo(23.7, EXACT);
        assertThat(model.value("debt.sweep", 3)).isCloseTo(5.85, EXACT);
        assertThat(model.value("debt.close", 3)).isCloseTo(26.15, EXACT);
        // the rest is repaid in equal parts
        assertThat(model.value("debt.principal", 4)).isCloseTo(26.15 / 4, EXACT);
        assertThat(model.value("debt.close", 7)).isEqualTo(0);
        assertThat(model.value("cash_flow.equity", 3)).isCloseTo(5.85, EXACT);
    }

    @Test
    void aReserveAimsAtTheServiceOfTheNextPeriods() {
        Model model = LoanPlans.of("""
                "senior": {"amount": 40, "draw": {"2028": 1}, "drawn": "end", "rate": "10%", "repayment": "equal_principal",
                  "to": 2033, "reserve": {"periods": 1, "rate": "2%"}}""");
        // 23.7 are left of cash in 2029, 12 for service; the service of 2030 is 11.2
        assertThat(model.value("facilities.senior.reserve_target", 3)).isCloseTo(11.2, EXACT);
        assertThat(model.value("facilities.senior.reserve", 3)).isCloseTo(11.2, EXACT);
        assertThat(model.value("facilities.senior.reserve_interest", 4)).isCloseTo(0.224, EXACT);
        assertThat(model.value("facilities.senior.reserve", 4)).isCloseTo(10.4, EXACT);
        assertThat(model.value("facilities.senior.reserve", 7)).isEqualTo(0);
        assertThat(model.value("debt.reserve_change", 4)).isCloseTo(-0.8 - 0.224, EXACT);
        assertThat(model.value("cash_flow.equity", 3)).isCloseTo(0.5, EXACT);
    }

    @Test
    void twoLoansAreServedTogether() {
        Model model = LoanPlans.of("""
                "senior": {"gearing": "50%", "until": 2028, "rate": "6%", "repayment": "level", "periods": 6},
                "equipment": {"amount": 10, "draw": {"2028": 1}, "rate": "9%", "repayment": "equal_principal", "periods": 4}""");
        assertThat(model.value("debt.open", 3))
                .isCloseTo(
                        model.value("facilities.senior.close", 2) + model.value("facilities.equipment.close", 2),
                        EXACT);
        double mean =
                (0.06 * model.value("facilities.senior.open", 3) + 0.09 * model.value("facilities.equipment.open", 3))
                        / model.value("debt.open", 3);
        assertThat(model.value("debt.rate", 3)).isCloseTo(mean, EXACT);
        assertThat(model.value("debt.dscr", 3))
                .isCloseTo(model.value("debt.cfads", 3) / model.value("debt.service", 3), EXACT);
        assertThat(model.value("debt.plcr", 3)).isGreaterThan(model.value("debt.llcr", 3));
    }
}
