package io.calminer.bootstrap.endtoend;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Measures how fast the pages are, on the packaged server in a real browser, and prints a table; it claims nothing. The
 * command {@code ops/benchmarks/pages} runs it.
 */
@ExtendWith(OneSite.class)
class PageTimes {

    private static final int ROWS = 200;
    private static final int YEARS = 60;
    private static final int FIRST_YEAR = 2027;
    private static final int LOADS = 15;
    private static final int WARM_UP = 5;
    private static final int EDITS = 60;

    /** How long a key is down before the next one: a held key repeats 30 times a second, fast fingers type 12. */
    private static final int HELD_MS = 33;

    private static final int TYPED_MS = 83;
    private static final String PAINTED = "const painted = done => requestAnimationFrame(() => {"
            + "const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); });";

    /** Tells when the first row of the grid has been painted, in milliseconds since the page was asked for. */
    private static final String FIRST_PAINT = PAINTED + "new MutationObserver((changes, observer) => {"
            + "if (!document.querySelector('calminer-period-grid td[data-c]')) return; observer.disconnect();"
            + "painted(() => { window.gridPainted = performance.now(); }); })"
            + ".observe(document, {childList: true, subtree: true});";

    /** From each key to the paint after it. */
    private static final String KEYS = "() => {" + PAINTED + "window.times = [];"
            + "document.addEventListener('keydown', event => {"
            + "const start = event.timeStamp; painted(() => times.push(performance.now() - start)); }, true); }";

    /** From each Enter to the paint of the net present value that follows from it. */
    private static final String EDIT = "() => {" + PAINTED + "window.edits = []; let start = 0;"
            + "document.addEventListener('keydown', event => { if (event.key === 'Enter') start = event.timeStamp; }, true);"
            + "new MutationObserver(() => painted(() => edits.push(performance.now() - start)))"
            + ".observe(document.querySelector('[data-figure=npv] [data-part=value]'), {childList: true}); }";

    private final Site site;

    PageTimes(Site site) {
        this.site = site;
    }

    @Test
    void timesOfTheGridAndOfAnEdit() throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%-58s %6s %8s %8s %8s%n", "ms", "runs", "median", "95 %", "longest");
        largeGrid();
        edit("edit to new net present value, the demo mine", site.copperMine(), "lines/ore#1");
        edit("edit to new net present value, 200 rows by 60 years", site.scenario(plan()), "lines/quantity.q1#1");
    }

    private void largeGrid() throws IOException, InterruptedException {
        String place = "/scenario.xhtml?id=" + site.scenario(plan()) + "&tab=plan";
        Visitor visitor = site.visitor();
        Page page = visitor.page();
        page.addInitScript(FIRST_PAINT);
        double[] loads = new double[LOADS];
        double[] answers = new double[LOADS];
        for (int i = -WARM_UP; i < LOADS; i++) {
            visitor.to(place);
            page.waitForFunction("() => window.gridPainted");
            if (i >= 0) {
                loads[i] = number(page, "() => gridPainted");
                answers[i] = number(
                        page,
                        "() => performance.getEntriesByType('resource').find(entry => entry.name.endsWith('/grid')).responseEnd");
            }
        }
        row("page asked for to data of 200 rows by 60 years", answers);
        row("page asked for to painted grid of 200 rows by 60 years", loads);
        page.evaluate(KEYS);
        cell(page, "lines/quantity.q1#1", FIRST_YEAR).click();
        for (int i = 0; i < 100; i++) {
            key(page, "ArrowRight", HELD_MS);
            key(page, i % 3 == 0 ? "ArrowUp" : "ArrowDown", HELD_MS);
        }
        row("key to painted cell, moving", times(page));
        cell(page, "lines/quantity.q1#1", FIRST_YEAR).click();
        for (int i = 0; i < 50; i++) {
            key(page, "Shift+ArrowDown", HELD_MS);
            key(page, "Shift+ArrowRight", HELD_MS);
        }
        row("key to painted cell, growing a block", times(page));
        cell(page, "lines/quantity.q3#1", FIRST_YEAR).click();
        for (int i = 0; i < 100; i++) {
            key(page, "7", TYPED_MS);
            key(page, "5", TYPED_MS);
            key(page, i % 10 == 9 ? "Enter" : "Tab", TYPED_MS);
        }
        visitor.settled();
        row("key to painted cell, typing over 100 cells", times(page));
    }

    private void edit(String name, String scenario, String line) {
        Visitor visitor = site.at("/scenario.xhtml?id=" + scenario + "&tab=plan");
        Page page = visitor.page();
        Locator cell = cell(page, line, FIRST_YEAR);
        cell.click();
        page.evaluate(EDIT);
        for (int i = 0; i < EDITS + WARM_UP; i++) {
            visitor.type(i % 2 == 0 ? "0.5" + i : "0.7" + i);
            visitor.press("Enter");
            page.waitForFunction("n => edits.length > n", i);
            visitor.press("ArrowUp");
        }
        double[] all = numbers(page.evaluate("() => edits"));
        row(name, Arrays.copyOfRange(all, WARM_UP, all.length));
    }

    private static void key(Page page, String key, int held) {
        page.keyboard().press(key, new Keyboard.PressOptions().setDelay(held));
    }

    private static Locator cell(Page page, String line, int year) {
        List<?> at = (List<?>) page.evaluate(
                "([row, column]) => { const model = document.querySelector('calminer-period-grid').model;"
                        + "return [model.rowOf.get(row), model.columnOf.get(column)]; }",
                List.of(line, Integer.toString(year)));
        return page.locator("td[data-r='" + at.get(0) + "'][data-c='" + at.get(1) + "']");
    }

    /** Half of the rows are entries by year, the other half are the lines that they stand in. */
    private static String plan() {
        String lines = IntStream.rangeClosed(1, ROWS / 2 - 1)
                .mapToObj(line -> "\"quantity.q" + line + "\": {\"name\": \"Quantity " + line
                        + "\", \"kind\": \"flow\", \"unit\": \"kt\", \"formula\": \"1000 [kt] * series("
                        + IntStream.range(0, YEARS)
                                .mapToObj(year -> (FIRST_YEAR + year) + ": " + (line + year / 100.0))
                                .collect(Collectors.joining(", "))
                        + ")\"}")
                .collect(Collectors.joining(","));
        return "{\"format\": \"calminer-plan/1\", \"name\": \"Large plan\", \"currency\": \"USD\", \"calendar\": {\"start\": \""
                + FIRST_YEAR + "-01-01\", \"blocks\": [{\"length\": \"year\", \"count\": " + YEARS + "}]},"
                + "\"valuation\": {\"date\": \"" + FIRST_YEAR + "-01-01\", \"discount_rate\": \"8%\"}, \"lines\": {"
                + lines + ", \"cash_flow.project\": {\"name\": \"Cash flow\", \"kind\": \"flow\", \"unit\": \"MUSD\","
                + " \"formula\": \"quantity.q1 * 1 [USD/t] * series(" + FIRST_YEAR + ": 1, then: 2)\"}}}";
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    /** What was measured since the last call. */
    private static double[] times(Page page) {
        return numbers(page.evaluate("() => times.splice(0)"));
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list)
                .stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
    }

    private static void row(String name, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-58s %6d %8.1f %8.1f %8.1f%n",
                name,
                times.length,
                times[times.length / 2],
                times[(int) (times.length * 0.95)],
                times[times.length - 1]);
    }
}
