package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plan of so many cells that a change is answered with the rows in sight, and the others come a moment later. */
@ExtendWith(OneSite.class)
class LargeGridIT {

    private static final int LINES = 80;

    private final Site site;

    LargeGridIT(Site site) {
        this.site = site;
    }

    @Test
    void rowsOutOfSightFollowAChange() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.scenario(plan()) + "&tab=plan");
        Locator formula = visitor.page().locator("calminer-period-grid td[data-r='1'][data-c='0']");
        assertThat(formula).hasText("3 [t]");

        formula.click();
        visitor.press("F2", "Control+a");
        visitor.type("5 [t]");
        visitor.press("Enter");

        assertThat(visitor.page().locator("[data-figure='npv'] [data-part='value']"))
                .not()
                .isEmpty();
        visitor.page()
                .waitForFunction(
                        "key => { const model = document.querySelector('calminer-period-grid').model;"
                                + " return model.lines[model.rowOf.get(key)].values[2] === 84; }",
                        "lines/l" + LINES);
        assertThat(visitor.page().locator("#draft")).containsText("1");
    }

    @Test
    void anAnswerHasTheRowsThatThePageShows() throws IOException, InterruptedException {
        String scenario = site.scenario(plan());
        Visitor visitor = site.at("/scenario.xhtml?id=" + scenario + "&tab=plan");
        assertThat(visitor.page().locator("calminer-period-grid td[data-r='1']").first())
                .isVisible();

        Object rows = visitor.page()
                .evaluate(
                        "async id => { const answer = await CalMiner.send('/ui/scenarios/' + id + '/changes', "
                                + "{shown: ['lines/l1', 'lines/l3'], changes: [{row: 'lines/l1', column: 'formula', text: '4 [t]'}]});"
                                + " return Object.keys(answer.body.rows).join(' ') + ' ' + answer.body.more; }",
                        scenario);
        Object all = visitor.page()
                .evaluate(
                        "async id => Object.keys((await CalMiner.read('/ui/scenarios/' + id + '/rows')).body.rows).length",
                        scenario);

        assertThat(rows).isEqualTo("lines/l1 lines/l3 true");
        assertThat((Integer) all).isGreaterThan(LINES);
    }

    /** Each line is the one before it and 1 t more, over 300 months. */
    private static String plan() {
        String lines = IntStream.rangeClosed(2, LINES)
                .mapToObj(k -> "\"l" + k + "\": {\"kind\": \"flow\", \"unit\": \"t\", \"formula\": \"l" + (k - 1)
                        + " + 1 [t]\"}")
                .collect(Collectors.joining(", "));
        return "{\"format\": \"calminer-plan/1\", \"name\": \"Many rows\", \"currency\": \"USD\", \"calendar\": {\"start\": \""
                + "2027-01-01\", \"blocks\": [{\"length\": \"month\", \"count\": 300}]}, \"valuation\": {\"date\": "
                + "\"2027-01-01\", \"discount_rate\": \"8%\"}, \"lines\": {\"l1\": {\"kind\": \"flow\", "
                + "\"unit\": \"t\", \"formula\": \"3 [t]\"}, " + lines
                + ", \"cash_flow.project\": {\"kind\": \"flow\", \"unit\": \"USD\", \"formula\": \"l" + LINES
                + " * 1 [USD/t]\"}}}";
    }
}
