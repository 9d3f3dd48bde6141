package io.calminer.faces.grid;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.calminer.faces.browser.Chromium;
import io.calminer.faces.browser.StaticPages;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page with one period grid on it, driven by keys and mouse as a person does. */
final class GridPage {

    static final List<String> SCRIPTS = List.of(
            "texts.js",
            "elements.js",
            "numbers.js",
            "table-text.js",
            "grid-model.js",
            "grid-view.js",
            "grid-selection.js",
            "grid-editor.js",
            "grid-blocks.js",
            "keys.js",
            "period-grid.js");

    final Page page;

    private GridPage(Page page) {
        this.page = page;
    }

    /** Opens a page with the plan of {@link #plan}. */
    static GridPage open(StaticPages site, Chromium chromium, Locale locale) {
        Page page = chromium.open(locale.toLanguageTag(), 1280);
        page.navigate(site.page(
                "grid-" + locale,
                locale,
                SCRIPTS,
                List.of("theme.css", "period-grid.css"),
                "<button id=\"before\">Before</button><calminer-period-grid><script type=\"application/json\">"
                        + plan(locale.getLanguage().equals("de"))
                        + "</script></calminer-period-grid><button id=\"after\">After</button>"));
        page.evaluate("() => { window.changes = []; window.explained = [];"
                + "document.addEventListener('calminer:change', event => changes.push(event.detail));"
                + "document.addEventListener('calminer:explain', event => explained.push(event.detail)); }");
        return new GridPage(page);
    }

    /** Two sections: mining with two rows of entries, and results with a computed row; five years. */
    private static String plan(boolean german) {
        String format = german ? "{\"decimal\":\",\",\"group\":\".\"}" : "{\"decimal\":\".\",\"group\":\",\"}";
        return "{\"format\":" + format + ",\"label\":\"Plan by year\",\"total\":\"Total\",\"columns\":["
                + "{\"key\":\"2027\",\"label\":\"2027\"},{\"key\":\"2028\",\"label\":\"2028\"},"
                + "{\"key\":\"2029\",\"label\":\"2029\"},{\"key\":\"2030\",\"label\":\"2030\"},"
                + "{\"key\":\"2031\",\"label\":\"2031\"}],\"sections\":["
                + "{\"key\":\"mining\",\"label\":\"Mining\",\"rows\":["
                + "{\"key\":\"ore\",\"name\":\"Ore milled\",\"unit\":\"kt\",\"decimals\":1,\"sum\":true,\"editable\":true,"
                + "\"values\":[1000,2000,3000,4000,5000]},"
                + "{\"key\":\"waste\",\"name\":\"Waste\",\"unit\":\"kt\",\"decimals\":1,\"sum\":true,\"editable\":true,"
                + "\"values\":[10,20,30,40,50]},"
                + "{\"key\":\"ramp\",\"name\":\"Ramp-up\",\"unit\":\"1\",\"decimals\":2,\"editable\":true,"
                + "\"values\":[0.6,0.9,1,1,1],\"texts\":{\"2029\":\"=ramp(0.9, 1, 2028, 2029)\"}}]},"
                + "{\"key\":\"results\",\"label\":\"Results\",\"rows\":["
                + "{\"key\":\"metal\",\"name\":\"Metal\",\"unit\":\"t\",\"decimals\":0,\"sum\":true,"
                + "\"reason\":\"Computed as ore × grade.\",\"values\":[6000,12000,18000,24000,30000],"
                + "\"notes\":{\"2031\":\"Mill limit 4,000 kt, plan 5,000 kt in 2031.\"}},"
                + "{\"key\":\"stock\",\"name\":\"Stock\",\"unit\":\"kt\",\"decimals\":0,\"editable\":true,"
                + "\"values\":[1,2,3,4,5]}]}]}";
    }

    Locator cell(String row, String column) {
        return page.locator("td[data-r='" + number("rowOf", row) + "'][data-c='" + number("columnOf", column) + "']");
    }

    private int number(String map, String key) {
        return (Integer) page.evaluate(
                "([map, key]) => document.querySelector('calminer-period-grid').model[map].get(key)",
                List.of(map, key));
    }

    GridPage click(String row, String column) {
        cell(row, column).click();
        return this;
    }

    GridPage press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    GridPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Puts a text on the clipboard as another program would. */
    GridPage clipboard(String text) {
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        return this;
    }

    String shown(String row, String column) {
        return cell(row, column).textContent();
    }

    /** The cell with the focus, as row and column keys. */
    String focus() {
        return (String) page.evaluate("() => { const grid = document.querySelector('calminer-period-grid');"
                + "const cell = document.activeElement; return cell.dataset.c === undefined ? cell.textContent"
                + " : grid.model.lines[cell.dataset.r].key + ' ' + grid.model.columns[cell.dataset.c].key; }");
    }

    /** The steps that were told, as "cause: row column=text, …". */
    List<String> changes() {
        return told("window.changes.map(step => step.cause + ': ' + step.changes.map("
                + "change => change.row + ' ' + change.column + '=' + change.text).join(', '))");
    }

    List<String> explained() {
        return told("window.explained.map(place => place.row + ' ' + place.column)");
    }

    @SuppressWarnings("unchecked")
    private List<String> told(String script) {
        return (List<String>) page.evaluate("() => " + script);
    }

    String note() {
        return page.locator(".cm-grid-note").innerText().replaceAll("\\s+", " ").strip();
    }

    String status() {
        return page.locator(".cm-grid-status").textContent();
    }

    Map<?, ?> attributes(String row, String column) {
        return (Map<?, ?>) cell(row, column)
                .evaluate("cell => Object.fromEntries([...cell.attributes].map(a => [a.name, a.value]))");
    }
}
