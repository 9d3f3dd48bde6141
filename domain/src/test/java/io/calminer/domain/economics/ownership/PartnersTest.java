package io.calminer.domain.economics.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.economics.EconomicPlans;
import io.calminer.domain.model.Model;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Partners of a mine that costs 50 M$ at the start and 14 in the first year, and earns 12 M$ in each of three further years. */
class PartnersTest {

    private static final int SEEDS = 60;
    private static final Offset<Double> CENT = within(0.01);

    private static final String LINES = """
            "lines": {"cash_flow.project": {"kind": "flow", "unit": "MUSD", "at_zero": "-50 [MUSD]",
              "formula": "series(2027: -14, then: 12) * 1 [MUSD]"}%s},
            """;

    private static Model partners(String items) {
        return EconomicPlans.withLines(EconomicPlans.YEARS, LINES.formatted("") + "\"partners\": {" + items + "}")
                .model();
    }

    @Test
    void aPartnerHasHisShareOfTheFlow() {
        Model model =
                partners("\"state\": {\"share\": \"10%\"}, \"major\": {\"share\": \"series(2027: 40%, 2029: 50%)\"}");
        assertThat(model.values("partners.state.cash_flow"))
                .containsExactly(new double[] {-5e6, -1.4e6, 1.2e6, 1.2e6, 1.2e6}, CENT);
        assertThat(model.values("cash_flow.attributable"))
                .containsExactly(new double[] {-25e6, -7e6, 6e6, 4.8e6, 4.8e6}, CENT);
    }

    @Test
    void whoEarnsInPaysFirstAndHasHisShareAfterwards() {
        Model model = partners("\"major\": {\"earn_in\": {\"spend\": \"60 [MUSD]\", \"share\": \"51%\"}}");
        assertThat(model.values("partners.major.contribution"))
                .containsExactly(new double[] {50e6, 10e6, 0, 0, 0}, CENT);
        assertThat(model.values("partners.major.interest")).containsExactly(0, 0, 0.51, 0.51, 0.51);
        assertThat(model.values("partners.major.cash_flow"))
                .containsExactly(new double[] {-50e6, -10e6, 6.12e6, 6.12e6, 6.12e6}, CENT);
        assertThat(model.values("cash_flow.attributable"))
                .containsExactly(new double[] {0, -4e6, 5.88e6, 5.88e6, 5.88e6}, CENT);
    }

    @Test
    void whoIsCarriedFreePaysNothingUntilThen() {
        Model model = partners("\"state\": {\"share\": \"10%\", \"free_carry\": {\"until\": 2028}}");
        assertThat(model.values("partners.state.cash_flow"))
                .containsExactly(new double[] {0, 0, 1.2e6, 1.2e6, 1.2e6}, CENT);
        assertThat(model.value("cash_flow.attributable", 0)).isCloseTo(-50e6, CENT);
    }

    @Test
    void theFlowOfTheOwnersIsSharedWhereThePlanStatesIt() {
        String equity = ", \"cash_flow.equity\": {\"kind\": \"flow\", \"unit\": \"MUSD\", \"formula\": \"8 [MUSD]\"}";
        Model model = EconomicPlans.withLines(
                        EconomicPlans.YEARS,
                        LINES.formatted(equity) + "\"partners\": {\"state\": {\"share\": \"10%\"}}")
                .model();
        assertThat(model.value("partners.state.cash_flow", 1)).isCloseTo(800_000, CENT);
        assertThat(model.value("cash_flow.attributable", 1)).isCloseTo(7_200_000, CENT);
    }

    @Test
    void whatPartnersHaveAndWhatIsLeftAddUpToTheFlow() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Model model = partners(String.format(
                    Locale.ROOT,
                    """
                    "a": {"share": "%d%%"}, "b": {"share": "%d%%", "free_carry": {"until": %d}},
                    "c": {"share": "%d%%", "earn_in": {"spend": "%d [MUSD]", "share": "%d%%"}}""",
                    random.nextInt(30),
                    random.nextInt(30),
                    2027 + random.nextInt(4),
                    random.nextInt(10),
                    random.nextInt(90),
                    10 + random.nextInt(30)));
            for (int period = 0; period <= 4; period++) {
                double sum = model.value("cash_flow.attributable", period);
                for (String partner : new String[] {"a", "b", "c"}) {
                    sum += model.value("partners." + partner + ".cash_flow", period);
                }
                assertThat(sum).as("seed %d", seed).isCloseTo(1e6 * model.value("cash_flow.project", period), CENT);
            }
        }
    }
}
