package io.calminer.application.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioState;
import io.calminer.application.reporting.EconomicsReport.Capital;
import io.calminer.application.reporting.EconomicsReport.Caution;
import io.calminer.application.reporting.EconomicsReport.OperatingCost;
import io.calminer.application.reporting.EconomicsReport.Series;
import io.calminer.application.valuation.Valued;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EconomicsTablesTest {

    private static String openPit() throws IOException {
        return Files.readString(Path.of("..", "ops", "demo", "open-pit-copper-gold.json"));
    }

    private static EconomicsReport report(String document, StudyStage stage) {
        Plan plan = Plan.read(document).get();
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        ScenarioHead head = new ScenarioHead(
                new UUID(0, 1),
                new UUID(0, 2),
                "Base",
                "",
                ScenarioState.DRAFT,
                null,
                null,
                null,
                null,
                plan.text(),
                plan.hash(),
                1,
                now,
                "pam",
                now,
                "pam");
        return new EconomicsTables(head, plan, Valued.of(plan).get(), stage, OreClasses.of(plan)).report();
    }

    private static Series line(List<Series> rows, String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void areasOfCapitalAddUpToThePlansCapitalWithTheirContingency() throws IOException {
        EconomicsReport report = report(openPit(), StudyStage.PREFEASIBILITY);
        List<Capital> rows = report.capital();
        Capital total = rows.get(rows.size() - 1);
        double spent = line(report.cashFlow(), "capital.total").total();
        assertThat(total.total()).isEqualTo(spent, within(1e-9 * spent));
        List<Capital> areas = rows.subList(0, rows.size() - 1);
        assertThat(areas.stream().mapToDouble(Capital::total).sum()).isEqualTo(spent, within(1e-9 * spent));
        Capital plant = areas.stream()
                .filter(row -> row.area().equals("processing"))
                .findFirst()
                .orElseThrow();
        assertThat(plant.contingency()).isEqualTo(plant.initial() * 0.12 / 1.12, within(1e-6));
        assertThat(total.contingency())
                .isEqualTo(areas.stream().mapToDouble(Capital::contingency).sum(), within(1e-9));
    }

    @Test
    void areasOfOperationCostForATonneWhatTheyCostInAll() throws IOException {
        EconomicsReport report = report(openPit(), StudyStage.PREFEASIBILITY);
        List<OperatingCost> rows = report.operatingCosts();
        OperatingCost total = rows.get(rows.size() - 1);
        assertThat(total.total())
                .isEqualTo(line(report.cashFlow(), "cost.operating").total(), within(1e-6));
        assertThat(rows.subList(0, rows.size() - 1).stream()
                        .mapToDouble(OperatingCost::perTonne)
                        .sum())
                .isEqualTo(total.perTonne(), within(1e-6));
        double tonnes = report.production().stream()
                .filter(row -> row.key().endsWith(".feed") && row.unit().equals("kt"))
                .mapToDouble(row -> row.total() * 1e3)
                .sum();
        assertThat(total.perTonne()).isEqualTo(total.total() * 1e6 / tonnes, within(1e-6));
    }

    @Test
    void valuesAtItsOwnRateAndAtNoneAreThoseOfThePlan() throws IOException {
        EconomicsReport report = report(openPit(), StudyStage.PREFEASIBILITY);
        double npv = report.metrics().get(0).value();
        assertThat(report.values().stream()
                        .filter(value -> value.rate() == report.basis().discountRate())
                        .findFirst()
                        .orElseThrow()
                        .afterTax())
                .isEqualTo(npv, within(1e-9 * Math.abs(npv)));
        assertThat(report.values().get(0).afterTax())
                .isEqualTo(line(report.cashFlow(), "cash_flow.project").total(), within(1e-6));
        assertThat(report.sensitivity().base().get(0)).isEqualTo(npv, within(1e-9 * Math.abs(npv)));
    }

    @Test
    void cautionsFollowTheStageAndTheClassesOfOre() throws IOException {
        assertThat(report(openPit(), StudyStage.PRELIMINARY_ASSESSMENT).cautions())
                .containsExactly(Caution.PRELIMINARY, Caution.NOT_RESERVES);
        assertThat(report(openPit(), StudyStage.PREFEASIBILITY).cautions()).containsExactly(Caution.NOT_RESERVES);
        String reserves = openPit().replace("\"class\": \"indicated\"", "\"class\": \"proven\"");
        assertThat(report(reserves, StudyStage.FEASIBILITY).cautions()).isEmpty();
        String inferred = openPit().replace("\"class\": \"indicated\"", "\"class\": \"inferred\"");
        assertThat(OreClasses.of(Plan.read(inferred).get()).inferred()).isNotEmpty();
    }

    @Test
    void aPlanOfBareLinesShowsItsQuantities() throws IOException {
        String copper = Files.readString(Path.of("..", "ops", "demo", "copper-mine.json"));
        EconomicsReport report = report(copper, StudyStage.PRELIMINARY_ASSESSMENT);
        assertThat(report.production()).isNotEmpty();
        assertThat(report.cautions()).contains(Caution.NO_CLASSES);
        assertThat(report.sensitivity()).isNotNull();
        assertThat(report.capital()).hasSize(1);
        String gold = Files.readString(Path.of("..", "ops", "demo", "gold-mine.json"));
        assertThat(report(gold, StudyStage.PRELIMINARY_ASSESSMENT).cautions()).contains(Caution.NO_FLEXES);
    }
}
