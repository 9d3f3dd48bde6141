package io.calminer.domain.taxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a mine that works already brings into its plan: undepreciated cost by year of purchase, and losses by year. */
class OpeningTaxesTest {

    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final double[] NOTHING = new double[TaxPlans.YEARS];

    private static void assertYears(double[] actual, double[] expected, String what) {
        for (int year = 0; year < expected.length; year++) {
            assertThat(actual[year]).as("%s, year %d", what, year).isCloseTo(expected[year], ROUNDING);
        }
    }

    @Test
    void vintagesBeforeThePlanAreChargedByTheYearsThatTheyHaveLeft() {
        double[] revenue = new double[TaxPlans.YEARS];
        Arrays.fill(revenue, 1);
        TaxPlans.Figures mine = new TaxPlans.Figures(0, NOTHING, NOTHING, revenue, NOTHING);
        // 30 over three years, 40 over four, and 7 that is past its life
        double[] expected = {27, 20, 20, 10, 0, 0, 0, 0, 0, 0, 0, 0};
        for (String calendar : TaxPlans.CALENDARS) {
            Model model = TaxPlans.model(calendar, mine, """
                    "opening_balances": {"pools": {"plant": {"2015": 7, "2025": 30, "2026": 40}}},
                    "depreciation_classes": {"plant": {"method": "straight_line", "life": 5}}""");
            assertYears(TaxPlans.byYear(model, "depreciation.total"), expected, calendar);
            assertThat(model.value("depreciation_classes.plant.close", 0)).isCloseTo(77, ROUNDING);
            assertThat(TaxPlans.atYearEnd(model, "depreciation_classes.plant.close")[4])
                    .isCloseTo(0, ROUNDING);
        }
    }

    @Test
    void aPoolBeginsWithWhatWasNotYetClaimed() {
        TaxPlans.Figures mine = new TaxPlans.Figures(20, NOTHING, NOTHING, NOTHING, NOTHING);
        double[] expected = DepreciationByHand.pool(
                new TaxPlans.Figures(100, NOTHING, NOTHING, NOTHING, NOTHING).additions(), 0.25, 1, 0, new double[] {
                    1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9
                });
        for (String calendar : TaxPlans.CALENDARS) {
            Model model = TaxPlans.model(calendar, mine, """
                    "opening_balances": {"pools": {"plant": {"2026": 80}}},
                    "depreciation_classes": {"plant": {"method": "pool", "rate": "25%", "additions": "spent",
                      "write_off_at_end": false}}""");
            assertYears(TaxPlans.byYear(model, "depreciation.total"), expected, calendar);
        }
    }

    @Test
    void lossesBeforeThePlanAreUsedAndExpireByTheirYears() {
        for (int seed = 0; seed < 20; seed++) {
            Random chance = new Random(6000 + seed);
            double[] revenue = new double[TaxPlans.YEARS];
            double[] costs = new double[TaxPlans.YEARS];
            double[] income = new double[TaxPlans.YEARS];
            for (int year = 0; year < TaxPlans.YEARS; year++) {
                revenue[year] = chance.nextInt(40);
                costs[year] = chance.nextInt(40);
                income[year] = revenue[year] - costs[year];
            }
            double[] before = {chance.nextInt(50), chance.nextInt(50), chance.nextInt(50)};
            int expires = chance.nextInt(6);
            TaxByHand.Rules rules = new TaxByHand.Rules("carry_forward", 1, 0, expires, 0, "", 0, false);
            double[] rates = new double[TaxPlans.YEARS];
            Arrays.fill(rates, 0.25);
            TaxByHand hand = TaxByHand.of(income, before, NOTHING, rules, rates);
            String collections = "\"opening_balances\": {\"losses\": {\"federal\": {\"2024\": " + before[0]
                    + ", \"2025\": " + before[1] + ", \"2026\": " + before[2]
                    + "}}}, \"taxes\": {\"federal\": {\"rate\": \"25%\""
                    + (expires == 0 ? "" : ", \"losses\": {\"expires_after\": " + expires + "}") + "}}";
            TaxPlans.Figures mine = new TaxPlans.Figures(0, NOTHING, NOTHING, revenue, costs);
            for (String calendar : TaxPlans.CALENDARS) {
                Model model = TaxPlans.model(calendar, mine, collections);
                String what = "seed " + seed + ", " + collections + " on " + calendar;
                assertYears(TaxPlans.byYear(model, "taxes.federal.charge"), hand.charge, what);
                assertYears(TaxPlans.atYearEnd(model, "taxes.federal.losses"), hand.losses, what);
                assertYears(TaxPlans.byYear(model, "taxes.federal.losses_expired"), hand.expired, what);
            }
        }
    }
}
