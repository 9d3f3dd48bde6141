package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A planner's afternoon: a pit of two phases is entered into an empty scenario by typing and pasting alone. */
@ExtendWith(OneSite.class)
class PlannerIT {

    /** The plan that is entered, as one document; the calendar is that of an empty scenario. */
    private static final String DOCUMENT = """
            {"prices": {
               "copper": {"name": "Copper", "price": 4, "unit": "USD/lb", "position": 1},
               "gold": {"name": "Gold", "price": 1900, "unit": "USD/oz", "position": 2}},
             "phases": {
               "pit_1": {"name": "Pit 1", "class": "proven", "unit": "kt", "position": 1, "to": "mill",
                         "ore": "series(%1$d: 3000, %2$d: 4000, %3$d: 2500, %4$d: 0)",
                         "waste": "series(%1$d: 9000, %2$d: 8000, %3$d: 4000, %4$d: 0)",
                         "grades": {"copper": "0.8%%", "gold": 0.3}},
               "pit_2": {"name": "Pit 2", "class": "probable", "unit": "kt", "position": 2, "to": "mill",
                         "ore": "series(%1$d: 0, %3$d: 1500, %4$d: 4000)",
                         "waste": "series(%1$d: 0, %2$d: 2000, %3$d: 6000, %4$d: 5000)",
                         "grades": {"copper": "0.6%%", "gold": 0.2}}},
             "stockpiles": {"low_grade": {"name": "Low grade", "unit": "kt", "to": "mill", "position": 1}},
             "routes": {"mill": {"name": "Mill", "unit": "kt", "capacity": 3800, "overflow": "low_grade", "position": 1}},
             "products": {"concentrate": {"name": "Concentrate", "route": "mill", "type": "concentrate",
               "primary": "copper", "recoveries": {"copper": "88%%", "gold": "60%%"}, "grade": "28%%", "moisture": "8%%",
               "position": 1,
               "terms": {"treatment_charge": 80, "freight": 60, "payables": {
                 "copper": {"form": "lesser", "payability": "96.5%%", "deduction": "1%%", "refining_charge": 0.08},
                 "gold": {"form": "percentage", "payability": "95%%", "refining_charge": 5}}}}},
             "costs": {
               "mining": {"name": "Mining", "amount": 2.5, "unit": "USD/t", "driver": "phases.rock", "area": "mining",
                          "position": 1},
               "milling": {"name": "Milling", "amount": 9, "unit": "USD/t", "driver": "routes.mill.feed",
                           "area": "processing", "position": 2},
               "general": {"name": "General", "amount": 8, "unit": "MUSD/a", "driver": "period", "area": "general_admin",
                           "position": 3},
               "plant": {"name": "Plant", "type": "capital", "amount": 250, "unit": "MUSD", "class": "initial",
                         "contingency": "10%%", "spend": {"start": 0.6, "%1$d": 0.4}, "position": 1}}}
            """;

    private final Site site;

    PlannerIT(Site site) {
        this.site = site;
    }

    @Test
    void aPitOfTwoPhasesIsEnteredByTypingAndPastingAndIsWorthWhatItsDocumentIs()
            throws IOException, InterruptedException {
        String scenario = empty("Typed");
        Visitor visitor = site.at("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        assertThat(cell(visitor, "prices", 0, "name")).isVisible();
        paste(visitor, cell(visitor, "prices", 0, "name"), "Copper\t4\tUSD/lb\nGold\t1900\tUSD/oz");
        assertThat(cell(visitor, "prices", 1, "price")).hasText("1900");

        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=plan");
        int first = Integer.parseInt(visitor.page()
                .locator("calminer-period-grid thead th")
                .nth(4)
                .innerText()
                .strip());
        enterPhases(visitor, first);
        visitor.shot("planner-phases");
        assertThat(visitor.page().locator("#broken")).isVisible();
        enterProcessing(visitor);
        visitor.shot("planner-products");

        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        enterCosts(visitor, first);
        assertThat(visitor.page().locator("#broken")).isHidden();
        visitor.shot("planner-costs");
        String typed = visitor.figure("npv");

        String other = documented();
        visitor.to("/scenario.xhtml?id=" + other);
        // beside what was typed stands what it changed
        assertThat(typed).startsWith(visitor.figure("npv") + " +").contains("M USD");
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=plan");
        visitor.shot("planner-plan");
        visitor.page().locator("calminer-period-grid").scrollIntoViewIfNeeded();
        visitor.page().locator("calminer-period-grid td.cm-note").first().click();
        assertThat(visitor.page().locator("calminer-period-grid .cm-grid-note"))
                .containsText("limit 3,800 kt, plan 4,000 kt in " + (first + 1));
        visitor.shot("planner-plan-periods");
        save(visitor);
        assertThat(figure(scenario)).isEqualTo(figure(other));
    }

    private void enterPhases(Visitor visitor, int first) {
        paste(
                visitor,
                cell(visitor, "phases", 0, "name"),
                "Pit 1\tproven\tkt\t0\t0\t0.8%\t0.3\tMill\nPit 2\tprobable\tkt\t0\t0\t0.6%\t0.2\tMill");
        assertThat(cell(visitor, "phases", 1, "to")).hasText("mill");
        // the column of the first year follows that of the formula and that of the start
        Locator ore = visitor.page().locator("calminer-period-grid td[data-r='1'][data-c='2']");
        assertThat(ore).isVisible();
        years(visitor, "phases/pit_1/ore#1", "3000\t4000\t2500\t0\t0\t0\t0\t0\t0\t0");
        years(visitor, "phases/pit_1/waste#1", "9000\t8000\t4000\t0\t0\t0\t0\t0\t0\t0");
        years(visitor, "phases/pit_2/ore#1", "0\t0\t1500\t4000\t4000\t4000\t4000\t4000\t4000\t4000");
        years(visitor, "phases/pit_2/waste#1", "0\t2000\t6000\t5000\t5000\t5000\t5000\t5000\t5000\t5000");
        assertThat(cell(visitor, "phases", 0, "ore")).containsText("series(" + first + ": 3000");
    }

    private void enterProcessing(Visitor visitor) {
        type(visitor, cell(visitor, "routes", 0, "name"), "Mill", "kt", "3800", "", "Low grade");
        paste(visitor, cell(visitor, "stockpiles", 0, "name"), "Low grade\tkt\tMill");
        paste(
                visitor,
                cell(visitor, "products", 0, "name"),
                "Concentrate\tMill\tConcentrate\tCopper\t88%\t60%\t28%\t\t8%");
        cell(visitor, "products", 0, "terms/treatment_charge").click();
        typeOn(visitor, "80", "60");
        visitor.page().locator("#items-products [data-unfold]").click();
        Locator payables = visitor.page()
                .locator("#items-products .cm-item-detail calminer-item-table")
                .first();
        Locator form = payables.locator("td[data-r='0'][data-c='1']");
        paste(visitor, form, "Lesser of both\t96.5%\t1%\t\t0.08\nPercentage\t95%\t\t\t5");
        assertThat(payables.locator("td[data-r='1'][data-c='5']")).hasText("5");
    }

    private void enterCosts(Visitor visitor, int first) {
        paste(visitor, cell(visitor, "costs-operating", 0, "name"), """
                Mining\t2.5\tUSD/t\tphases.rock\t\t\t\t\t\t\tMining
                Milling\t9\tUSD/t\troutes.mill.feed\t\t\t\t\t\t\tProcessing
                General\t8\tMUSD/a\tEach period\t\t\t\t\t\t\tGeneral and administration
                """.strip());
        type(
                visitor,
                cell(visitor, "costs-capital", 0, "name"),
                "Plant",
                "250",
                "MUSD",
                "Initial",
                "10%",
                "0.6",
                "0.4");
        assertThat(cell(visitor, "costs-capital", 0, "spend/" + first)).hasText("0.4");
        visitor.settled();
    }

    @Test
    void wrongEntriesAreToldUnderTheirCellsWithAProposalThatIsTaken() throws IOException, InterruptedException {
        String scenario = documented();
        Visitor visitor = site.at("/scenario.xhtml?id=" + scenario + "&tab=plan");
        Locator kind = cell(visitor, "phases", 0, "class");
        kind.click();
        visitor.type("probabel");
        visitor.press("Enter");
        visitor.settled();
        Locator note = visitor.page().locator("#items-phases .cm-grid-note");
        assertThat(note).containsText("\"probabel\" is none of the choices. Maybe Probable");
        visitor.shot("planner-wrong-choice");
        visitor.press("Alt+Enter");
        visitor.settled();
        assertThat(kind).hasText("Probable");

        Locator to = cell(visitor, "phases", 1, "to");
        to.click();
        visitor.type("mil");
        visitor.press("Enter");
        visitor.settled();
        assertThat(visitor.page().locator("#broken")).isVisible();
        to.click();
        assertThat(note).containsText("Maybe");
        visitor.shot("planner-wrong-reference");
        visitor.press("Alt+Enter");
        visitor.settled();
        assertThat(visitor.page().locator("#broken")).isHidden();
        assertThat(to).hasText("Mill");

        visitor.press("Control+z", "Control+z", "Control+z");
        visitor.settled();
        assertThat(kind).hasText("Proven");
        assertThat(visitor.page().locator("#draft")).hasText("No unsaved changes");
        cell(visitor, "phases", 1, "name").click();
        visitor.press("Control+Delete");
        visitor.settled();
        assertThat(visitor.page().locator("#items-phases tbody tr")).hasCount(2);
        visitor.press("Control+z");
        assertThat(visitor.page().locator("#items-phases tbody tr")).hasCount(3);
    }

    private String empty(String name) throws IOException, InterruptedException {
        String project = site.admin()
                .send("POST", "/api/projects", "{\"name\": \"Afternoon " + name + System.nanoTime() + "\"}")
                .at("id");
        return site.admin()
                .send("POST", "/api/projects/" + project + "/scenarios", "{\"name\": \"" + name + "\"}")
                .at("id");
    }

    /** An empty scenario with the document in it, given over the API. */
    private String documented() throws IOException, InterruptedException {
        String scenario = empty("Given");
        String path = "/api/scenarios/" + scenario;
        Reply empty = site.admin().get(path);
        int year = Integer.parseInt(empty.text().replaceAll("(?s).*\"start\"\\s*:\\s*\"(\\d{4}).*", "$1"));
        String patch = DOCUMENT.formatted(year, year + 1, year + 2, year + 3);
        Reply patched = site.admin().send("PATCH", path, patch, "If-Match", empty.etag());
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        return scenario;
    }

    private String figure(String scenario) throws IOException, InterruptedException {
        return site.admin().get("/api/scenarios/" + scenario + "/valuation").at("metrics", "npv");
    }

    private static void save(Visitor visitor) {
        visitor.button("Save").click();
        assertThat(visitor.page().locator("dialog input")).isFocused();
        visitor.type("Two phases");
        visitor.leaving(() -> visitor.press("Enter"));
    }

    private static Locator cell(Visitor visitor, String table, int row, String column) {
        Locator cells = visitor.page().locator("#items-" + table + " > calminer-item-table");
        cells.waitFor();
        int at = ((Number) cells.evaluate(
                        "(table, key) => table.model.columns.findIndex(column => column.key === key)", column))
                .intValue();
        return cells.locator(":scope > .cm-grid-frame td[data-r='" + row + "'][data-c='" + at + "']");
    }

    /** Puts a block where a spreadsheet's would go. */
    private static void paste(Visitor visitor, Locator cell, String block) {
        cell.click();
        visitor.page().evaluate("text => navigator.clipboard.writeText(text)", block);
        visitor.press("Control+v");
        visitor.settled();
    }

    private static void years(Visitor visitor, String row, String block) {
        Object at = visitor.page()
                .evaluate("key => document.querySelector('calminer-period-grid').model.rowOf.get(key)", row);
        paste(visitor, visitor.page().locator("calminer-period-grid td[data-r='" + at + "'][data-c='2']"), block);
    }

    private static void type(Visitor visitor, Locator cell, String... texts) {
        cell.click();
        typeOn(visitor, texts);
    }

    private static void typeOn(Visitor visitor, String... texts) {
        for (String text : texts) {
            visitor.type(text);
            visitor.press("Tab");
        }
        visitor.settled();
    }
}
