package io.calminer.spreadsheet.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.costs.CostExamples;
import io.calminer.domain.economics.EconomicExamples;
import io.calminer.domain.equipment.EquipmentExamples;
import io.calminer.domain.model.Recipes;
import io.calminer.domain.production.RandomMines;
import io.calminer.domain.project.InvalidPlan;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.PublishedPlans;
import io.calminer.domain.project.RandomPlans;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.project.WholeMines;
import io.calminer.domain.taxation.TaxExamples;
import io.calminer.domain.valuation.UndefinedCell;
import io.calminer.domain.valuation.Valuation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A workbook that LibreOffice computes has the values of the plan in every cell of every line. */
class FourthReadingTest {

    private static final Path DEMO = Path.of("..", "ops", "demo");
    private static final Path FOLDER = Path.of("target", "workbooks").toAbsolutePath();
    private static final int RANDOM_PLANS = 300;
    private static final int MINES = 20;

    @Test
    void everyLineOfEveryPlanHasTheSameValuesInTheWorkbook() throws IOException, InterruptedException {
        Map<String, Scenario> plans = new LinkedHashMap<>();
        addDemoPlans(plans);
        Recipes.plans().forEach((title, plan) -> plans.put(title.replace(' ', '-'), PlanDocument.read(plan)));
        FunctionPlans.all().forEach((name, plan) -> plans.put(name, PlanDocument.read(plan)));
        CostExamples.plans().forEach((name, plan) -> plans.put(name, PlanDocument.read(plan)));
        EquipmentExamples.plans().forEach((name, plan) -> plans.put(name, PlanDocument.read(plan)));
        TaxExamples.plans().forEach((name, plan) -> plans.put(name, PlanDocument.read(plan)));
        EconomicExamples.plans().forEach((name, plan) -> plans.put(name, PlanDocument.read(plan)));
        plans.put(PublishedPlans.SINGLE_OWNER, PublishedPlans.read(PublishedPlans.SINGLE_OWNER));
        plans.put(PublishedPlans.CONSTRUCTION_YEARS, PublishedPlans.read(PublishedPlans.CONSTRUCTION_YEARS));
        addRandomPlans(plans);
        for (int i = 0; i < WholeMines.CALENDARS.size(); i++) {
            plans.put("whole-mine-" + i, WholeMines.of(i));
        }
        for (long seed = 0; seed < MINES; seed++) {
            plans.put("mine-" + seed, PlanDocument.read(RandomMines.of(seed).text()));
        }
        List<Path> written = new ArrayList<>();
        empty(FOLDER);
        Path before = Files.createDirectories(FOLDER.resolve("written"));
        Path after = Files.createDirectories(FOLDER.resolve("computed"));
        for (Map.Entry<String, Scenario> plan : plans.entrySet()) {
            Path file = before.resolve(plan.getKey() + ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                Workbook.of(plan.getValue()).write(out);
            }
            written.add(file);
        }
        Office.compute(written, after);
        List<String> differences = new ArrayList<>();
        int cells = 0;
        for (Map.Entry<String, Scenario> plan : plans.entrySet()) {
            ComputedWorkbook.Comparison comparison =
                    ComputedWorkbook.compare(plan.getKey(), plan.getValue(), after.resolve(plan.getKey() + ".xlsx"));
            differences.addAll(comparison.differences());
            cells += comparison.cells();
        }
        assertThat(differences).as("cells that differ, of %d", cells).isEmpty();
        assertThat(cells).isGreaterThan(20_000);
    }

    private static void addDemoPlans(Map<String, Scenario> plans) throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                plans.put(name, PlanDocument.read(Files.readString(file)));
            }
        }
    }

    /** Plans by chance, without those that form loops or whose cash flow is undefined. */
    private static void addRandomPlans(Map<String, Scenario> plans) {
        int count = 0;
        for (long seed = 0; count < RANDOM_PLANS; seed++) {
            try {
                Scenario scenario = PlanDocument.read(RandomPlans.of(seed));
                Valuation.of(scenario);
                plans.put("random-" + seed, scenario);
                count++;
            } catch (InvalidPlan | UndefinedCell refused) {
                assertThat(seed).as("seeds tried").isLessThan(4L * RANDOM_PLANS);
            }
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
