package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The economics of a technical report of the demo mines, over HTTP and as a page. */
@ExtendWith(OneSite.class)
class EconomicsReportIT {

    private static final String REPORT = "/api/reports/technical_report_economics?scenario_id=";

    private final Site site;
    private final Client admin = SharedServer.get().admin();

    EconomicsReportIT(Site site) {
        this.site = site;
    }

    private String scenario(String name, String document) throws IOException, InterruptedException {
        String project = SharedServer.get().project(name);
        Reply made = admin.send("POST", "/api/projects/" + project + "/scenarios", "{\"document\": " + document + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("id");
    }

    private static String openPit() throws IOException {
        return Files.readString(Path.of("..", "ops", "demo", "open-pit-copper-gold.json"));
    }

    private static JsonObject root(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return (JsonObject) JsonDocument.parse(reply.text()).root();
    }

    private static List<JsonObject> rows(JsonObject parent, String field) {
        return ((JsonArray) parent.fields().get(field))
                .items().stream().map(JsonObject.class::cast).toList();
    }

    private static double number(JsonObject row, String field) {
        return ((JsonNumber) row.fields().get(field)).value();
    }

    private static String text(JsonObject row, String field) {
        return ((JsonText) row.fields().get(field)).value();
    }

    private static JsonObject row(List<JsonObject> rows, String field, String value) {
        return rows.stream()
                .filter(row -> text(row, field).equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFigureIsThatOfTheValuation() throws IOException, InterruptedException {
        String id = scenario("Reported", openPit());
        JsonObject report = root(admin.get(REPORT + id));
        JsonObject valuation = root(admin.get("/api/scenarios/" + id + "/valuation?by=year"));
        assertThat(report.fields().get("years")).isEqualTo(valuation.fields().get("periods"));
        JsonObject lines = (JsonObject) valuation.fields().get("lines");
        for (String part : List.of("production", "cash_flow", "levies")) {
            for (JsonObject row : rows(report, part)) {
                if (!text(row, "line").equals("cumulative")) {
                    JsonObject line = (JsonObject) lines.fields().get(text(row, "line"));
                    assertThat(row.fields().get("values"))
                            .as(text(row, "line"))
                            .isEqualTo(line.fields().get("values"));
                }
            }
        }
        JsonObject metrics = (JsonObject) report.fields().get("metrics");
        double npv = number((JsonObject) metrics.fields().get("npv"), "value");
        JsonObject basis = (JsonObject) report.fields().get("basis");
        JsonObject own = rows(report, "npv").stream()
                .filter(row -> number(row, "rate") == number(basis, "discount_rate"))
                .findFirst()
                .orElseThrow();
        assertThat(number(own, "after_tax")).isEqualTo(npv, within(1e-9 * Math.abs(npv)));
        JsonObject undiscounted = rows(report, "npv").get(0);
        JsonObject flow = row(rows(report, "cash_flow"), "line", "cash_flow.project");
        assertThat(number(undiscounted, "after_tax")).isEqualTo(number(flow, "total"), within(1e-6));
    }

    @Test
    void areasAddUpToWhatThePlanSpends() throws IOException, InterruptedException {
        JsonObject report = root(admin.get(REPORT + scenario("Areas", openPit())));
        List<JsonObject> cash = rows(report, "cash_flow");
        List<JsonObject> capital = rows(report, "capital");
        double spent = number(row(cash, "line", "capital.total"), "total");
        double areas = capital.stream()
                .filter(row -> !text(row, "area").equals("total"))
                .mapToDouble(row -> number(row, "total"))
                .sum();
        assertThat(areas).isEqualTo(spent, within(1e-6));
        assertThat(number(row(capital, "area", "total"), "total")).isEqualTo(spent, within(1e-6));
        assertThat(number(row(capital, "area", "processing"), "contingency")).isPositive();
        List<JsonObject> costs = rows(report, "operating_costs");
        double operating = costs.stream()
                .filter(row -> !text(row, "area").equals("total"))
                .mapToDouble(row -> number(row, "per_tonne"))
                .sum();
        assertThat(operating).isEqualTo(number(row(costs, "area", "total"), "per_tonne"), within(1e-6));
        List<JsonObject> moved = rows((JsonObject) report.fields().get("sensitivity"), "rows");
        assertThat(moved.stream().map(row -> text(row, "key")))
                .contains("flex.price", "flex.grade", "flex.operating_cost", "flex.capital_cost");
    }

    @Test
    void aStudyOfReservesRefusesInferredMaterialAndAPreliminaryOneCarriesTheCaution()
            throws IOException, InterruptedException {
        String inferred =
                scenario("Inferred", openPit().replace("\"class\": \"indicated\"", "\"class\": \"inferred\""));
        Reply refused = admin.get(REPORT + inferred + "&study_stage=feasibility");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors", "0", "code")).isEqualTo("STUDY_INFERRED");
        assertThat(refused.at("errors", "0", "hint")).contains("preliminary_assessment");
        Reply preliminary = admin.get(REPORT + inferred);
        assertThat(preliminary.at("cautions", "0", "code")).isEqualTo("preliminary");
        assertThat(preliminary.at("cautions", "0", "text")).contains("no certainty");
        assertThat(admin.get(REPORT + scenario("Stated", openPit()) + "&study_stage=prefeasibility")
                        .status())
                .isEqualTo(200);
        assertThat(admin.get("/api/reports/technical_report_economics").status())
                .isEqualTo(422);
        assertThat(admin.get(REPORT + inferred + "&study_stage=scoping").status())
                .isEqualTo(422);
    }

    @Test
    void aPlanOfBareLinesIsReportedToo() throws IOException, InterruptedException {
        String id = scenario("Bare", Files.readString(Path.of("..", "ops", "demo", "gold-mine.json")));
        JsonObject report = root(admin.get(REPORT + id));
        assertThat(report.fields().get("sensitivity")).isInstanceOf(JsonValue.JsonNull.class);
        assertThat(rows(report, "cautions").stream().map(row -> text(row, "code")))
                .contains("no_classes", "no_flexes");
    }

    @Test
    void theReportIsAPageThatPrints() throws IOException, InterruptedException {
        String id = scenario("Printed", openPit());
        Visitor visitor = site.at("/economics.xhtml?id=" + id);
        Page page = visitor.page();
        assertThat(page.locator("h1")).containsText("Technical report");
        assertThat(page.locator("#values tbody tr"))
                .hasCount(rows(root(admin.get(REPORT + id)), "npv").size());
        assertThat(page.locator(".cm-notice").first()).containsText("preliminary in nature");
        assertThat(page.locator("#sensitivity tbody tr").first()).isVisible();
        visitor.shot("economics");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".cm-rail")).isHidden();
        assertThat(page.locator("#capital")).isVisible();
        visitor.shot("economics-print");
    }
}
