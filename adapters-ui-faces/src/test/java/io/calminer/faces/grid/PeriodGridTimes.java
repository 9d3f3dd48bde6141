package io.calminer.faces.grid;

import com.microsoft.playwright.Page;
import io.calminer.faces.browser.Chromium;
import io.calminer.faces.browser.StaticPages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures, outside of the tests, how fast a grid of 200 rows and 60 years is: from its plan to the first paint, and
 * from a key to the painted cell. Run: {@code ./mvnw -q -pl adapters-ui-faces -am test-compile} and then this class.
 */
final class PeriodGridTimes {

    private static final int ROWS = 200;
    private static final int YEARS = 60;
    private static final String KEYS_SCRIPT =
            "() => { window.times = []; document.addEventListener('keydown', event => {"
                    + "const start = event.timeStamp; requestAnimationFrame(() => { const channel = new MessageChannel();"
                    + "channel.port1.onmessage = () => times.push(performance.now() - start); channel.port2.postMessage(0); });"
                    + "}, true); }";

    private PeriodGridTimes() {}

    public static void main(String[] arguments) {
        try (StaticPages site = new StaticPages();
                Chromium chromium = new Chromium()) {
            Page page = chromium.open("en", 1600);
            page.navigate(site.page(
                    "times",
                    Locale.ENGLISH,
                    GridPage.SCRIPTS,
                    List.of("theme.css", "period-grid.css"),
                    "<calminer-period-grid></calminer-period-grid>"));
            for (int i = 0; i < 3; i++) {
                System.out.println("load ms: " + page.evaluate(loadScript()));
            }
            page.evaluate(KEYS_SCRIPT);
            page.locator("td[data-r='1'][data-c='0']").click();
            for (int i = 0; i < 100; i++) {
                page.keyboard().press("7");
                page.keyboard().press("5");
                page.keyboard().press(i % 10 == 9 ? "Enter" : "Tab");
            }
            for (int i = 0; i < 100; i++) {
                page.keyboard().press(i % 7 == 0 ? "PageDown" : "ArrowDown");
            }
            System.out.println("keys ms, median, 95th percentile, longest: "
                    + page.evaluate("() => { const t = times.sort((a, b) => a - b); return [t.length,"
                            + "t[Math.floor(t.length / 2)], t[Math.floor(t.length * 0.95)], t[t.length - 1]]; }"));
        }
    }

    private static String loadScript() {
        String years = IntStream.range(0, YEARS)
                .mapToObj(y -> "{key: '" + (2027 + y) + "', label: '" + (2027 + y) + "'}")
                .collect(Collectors.joining(","));
        return "() => new Promise(done => { const columns = [" + years + "]; const rows = []; for (let r = 0; r < "
                + ROWS
                + "; r++) rows.push({key: 'r' + r, name: 'Line ' + r, unit: 'kt', decimals: 1, sum: true, editable: r % 2 == 0,"
                + "values: columns.map((c, i) => r * 10 + i + 0.5)});"
                + "const start = performance.now(); const grid = document.querySelector('calminer-period-grid');"
                + "grid.plan = {format: {decimal: '.', group: ','}, label: 'Plan', total: 'Total', columns: columns,"
                + "sections: [{key: 's', label: 'Production', rows: rows}]};"
                + "requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () =>"
                + "done(performance.now() - start); channel.port2.postMessage(0); }); })";
    }
}
