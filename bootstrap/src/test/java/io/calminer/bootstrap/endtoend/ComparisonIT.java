package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios and versions side by side, with the bridge between their values. */
@ExtendWith(OneSite.class)
class ComparisonIT {

    private final Site site;

    ComparisonIT(Site site) {
        this.site = site;
    }

    /** The copper mine with its first version, and what has changed since. */
    private String changed(String parameters) throws IOException, InterruptedException {
        String scenario = site.copperMine();
        site.change(scenario, parameters);
        return scenario;
    }

    private static Locator step(Visitor visitor, int row) {
        return visitor.page().locator(".cm-steps tr[data-changes]").nth(row);
    }

    @Test
    void aVersionIsComparedWithWhatCameOfItAndTheBridgeIsAChartATableAndAFile()
            throws IOException, InterruptedException {
        String scenario = changed("\"capital\": {\"base\": 840}, \"mining_cost\": {\"base\": 2.2}");
        Visitor visitor = site.at("/scenario.xhtml?id=" + scenario);
        visitor.leaving(visitor.link("Compare")::click);
        assertThat(visitor.page().locator(".cm-metrics tbody tr").first()).containsText("718.1");
        assertThat(visitor.page().locator("#bridge-words")).containsText("their order hardly matters");
        assertThat(visitor.page().locator(".cm-steps tr[data-changes]")).hasCount(2);
        assertThat(visitor.page().locator(".cm-changes")).containsText("admin, ");
        visitor.shot("compare");
        Locator figure = visitor.page().locator("#bridge .cm-chart");
        figure.scrollIntoViewIfNeeded();
        visitor.shot("compare-bridge");
        figure.locator("[data-chart=table]").click();
        assertThat(figure.locator(".cm-chart-table tbody tr")).hasCount(5);
        assertThat(figure.locator(".cm-chart-table tbody tr").last()).containsText("Copper mine");
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=compare&side=" + scenario);
        assertThat(visitor.page().locator("#comparison")).containsText("Choose two to four, each once.");
    }

    @Test
    void changesThatActOnEachOtherAreToldInAnOrderThatTheKeyboardChanges() throws IOException, InterruptedException {
        String scenario = changed("\"recovery\": {\"base\": 0.91}, \"long_run_price\": {\"base\": 8150}");
        Visitor visitor = site.at("/scenario.xhtml?id=" + scenario + "&tab=compare");
        assertThat(visitor.page().locator("#bridge-words")).containsText("act on each other");
        visitor.shot("compare-interaction");
        visitor.tabTo(visitor.button("Tell them in an order"));
        visitor.press("Enter");
        assertThat(visitor.button("Tell each alone")).isFocused();
        String first = step(visitor, 0).getAttribute("data-changes");
        Locator down = step(visitor, 0).locator("[data-move='1']");
        visitor.tabTo(down);
        visitor.press("Enter");
        assertThat(step(visitor, 1)).hasAttribute("data-changes", first);
        assertThat(step(visitor, 1).locator("[data-move='1']")).isFocused();
        assertThat(visitor.place()).contains("order=");
        visitor.page().locator("#bridge").scrollIntoViewIfNeeded();
        visitor.shot("compare-ordered");
    }
}
