package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import io.calminer.bootstrap.endtoend.WrongCells.Cell;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Wrong entries of prices, production, costs and consumption, each in its cell of the page and each in a request: told in
 * the very words of the rule, and nothing of it stored.
 */
@ExtendWith(OneSite.class)
class WrongCellsIT {

    private static final WrongCells CELLS = WrongCells.OF_THE_MINE;
    private static final Set<String> PLAN = Set.of("phases", "stockpiles", "routes", "products", "economic_limit");

    private final Site site;

    WrongCellsIT(Site site) {
        this.site = site;
    }

    @Test
    void eachWrongRequestIsRefusedWithItsSentencesAndStoresNothing() throws IOException, InterruptedException {
        WrongEntries entries = new WrongEntries(site);
        entries.send(CELLS);
        assertThat(entries.wrong()).isEmpty();
        assertThat(CELLS.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void eachWrongEntryIsToldInItsTableInTheSameWordsAndIsTakenBack() throws IOException, InterruptedException {
        String id = site.scenario(CELLS.base());
        String before = site.admin().get("/api/scenarios/" + id).text();
        Visitor visitor = site.at("/scenario.xhtml?id=" + id + "&tab=plan");
        WrongEntries entries = new WrongEntries(site);
        List<Cell> ofThePlan = CELLS.all().stream()
                .filter(cell -> PLAN.contains(cell.collection()))
                .toList();
        ofThePlan.forEach(cell -> entries.type(visitor, cell));
        visitor.shot("wrong-cells-plan");
        visitor.to("/scenario.xhtml?id=" + id + "&tab=inputs");
        CELLS.all().stream().filter(cell -> !ofThePlan.contains(cell)).forEach(cell -> entries.type(visitor, cell));
        visitor.shot("wrong-cells-inputs");
        assertThat(entries.wrong()).isEmpty();
        assertThat(site.admin().get("/api/scenarios/" + id).text()).isEqualTo(before);
    }

    @Test
    void aFewAreToldInGermanToo() throws IOException, InterruptedException {
        String id = site.scenario(CELLS.base());
        Visitor visitor = site.at("/home.xhtml");
        visitor.choosing("light", "de");
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
                "Die Kosten 'lease' sind in kCLP/a, aber der Plan rechnet in USD."
                        + " Vielleicht fehlt dem Plan ein Wechselkurs dieser Währung in exchange_rates.");
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
