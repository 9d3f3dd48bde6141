package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.actuals.ActualsRule;
import io.calminer.domain.calendar.CalendarRule;
import io.calminer.domain.closure.ClosureRule;
import io.calminer.domain.consumption.ConsumptionRule;
import io.calminer.domain.costs.CostRule;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Rule;
import io.calminer.domain.economics.EconomicsRule;
import io.calminer.domain.equipment.EquipmentRule;
import io.calminer.domain.financing.FinancingRule;
import io.calminer.domain.formula.FormulaRule;
import io.calminer.domain.maintenance.MaintenanceRule;
import io.calminer.domain.maintenance.WrongLogs;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.model.item.ItemRule;
import io.calminer.domain.production.ProductionRule;
import io.calminer.domain.quantity.UnitRule;
import io.calminer.domain.reliability.ReliabilityRule;
import io.calminer.domain.risk.SettingsRule;
import io.calminer.domain.risk.formulas.SimulationRule;
import io.calminer.domain.taxation.TaxationRule;
import io.calminer.domain.valuation.depreciation.DepreciationRule;
import io.calminer.domain.valuation.interest.InterestRule;
import io.calminer.domain.valuation.series.SeriesRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/messages.md} equal to the rules in the code and to what wrong plans are told. */
class MessagesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "messages.md");

    /** From here on the page is about requests, which the tests of other modules keep. */
    private static final String REQUESTS = "\n## Requests\n";

    private static final Map<String, List<? extends Rule>> RULES = rules();

    @Test
    void thePageListsEveryRuleWithAnExampleThatWasReallyTold() throws IOException {
        String old = Files.readString(PAGE);
        String page = page() + old.substring(Math.max(0, old.indexOf(REQUESTS)));
        if (Boolean.getBoolean("calminer.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("run the tests with -Dcalminer.update=true to write the page anew")
                .isEqualTo(page);
    }

    @Test
    void codesAreUniqueOverAllPackages() {
        List<String> codes =
                RULES.values().stream().flatMap(List::stream).map(Rule::name).toList();
        assertThat(codes).doesNotHaveDuplicates();
    }

    private static Map<String, List<? extends Rule>> rules() {
        Map<String, List<? extends Rule>> rules = new LinkedHashMap<>();
        rules.put("JSON and fields", List.of(DocumentRule.values()));
        rules.put("Units", List.of(UnitRule.values()));
        rules.put("Calendar", List.of(CalendarRule.values()));
        rules.put("Formulas", List.of(FormulaRule.values()));
        rules.put("Names, units and links of the model", List.of(ModelRule.values()));
        rules.put("Items of plans", List.of(ItemRule.values()));
        rules.put("Plans", List.of(PlanRule.values()));
        rules.put("Economics", List.of(EconomicsRule.values()));
        rules.put("Production", List.of(ProductionRule.values()));
        rules.put("Costs", List.of(CostRule.values()));
        rules.put("Consumption", List.of(ConsumptionRule.values()));
        rules.put("Equipment", List.of(EquipmentRule.values()));
        rules.put("Depreciation and taxes", List.of(TaxationRule.values()));
        rules.put("Maintenance", List.of(MaintenanceRule.values()));
        rules.put("Reliability", List.of(ReliabilityRule.values()));
        rules.put("Closure", List.of(ClosureRule.values()));
        rules.put("Financing", List.of(FinancingRule.values()));
        rules.put("Actual figures", List.of(ActualsRule.values()));
        rules.put("Series of cash flows", List.of(SeriesRule.values()));
        rules.put("Depreciation", List.of(DepreciationRule.values()));
        rules.put("Money over time", List.of(InterestRule.values()));
        rules.put("Settings of runs", List.of(SettingsRule.values()));
        rules.put("Simulations of formulas", List.of(SimulationRule.values()));
        return rules;
    }

    private static String page() throws IOException {
        Map<String, Problem> examples = examples();
        StringBuilder page = new StringBuilder("# Messages\n\nWhat people are told when input breaks a rule."
                + " Each message names the rule, the value and the place; the code is stable.\n"
                + "This page is written by a test from the rules in the code; the examples are what the wrong plans of"
                + " `domain/src/test/resources/wrong-plans` are told.\n");
        RULES.forEach((title, rules) -> {
            page.append("\n## ").append(title).append("\n\n| code | text | hint | example |\n|---|---|---|---|\n");
            rules.forEach(rule -> page.append(row(rule, examples.get(rule.name()))));
        });
        return page.toString();
    }

    private static String row(Rule rule, Problem example) {
        String hint = rule.hint() == null ? "" : rule.hint();
        return "| `" + rule.name() + "` | " + cell(rule.text()) + " | " + cell(hint) + " | "
                + (example == null ? "" : cell(example.toString())) + " |\n";
    }

    private static String cell(String text) {
        String shown = text.length() <= 300 ? text : text.substring(0, 300) + "…";
        return shown.replace("|", "\\|").replace("\n", " ");
    }

    private static Map<String, Problem> examples() throws IOException {
        Map<String, Problem> examples = new LinkedHashMap<>();
        Stream<String> plans = Stream.concat(
                WrongPlans.texts().values().stream(),
                WrongFormulasTest.cases().keySet().stream().map(WrongFormulasTest::plan));
        Stream<Problem> told = plans.flatMap(text -> WrongPlans.problems(text).stream());
        told.forEach(problem -> examples.putIfAbsent(problem.code(), problem));
        WrongLogs.told().values().stream()
                .flatMap(List::stream)
                .forEach(problem -> examples.putIfAbsent(problem.code(), problem));
        return examples;
    }
}
