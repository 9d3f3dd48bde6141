package io.calminer.domain.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.Laws;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Valuation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What holds for all costs, over plans made by chance. */
class CostLawsTest {

    private static final int SEEDS = Laws.cases(60);
    private static final String YEARS = "{\"length\": \"year\", \"count\": 4}";
    private static final String MONTHS = "{\"length\": \"month\", \"count\": 48}";
    private static final String MIXED = "{\"length\": \"quarter\", \"count\": 4}, {\"length\": \"year\", \"count\": 3}";

    private static Model model(long seed) {
        String blocks = List.of(YEARS, MONTHS, MIXED).get((int) (seed % 3));
        return CostPlans.over(blocks, RandomCosts.collection(RandomCosts.of(seed)))
                .model();
    }

    private static double sum(Model model, int period, Predicate<String> lines) {
        return model.lines().stream()
                .map(Line::key)
                .filter(lines)
                .mapToDouble(line -> model.value(line, period))
                .sum();
    }

    private static Offset<Double> near(double value) {
        return within(1e-9 * Math.max(1, Math.abs(value)));
    }

    private static double npv(Map<String, String> items) {
        Map<String, String> all = new LinkedHashMap<>(items);
        all.put("nothing", "{\"unit\": \"USD/a\", \"amount\": 0}");
        Scenario plan = CostPlans.of(RandomCosts.collection(all));
        return Valuation.of(plan).netPresentValue().value();
    }

    @Test
    void areasAddUpToWhatIsSpentAndSoDoBuckets() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Model model = model(seed);
            for (int period = 0; period <= model.calendar().periods(); period++) {
                double operating = model.value("cost.operating", period);
                double capital = model.value("costs.capital", period);
                double areas = sum(model, period, line -> line.startsWith("costs.area."));
                double capitalAreas = sum(model, period, line -> line.startsWith("costs.capital.area."));
                double buckets = sum(model, period, line -> line.startsWith("costs.bucket."));
                assertThat(areas).as("seed %d", seed).isCloseTo(operating, near(operating));
                assertThat(capitalAreas).as("seed %d", seed).isCloseTo(capital, near(capital));
                assertThat(buckets).as("seed %d", seed).isCloseTo(operating + capital, near(operating + capital));
            }
        }
    }

    @Test
    void classesAddUpToTheCapital() {
        List<String> classes = List.of(CapitalClass.values()).stream()
                .map(one -> "costs.capital." + one.key())
                .toList();
        for (long seed = 0; seed < SEEDS; seed++) {
            Model model = model(seed);
            for (int period = 0; period <= model.calendar().periods(); period++) {
                double capital = model.value("costs.capital", period);
                assertThat(sum(model, period, classes::contains))
                        .as("seed %d", seed)
                        .isCloseTo(capital, near(capital));
            }
        }
    }

    @Test
    void capitalIsSpentToItsAmountAndItsContingency() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Model model = model(seed);
            for (Line line : model.lines()) {
                String key = line.key().replace(".contingency_rate", "");
                if (line.key().endsWith(".contingency_rate")) {
                    double all = model.value(key + ".amount", 1) * (1 + model.value(line.key(), 1));
                    assertThat(CostPlans.total(model, key)).as("seed %d", seed).isCloseTo(all, near(all));
                }
            }
        }
    }

    @Test
    void theValueOfCostsIsTheSumOfTheValuesOfEach() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Map<String, String> items = RandomCosts.of(seed);
            double without = npv(Map.of());
            double all = npv(items) - without;
            double one = items.entrySet().stream()
                    .mapToDouble(item -> npv(Map.of(item.getKey(), item.getValue())) - without)
                    .sum();
            assertThat(one)
                    .as("seed %d", seed)
                    .isCloseTo(all, within(1e-9 * Math.max(Math.abs(all), Math.abs(without))));
        }
    }

    @Test
    void aYearCostsTheSameInMonthsAsInOnePeriod() {
        for (long seed = 0; seed < SEEDS; seed++) {
            String costs = RandomCosts.collection(RandomCosts.of(seed)).replaceAll(", \"escalation\": \"[0-9]%\"", "");
            Model years = CostPlans.over(YEARS, costs).model();
            Model months = CostPlans.over(MONTHS, costs).model();
            for (String line : List.of("cost.operating", "capital.total")) {
                double yearly = CostPlans.total(years, line);
                assertThat(CostPlans.total(months, line)).as("seed %d", seed).isCloseTo(yearly, near(yearly));
            }
        }
    }
}
