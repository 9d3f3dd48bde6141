package io.calminer.faces.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.RequestRule;
import io.calminer.application.calculation.CalculationRule;
import io.calminer.application.reliability.AssessmentRule;
import io.calminer.domain.actuals.ActualsRule;
import io.calminer.domain.calendar.CalendarRule;
import io.calminer.domain.closure.ClosureRule;
import io.calminer.domain.consumption.ConsumptionRule;
import io.calminer.domain.costs.CostRule;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Rule;
import io.calminer.domain.economics.EconomicsRule;
import io.calminer.domain.equipment.EquipmentRule;
import io.calminer.domain.financing.FinancingRule;
import io.calminer.domain.formula.FormulaRule;
import io.calminer.domain.maintenance.MaintenanceRule;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.model.item.ItemRule;
import io.calminer.domain.production.ProductionRule;
import io.calminer.domain.project.InvalidPlan;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.PlanRule;
import io.calminer.domain.quantity.UnitRule;
import io.calminer.domain.reliability.ReliabilityRule;
import io.calminer.domain.risk.SettingsRule;
import io.calminer.domain.taxation.TaxationRule;
import io.calminer.domain.valuation.depreciation.DepreciationRule;
import io.calminer.domain.valuation.interest.InterestRule;
import io.calminer.faces.language.Texts;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    /** What pages can be told of requests; the others belong to the HTTP API alone. */
    private static final List<RequestRule> REQUESTS = List.of(
            RequestRule.TEXT_LENGTH,
            RequestRule.UNKNOWN_ROLE,
            RequestRule.PASSWORD_LENGTH,
            RequestRule.PASSWORD_COMMON,
            RequestRule.PASSWORD_IS_NAME,
            RequestRule.PASSWORD_SAME,
            RequestRule.PASSWORD_WRONG,
            RequestRule.EXPIRY_RANGE,
            RequestRule.SCOPE_TOO_WIDE,
            RequestRule.CURRENCY_CODE,
            RequestRule.UNKNOWN_CURRENCY,
            RequestRule.PATCH_NOT_OBJECT,
            RequestRule.CHILD_BREAKS,
            RequestRule.UNKNOWN_METRIC,
            RequestRule.UNKNOWN_PERIOD,
            RequestRule.DEPTH_RANGE,
            RequestRule.ITERATIONS_RANGE,
            RequestRule.SEED_FORM,
            RequestRule.UNKNOWN_CELL,
            RequestRule.FIGURE_FORM,
            RequestRule.STUDY_INFERRED,
            RequestRule.SCENARIO_PROJECT_MISMATCH,
            RequestRule.SCENARIO_STATUS_INVALID,
            RequestRule.SCENARIO_CURRENCY_MISMATCH,
            RequestRule.SCENARIO_TIMELINE_DISJOINT,
            RequestRule.SCENARIO_RESOURCE_MISMATCH,
            RequestRule.LIMIT_RANGE);

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final Texts GERMAN = Texts.of(Locale.GERMAN);

    private final ResourceBundle bundle = ResourceBundle.getBundle("io.calminer.faces.Problems", Locale.GERMAN);

    private static Stream<Rule> rules() {
        return Stream.<List<? extends Rule>>of(
                        List.of(DocumentRule.values()),
                        List.of(UnitRule.values()),
                        List.of(CalendarRule.values()),
                        List.of(FormulaRule.values()),
                        List.of(ModelRule.values()),
                        List.of(ItemRule.values()),
                        List.of(PlanRule.values()),
                        List.of(EconomicsRule.values()),
                        List.of(ProductionRule.values()),
                        List.of(CostRule.values()),
                        List.of(ConsumptionRule.values()),
                        List.of(EquipmentRule.values()),
                        List.of(TaxationRule.values()),
                        List.of(MaintenanceRule.values()),
                        List.of(ReliabilityRule.values()),
                        List.of(ClosureRule.values()),
                        List.of(FinancingRule.values()),
                        List.of(ActualsRule.values()),
                        List.of(SettingsRule.values()),
                        List.of(CalculationRule.values()),
                        List.of(AssessmentRule.values()),
                        List.of(DepreciationRule.values()),
                        List.of(InterestRule.values()),
                        REQUESTS)
                .flatMap(List::stream);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().map(MatchResult::group).forEach(places::add);
        return places;
    }

    private static String told(String plan) {
        try {
            PlanDocument.read(plan);
            return "";
        } catch (InvalidPlan invalid) {
            return invalid.problems().stream()
                    .map(problem -> Refusals.words(problem, GERMAN))
                    .reduce("", (all, one) -> all + one + "\n");
        }
    }

    private static String told(Rule rule, Object... values) {
        return Refusals.words(Problem.of(rule, Pointer.ROOT, null, values), GERMAN);
    }

    @Test
    void everyRuleThatPagesTellOfHasItsSentenceAndItsHintInGermanWithTheSamePlaces() {
        rules().forEach(rule -> {
            assertThat(bundle.containsKey(rule.name())).as(rule.name()).isTrue();
            assertThat(places(bundle.getString(rule.name()))).as(rule.name()).isEqualTo(places(rule.text()));
            String key = rule.name() + ".hint";
            String hint = rule.hint();
            assertThat(bundle.containsKey(key)).as(key).isEqualTo(hint != null);
            if (hint != null) {
                assertThat(bundle.getString(key)).as(key).startsWith("Vielleicht ");
                assertThat(places(bundle.getString(key))).as(key).isEqualTo(places(hint));
            }
        });
    }

    @Test
    void noSentenceBelongsToNoRule() {
        List<String> codes = rules().map(Rule::name).toList();
        assertThat(bundle.keySet().stream()
                        .filter(key -> !key.startsWith("phrase."))
                        .map(key -> key.replace(".hint", "")))
                .isSubsetOf(codes);
    }

    @Test
    void aWrongPlanIsToldInGermanWithNumbersInItsMarks() {
        String told = told("""
                {"format": "calminer-plan/1", "name": "P", "currency": "USD",
                 "calendar": {"start": "2027-01-01", "blocks": [{"length": "year", "count": 3}]},
                 "valuation": {"discount_rate": "8%"},
                 "parameters": {"cost": {"unit": "1", "base": 1,
                   "distribution": {"type": "uniform", "lower": 0.99, "upper": 0.95}}},
                 "lines": {"cash_flow.project": {"kind": "flow", "unit": "USD", "formula": "recovry +"},
                   "a": {"kind": "flow", "unit": "USD", "formula": "cots * 1 [USD]"}}}
                """);
        assertThat(told)
                .contains(
                        "'Größter Wert' der Verteilung (gleichverteilt) muss über 'Kleinster Wert' 0,99 liegen: war 0,95.")
                .contains("Die Formel endet, wo ein Wert erwartet wird.")
                .contains("Vielleicht 'cost'.");
    }

    @Test
    void reasonsAndRemediesAreTranslatedToo() {
        assertThat(told(FormulaRule.FORMULA_NUMBER, "0,5", 7, "0.5 is meant"))
                .isEqualTo("'0,5' bei Zeichen 7 ist keine Zahl. Vielleicht ist 0.5 gemeint.");
        assertThat(told(RequestRule.FIGURE_FORM, "lines/ore#1", "The formula ends where a value is expected."))
                .endsWith("Die Formel endet, wo ein Wert erwartet wird.");
        assertThat(told(FormulaRule.ARGUMENT_COUNT, "if", "2 to 3 arguments", 1, "if(a, b, c)"))
                .startsWith("'if' nimmt 2 bis 3 Argumente: gegeben sind 1.");
        assertThat(told(PlanRule.DISCOUNT_RATE, -1.5)).contains("er ist -1,5");
    }

    @Test
    void englishIsWhatTheRulesSay() {
        Problem problem = Problem.of(DocumentRule.UNKNOWN_FIELD, Pointer.ROOT, null, "nam", "name");
        assertThat(Refusals.words(problem, Texts.of(Locale.ENGLISH)))
                .isEqualTo(problem.message() + " " + problem.hint());
    }
}
