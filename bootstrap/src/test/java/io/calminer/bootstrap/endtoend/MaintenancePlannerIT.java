package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A maintenance planner's day: a log is pasted and read, its law adopted, its risk seen, and a renewal planned. */
@ExtendWith(OneSite.class)
class MaintenancePlannerIT {

    private final Site site;

    MaintenancePlannerIT(Site site) {
        this.site = site;
    }

    private static void paste(Visitor visitor, String table) {
        visitor.page().locator("[id='import:text']").click();
        visitor.page().evaluate("text => navigator.clipboard.writeText(text)", table);
        visitor.press("Control+a", "Control+v");
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
        Trucks trucks = Trucks.at(site);
        Visitor visitor = site.at("/scenario.xhtml?id=" + trucks.scenario() + "&tab=equipment");
        assertThat(visitor.page().locator("#spread-words")).containsText("No run yet");
        simulate(visitor);
        assertThat(visitor.page().locator("#spread-words")).containsText("The standard deviation", patiently());
        assertThat(spread(visitor, "now")).containsText("Haul trucks: stated");
        assertThat(figures(visitor, "fleets.trucks.available_hours")).isVisible();
        visitor.shot("maintenance-figures");

        visitor.to("/maintenance.xhtml?project=" + trucks.project());
        paste(visitor, Trucks.log());
        assertThat(visitor.page().locator("#import-summary")).hasText("915 entries are new, 0 are in the log already.");
        visitor.shot("maintenance-log-looked-at");
        visitor.leaving(visitor.button("Import")::click);
        assertThat(visitor.page().locator("#log-entries tbody tr")).hasCount(100);

        visitor.to("/scenario.xhtml?id=" + trucks.scenario() + "&tab=equipment");
        Locator fleet = fleet(visitor);
        assertThat(fleet).containsText("8 machines with 292 failures; the log ends on 2025-12-31.");
        assertThat(fleet).containsText("There is no trend: failures come as often as before (Laplace U = −0.40).");
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
        assertThat(spread(visitor, "change").locator("td").nth(2)).containsText("−");
        assertThat(visitor.page().locator("#spread .cm-notice")).hasCount(0);
        visitor.page().locator("#spread").scrollIntoViewIfNeeded();
        visitor.shot("maintenance-spread");

        visitor.leaving(fleet.getByText("engine")::click);
        assertThat(fleet)
                .containsText("In the log a planned renewal costs 63,000 USD on average, a failure 97,111 USD.");
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
        Trucks trucks = Trucks.at(site);
        Visitor visitor = site.at("/maintenance.xhtml?project=" + trucks.project());
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
        assertThat(told)
                .extracting(row -> row.replaceAll("\\s+", " ").strip())
                .containsExactly(
                        "3 The meter of 'T01' goes backwards: 6100 h on 2024-03-20 after 6120 h on 2024-03-04. Maybe digits"
                                + " are exchanged; after a new meter the count goes on from the old one.",
                        "5 The downtimes of 'T02' overlap: that of 2024-03-06 begins while that of 2024-03-04 lasts 100 h."
                                + " Maybe the work was done in the same stop: then count its hours once.",
                        "7 'T03' failed twice at 5000 h: two failures of one component have running hours between them."
                                + " Maybe they are one failure, or of two components: name them.",
                        "8 2199-03-04 lies after today, " + LocalDate.now(ZoneOffset.ofHours(14))
                                + ": a log tells what has happened. Maybe the year is wrong, or a task is meant.",
                        "9 There is no unit 'T9' in the project.",
                        "10 '2024-02-30' is not a date. Maybe year-month-day such as 2027-01-31 is meant.",
                        "10 '5e3h' is not a number. Maybe 5e3 is meant, with a point and no separators.",
                        "10 'broken' is none of failure, preventive, inspection, component_change.");
        assertThat(visitor.button("Import")).hasCount(0);
        assertThat(site.admin()
                        .get("/api/maintenance?project_id=" + trucks.project())
                        .at("total"))
                .isEqualTo("0");
    }

    @Test
    void aLogOfTooFewFailuresHasNoLawAndSaysWhy() throws IOException, InterruptedException {
        Trucks trucks = Trucks.at(site);
        Visitor visitor = site.at("/maintenance.xhtml?project=" + trucks.project());
        paste(visitor, "unit,date,meter,kind\nT01,2024-03-04,6120,failure\nT01,2024-06-04,7300,failure");
        visitor.leaving(visitor.button("Import")::click);
        visitor.to("/scenario.xhtml?id=" + trucks.scenario() + "&tab=equipment");
        assertThat(fleet(visitor)).containsText("8 machines with 2 failures");
        assertThat(fleet(visitor))
                .containsText("A Weibull law needs at least 3 failures: there are 2 failures and 0 suspensions.");
        assertThat(visitor.button("Adopt for this plan")).hasCount(0);
        visitor.shot("maintenance-few-failures");
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.page().locator("[id='task:" + name + "']");
    }

    private static Locator under(Visitor visitor, String name) {
        return field(visitor, name).locator("xpath=following-sibling::*[contains(@class, 'cm-under')]");
    }

    private static void task(Visitor visitor, String unit, String name, String every) {
        field(visitor, "unit").selectOption(unit);
        field(visitor, "name").fill(name);
        field(visitor, "every").selectOption(every);
    }

    private static void keep(Visitor visitor) {
        keep(visitor, "Keep the task");
    }

    private static void keep(Visitor visitor, String button) {
        visitor.leaving(visitor.button(button)::click);
    }

    @Test
    void tasksByDaysHoursAndConditionAreEnteredChangedAndRemindedOfAtHome() throws IOException, InterruptedException {
        Trucks trucks = Trucks.at(site);
        Visitor visitor = site.at("/maintenance.xhtml?project=" + trucks.project());
        keep(visitor);
        assertThat(under(visitor, "name")).hasText("The field 'name' is missing.");
        assertThat(under(visitor, "interval"))
                .hasText(
                        "A task that comes by calendar needs an interval, in days: the field 'interval' is missing. Maybe 90.");
        task(visitor, "T03", "Service", "hours");
        field(visitor, "interval").fill("-250");
        field(visitor, "measured").fill("12");
        field(visitor, "cost").fill("1,5,2");
        keep(visitor);
        assertThat(under(visitor, "cost")).not().isEmpty();
        field(visitor, "cost").fill("-1");
        keep(visitor);
        assertThat(under(visitor, "interval"))
                .hasText("A task that comes by hours needs an interval above 0, in hours: it is -250.");
        assertThat(under(visitor, "measured"))
                .hasText("A measured value belongs to a task by condition: this one comes by hours.");
        assertThat(under(visitor, "cost"))
                .hasText("A cost of maintenance must be within [0, 1000000000000]: it is -1.");
        visitor.shot("maintenance-task-wrong");
        assertThat(visitor.page().locator("#tasks")).hasCount(0);

        field(visitor, "interval").fill("200");
        field(visitor, "measured").fill("");
        field(visitor, "cost").fill("2,500");
        keep(visitor);
        task(visitor, "T01", "Inspection of the frame", "calendar");
        field(visitor, "interval").fill("90");
        keep(visitor);
        task(visitor, "T02", "Oil change", "condition");
        field(visitor, "measure").fill("iron in the oil, ppm");
        keep(visitor);
        assertThat(visitor.page().locator("form#task .cm-notice"))
                .hasText("A task by condition needs the limit at which it is due. Maybe the field 'limit' is missing.");
        field(visitor, "limit").fill("100");
        field(visitor, "measured").fill("40");
        keep(visitor);
        Locator rows = visitor.page().locator("#tasks tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.nth(0)).containsText("every 90 days");
        assertThat(rows.nth(0)).containsText("overdue");
        assertThat(visitor.page().locator("#tasks")).containsText("iron in the oil, ppm: due at 100, measured 40");

        visitor.leaving(rows.filter(containing("Oil change")).locator("a")::click);
        assertThat(field(visitor, "limit")).hasValue("100");
        field(visitor, "measured").fill("120");
        keep(visitor);
        assertThat(rows.filter(containing("Oil change"))).containsText("overdue");
        rows.first().scrollIntoViewIfNeeded();
        visitor.shot("maintenance-tasks");
        visitor.to("/home.xhtml");
        assertThat(visitor.page().locator("#reminders")).containsText("Inspection of the frame");
        visitor.shot("maintenance-home");

        visitor.to("/maintenance.xhtml?project=" + trucks.project());
        visitor.leaving(rows.filter(containing("Service")).locator("input[type=submit]")::click);
        assertThat(rows).hasCount(2);
        assertThat(site.admin()
                        .get("/api/equipment/" + trucks.id(site, "T03") + "/tasks")
                        .text())
                .doesNotContain("Service");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void whatIsWrongWithAFleetLeadsFromTheTabPlanToItsCell() throws IOException, InterruptedException {
        Trucks trucks = Trucks.at(site);
        Visitor visitor = site.at("/scenario.xhtml?id=" + trucks.scenario() + "&tab=equipment");
        ItemCells.enter(visitor, ItemCells.at(visitor, "/fleets/trucks/delays"), "hours of rain");
        assertThat(visitor.page().locator("#broken")).isVisible();
        visitor.to("/scenario.xhtml?id=" + trucks.scenario() + "&tab=plan");
        assertThat(visitor.page().locator("#items-phases")).isVisible();
        assertThat(visitor.page().locator("#items-fleets")).hasCount(0);
        visitor.leaving(visitor.page().locator("#broken a")::click);
        assertThat(visitor.place()).contains("&tab=equipment#fleets%2Ftrucks%2Fdelays");
        assertThat(visitor.page().locator("calminer-item-table td:focus")).hasText("hours of rain");
        visitor.shot("maintenance-problem");
        visitor.press("Control+z");
        assertThat(visitor.page().locator("#broken")).isHidden();
    }

    @Test
    void aGermanTableIsPastedAsItsSpreadsheetWritesIt() throws IOException, InterruptedException {
        Trucks trucks = Trucks.at(site);
        Visitor visitor = site.at("/home.xhtml");
        visitor.choosing("light", "de");
        visitor.to("/maintenance.xhtml?project=" + trucks.project());
        visitor.page().locator("[id='import:text']").fill("""
                Gerät;Tag;Zähler;Art;Baugruppe;Stillstand;Kosten
                T01;04.03.2024;6.120,5;Ausfall;engine;30,25;1.250,50
                T02;5.3.2024;5.000;Vorbeugend;;8;0
                """);
        visitor.leaving(visitor.button("Ansehen")::click);
        assertThat(visitor.page().locator("#import-summary"))
                .hasText("2 Einträge sind neu, 0 stehen schon im Logbuch.");
        visitor.shot("maintenance-de-log-looked-at");
        visitor.leaving(visitor.button("Einlesen")::click);
        Locator rows = visitor.page().locator("#log-entries tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.nth(1)).containsText("30,3 h");
        assertThat(site.admin()
                        .get("/api/maintenance?sort=meter&project_id=" + trucks.project())
                        .at("items", "1", "meter"))
                .isEqualTo("6120.5");
    }

    @Test
    void thePagesOfEquipmentSpeakGerman() throws IOException, InterruptedException {
        Trucks trucks = Trucks.at(site).withLog(site);
        String run = "{\"scenario_id\": \"" + trucks.scenario() + "\", \"iterations\": 1000}";
        site.admin().send("POST", "/api/simulations/run", run);
        Visitor visitor = site.at("/home.xhtml");
        visitor.choosing("light", "de");
        visitor.to("/scenario.xhtml?tab=equipment&component=engine&id=" + trucks.scenario());
        assertThat(figures(visitor, "fleets.trucks.down_hours")).containsText("Stillstand");
        assertThat(visitor.page().locator("#spread-words")).containsText("Die Standardabweichung des Kapitalwerts ist");
        for (String part : List.of("[data-figures]", ".cm-fleet", "#spread")) {
            visitor.page().locator(part).first().scrollIntoViewIfNeeded();
            visitor.shot("maintenance-de-" + part.replaceAll("\\W", ""));
        }
        assertThat(visitor.page().locator("#tab")).not().containsText("???");
        visitor.to("/maintenance.xhtml?project=" + trucks.project());
        keep(visitor, "Aufgabe behalten");
        assertThat(under(visitor, "name")).containsText("name");
        visitor.page().locator("#task-list").scrollIntoViewIfNeeded();
        visitor.shot("maintenance-de-tasks");
        for (String text : visitor.page()
                .locator("main :is(h1, h2, h3, label, th, p, td, a, li, .cm-under, option)")
                .allInnerTexts()) {
            assertThat(text).doesNotContain("???");
        }
    }
}
