package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An analyst's afternoon: a mine with production and costs is taxed, financed and closed, read, and reported. */
@ExtendWith(OneSite.class)
class AnalystIT {

    /** A mine that is built in its first two years and runs for eight; taxes, debt and closure are still to come. */
    private static final String MINE = """
            {"format": "calminer-plan/1", "name": "Ridge", "currency": "USD", "money_unit": "MUSD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 12}]},
             "valuation": {"discount_rate": "8%", "timing": "end"},
             "parameters": {"copper_price": {"name": "Copper price", "unit": "USD/lb", "base": 4}},
             "prices": {"copper": {"name": "Copper", "price": "copper_price", "unit": "USD/lb"},
                        "gold": {"name": "Gold", "price": 1900, "unit": "USD/oz"}},
             "phases": {"pit": {"name": "Pit", "class": "probable", "unit": "kt", "to": "mill",
                                "ore": "series(2027: 0, 2028: 2500, 2029: 4000, 2036: 0)",
                                "waste": "series(2027: 3000, 2028: 9000, 2033: 4000, 2036: 0)",
                                "grades": {"copper": "0.7%", "gold": 0.25}}},
             "routes": {"mill": {"name": "Mill", "unit": "kt", "capacity": 4000}},
             "products": {"concentrate": {"name": "Concentrate", "route": "mill", "type": "concentrate",
               "primary": "copper", "recoveries": {"copper": "88%", "gold": "60%"}, "grade": "28%", "moisture": "8%",
               "terms": {"treatment_charge": 80, "freight": 60, "payables": {
                 "copper": {"form": "lesser", "payability": "96.5%", "deduction": "1%", "refining_charge": 0.08},
                 "gold": {"form": "percentage", "payability": "95%", "refining_charge": 5}}}}},
             "costs": {
               "mining": {"name": "Mining", "amount": 2.5, "unit": "USD/t", "driver": "phases.rock", "area": "mining"},
               "milling": {"name": "Milling", "amount": 9, "unit": "USD/t", "driver": "routes.mill.feed",
                           "area": "processing"},
               "general": {"name": "General", "amount": 8, "unit": "MUSD/a", "driver": "period", "from": 2028, "to": 2035,
                           "area": "general_admin"},
               "plant": {"name": "Plant", "type": "capital", "amount": 250, "unit": "MUSD", "class": "initial",
                         "area": "processing", "contingency": "10%", "spend": {"start": 0.6, "2027": 0.4}},
               "fleet": {"name": "Fleet", "type": "capital", "amount": 6, "unit": "MUSD/a", "class": "sustaining",
                         "area": "mining", "from": 2029, "to": 2034}}}
            """;

    private static final Path REPORT = Path.of("target", "screenshots", "analyst-report.pdf");
    private static final Pattern NUMBER = Pattern.compile("(\\u2212?)([0-9][0-9,]*)(?:\\.([0-9]+))?.*");

    /** Figures of the page that were set beside those of the API. */
    private int compared;

    private final Site site;

    AnalystIT(Site site) {
        this.site = site;
    }

    @Test
    void aMineIsTaxedFinancedAndClosedAndItsReportHasTheFiguresOfTheApi() throws IOException, InterruptedException {
        String scenario = site.scenario(MINE);
        Visitor visitor = site.at("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        visitor.page().setDefaultTimeout(60_000);
        String before = visitor.figure("npv");
        enterTerms(visitor);
        enterLoan(visitor);
        enterClosure(visitor);
        assertThat(visitor.page().locator("#broken")).isHidden();
        assertThat(visitor.figure("npv")).isNotEqualTo(before);
        save(visitor);
        readStatement(visitor, scenario);
        findBreakEven(visitor, scenario);
        readReport(visitor, scenario);
        readInGermanOnANarrowScreen(visitor, scenario);
    }

    private void enterTerms(Visitor visitor) {
        ItemCells.enter(visitor, ItemCells.at(visitor, "/inflation/rate"), "2%");
        ItemCells.paste(
                visitor, ItemCells.blank(visitor, "depreciation_classes", "name"), "Equipment\tStraight line\t8");
        ItemCells.enter(visitor, ItemCells.at(visitor, "/costs/plant/depreciation_class"), "equipment");
        ItemCells.enter(visitor, ItemCells.at(visitor, "/costs/fleet/depreciation_class"), "equipment");
        ItemCells.paste(visitor, ItemCells.blank(visitor, "royalties", "name"), "State\tNet smelter return");
        ItemCells.enter(visitor, ItemCells.at(visitor, "/royalties/state/sliding/by"), "Price");
        ItemCells.enter(visitor, ItemCells.at(visitor, "/royalties/state/sliding/commodity"), "copper");
        ItemCells.enter(visitor, ItemCells.at(visitor, "/royalties/state/sliding/table"), "0: 2%, 3.5: 4%");
        ItemCells.paste(
                visitor, ItemCells.blank(visitor, "taxes", "name"), "Mining tax\tIncome\t5%\nIncome tax\tIncome\t25%");
        ItemCells.enter(visitor, ItemCells.at(visitor, "/taxes/income_tax/losses/treatment"), "Carried forward");
        ItemCells.enter(visitor, ItemCells.at(visitor, "/taxes/income_tax/losses/cap"), "80%");
        ItemCells.paste(visitor, ItemCells.blank(visitor, "working_capital", "name"), "Customers\tReceivables");
        ItemCells.enter(visitor, ItemCells.at(visitor, "/working_capital/customers/days"), "45");
        ItemCells.at(visitor, "/taxes/income_tax/rate").scrollIntoViewIfNeeded();
        visitor.shot("analyst-taxes");
    }

    private void enterLoan(Visitor visitor) {
        ItemCells.enter(visitor, ItemCells.blank(visitor, "facilities", "name"), "Senior");
        String loan = "/facilities/senior/";
        for (String[] field : new String[][] {
            {"gearing", "50%"},
            {"until", "2027"},
            {"rate", "7%"},
            {"interest_during_construction", "Paid"},
            {"repayment", "Level"},
            {"grace", "1"},
            {"periods", "6"}
        }) {
            ItemCells.enter(visitor, ItemCells.at(visitor, loan + field[0]), field[1]);
        }
        visitor.shot("analyst-loan");
    }

    private void enterClosure(Visitor visitor) {
        for (String[] field : new String[][] {
            {"cost", "30"},
            {"closing", "production_end"},
            {"profile/0", "0.4"},
            {"profile/1", "0.6"},
            {"rate", "4%"},
            {"bond/type", "Collateral"},
            {"bond/amount", "15"},
            {"bond/rate", "2%"}
        }) {
            ItemCells.enter(visitor, ItemCells.at(visitor, "/closure/" + field[0]), field[1]);
        }
        visitor.shot("analyst-closure");
    }

    private static void save(Visitor visitor) {
        visitor.button("Save").click();
        assertThat(visitor.page().locator("dialog input")).isFocused();
        visitor.type("Taxed and financed");
        visitor.leaving(() -> visitor.press("Enter"));
    }

    private void readStatement(Visitor visitor, String scenario) throws IOException, InterruptedException {
        visitor.leaving(visitor.link("Cash flow")::click);
        JsonObject valuation = root(site.admin().get("/api/scenarios/" + scenario + "/valuation?by=year"));
        JsonObject lines = object(valuation, "lines");
        for (String line : List.of("royalty.total", "tax.total", "capital.total", "cash_flow.project")) {
            same(cells(statement(visitor, line)), 2, values(object(lines, line)));
        }
        visitor.shot("analyst-statement");
        visitor.leaving(visitor.link("Owners")::click);
        for (String line : List.of("debt.draw", "debt.service", "cash_flow.equity")) {
            same(cells(statement(visitor, line)), 2, values(object(lines, line)));
        }
        visitor.shot("analyst-statement-owners");
        visitor.leaving(visitor.link("Real")::click);
        same(cells(statement(visitor, "cash_flow.equity")), 2, values(object(lines, "cash_flow.equity.real")));
        visitor.leaving(visitor.link("Project")::click);
        same(cells(statement(visitor, "cash_flow.project")), 2, values(object(lines, "cash_flow.project.real")));
        visitor.shot("analyst-statement-real");
    }

    private static Locator statement(Visitor visitor, String line) {
        return visitor.page().locator("tr[data-line='" + line + "']");
    }

    private void findBreakEven(Visitor visitor, String scenario) throws IOException, InterruptedException {
        visitor.leaving(visitor.link("What if")::click);
        visitor.page().locator("#driver").selectOption("copper_price");
        assertThat(visitor.page().locator("#low")).hasValue("2");
        visitor.leaving(visitor.button("Find")::click);
        Reply found = site.admin()
                .send(
                        "POST",
                        "/api/scenarios/" + scenario + "/break-even",
                        "{\"parameter\": \"copper_price\", \"low\": 2, \"high\": 6}");
        double price = Double.parseDouble(found.at("value"));
        assertThat(visitor.page().locator("#crossing")).containsText("the value is zero at");
        Matcher number = Pattern.compile("zero at ([0-9.]+)")
                .matcher(visitor.page().locator("#crossing").innerText());
        assertThat(number.find()).isTrue();
        assertThat(Double.parseDouble(number.group(1))).isEqualTo(price, within(0.001));
        visitor.page().locator("#break-even").scrollIntoViewIfNeeded();
        visitor.shot("analyst-break-even");
        // at that price the plan is worth nothing
        JsonObject plan = root(site.admin().get("/api/scenarios/" + scenario));
        assertThat(object(plan, "taxes").fields()).hasSize(2);
        String priced = CanonicalJson.write(plan).replaceFirst("\"base\"\\s*:\\s*4\\b", "\"base\": " + price);
        Reply at = site.admin().send("POST", "/api/valuations", "{\"scenario\": " + priced + "}");
        assertThat(Double.parseDouble(at.at("metrics", "npv"))).isEqualTo(0, within(1e-3));
    }

    private void readReport(Visitor visitor, String scenario) throws IOException, InterruptedException {
        visitor.page().locator(".cm-menu summary").click();
        visitor.leaving(visitor.page().locator(".cm-menu a[href*='economics.xhtml']")::click);
        visitor.leaving(visitor.link("Prefeasibility study")::click);
        JsonObject report = root(site.admin()
                .get("/api/reports/technical_report_economics?scenario_id=" + scenario
                        + "&study_stage=prefeasibility"));
        Page page = visitor.page();
        compared = 0;
        for (String part : List.of("production", "cash_flow", "levies")) {
            for (JsonObject row : rows(report, part)) {
                sameYears(
                        cells(page.locator("[data-part=" + part + "] tr[data-row='" + text(row, "line") + "']")), row);
            }
        }
        for (JsonObject row : rows(report, "capital")) {
            sameRow(
                    page.locator("#capital tr[data-row='" + text(row, "area") + "']"),
                    row,
                    List.of("initial", "sustaining", "other", "total", "contingency"));
        }
        for (JsonObject row : rows(report, "operating_costs")) {
            sameRow(
                    page.locator("#operating tr[data-row='" + text(row, "area") + "']"),
                    row,
                    List.of("total", "per_tonne", "per_unit"));
        }
        for (JsonObject row : rows(report, "npv")) {
            sameRow(
                    page.locator(
                            "#values tr[data-row='" + ((JsonNumber) row.fields().get("rate")).value() + "']"),
                    row,
                    List.of("before_tax", "after_tax", "real"));
        }
        sameMetrics(page, object(report, "metrics"));
        sameSensitivity(page, rows(object(report, "sensitivity"), "rows"));
        assertThat(compared).isGreaterThan(200);
        visitor.shot("analyst-report");
        page.evaluate("() => { window.print = () => { window.printed = true; }; }");
        visitor.button("Print or save as PDF").click();
        assertThat((boolean) page.evaluate("() => window.printed === true")).isTrue();
        byte[] pdf = page.pdf(new Page.PdfOptions().setPath(REPORT).setPreferCSSPageSize(true));
        String source = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(source).startsWith("%PDF-");
        assertThat(Pattern.compile("/Type\\s*/Page\\b")
                        .matcher(source)
                        .results()
                        .count())
                .isBetween(2L, 8L);
    }

    /** The years of a line and their total; grades are shown as percentages. */
    private void sameYears(List<String> cells, JsonObject row) {
        double scale = cells.get(1).equals("%") ? 100 : 1;
        List<JsonValue> years = ((JsonArray) values(row)).items();
        assertThat(cells).hasSize(years.size() + 3);
        for (int i = 0; i < years.size(); i++) {
            same(cells.get(i + 2), scaled(years.get(i), scale));
        }
        same(cells.get(cells.size() - 1), scaled(row.fields().get("total"), scale));
    }

    private static double scaled(JsonValue value, double scale) {
        return value instanceof JsonNumber number ? number.value() * scale : Double.NaN;
    }

    private static void readInGermanOnANarrowScreen(Visitor visitor, String scenario) {
        visitor.choosing("dark", "de");
        for (String[] seen : new String[][] {
            {"/scenario.xhtml?id=" + scenario + "&tab=cash_flow&of=equity", "analyst-statement-de"},
            {"/economics.xhtml?id=" + scenario, "analyst-report-de"}
        }) {
            visitor.page().setViewportSize(Site.WIDTH, 1600);
            visitor.to(seen[0]);
            assertThat(visitor.page().locator("main")).containsText("Förderabgaben");
            visitor.shot(seen[1]);
            visitor.page().setViewportSize(420, 1600);
            visitor.shot(seen[1] + "-narrow");
            assertThat((boolean)
                            visitor.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(seen[0])
                    .isTrue();
        }
    }

    private void sameRow(Locator row, JsonObject expected, List<String> fields) {
        List<String> cells = cells(row);
        for (int i = 0; i < fields.size(); i++) {
            same(cells, i + 1, expected.fields().get(fields.get(i)));
        }
    }

    private void sameMetrics(Page page, JsonObject metrics) {
        metrics.fields().forEach((name, metric) -> {
            String shown =
                    cells(page.locator("#metrics tr[data-row='" + name + "']")).get(1);
            JsonValue value = ((JsonObject) metric).fields().get("value");
            boolean isShare = shown.endsWith("%");
            if (value instanceof JsonNumber number) {
                same(shown, isShare ? number.value() * 100 : number.value());
            } else {
                assertThat(shown).isNotEmpty();
            }
        });
    }

    private void sameSensitivity(Page page, List<JsonObject> rows) {
        for (JsonObject row : rows) {
            Locator shown = page.locator("#sensitivity tr[data-row='" + text(row, "key") + "']");
            assertThat(shown).hasCount(2);
            List<JsonObject> points = rows(row, "points");
            for (int i = 0; i < points.size(); i++) {
                List<JsonValue> values = ((JsonArray) points.get(i).fields().get("values")).items();
                same(cells(shown.nth(0)), i + 2, values.get(0));
                same(
                        cells(shown.nth(1)).get(i + 2),
                        values.get(1) instanceof JsonNumber rate ? rate.value() * 100 : Double.NaN);
            }
        }
    }

    /** Compares the cells from a place on with a list of figures, or the one cell with a figure. */
    private void same(List<String> cells, int from, JsonValue expected) {
        List<JsonValue> figures = expected instanceof JsonArray list ? list.items() : List.of(expected);
        for (int i = 0; i < figures.size(); i++) {
            same(cells.get(from + i), figures.get(i) instanceof JsonNumber number ? number.value() : Double.NaN);
        }
    }

    /** A figure is shown to its last decimal, rounded; a dash stands for 0 and for what is undefined. */
    private void same(String shown, double expected) {
        compared++;
        if (shown.isEmpty() || shown.equals("–")) {
            assertThat(Double.isNaN(expected) || expected == 0)
                    .as("%s is shown for %s", shown, expected)
                    .isTrue();
            return;
        }
        Matcher parts = NUMBER.matcher(shown);
        assertThat(parts.matches()).as(shown).isTrue();
        String decimals = parts.group(3) == null ? "" : parts.group(3);
        double value = Double.parseDouble(parts.group(2).replace(",", "") + "." + decimals + "0");
        double half = Math.pow(10, -decimals.length()) / 2;
        assertThat(parts.group(1).isEmpty() ? value : -value).isEqualTo(expected, within(half * (1 + 1e-6)));
    }

    /** The cells of a row, which goes on in further tables where it is long: there without its name and unit. */
    @SuppressWarnings("unchecked")
    private static List<String> cells(Locator rows) {
        assertThat(rows.first()).isAttached();
        return (List<String>)
                rows.evaluateAll("rows => rows.flatMap((row, at) => [...row.cells].slice(at === 0 ? 0 : 2))"
                        + ".map(cell => cell.textContent.trim())");
    }

    private static JsonObject root(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return (JsonObject) JsonDocument.parse(reply.text()).root();
    }

    private static JsonObject object(JsonObject parent, String field) {
        return (JsonObject) parent.fields().get(field);
    }

    private static JsonValue values(JsonObject line) {
        return line.fields().get("values");
    }

    private static List<JsonObject> rows(JsonObject parent, String field) {
        return ((JsonArray) parent.fields().get(field))
                .items().stream().map(JsonObject.class::cast).toList();
    }

    private static String text(JsonObject row, String field) {
        return ((JsonText) row.fields().get(field)).value();
    }
}
