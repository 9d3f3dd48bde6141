package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the value would be if inputs were others, on the page and without a run. */
@ExtendWith(OneSite.class)
class WhatIfIT {

    private final Site site;

    WhatIfIT(Site site) {
        this.site = site;
    }

    private static String csv(Visitor visitor, Locator figure) throws IOException {
        Download download = visitor.page().waitForDownload(figure.locator("[data-chart=csv]")::click);
        return Files.readString(download.path());
    }

    @Test
    void chartsOfInputsAndRatesAreTablesAndFiles() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine());
        visitor.leaving(visitor.link("What if")::click);
        Locator charts = visitor.page().locator(".cm-chart:has(canvas)");
        assertThat(charts).hasCount(3);
        visitor.shot("what-if");
        charts.first().locator("[data-chart=table]").click();
        assertThat(charts.first().locator(".cm-chart-table tbody tr").first()).containsText("Copper price");
        for (Locator figure : charts.all()) {
            assertThat(csv(visitor, figure).lines().count()).isGreaterThan(5);
        }
    }

    @Test
    void aBreakEvenIsFoundWithinARangeAndNonsenseIsToldUnderItsField() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine() + "&tab=what_if");
        visitor.page().locator("#driver").selectOption("capital");
        assertThat(visitor.page().locator("#low")).hasValue("400");
        visitor.page().locator("#high").fill("3,000");
        visitor.leaving(visitor.button("Find")::click);
        assertThat(visitor.page().locator("#crossing"))
                .containsText("Initial capital, M USD: the value is zero at 1,628.73 (+103.6 %)");
        Locator figure = visitor.page().locator("#break-even .cm-chart");
        assertThat(csv(visitor, figure).lines().count()).isEqualTo(4);
        visitor.page().locator("#break-even").scrollIntoViewIfNeeded();
        visitor.shot("break-even");
        visitor.page().locator("#high").fill("much");
        visitor.leaving(() -> visitor.page().locator("#high").press("Enter"));
        assertThat(visitor.page().locator("#high-under")).containsText("This is not a number");
        assertThat(visitor.page().locator("#high")).hasAttribute("aria-invalid", "true");
        visitor.page().locator("#high").fill("300");
        visitor.leaving(() -> visitor.page().locator("#high").press("Enter"));
        assertThat(visitor.page().locator("#break-even .cm-notice")).containsText("Maybe they are exchanged.");
    }

    @Test
    void twoInputsChosenByTheKeyboardAreATableAndAFile() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine() + "&tab=what_if");
        visitor.page().locator("#rows").selectOption("recovery");
        visitor.page().locator("#columns").selectOption("capital");
        visitor.page().locator("#columns").focus();
        visitor.press("Tab");
        visitor.leaving(() -> visitor.press("Enter"));
        Locator cells = visitor.page().locator(".cm-pairs tbody td");
        assertThat(cells).hasCount(25);
        assertThat(visitor.page().locator(".cm-pair-base")).hasText("718.1");
        visitor.page().locator("#pairs").scrollIntoViewIfNeeded();
        visitor.shot("pairs");
        assertThat(csv(visitor, visitor.page().locator("#pairs .cm-chart"))
                        .lines()
                        .count())
                .isEqualTo(6);
    }
}
