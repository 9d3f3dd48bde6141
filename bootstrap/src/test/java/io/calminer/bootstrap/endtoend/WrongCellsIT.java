package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.bootstrap.endtoend.WrongCells.Cell;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.project.PlanCollections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Wrong entries of prices, production, costs and consumption, each in its cell of the page and each in a request: told in
 * the very words of the rule, and nothing of it stored.
 */
@ExtendWith(OneSite.class)
class WrongCellsIT {

    private static final Set<String> PLAN = Set.of("phases", "stockpiles", "routes", "products", "economic_limit");

    /** Words that are none of the choices never reach the plan: the page says so in its own words, and proposes one. */
    private static final String NO_CHOICE = "\"%s\" is none of the choices.";

    /** The cell at which a sentence is told. */
    private static final String TOLD = """
            sentence => {
              for (const table of document.querySelectorAll("#item-tables calminer-item-table"))
                for (const at of table.model.refused())
                  if (table.model.note(table.model.lines[at.r], at.c).message === sentence) return table.view.cell(at.r, at.c);
              return null;
            }""";

    private static final String ALL_TOLD = """
            () => [...document.querySelectorAll("#item-tables calminer-item-table")].flatMap(table =>
              table.model.refused().map(at => table.model.note(table.model.lines[at.r], at.c).message))""";

    private static final String KIND = "cell => { const table = cell.closest('calminer-item-table');"
            + " return table.model.columns[Number(cell.dataset.c)].entry; }";

    private final Site site;

    WrongCellsIT(Site site) {
        this.site = site;
    }

    @Test
    void eachWrongRequestIsRefusedWithItsSentencesAndStoresNothing() throws IOException, InterruptedException {
        String scenario = "/api/scenarios/" + site.scenario(WrongCells.base());
        Reply before = site.admin().get(scenario);
        assertThat(before.status()).as(before.text()).isEqualTo(200);
        List<String> wrong = new ArrayList<>();
        for (Cell cell : WrongCells.all()) {
            Reply reply = sent(scenario, before.etag(), cell);
            List<String> told = told(reply);
            if (reply.status() != 422 || !told.equals(cell.told())) {
                wrong.add(cell.title() + ": " + reply.status() + " " + told);
            }
            if (!site.admin().get(scenario).text().equals(before.text())) {
                wrong.add(cell.title() + ": stored");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(WrongCells.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    /** A change of an item, or of the plan where the object is no item. */
    private Reply sent(String scenario, String tag, Cell cell) throws IOException, InterruptedException {
        if (!PlanCollections.has(cell.collection())) {
            return site.admin().send("PATCH", scenario, CanonicalJson.compact(cell.patch()), "If-Match", tag);
        }
        JsonObject collection = (JsonObject) cell.patch().fields().get(cell.collection());
        Map.Entry<String, JsonValue> item =
                collection.fields().entrySet().iterator().next();
        String path = scenario + "/" + cell.collection() + "/" + item.getKey();
        return site.admin()
                .send(
                        "PATCH",
                        path,
                        CanonicalJson.compact(item.getValue()),
                        "If-Match",
                        site.admin().get(path).etag());
    }

    private static List<String> told(Reply reply) {
        JsonObject body = (JsonObject) JsonDocument.parse(reply.text()).root();
        return body.fields().get("errors") instanceof JsonArray errors
                ? errors.items().stream().map(error -> told((JsonObject) error)).toList()
                : List.of();
    }

    private static String told(JsonObject error) {
        String hint = error.fields().get("hint") instanceof JsonText text ? " " + text.value() : "";
        return text(error, "pointer") + " " + text(error, "code") + ": " + text(error, "message") + hint;
    }

    private static String text(JsonObject object, String field) {
        return ((JsonText) object.fields().get(field)).value();
    }

    @Test
    void eachWrongEntryIsToldInItsTableInTheSameWordsAndIsTakenBack() throws IOException, InterruptedException {
        String id = site.scenario(WrongCells.base());
        String before = site.admin().get("/api/scenarios/" + id).text();
        Visitor visitor = site.at("/scenario.xhtml?id=" + id + "&tab=plan");
        List<String> wrong = new ArrayList<>();
        for (Cell cell : WrongCells.all()) {
            if (PLAN.contains(cell.collection())) {
                enter(visitor, cell, wrong);
            }
        }
        visitor.shot("wrong-cells-plan");
        visitor.to("/scenario.xhtml?id=" + id + "&tab=inputs");
        for (Cell cell : WrongCells.all()) {
            if (!PLAN.contains(cell.collection())) {
                enter(visitor, cell, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(site.admin().get("/api/scenarios/" + id).text()).isEqualTo(before);
    }

    /** Types an entry, reads what is told, and takes it back. */
    private void enter(Visitor visitor, Cell cell, List<String> wrong) throws IOException, InterruptedException {
        ElementHandle field = ItemCells.find(visitor, cell.pointer());
        if (field == null) {
            wrong.add(cell.title() + ": no cell for " + cell.pointer());
            return;
        }
        String stood = field.textContent();
        boolean choice = field.evaluate(KIND).equals("choice");
        ItemCells.enter(visitor, field, cell.typed());
        List<String> sentences = choice && cell.told().get(0).contains(" UNKNOWN_CHOICE: ")
                ? List.of(NO_CHOICE.formatted(cell.typed()))
                : cell.sentences();
        ElementHandle place =
                visitor.page().evaluateHandle(TOLD, sentences.get(0)).asElement();
        if (place == null) {
            wrong.add(cell.title() + ": " + visitor.page().evaluate(ALL_TOLD));
        } else {
            place.click();
            if (!ItemCells.note(place).equals(sentences.get(0))) {
                wrong.add(cell.title() + " at its cell: " + ItemCells.note(place));
            }
        }
        if (choice && sentences.get(0).contains("none of the choices")) {
            ItemCells.enter(visitor, field, stood);
        } else {
            visitor.press("Control+z");
            visitor.settled();
        }
        Locator draft = visitor.page().locator("#draft");
        assertThat(draft).hasText("No unsaved changes");
        if (!visitor.page().evaluate(ALL_TOLD).equals(List.of())) {
            wrong.add(cell.title() + " stays told: " + visitor.page().evaluate(ALL_TOLD));
        }
    }

    @Test
    void aFewAreToldInGermanToo() throws IOException, InterruptedException {
        String id = site.scenario(WrongCells.base());
        Visitor visitor = site.at("/home.xhtml");
        visitor.page().context().addCookies(List.of(new Cookie("calminer-reader", "light.de").setUrl(site.address())));
        visitor.to("/scenario.xhtml?id=" + id + "&tab=plan");
        german(visitor, "/phases/pit_1/to", "mil", "'mil' ist weder eine Route noch eine Halde. Vielleicht 'mill'.");
        german(
                visitor,
                "/products/concentrate/stock_days",
                "-5",
                "'products.concentrate.stock_days' darf nicht negativ sein: der Wert ist -5 in 2027."
                        + " Vielleicht fehlt ein Vorzeichen oder ein Eintrag.");
        german(visitor, "/phases/pit_2/class", "proved", "„proved“ steht nicht zur Wahl.");
        visitor.to("/scenario.xhtml?id=" + id + "&tab=inputs");
        german(
                visitor,
                "/prices/copper/unit",
                "t",
                "Ein Preis ist Geld je Einheit der Ware: 't' ist es nicht. Vielleicht USD/t.");
        german(
                visitor,
                "/costs/mining/unit",
                "t",
                "Der Betrag der Kosten 'mining' ist Geld oder Geld je Einheit von etwas: 't' ist es nicht."
                        + " Vielleicht USD/t.");
        german(
                visitor,
                "/costs/lease/unit",
                "kCLP/a",
                "Die Kosten 'lease' sind in kCLP/a, aber der Plan rechnet in USD. Vielleicht gehört die Einheit in USD"
                        + " angegeben und der Betrag mit einem Wechselkurs multipliziert.");
    }

    private static void german(Visitor visitor, String pointer, String typed, String sentence) {
        ElementHandle field = ItemCells.at(visitor, pointer);
        String stood = field.textContent();
        ItemCells.enter(visitor, field, typed);
        field.click();
        assertThat(ItemCells.note(field)).isEqualTo(sentence);
        if (sentence.startsWith("„")) {
            ItemCells.enter(visitor, field, stood);
        } else {
            visitor.press("Control+z");
            visitor.settled();
        }
        assertThat(visitor.page().locator("#draft")).hasText("Keine offenen Änderungen");
    }
}
