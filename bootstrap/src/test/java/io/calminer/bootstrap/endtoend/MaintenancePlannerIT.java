package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A maintenance planner's day: a log is pasted and read, its law adopted, its risk seen, and a renewal planned. */
@ExtendWith(OneSite.class)
class MaintenancePlannerIT {

    /** Eight trucks haul by the hour; how available they are is guessed. */
    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Haulage", "currency": "USD",
             "calendar": {"start": "2026-01-01", "period_zero": true, "blocks": [{"length": "quarter", "count": 4},
               {"length": "year", "count": 5}]},
             "valuation": {"discount_rate": "8%"},
             "parameters": {
               "tariff": {"name": "Price of haulage", "unit": "USD/t", "base": 2.6,
                          "distribution": {"type": "triangular", "lower": 2.5, "mode": 2.6, "upper": 2.7}},
               "guess": {"name": "Availability, guessed", "unit": "1", "base": "86%",
                         "distribution": {"type": "triangular", "lower": 0.78, "mode": 0.86, "upper": 0.92}}},
             "fleets": {"trucks": {"name": "Haul trucks", "units": 8, "scheduled_hours": 8000, "availability": "guess",
               "utilisation": "88%", "delays": "8%", "life_hours": 42000, "purchase_price": "2.9 [MUSD]",
               "opening": {"units": 8, "ages": 18000}, "operating": {"fuel": 190, "tyres": 40, "repair": 110, "labour": 90}}},
             "maintenance_tasks": {"service": {"name": "Service", "fleet": "trucks", "every": "hours", "interval": 500,
               "duration": 8, "cost": 3300}},
             "lines": {
               "hauled": {"name": "Rock hauled", "kind": "flow", "unit": "kt",
                          "formula": "fleets.trucks.productive_hours * 420 [t/h]"},
               "revenue.total": {"name": "Revenue", "kind": "flow", "unit": "MUSD", "formula": "hauled * tariff"}}}
            """;

    /** The trucks of the log with their meters when it begins. */
    private static final Map<String, Integer> TRUCKS = Map.of(
            "T01", 0, "T02", 0, "T03", 0, "T04", 0, "T05", 0, "T06", 8_400, "T07", 12_150, "T08", 15_900);

    private final Site site;

    MaintenancePlannerIT(Site site) {
        this.site = site;
    }

    /** A project with the plan and its trucks; the ids of both. */
    private String[] trucks() throws IOException, InterruptedException {
        String scenario = site.scenario(PLAN);
        String project = site.admin().get("/api/scenarios/" + scenario).at("project_id");
        for (Map.Entry<String, Integer> truck : TRUCKS.entrySet()) {
            String body = "{\"project_id\": \"" + project + "\", \"code\": \"" + truck.getKey()
                    + "\", \"fleet\": \"trucks\", \"in_service\": \"2022-12-31\", \"start_meter\": " + truck.getValue()
                    + "}";
            assertThat(site.admin().send("POST", "/api/equipment", body).status())
                    .isEqualTo(201);
        }
        return new String[] {project, scenario};
    }

    private static void paste(Visitor visitor, String table) {
        visitor.page().getByLabel("Table").fill(table);
        visitor.leaving(visitor.button("Look at it")::click);
    }

    private static Locator fleet(Visitor visitor) {
        return visitor.page().locator("[data-fleet=trucks].cm-fleet");
    }

    private static Locator figures(Visitor visitor, String line) {
        return visitor.page().locator("[data-figures=trucks] tr[data-line='" + line + "']");
    }

    private static Locator spread(Visitor visitor, String row) {
        return visitor.page().locator("#spreads tr[data-spread=" + row + "]");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    @Test
    void aLogIsPastedReadAdoptedAndItsRiskSeenAndARenewalIsPlanned() throws IOException, InterruptedException {
        String[] place = trucks();
        Visitor visitor = site.at("/scenario.xhtml?id=" + place[1] + "&tab=equipment");
        assertThat(visitor.page().locator("#spread-words")).containsText("No run yet");
        simulate(visitor);
        assertThat(visitor.page().locator("#spread-words")).containsText("The standard deviation", patiently());
        assertThat(spread(visitor, "now")).containsText("Haul trucks: stated");
        assertThat(figures(visitor, "fleets.trucks.available_hours")).isVisible();
        visitor.shot("maintenance-figures");

        visitor.to("/maintenance.xhtml?project=" + place[0]);
        paste(visitor, Files.readString(Path.of("../ops/demo/truck-log.csv")));
        assertThat(visitor.page().locator("#import-summary")).hasText("915 entries are new, 0 are in the log already.");
        visitor.shot("maintenance-log-looked-at");
        visitor.leaving(visitor.button("Import")::click);
        assertThat(visitor.page().locator("#log-entries tbody tr")).hasCount(100);

        visitor.to("/scenario.xhtml?id=" + place[1] + "&tab=equipment");
        Locator fleet = fleet(visitor);
        assertThat(fleet).containsText("8 machines with 292 failures; the log ends on 2025-12-31.");
        assertThat(fleet).containsText("There is no trend: failures come as often as before (Laplace U = −0.20).");
        assertThat(fleet).containsText("Lives follow a Weibull law of shape");
        assertThat(fleet.locator("canvas")).hasCount(2);
        assertThat(fleet.locator(".cm-fleet-adopted")).hasText("The plan does not use this log yet.");
        fleet.scrollIntoViewIfNeeded();
        visitor.shot("maintenance-trend");

        String guessed = visitor.figure("npv");
        visitor.leaving(visitor.button("Adopt for this plan")::click);
        assertThat(fleet.locator(".cm-fleet-adopted")).hasText("The plan uses the log up to 2025-12-31.");
        assertThat(visitor.figure("npv")).isNotEqualTo(guessed);
        assertThat(visitor.page().locator("#draft")).hasText("1 unsaved change, kept as your draft");
        save(visitor);
        assertThat(visitor.page().locator("#spread-words")).containsText("No run has the availability as it is now");
        simulate(visitor);
        assertThat(visitor.page().locator("#spread-words")).containsText(" before: −", patiently());
        assertThat(spread(visitor, "before")).containsText("Haul trucks: stated");
        assertThat(spread(visitor, "now")).containsText("Haul trucks: log up to 2025-12-31");
        assertThat(spread(visitor, "change").locator("td").nth(3)).containsText("−");
        assertThat(visitor.page().locator("#spread .cm-notice")).hasCount(0);
        visitor.page().locator("#spread").scrollIntoViewIfNeeded();
        visitor.shot("maintenance-spread");

        visitor.leaving(fleet.getByText("engine")::click);
        assertThat(fleet).containsText("In the log a planned renewal costs 63,000 USD on average, a failure 97,111 USD.");
        assertThat(fleet).containsText("A planned renewal costs the least every");
        assertThat(fleet.locator("canvas")).hasCount(3);
        fleet.scrollIntoViewIfNeeded();
        visitor.shot("maintenance-renewal");
    }

    private static void simulate(Visitor visitor) {
        visitor.button("Run with it").click();
    }

    private static void save(Visitor visitor) {
        visitor.button("Save").click();
        assertThat(visitor.page().locator("dialog input")).isFocused();
        visitor.type("With the log");
        visitor.leaving(() -> visitor.press("Enter"));
    }

    @Test
    void aWrongLogIsToldRowByRowAndNothingOfItIsStored() throws IOException, InterruptedException {
        String[] place = trucks();
        Visitor visitor = site.at("/maintenance.xhtml?project=" + place[0]);
        paste(visitor, """
                unit\tdate\tmeter\tkind\tcomponent\tdowntime
                T01\t2024-03-04\t6120\tfailure\tengine\t30
                T01\t2024-03-20\t6100\tinspection\t\t1
                T02\t2024-03-04\t5000\tfailure\tengine\t100
                T02\t2024-03-06\t5000\tfailure\thydraulics\t10
                T03\t2024-03-04\t5000\tfailure\tengine\t10
                T03\t2024-03-07\t5000\tfailure\tengine\t10
                T04\t2199-03-04\t5000\tfailure\tengine\t10
                T9\t2024-03-04\t5000\tfailure\tengine\t10
                T05\t2024-02-30\t5e3h\tbroken\tengine\t10
                """);
        assertThat(visitor.page().locator("#import-summary"))
                .containsText("things are wrong; nothing can be imported before they are put right.");
        List<String> told = visitor.page().locator("#import-problems tbody tr").allInnerTexts();
        visitor.shot("maintenance-log-wrong");
        assertThat(told).extracting(row -> row.replaceAll("\\s+", " ").strip()).containsExactly(TOLD);
        assertThat(visitor.button("Import")).isDisabled();
        assertThat(site.admin().get("/api/maintenance?project_id=" + place[0]).at("total"))
                .isEqualTo("0");
    }

    /** What the page tells of the wrong log, row by row. */
    private static final String[] TOLD = {};

    @Test
    void aLogOfTooFewFailuresHasNoLawAndSaysWhy() throws IOException, InterruptedException {
        String[] place = trucks();
        Visitor visitor = site.at("/maintenance.xhtml?project=" + place[0]);
        paste(visitor, "unit,date,meter,kind\nT01,2024-03-04,6120,failure\nT01,2024-06-04,7300,failure");
        visitor.leaving(visitor.button("Import")::click);
        visitor.to("/scenario.xhtml?id=" + place[1] + "&tab=equipment");
        assertThat(fleet(visitor)).containsText("8 machines with 2 failures");
        assertThat(fleet(visitor)).containsText("three failures");
        assertThat(visitor.button("Adopt for this plan")).hasCount(0);
        visitor.shot("maintenance-few-failures");
    }
}
