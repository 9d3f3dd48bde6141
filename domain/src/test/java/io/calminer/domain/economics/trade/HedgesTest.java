package io.calminer.domain.economics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.economics.EconomicPlans;
import io.calminer.domain.model.Model;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Settlements against a price of 4, 3, 5 and 5 USD/lb. */
class HedgesTest {

    private static final int SEEDS = 60;

    private static Model hedges(String items) {
        return EconomicPlans.ofAreas(EconomicPlans.YEARS, "\"hedges\": {" + items + "}")
                .model();
    }

    private static void assertSettles(String hedge, double... settled) {
        Model model = hedges("\"h\": {\"commodity\": \"copper\", \"volume\": 1000, " + hedge + "}");
        assertThat(model.values("hedges.h.settlement")).containsExactly(settled, within(1e-9));
        assertThat(model.values("revenue.total")).containsExactly(settled, within(1e-9));
    }

    @Test
    void aForwardFixesThePrice() {
        assertSettles("\"type\": \"forward\", \"strike\": 4", 0, 0, 1000, -1000, -1000);
        assertSettles("\"type\": \"forward\", \"strike\": 4, \"side\": \"bought\"", 0, 0, -1000, 1000, 1000);
    }

    @Test
    void aPutBoughtIsAFloorForItsPremium() {
        assertSettles("\"type\": \"put\", \"strike\": 4, \"premium\": 0.1", 0, -100, 900, -100, -100);
    }

    @Test
    void aCallSoldEarnsItsPremiumAndGivesUpWhatLiesAbove() {
        assertSettles("\"type\": \"call\", \"strike\": 4.5, \"premium\": 0.2", 0, 200, 200, -300, -300);
        assertSettles(
                "\"type\": \"call\", \"strike\": 4.5, \"premium\": 0.2, \"side\": \"bought\"", 0, -200, -200, 300, 300);
    }

    @Test
    void aCollarKeepsThePriceBetweenFloorAndCap() {
        assertSettles("\"type\": \"collar\", \"floor\": 3.5, \"cap\": 4.5", 0, 0, 500, -500, -500);
    }

    @Test
    void contractsAddUp() {
        Model model = hedges("""
                "put": {"type": "put", "commodity": "copper", "volume": "series(2027: 1000, 2028: 2000, then: 0)", "strike": 4},
                "sale": {"type": "forward", "commodity": "copper", "volume": "1 [t]", "strike": "4 [USD/lb]"}""");
        assertThat(model.value("hedges.settlement", 2)).isCloseTo(2000 + 1e6 / 453.59237, within(1e-9));
    }

    /** A collar is a put bought at its floor and a call sold at its cap. */
    @Test
    void aCollarIsAPutAndACall() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            double floor = 2 + 2 * random.nextDouble();
            double cap = floor + 2 * random.nextDouble();
            double paid = random.nextDouble();
            double earned = random.nextDouble();
            Model model = hedges(String.format(Locale.ROOT, """
                    "collar": {"type": "collar", "commodity": "copper", "volume": 100, "floor": %1$s, "cap": %2$s,
                      "premium": "%3$s - %4$s"},
                    "put": {"type": "put", "commodity": "copper", "volume": 100, "strike": %1$s, "premium": %3$s},
                    "call": {"type": "call", "commodity": "copper", "volume": 100, "strike": %2$s, "premium": %4$s}""", floor, cap, paid, earned));
            for (int period = 1; period <= 4; period++) {
                double both =
                        model.value("hedges.put.settlement", period) + model.value("hedges.call.settlement", period);
                assertThat(model.value("hedges.collar.settlement", period))
                        .as("seed %d", seed)
                        .isCloseTo(both, within(1e-9));
            }
        }
    }

    /** A put bought and a call sold at one strike are a forward, but for their premiums. */
    @Test
    void aPutAndACallOfOneStrikeAreAForward() {
        for (long seed = 0; seed < SEEDS; seed++) {
            double strike = 6 * new Random(seed).nextDouble();
            Model model = hedges(String.format(Locale.ROOT, """
                    "put": {"type": "put", "commodity": "copper", "volume": 100, "strike": %1$s},
                    "call": {"type": "call", "commodity": "copper", "volume": 100, "strike": %1$s},
                    "sale": {"type": "forward", "commodity": "copper", "volume": 100, "strike": %1$s}""", strike));
            for (int period = 1; period <= 4; period++) {
                double both =
                        model.value("hedges.put.settlement", period) + model.value("hedges.call.settlement", period);
                assertThat(model.value("hedges.sale.settlement", period))
                        .as("seed %d", seed)
                        .isCloseTo(both, within(1e-9));
            }
        }
    }
}
