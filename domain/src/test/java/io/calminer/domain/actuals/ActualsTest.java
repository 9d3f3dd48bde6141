package io.calminer.domain.actuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.economics.EconomicPlans;
import io.calminer.domain.model.Model;
import io.calminer.domain.valuation.Valuation;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Variances worked by hand: price (AP − BP)·AQ, volume (AQ − BQ)·BP, exchange last, each with the others at the plan. */
class ActualsTest {

    private static final Offset<Double> CENT = within(0.01);

    private static final String SOLD = """
            "actuals": {"copper": {"effect": "revenue", "until": "2028-12-31", "quantity_of": "metal",
              "quantity": "series(2027: 900 [klb], 2028: 1100 [klb], then: 7 [klb])", "price_of": "prices.copper",
              "price": "series(2027: 4.5, then: 2.5)"}}""";

    private static double worth(String collections) {
        return Valuation.of(EconomicPlans.of(collections)).figures().stream()
                .filter(figure -> figure.name().equals("npv"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static double[] line(Model model, String aspect) {
        return model.values("actuals." + aspect);
    }

    @Test
    void lessWasSoldAtABetterPriceAndThenMoreAtAWorseOne() {
        Model model = EconomicPlans.of(SOLD).model();
        // planned: 1000 klb at 4 and at 3 USD/lb
        assertThat(line(model, "copper.plan")).containsExactly(new double[] {0, 4e6, 3e6, 0, 0}, CENT);
        assertThat(line(model, "copper.actual")).containsExactly(new double[] {0, 4.05e6, 2.75e6, 0, 0}, CENT);
        assertThat(line(model, "copper.price_variance")).containsExactly(new double[] {0, 450e3, -550e3, 0, 0}, CENT);
        assertThat(line(model, "copper.volume_variance")).containsExactly(new double[] {0, -400e3, 300e3, 0, 0}, CENT);
        assertThat(line(model, "copper.exchange_variance")).containsOnly(0);
        assertThat(line(model, "copper.variance")).containsExactly(new double[] {0, 50e3, -250e3, 0, 0}, CENT);
    }

    @Test
    void theRateOfAnotherCurrencyIsTakenLast() {
        Model model = EconomicPlans.of("""
                "exchange_rates": {"CAD": {"rate": 1.25}},
                "parameters": {"toll": {"unit": "CAD/t", "base": 10}},
                "actuals": {"toll": {"effect": "revenue", "until": "2027-12-31", "quantity_of": "ore", "quantity": 110,
                  "price_of": "toll", "price": 12, "exchange_of": "exchange_rates.cad", "exchange": 1.6}}""").model();
        // planned 100 kt · 10 CAD/t at 1.25 CAD/USD; 110 kt · 12 CAD/t at 1.6 CAD/USD came
        assertThat(line(model, "toll.price_variance")[1]).isCloseTo(176e3, CENT);
        assertThat(line(model, "toll.volume_variance")[1]).isCloseTo(80e3, CENT);
        assertThat(line(model, "toll.exchange_variance")[1]).isCloseTo(-231e3, CENT);
        assertThat(line(model, "toll.variance")[1]).isCloseTo(825e3 - 800e3, CENT);
    }

    @Test
    void anAmountAndItsQuantityHaveAPrice() {
        Model model = EconomicPlans.of("""
                "actuals": {"mining": {"effect": "cost", "until": "2027-12-31", "quantity_of": "ore", "quantity": 90,
                  "amount_of": "cost.operating", "amount": 7.65}}""").model();
        // planned 8 MUSD for 100 kt: 80 USD/t; 90 kt cost 85 USD/t
        assertThat(line(model, "mining.price_variance")[1]).isCloseTo(450e3, CENT);
        assertThat(line(model, "mining.volume_variance")[1]).isCloseTo(-800e3, CENT);
        assertThat(line(model, "variance")[1])
                .as("what costs less than planned adds to the cash flow")
                .isCloseTo(350e3, CENT);
    }

    @Test
    void allIsVolumeWhereNothingWasPlannedAndSpendingIsPrice() {
        Model model = EconomicPlans.of("""
                "parameters": {"idle": {"unit": "kt", "base": 0}},
                "actuals": {
                  "haul": {"effect": "cost", "until": "2027-12-31", "quantity_of": "idle", "quantity": 5,
                    "amount_of": "cost.operating", "amount": 9},
                  "office": {"effect": "cost", "until": "2027-12-31", "amount_of": "cost.operating", "amount": 8.5}}""").model();
        assertThat(line(model, "haul.price_variance")[1]).isZero();
        assertThat(line(model, "haul.volume_variance")[1]).isCloseTo(1e6, CENT);
        assertThat(line(model, "office.price_variance")[1]).isCloseTo(0.5e6, CENT);
        assertThat(line(model, "office.volume_variance")[1]).isZero();
    }

    @Test
    void theTableAddsUpWhatIsKnownAndCountsCostsAgainstTheCashFlow() {
        VarianceTable table = VarianceTable.of(
                EconomicPlans.of(SOLD.substring(0, SOLD.length() - 1) + """
                , "mining": {"name": "Mining: ore", "effect": "cost", "until": "2027-12-31", "quantity_of": "ore", "quantity": 90,
                  "amount_of": "cost.operating", "amount": 7.65}}""").model());
        assertThat(table.rows()).extracting(VarianceTable.Row::name).containsExactly("copper", "Mining: ore");
        VarianceTable.Row sold = table.rows().get(0);
        assertThat(sold.line()).isEqualTo("actuals.copper.variance");
        assertThat(new double[] {
                    sold.plan(), sold.actual(), sold.price(), sold.volume(), sold.exchange(), sold.variance()
                })
                .containsExactly(new double[] {7e6, 6.8e6, -100e3, -100e3, 0, -200e3}, CENT);
        VarianceTable.Row effect = table.effect();
        assertThat(effect.line()).isEqualTo("actuals.variance");
        assertThat(new double[] {effect.price(), effect.volume(), effect.exchange(), effect.variance()})
                .containsExactly(new double[] {-550e3, 700e3, 0, 150e3}, CENT);
        assertThat(VarianceTable.of(EconomicPlans.of("\"actuals\": {}").model()).rows())
                .isEmpty();
    }

    @Test
    void whatReallyHappenedChangesNoValueOfThePlan() {
        assertThat(worth(SOLD)).isEqualTo(worth("\"actuals\": {}"));
    }

    @Test
    void thePartsAddUpToTheWholeInEveryPeriodThatIsKnown() {
        Random random = new Random(2_027);
        for (int seed = 0; seed < 60; seed++) {
            String text = String.format(
                    Locale.ROOT,
                    """
                    "exchange_rates": {"CAD": {"rate": "series(2027: %.4f, then: %.4f)"}},
                    "parameters": {"toll": {"unit": "CAD/t", "base": %.3f}},
                    "actuals": {"toll": {"effect": "%s", "until": "%d-06-30", "quantity_of": "ore", "quantity": "per_year(%.3f [kt/a])",
                      "price_of": "toll", "price": %.3f, "exchange_of": "exchange_rates.cad", "exchange": "series(2027: %.4f, then: %.4f)"},
                      "mining": {"effect": "cost", "until": "2030-12-31", "quantity_of": "ore", "quantity": "per_year(%.3f [kt/a])",
                        "amount_of": "cost.operating", "amount": "per_year(%.3f [MUSD/a])"}}""",
                    1 + random.nextDouble(),
                    1 + random.nextDouble(),
                    50 * random.nextDouble(),
                    random.nextBoolean() ? "revenue" : "cost",
                    2027 + random.nextInt(4),
                    200 * random.nextDouble(),
                    50 * random.nextDouble(),
                    0.5 + random.nextDouble(),
                    0.5 + random.nextDouble(),
                    200 * random.nextDouble(),
                    10 * random.nextDouble());
            Model model = EconomicPlans.over(seed % 2 == 0 ? EconomicPlans.QUARTERS : EconomicPlans.MONTHS, text)
                    .model();
            for (String of : new String[] {"toll.", "mining.", ""}) {
                for (int period = 0; period <= model.calendar().periods(); period++) {
                    double parts = line(model, of + "price_variance")[period]
                            + line(model, of + "volume_variance")[period]
                            + line(model, of + "exchange_variance")[period];
                    assertThat(parts)
                            .as("%s%d of %d", of, period, seed)
                            .isCloseTo(line(model, of + "variance")[period], CENT);
                }
            }
        }
    }
}
