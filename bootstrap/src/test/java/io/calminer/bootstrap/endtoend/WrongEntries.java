package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
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

/** Makes wrong entries, by requests and in the tables of a page, and gathers what is not told as it must be. */
final class WrongEntries {

    /** Words that are none of the choices never reach the plan: the page says so in its own words, and proposes one. */
    private static final String NO_CHOICE = "\"%s\" is none of the choices.";

    private static final String NOTES = """
            () => [...document.querySelectorAll("#item-tables calminer-item-table")].flatMap(table =>
              table.model.refused().map(at => table.model.note(table.model.lines[at.r], at.c).message))""";

    /** The cell at which a sentence is told. */
    private static final String TOLD = """
            sentence => {
              for (const table of document.querySelectorAll("#item-tables calminer-item-table"))
                for (const at of table.model.refused())
                  if (table.model.note(table.model.lines[at.r], at.c).message === sentence) return table.view.cell(at.r, at.c);
              return null;
            }""";

    /** Whether a word is refused by its cell, before the server sees it. */
    private static final String REFUSED = "cell => { const {model} = cell.closest('calminer-item-table'),"
            + " c = Number(cell.dataset.c);"
            + " return model.columns[c].entry === 'choice' && model.lines[Number(cell.dataset.r)].wrong[c] !== null; }";

    private final Site site;
    private final List<String> wrong = new ArrayList<>();

    WrongEntries(Site site) {
        this.site = site;
    }

    /** What was not told as it must be; empty when all is right. */
    List<String> wrong() {
        return wrong;
    }

    /** Sends each entry as a change of its item, or of the plan where the object is no item. */
    void send(WrongCells cells) throws IOException, InterruptedException {
        String scenario = "/api/scenarios/" + site.scenario(cells.base());
        Reply before = site.admin().get(scenario);
        assertThat(before.status()).as(before.text()).isEqualTo(200);
        for (Cell cell : cells.all()) {
            Reply reply = sent(scenario, before.etag(), cell);
            List<String> told = told(reply).stream().sorted().toList();
            if (reply.status() != 422
                    || !told.equals(cell.told().stream().sorted().toList())) {
                wrong.add(cell.title() + ": " + reply.status() + " " + told);
            }
            if (!site.admin().get(scenario).text().equals(before.text())) {
                wrong.add(cell.title() + ": stored");
            }
        }
    }

    private Reply sent(String scenario, String tag, Cell cell) throws IOException, InterruptedException {
        if (!PlanCollections.has(cell.collection())) {
            return site.admin().send("PATCH", scenario, CanonicalJson.compact(cell.patch()), "If-Match", tag);
        }
        JsonObject collection = (JsonObject) cell.patch().fields().get(cell.collection());
        Map.Entry<String, JsonValue> item =
                collection.fields().entrySet().iterator().next();
        String path = scenario + "/" + cell.collection() + "/" + item.getKey();
        String etag = site.admin().get(path).etag();
        return site.admin().send("PATCH", path, CanonicalJson.compact(item.getValue()), "If-Match", etag);
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

    /** Types an entry into its cell, reads what is told there and of the plan, and takes it back. */
    void type(Visitor visitor, Cell cell) {
        ElementHandle field = ItemCells.find(visitor, cell.pointer());
        if (field == null) {
            wrong.add(cell.title() + ": no cell for " + cell.pointer());
            return;
        }
        String stood = field.textContent();
        ItemCells.enter(visitor, field, cell.typed());
        boolean refused = (boolean) field.evaluate(REFUSED);
        List<String> sentences = refused ? List.of(NO_CHOICE.formatted(cell.typed())) : cell.sentences();
        told(visitor, cell.title(), sentences, refused);
        if (refused) {
            ItemCells.enter(visitor, field, stood);
        } else {
            visitor.press("Control+z");
            visitor.settled();
        }
        assertThat(visitor.page().locator("#draft")).hasText("No unsaved changes");
        if (!notes(visitor).isEmpty()) {
            wrong.add(cell.title() + " stays told: " + notes(visitor));
        }
    }

    /** Each sentence is told: those of cells of the tables there, all together where the page tells of the plan. */
    private void told(Visitor visitor, String title, List<String> sentences, boolean refused) {
        List<String> notes = notes(visitor);
        String broken = visitor.page().locator("#broken").textContent();
        if (notes.isEmpty() || !sentences.containsAll(notes)) {
            wrong.add(title + " at cells: " + notes);
        } else if (!refused && !sentences.stream().allMatch(broken::contains)) {
            wrong.add(title + " of the plan: " + broken);
        } else {
            ElementHandle place =
                    visitor.page().evaluateHandle(TOLD, notes.get(0)).asElement();
            place.click();
            if (!ItemCells.note(place).equals(notes.get(0))) {
                wrong.add(title + " at its cell: " + ItemCells.note(place));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> notes(Visitor visitor) {
        return (List<String>) visitor.page().evaluate(NOTES);
    }
}
