package io.calminer.faces.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.faces.browser.Chromium;
import io.calminer.faces.browser.StaticPages;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GermanGridTest {

    private static StaticPages site;
    private static Chromium chromium;
    private GridPage grid;

    @BeforeAll
    static void start() {
        site = new StaticPages();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @BeforeEach
    void open() {
        grid = GridPage.open(site, chromium, Locale.GERMAN);
    }

    @Test
    void aGermanNumberIsReadAndShownTheGermanWay() {
        grid.click("ore", "2028").type("1.234,56").press("Enter");

        assertThat(grid.changes()).containsExactly("edit: ore 2028=1234.56");
        assertThat(grid.shown("ore", "2028")).isEqualTo("1.234,6");
    }

    @Test
    void anEnglishNumberIsRefusedWithAProposalAndNeverGuessed() {
        grid.click("ore", "2028").type("1234.56").press("Enter");

        assertThat(grid.changes()).isEmpty();
        assertThat(grid.note()).contains("Vielleicht 1234,56");
    }

    @Test
    void aBlockOfEnglishNumbersWaitsForAWord() {
        grid.clipboard("1.234\t0.62\n7\t8").click("ore", "2027").press("Control+v");
        assertThat(grid.changes()).isEmpty();
        assertThat(grid.note()).contains("Noch wurde nichts eingefügt").contains("Vielleicht „0.62“ als 0,62 lesen");

        grid.page.locator(".cm-maybe").click();
        assertThat(grid.changes()).containsExactly("paste: ore 2027=1.234, ore 2028=0.62, waste 2027=7, waste 2028=8");
    }

    @Test
    void aCopyLeavesInTheMarksOfTheLanguage() {
        grid.click("ramp", "2027").press("Shift+ArrowRight", "Control+c");

        assertThat(grid.page.evaluate("() => navigator.clipboard.readText()")).isEqualTo("0,6\t0,9");
    }
}
