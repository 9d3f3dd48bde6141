package io.calminer.faces.grid;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.calminer.faces.browser.Chromium;
import io.calminer.faces.browser.StaticPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page with one table of items on it, driven by keys and mouse as a person does. */
final class ItemPage {

    private static final List<String> SCRIPTS = scripts();

    /** Two phases; the first one has metals and uses below it. */
    static final String TABLE = """
            {"key": "phases", "label": "Phases", "one": "Phase", "add": "phases", "fixed": {"class": "proven"}, "columns": [
               {"key": "name", "label": "Name", "kind": "text"},
               {"key": "class", "label": "Class", "kind": "choice", "choices": [
                 {"value": "proven", "label": "Proven"}, {"value": "probable", "label": "Probable"}]},
               {"key": "ore", "label": "Ore", "kind": "formula"},
               {"key": "to", "label": "Goes to", "kind": "reference", "choices": [
                 {"value": "mill", "label": "Mill"}, {"value": "low_grade", "label": "Low grade"}]},
               {"key": "driver", "label": "Driver", "kind": "line", "choices": [
                 {"value": "phases.rock", "label": "phases.rock"}]}],
             "rows": [
               {"row": "phases/pit_1", "name": "Pit 1", "position": 1, "changed": [],
                "texts": {"name": "Pit 1", "class": "proven", "ore": "1200.5", "to": "mill"},
                "details": [
                  {"key": "payables", "label": "Payables", "add": null, "under": "", "columns": [
                     {"key": "*", "label": "Metal", "kind": "key"},
                     {"key": "terms/*/payability", "label": "Payability", "kind": "formula"}],
                   "rows": [{"row": "phases/pit_1", "entry": "copper", "name": "Copper", "changed": [],
                     "texts": {"*": "copper", "terms/*/payability": "96%"}}]},
                  {"key": "uses", "label": "Uses", "add": "phases/pit_1", "under": "uses", "columns": [
                     {"key": "*", "label": "Use", "kind": "key"},
                     {"key": "uses/*/rate", "label": "Rate", "kind": "formula"}],
                   "rows": []}]},
               {"row": "phases/pit_2", "name": "Pit 2", "position": 2, "changed": ["ore"],
                "texts": {"name": "Pit 2", "class": "probable", "ore": "ore.first * 2", "to": "mill"}, "details": []}]}
            """;

    final Page page;

    private ItemPage(Page page) {
        this.page = page;
    }

    private static List<String> scripts() {
        List<String> scripts = new ArrayList<>(GridPage.SCRIPTS);
        scripts.addAll(List.of("item-model.js", "item-view.js", "item-table.js"));
        return List.copyOf(scripts);
    }

    /** Opens a page with {@link #TABLE}. */
    static ItemPage open(StaticPages site, Chromium chromium, Locale locale, boolean editable) {
        Page page = chromium.open(locale.toLanguageTag(), 1280);
        page.navigate(site.page(
                "items-" + locale,
                locale,
                SCRIPTS,
                List.of("theme.css", "period-grid.css"),
                "<h2>Plan</h2><h3>Phases</h3><button id=\"before\">Before</button><calminer-item-table></calminer-item-table>"
                        + "<button id=\"after\">After</button>"));
        page.evaluate("() => { window.changes = [];"
                + "document.addEventListener('calminer:change', event => changes.push(event.detail)); }");
        page.evaluate(
                "([table, editable, decimal, group]) => document.querySelector('calminer-item-table')"
                        + ".show(JSON.parse(table), {decimal: decimal, group: group}, editable)",
                List.of(
                        TABLE,
                        editable,
                        locale.getLanguage().equals("de") ? "," : ".",
                        locale.getLanguage().equals("de") ? "." : ","));
        return new ItemPage(page);
    }

    /** What the server answers to a change: the table, with a problem at a place. */
    ItemPage answered(String table, String at, String message, String wrong, String maybe) {
        page.evaluate(
                "([table, told]) => document.querySelector('calminer-item-table').update(JSON.parse(table), [told])",
                List.of(table, Map.of("at", at, "message", message, "wrong", wrong, "maybe", maybe)));
        return this;
    }

    /** A cell by its row, counted from 0, and the key of its column. */
    Locator cell(int row, String column) {
        return in("main > calminer-item-table", row, column);
    }

    /** A cell of a table that unfolds below an item. */
    Locator below(int table, int row, String column) {
        return in(".cm-item-detail:nth-child(" + (table + 1) + ") calminer-item-table", row, column);
    }

    private Locator in(String table, int row, String column) {
        Object at = page.evaluate(
                "([table, key]) => document.querySelector(table).model.columns.findIndex(column => column.key === key)",
                List.of(table, column));
        return page.locator(table + " > .cm-grid-frame td[data-r='" + row + "'][data-c='" + at + "']");
    }

    ItemPage click(int row, String column) {
        cell(row, column).click();
        return this;
    }

    ItemPage press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    ItemPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Puts a text on the clipboard as another program would. */
    ItemPage clipboard(String text) {
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        return this;
    }

    String shown(int row, String column) {
        return cell(row, column).textContent();
    }

    /** The cell with the focus, as the number of its row and the key of its column. */
    String focus() {
        return (String) page.evaluate("() => { const cell = document.activeElement;"
                + "return cell.dataset.c === undefined ? cell.textContent : cell.dataset.r + ' '"
                + " + cell.closest('calminer-item-table').model.columns[cell.dataset.c].key; }");
    }

    /** The steps that were told, as "cause: row column=text, …". */
    @SuppressWarnings("unchecked")
    List<String> changes() {
        return (List<String>) page.evaluate("() => window.changes.map(step => step.cause + ': ' + step.changes.map("
                + "change => change.row + ' ' + change.column + '=' + change.text).join(', '))");
    }

    int rows() {
        return page.locator("main > calminer-item-table > .cm-grid-frame tbody tr")
                .count();
    }

    String note() {
        return page.locator("main > calminer-item-table > .cm-grid-frame .cm-grid-note")
                .innerText()
                .replaceAll("\\s+", " ")
                .strip();
    }

    String status() {
        return page.locator("main > calminer-item-table > .cm-item-foot .cm-grid-status")
                .textContent();
    }
}
