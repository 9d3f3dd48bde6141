package io.calminer.domain.economics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.economics.EconomicPlans;
import io.calminer.domain.model.Model;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Streams on a million pounds a year at a price of 4, 3, 5 and 5 USD/lb. */
class StreamsTest {

    private static final int SEEDS = 40;
    private static final Offset<Double> CLOSE = within(1e-6);

    private static Model streams(String blocks, String stream) {
        return EconomicPlans.ofAreas(
                        blocks, "\"streams\": {\"s\": {\"commodity\": \"copper\", \"of\": \"metal\", " + stream + "}}")
                .model();
    }

    private static Model streams(String stream) {
        return streams(EconomicPlans.YEARS, stream);
    }

    @Test
    void aShareIsDeliveredForAFixedPrice() {
        Model model = streams("\"share\": \"25%\", \"payable\": \"90%\", \"fixed_price\": 1");
        assertThat(model.value("streams.s.delivered", 1)).isCloseTo(225_000, CLOSE);
        assertThat(model.value("streams.s.receipt", 1)).isCloseTo(225_000, CLOSE);
        assertThat(model.value("streams.s.forgone", 1)).isCloseTo(900_000, CLOSE);
        assertThat(model.value("streams.adjustment", 1)).isCloseTo(-675_000, CLOSE);
        assertThat(model.value("revenue.total", 1)).isCloseTo(-675_000, CLOSE);
    }

    @Test
    void thePriceIsTheLesserOfTheFixedOneAndAShareOfTheSpotPrice() {
        Model model =
                streams("\"share\": \"25%\", \"fixed_price\": 0.7, \"indexed\": \"10%\", \"price_share\": \"20%\"");
        assertThat(model.values("streams.s.price"))
                .containsExactly(
                        new double[] {0, 0.7 * Math.sqrt(1.1), 0.6, 0.7 * Math.pow(1.1, 2.5), 0.7 * Math.pow(1.1, 3.5)},
                        within(1e-12));
        assertThat(streams("\"share\": \"25%\", \"price_share\": \"20%\"").value("streams.s.price", 1))
                .isCloseTo(0.8, within(1e-15));
        // nobody pays more than the price
        assertThat(streams("\"share\": \"25%\", \"fixed_price\": 9").value("streams.adjustment", 1))
                .isCloseTo(0, CLOSE);
    }

    @Test
    void aThresholdDividesThePeriodInWhichItIsReached() {
        Model model =
                streams("\"share\": {\"0\": \"50%\", \"750000\": \"25%\", \"900000\": 0}, \"price_share\": \"20%\"");
        // 500,000; then 250,000 of half a million pounds and 25 % of the rest; 25,000 are left
        assertThat(model.values("streams.s.delivered"))
                .containsExactly(new double[] {0, 500_000, 375_000, 25_000, 0}, CLOSE);
        Model quarters = streams(
                EconomicPlans.QUARTERS,
                "\"share\": {\"0\": \"50%\", \"750000\": \"25%\", \"900000\": 0}, \"price_share\": \"20%\"");
        assertThat(quarters.value("streams.s.delivered", 5)).isCloseTo(125_000, CLOSE);
        assertThat(quarters.value("streams.s.delivered", 7)).isCloseTo(62_500, CLOSE);
    }

    @Test
    void aDepositIsMoneyInAtTheStartOrInAYear() {
        Model start = streams("\"share\": \"25%\", \"fixed_price\": 1, \"deposit\": {\"amount\": \"40 [MUSD]\"}");
        assertThat(start.values("streams.s.deposit")).containsExactly(40e6, 0, 0, 0, 0);
        assertThat(start.values("capital.total")).containsExactly(-40e6, 0, 0, 0, 0);
        assertThat(start.value("cash_flow.project", 0)).isEqualTo(40e6);
        Model later =
                streams("\"share\": \"25%\", \"fixed_price\": 1, \"deposit\": {\"amount\": 4000000, \"year\": 2028}");
        assertThat(later.values("streams.deposit")).containsExactly(0, 0, -4e6, 0, 0);
    }

    @Test
    void deliveriesOverTheLifeAreTheSameOnEveryCalendar() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String stream = String.format(
                    Locale.ROOT,
                    "\"share\": {\"0\": %.3f, \"%d\": %.3f, \"%d\": %.3f}, \"price_share\": \"20%%\"",
                    0.1 + 0.9 * random.nextDouble(),
                    1 + random.nextInt(1_000_000),
                    0.1 + 0.9 * random.nextDouble(),
                    1_000_001 + random.nextInt(2_000_000),
                    random.nextDouble());
            double yearly = EconomicPlans.total(streams(stream), "streams.s.delivered");
            for (String calendar : new String[] {EconomicPlans.QUARTERS, EconomicPlans.MONTHS}) {
                assertThat(EconomicPlans.total(streams(calendar, stream), "streams.s.delivered"))
                        .as("seed %d, %s", seed, stream)
                        .isCloseTo(yearly, within(1e-9 * yearly));
            }
        }
    }
}
