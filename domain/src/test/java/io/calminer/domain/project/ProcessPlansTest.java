package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.model.Model;
import io.calminer.domain.risk.Replay;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes, events, delays and what varies, as a plan states them. */
class ProcessPlansTest {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Processes", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true,
               "blocks": [{"length": "half_year", "count": 4}, {"length": "year", "count": 3}]},
             "valuation": {"discount_rate": "8%"},
             "parameters": {
               "sigma": {"unit": "1", "base": 0.2, "distribution": {"type": "uniform", "lower": 0.1, "upper": 0.3}},
               "deck_price": {"unit": "USD/t", "base": "series(2027: 40, 2029: 45, then: 50)"}},
             "processes": {"price": {"type": "gbm", "unit": "USD/t", "start": 40, "drift": 0.02, "volatility": 0.2}},
             "lines": {
               "sales": {"kind": "flow", "unit": "t", "formula": "100 [t]"},
               "revenue": {"kind": "flow", "unit": "USD", "formula": "sales * price"},
               "cash_flow.project": {"kind": "flow", "unit": "USD", "at_zero": "-3_000 [USD]", "formula": "revenue"}}}
            """;

    @Test
    void theBaseReadingOfAProcessIsItsExpectedPath() {
        double[] revenue = with("{}").model().values("revenue");
        double[] times = {0, 0.5, 1, 1.5, 2, 3, 4, 5};
        for (int k = 1; k < times.length; k++) {
            assertThat(revenue[k]).isCloseTo(4000 * Math.exp(0.02 * times[k]), within(1e-9));
        }
    }

    @Test
    void inTheMiddleOfAPeriodLessTimeHasPassed() {
        Model model = with("{\"processes\": {\"price\": {\"observed\": \"mid_period\"}}}")
                .model();
        double[] times = {0, 0.25, 0.75, 1.25, 1.75, 2.5, 3.5, 4.5};
        for (int k = 1; k < times.length; k++) {
            assertThat(model.value("revenue", k)).isCloseTo(4000 * Math.exp(0.02 * times[k]), within(1e-9));
        }
    }

    @Test
    void aPriceIsItsDeckToTheBitWhenNothingIsDrawnAndInTheMeanOtherwise() {
        Scenario scenario = with(deck("deck_price", "0.3"));
        double[] deck = with("{\"lines\": {\"revenue\": {\"formula\": \"sales * deck_price\"}}}")
                .model()
                .values("revenue");
        assertThat(scenario.model().values("revenue")).isEqualTo(deck);
        RiskAnalysis risk = RiskAnalysis.of(scenario);
        double sum = 0;
        int iterations = 4000;
        for (int i = 0; i < iterations; i++) {
            Replay replay = risk.replay(3, i);
            assertThat(replay.line("revenue")[2]).isEqualTo(100 * replay.input("price", 2), within(1e-9));
            sum += replay.line("revenue")[7] / deck[7] / iterations;
        }
        double variance = Math.expm1(0.04 * (1 - Math.exp(-0.6 * 5)) / 0.6);
        assertThat(sum).isCloseTo(1, within(4 * Math.sqrt(variance / iterations)));
        assertThat(scenario.model().explain("price", 5, 2).formula()).isEqualTo("deck_price * price.deviation");
    }

    @Test
    void withoutReversionADeckIsLeftForGood() {
        Scenario scenario = with(deck("series(2027: 40, 2029: 45)", "0"));
        assertThat(scenario.model().value("revenue", 7)).isEqualTo(4500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"ornstein_uhlenbeck\", \"unit\": \"USD/t\", \"start\": 40, \"long_run\": 45, \"reversion\": 0.3, \"volatility\": \"sigma_level\"}",
                "{\"type\": \"schwartz\", \"unit\": \"USD/t\", \"start\": 40, \"long_run\": 45, \"reversion\": 0.3, \"volatility\": \"sigma\"}",
                "{\"type\": \"deck\", \"unit\": \"USD/t\", \"deck\": \"deck_price * 1.02\", \"reversion\": 0.3, \"volatility\": \"sigma\", \"observed\": \"mid_period\"}",
                "{\"type\": \"gbm\", \"unit\": \"USD/t\", \"start\": 40, \"drift\": \"2% / 2\", \"volatility\": \"sigma\"}",
                "{\"type\": \"merton\", \"unit\": \"USD/t\", \"start\": 40, \"drift\": 0, \"volatility\": \"sigma\", \"jump_rate\": 0.5, \"jump_mean\": -0.1, \"jump_sd\": 0.1}",
                "{\"type\": \"ar1\", \"unit\": \"USD/t\", \"start\": 40, \"mean\": 45, \"autocorrelation\": 0.7, \"sd\": 5}",
                "{\"type\": \"bootstrap\", \"unit\": \"USD/t\", \"start\": 40, \"history\": [31, 35, 30, 44, 41, 39], \"interval\": \"half_year\", \"block\": 2}",
                "{\"type\": \"bootstrap\", \"unit\": \"USD/t\", \"start\": 40, \"history\": [31, 35, 30], \"interval\": \"quarter\", \"resample\": \"levels\"}"
            })
    void everyFamilyHasItsValueAtBaseAndIsDrawnAroundIt(String process) {
        String parameter =
                "\"sigma_level\": {\"unit\": \"USD/t\", \"base\": 4, \"distribution\": {\"type\": \"uniform\", \"lower\": 3, \"upper\": 5}}";
        String whole = "{\"type\": null, \"start\": null, \"drift\": null, \"volatility\": null}";
        Scenario scenario = read(patched(
                patched(PLAN, "{\"processes\": {\"price\": " + whole + "}}"),
                "{\"parameters\": {" + parameter + "}, \"processes\": {\"price\": " + process + "}}"));
        double base = scenario.model().value("revenue", 3);
        assertThat(base).isBetween(2500.0, 5000.0);
        assertThat(PlanDocument.write(read(PlanDocument.write(scenario)))).isEqualTo(PlanDocument.write(scenario));
        RiskAnalysis risk = RiskAnalysis.of(scenario);
        double sum = 0;
        double squares = 0;
        int iterations = 2000;
        for (int i = 0; i < iterations; i++) {
            double revenue = risk.replay(5, i).line("revenue")[3];
            sum += revenue;
            squares += revenue * revenue;
        }
        double mean = sum / iterations;
        double error = Math.sqrt((squares / iterations - mean * mean) / iterations);
        assertThat(error).isPositive();
        assertThat(mean).isCloseTo(base, within(4 * error));
        assertThat(risk.inputsThatReachNothing()).doesNotContain("price");
    }

    @Test
    void aRenamedDeckHasTheBitsThatItHad() {
        Scenario scenario = read(patched(
                patched(PLAN, deck("deck_price", "0.3")),
                "{\"lines\": {\"revenue\": {\"formula\": \"sales * price * price.deviation ^ 0\"}}}"));
        Scenario renamed = read(CanonicalJson.write(PlanRename.of(scenario, "price", "copper")));
        assertThat(renamed.model().values("revenue")).isEqualTo(scenario.model().values("revenue"));
        assertThat(RiskAnalysis.of(renamed).replay(1, 7).netPresentValue())
                .isEqualTo(RiskAnalysis.of(scenario).replay(1, 7).netPresentValue());
    }

    @Test
    void anEventAddsToALineAndScalesAnother() {
        Scenario scenario = with("""
                {"processes": {
                   "failure": {"type": "event", "unit": "USD", "probability": 0.25,
                     "impact": {"type": "triangular", "lower": -600, "mode": -400, "upper": -200}, "from": 2028, "to": 2029,
                     "adds_to": "cash_flow.project"},
                   "strike": {"type": "event", "unit": "1", "probability": 0.1, "impact": -0.5, "chance": "yearly",
                     "scales": "sales"},
                   "overrun": {"type": "event", "unit": "USD", "probability": 0.5, "impact": -1_000, "at_zero": true,
                     "adds_to": "cash_flow.project"}}}""".replace("-1_000", "-1000"));
        Model model = scenario.model();
        assertThat(model.value("cash_flow.project", 0)).isEqualTo(-3500);
        double half = 1 - Math.sqrt(0.9);
        assertThat(model.value("sales", 1)).isCloseTo(100 * (1 - half / 2), within(1e-12));
        assertThat(model.value("sales", 6)).isCloseTo(95, within(1e-12));
        // two half-years of 2028 and the year 2029 are two years in all
        assertThat(model.value("cash_flow.project", 3) - model.value("revenue", 3))
                .isCloseTo(-25, within(1e-9));
        assertThat(model.value("cash_flow.project", 5) - model.value("revenue", 5))
                .isCloseTo(-50, within(1e-9));
        assertThat(model.value("cash_flow.project", 6)).isEqualTo(model.value("revenue", 6));
        RiskAnalysis risk = RiskAnalysis.of(scenario);
        for (int i = 0; i < 200; i++) {
            Replay replay = risk.replay(9, i);
            assertThat(replay.line("cash_flow.project")[0]).isIn(-3000.0, -4000.0);
            assertThat(replay.line("sales")[4]).isIn(100.0, 50.0);
        }
    }

    @Test
    void aScheduleComesLaterByWholePeriodsAndStandingCostsRunUntilThen() {
        Scenario scenario = with("""
                {"calendar": {"blocks": [{"length": "half_year", "count": 6}]},
                 "parameters": {
                   "delay": {"unit": "a", "base": 0.6, "distribution": {"type": "uniform", "lower": 0, "upper": 1.4}},
                   "overrun": {"unit": "1", "base": 1, "distribution": {"type": "lognormal", "mu": 0, "sigma": 0.1}}},
                 "correlations": {"late": {"measure": "normal", "members": ["delay", "overrun"], "matrix": [[1, 0.8], [0.8, 1]]}},
                 "lines": {
                   "sales": {"delayed_by": "delay", "formula": "series(2027: 100 [t], 2028: 200 [t], 2029: 300 [t])"},
                   "standing": {"kind": "flow", "unit": "USD", "formula": "per_year(80 [USD])", "while_delayed_by": "delay"},
                   "cash_flow.project": {"at_zero": "-3_000 [USD] * overrun", "formula": "revenue - standing"}}}""");
        assertThat(scenario.model().values("sales")).containsExactly(0, 0, 100, 100, 200, 200, 300);
        assertThat(scenario.model().values("standing")).containsExactly(0, 40, 0, 0, 0, 0, 0);
        RiskAnalysis risk = RiskAnalysis.of(scenario);
        double later = 0;
        double earlier = 0;
        for (int i = 0; i < 400; i++) {
            Replay replay = risk.replay(4, i);
            double delay = replay.input("delay", 0);
            int periods = (int) Math.round(delay * 2);
            for (int k = 1; k <= 6; k++) {
                double planned =
                        k <= periods ? 0 : List.of(100, 100, 200, 200, 300, 300).get(k - periods - 1);
                assertThat(replay.line("sales")[k]).isCloseTo(planned, within(1e-9));
                assertThat(replay.line("standing")[k]).isEqualTo(k <= periods ? 40 : 0);
            }
            later += delay > 0.7 ? replay.input("overrun", 0) / 200 : 0;
            earlier += delay > 0.7 ? 0 : replay.input("overrun", 0) / 200;
        }
        assertThat(later).isGreaterThan(earlier);
    }

    @Test
    void aValueHoldsForItsPhase() {
        Scenario scenario = with("""
                {"parameters": {"geology": {"unit": "1", "base": 1, "vary": "per_phase", "phases": [2028, 2030],
                   "autocorrelation": 0.5, "distribution": {"type": "uniform", "lower": 0.5, "upper": 1.5}}},
                 "lines": {"sales": {"formula": "100 [t] * geology"}}}""");
        double[] sales = RiskAnalysis.of(scenario).replay(2, 3).line("sales");
        assertThat(sales[1]).isEqualTo(sales[2]).isNotEqualTo(sales[3]);
        assertThat(sales[3]).isEqualTo(sales[4]).isEqualTo(sales[5]).isNotEqualTo(sales[6]);
        assertThat(sales[6]).isEqualTo(sales[7]);
    }

    @Test
    void correlationsThatCannotBeAreRepairedWhenAskedAndWhatChangedIsKnown() {
        String group = """
                {"parameters": {
                   "a": {"unit": "1", "base": 1, "distribution": {"type": "uniform", "lower": 0, "upper": 1}},
                   "b": {"unit": "1", "base": 1, "distribution": {"type": "uniform", "lower": 0, "upper": 1}},
                   "c": {"unit": "1", "base": 1, "distribution": {"type": "uniform", "lower": 0, "upper": 1}}},
                 "correlations": {"g": {"measure": "normal", "repair": true, "members": ["a", "b", "c"],
                   "matrix": [[1, 1, 0], [1, 1, 1], [0, 1, 1]]}}}""";
        CorrelationGroup repaired = with(group).correlations().get(0);
        assertThat(repaired.isRepaired()).isTrue();
        assertThat(repaired.used()[0][1]).isCloseTo(0.7606898534022838, within(1e-13));
        assertThat(repaired.entered()[0][1]).isEqualTo(1);
        assertThat(repaired.repairs()).contains("a and b from 1 to 0.7607, a and c from 0 to 0.1573");
        CorrelationGroup ranks =
                with(group.replace("\"normal\"", "\"rank\"")).correlations().get(0);
        assertThat(ranks.used()[0][1]).isCloseTo(6 / Math.PI * Math.asin(ranks.scores()[0][1] / 2), within(1e-15));
    }

    @Test
    void aPlanWithProcessesHasAValue() {
        assertThat(Valuation.of(with(deck("deck_price", "0.3")))
                        .netPresentValue()
                        .value())
                .isFinite();
    }

    private static String deck(String deck, String reversion) {
        return "{\"processes\": {\"price\": {\"type\": \"deck\", \"start\": null, \"drift\": null, \"deck\": \"" + deck
                + "\", \"reversion\": " + reversion + ", \"volatility\": 0.2}}}";
    }

    private static Scenario with(String patch) {
        return read(patched(PLAN, patch));
    }

    private static String patched(String plan, String patch) {
        return CanonicalJson.write(MergePatch.apply(
                JsonDocument.parse(plan).root(), JsonDocument.parse(patch).root()));
    }

    private static Scenario read(String plan) {
        try {
            return PlanDocument.read(plan);
        } catch (InvalidPlan invalid) {
            throw new AssertionError(invalid.problems().toString(), invalid);
        }
    }
}
