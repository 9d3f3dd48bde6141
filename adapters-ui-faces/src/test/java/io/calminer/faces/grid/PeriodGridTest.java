package io.calminer.faces.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.calminer.faces.browser.Chromium;
import io.calminer.faces.browser.StaticPages;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeriodGridTest {

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
        grid = GridPage.open(site, chromium, Locale.ENGLISH);
    }

    @AfterEach
    void theConsoleStaysQuiet() {
        grid.page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void typingWritesOverTheCellAndEnterGoesDown() {
        grid.click("ore", "2028").type("2,500.5").press("Enter");

        assertThat(grid.shown("ore", "2028")).isEqualTo("2,500.5");
        assertThat(grid.focus()).isEqualTo("waste 2028");
        assertThat(grid.changes()).containsExactly("edit: ore 2028=2500.5");
        assertThat(grid.shown("ore", "total")).isEqualTo("15,500.5");
    }

    @Test
    void f2EditsTheEntryAndEscGivesItUp() {
        grid.click("ore", "2027").press("F2", "End").type("5").press("Escape");
        assertThat(grid.shown("ore", "2027")).isEqualTo("1,000.0");

        grid.press("F2", "End").type("5").press("Enter");
        assertThat(grid.shown("ore", "2027")).isEqualTo("10,005.0");
        assertThat(grid.changes()).containsExactly("edit: ore 2027=10005");
    }

    @Test
    void tabGoesRightAndOverToTheNextRow() {
        grid.click("ore", "2031").type("7").press("Tab");
        assertThat(grid.focus()).isEqualTo("ore total");

        grid.press("Tab");
        assertThat(grid.focus()).isEqualTo("waste 2027");
        grid.press("Shift+Tab");
        assertThat(grid.focus()).isEqualTo("ore total");
    }

    @Test
    void arrowsEndAnEntryThatWasTypedAndMoveTheCaretAfterF2() {
        grid.click("ore", "2028").type("7").press("ArrowRight");
        assertThat(grid.focus()).isEqualTo("ore 2029");

        grid.press("F2", "ArrowLeft").type("1").press("Enter");
        assertThat(grid.shown("ore", "2029")).isEqualTo("30,010.0");
    }

    @Test
    void homeEndPagesAndControlledArrowsMoveAsInASpreadsheet() {
        grid.click("ore", "2029").press("End");
        assertThat(grid.focus()).isEqualTo("ore total");
        grid.press("Home");
        assertThat(grid.focus()).isEqualTo("ore 2027");
        grid.press("Control+ArrowRight");
        assertThat(grid.focus()).isEqualTo("ore total");
        grid.press("Control+Home");
        assertThat(grid.focus()).isEqualTo("ore 2027");
        grid.press("Control+ArrowDown");
        assertThat(grid.focus()).isEqualTo("ramp 2027");
        grid.press("Control+End");
        assertThat(grid.focus()).isEqualTo("stock total");
        grid.press("PageUp");
        assertThat(grid.focus()).isEqualTo("Mining");
    }

    @Test
    void aBlockFillsToTheRightAndDown() {
        grid.click("ore", "2027").press("Shift+ArrowRight", "Shift+ArrowRight", "Control+r");
        assertThat(grid.changes()).containsExactly("fill: ore 2028=1000, ore 2029=1000");

        grid.press("Home", "Shift+ArrowDown", "Control+d");
        assertThat(grid.shown("waste", "2027")).isEqualTo("1,000.0");
    }

    @Test
    void oneCellFillsFromItsNeighbour() {
        grid.click("waste", "2028").press("Control+d");
        assertThat(grid.shown("waste", "2028")).isEqualTo("2,000.0");

        grid.click("waste", "2031").press("Control+r");
        assertThat(grid.shown("waste", "2031")).isEqualTo("40.0");
    }

    @Test
    void aPasteIsOneStepThatUndoTakesBackAndRedoRepeats() {
        grid.clipboard("1\t2\r\n3\t4\r\n").click("ore", "2028").press("Control+v");
        assertThat(grid.changes()).containsExactly("paste: ore 2028=1, ore 2029=2, waste 2028=3, waste 2029=4");

        grid.press("Control+z");
        assertThat(grid.shown("waste", "2029")).isEqualTo("30.0");
        assertThat(grid.shown("ore", "total")).isEqualTo("15,000.0");
        grid.press("Control+y");
        assertThat(grid.shown("waste", "2029")).isEqualTo("4.0");
        assertThat(grid.changes()).hasSize(3);
    }

    @Test
    void sixtyStepsCanBeUndone() {
        grid.click("ore", "2027");
        for (int i = 1; i <= 60; i++) {
            grid.type(String.valueOf(i)).press("Enter", "ArrowUp");
        }
        for (int i = 0; i < 60; i++) {
            grid.press("Control+z");
        }

        assertThat(grid.shown("ore", "2027")).isEqualTo("1,000.0");
    }

    @Test
    void aStepThatThePlanHadAlreadyIsNotTakenBack() {
        grid.click("ore", "2028").type("5").press("Enter");
        grid.click("waste", "2028").type("6").press("Enter");
        grid.page.evaluate("() => { const model = document.querySelector('calminer-period-grid').model;"
                + " model.drop(model.done.at(-1).changes); }");
        grid.press("Control+z");

        assertThat(grid.shown("waste", "2028")).isEqualTo("6.0");
        assertThat(grid.shown("ore", "2028")).isEqualTo("2,000.0");
    }

    @Test
    void quotedCellsAndHtmlOfASpreadsheetPasteAsPlainNumbers() {
        grid.page.evaluate("() => navigator.clipboard.write([new ClipboardItem({"
                + "'text/plain': new Blob(['\"1,100\"\\t1200\\r\\n\"13\"\\t14'], {type: 'text/plain'}),"
                + "'text/html': new Blob(['<table><tr><td>9</td></tr></table>'], {type: 'text/html'})})])");
        grid.click("ore", "2027").press("Control+v");

        assertThat(grid.changes()).containsExactly("paste: ore 2027=1100, ore 2028=1200, waste 2027=13, waste 2028=14");
    }

    @Test
    void oneValueFillsTheWholeSelection() {
        grid.clipboard("8").click("ore", "2030").press("Shift+ArrowRight", "Shift+ArrowDown", "Control+v");

        assertThat(grid.changes()).containsExactly("paste: ore 2030=8, ore 2031=8, waste 2030=8, waste 2031=8");
    }

    @Test
    void aBlockSkipsComputedCellsAndSaysSo() {
        grid.clipboard("1\n2\n3").click("ramp", "2031").press("Control+v");

        assertThat(grid.changes()).containsExactly("paste: stock 2031=3");
        assertThat(grid.status()).isEqualTo("1 computed cells were left as they are.");
    }

    @Test
    void copyHandsAllDigitsToASpreadsheetAndKeepsFormulasBetweenCells() {
        grid.click("ramp", "2028").press("Shift+ArrowRight", "Control+c");
        assertThat(grid.page.evaluate("() => navigator.clipboard.readText()")).isEqualTo("0.9\t1");

        grid.click("ramp", "2030").press("Control+v");
        assertThat(grid.changes()).containsExactly("paste: ramp 2030=0.9, ramp 2031==ramp(0.9, 1, 2028, 2029)");
    }

    @Test
    void cutEmptiesAndDeleteEmptiesTheBlock() {
        grid.click("ore", "2027").press("Control+x");
        assertThat(grid.shown("ore", "2027")).isEmpty();

        grid.click("waste", "2027").press("Shift+End", "Delete");
        assertThat(grid.shown("waste", "2031")).isEmpty();
        assertThat(grid.changes()).hasSize(2);
    }

    @Test
    void aWrongNumberKeepsTheReaderThereWithAProposalThatCanBeApplied() {
        grid.click("ore", "2028").type("12,34").press("Enter");

        assertThat(grid.focus()).isEqualTo("ore 2028");
        assertThat(grid.note())
                .isEqualTo("The decimal mark of this language is another one: was \"12,34\". Maybe 12.34");
        assertThat(grid.attributes("ore", "2028").get("aria-invalid")).isEqualTo("true");
        assertThat(grid.changes()).isEmpty();

        grid.press("Alt+Enter");
        assertThat(grid.changes()).containsExactly("suggestion: ore 2028=12.34");
        assertThat(grid.attributes("ore", "2028").get("aria-invalid")).isNull();
    }

    @Test
    void theRestStaysUsableWhileOneEntryIsRefused() {
        grid.click("ore", "2028")
                .type("x1y")
                .press("Enter")
                .click("waste", "2028")
                .type("5")
                .press("Enter");

        assertThat(grid.changes()).containsExactly("edit: waste 2028=5");
        assertThat(grid.status()).isEqualTo("1 entry needs attention, at Ore milled 2028.");
    }

    @Test
    void aFormulaIsSentAsTextAndShownAboveItsValue() {
        grid.click("ramp", "2030").type("=0.5 + 0.25").press("Enter");
        grid.page.evaluate("() => document.querySelector('calminer-period-grid').update("
                + "{rows: {ramp: {values: [0.6, 0.9, 1, 0.75, 1]}}})");

        assertThat(grid.changes()).containsExactly("edit: ramp 2030==0.5 + 0.25");
        assertThat(grid.cell("ramp", "2030").locator(".cm-formula").textContent())
                .isEqualTo("=0.5 + 0.25");
        assertThat(grid.cell("ramp", "2030").locator(".cm-value").textContent()).isEqualTo("0.75");
    }

    @Test
    void aRefusalOfTheServerStandsUnderTheCell() {
        grid.click("ore", "2028").type("-5").press("Enter");
        grid.page.evaluate("() => document.querySelector('calminer-period-grid').update({problems: [{row: 'ore',"
                + "column: '2028', message: 'Tonnes must not be negative: was −5.', suggestion: '5'}]})");
        grid.click("ore", "2028");

        assertThat(grid.note()).isEqualTo("Tonnes must not be negative: was −5. Maybe 5");
    }

    @Test
    void aComputedCellRefusesTypingAndEnterAsksHowItCameAbout() {
        grid.click("metal", "2029").type("5");
        assertThat(grid.note()).isEqualTo("Computed as ore × grade.");

        grid.press("Enter");
        grid.cell("metal", "2027").dblclick();
        assertThat(grid.explained()).containsExactly("metal 2029", "metal 2027");
        assertThat(grid.changes()).isEmpty();
    }

    @Test
    void aConstraintSaysItsReasonWhereItIsBroken() {
        grid.click("metal", "2031");

        assertThat(grid.note()).isEqualTo("Mill limit 4,000 kt, plan 5,000 kt in 2031.");
    }

    @Test
    void sectionsFoldByKeyAndByMouse() {
        grid.click("stock", "2027").press("ArrowUp", "ArrowUp");
        assertThat(grid.focus()).isEqualTo("Results");
        grid.press("Enter");
        assertThat(grid.cell("metal", "2027").isVisible()).isFalse();
        grid.page.locator(".cm-fold >> text=Results").click();
        assertThat(grid.cell("metal", "2027").isVisible()).isTrue();
    }

    @Test
    void escThenTabLeavesTheGrid() {
        grid.click("ore", "2028").press("Escape", "Tab");

        assertThat(grid.focus()).isEqualTo("After");
    }

    @Test
    void leavingTheCellByMouseTakesTheEntry() {
        grid.click("ore", "2028").type("77");
        grid.page.locator("#after").click();

        assertThat(grid.changes()).containsExactly("edit: ore 2028=77");
        assertThat(grid.focus()).isEqualTo("After");
    }

    @Test
    void aSelectionTellsItsSumAndMean() {
        grid.click("ore", "2027").press("Shift+ArrowRight");

        assertThat(grid.status()).isEqualTo("Count 2 · Sum 3,000.0 · Mean 1,500.0");
        assertThat(grid.attributes("ore", "2028").get("aria-selected")).isEqualTo("true");
    }

    @Test
    void theQuestionMarkListsTheKeysAndGivesTheFocusBack() {
        grid.click("ore", "2028").press("?");
        assertThat(grid.page.locator("dialog").innerText()).contains("Ctrl + R", "Undo and redo");

        grid.press("Escape");
        PlaywrightAssertions.assertThat(grid.page.locator("dialog")).hasCount(0);
        assertThat(grid.focus()).isEqualTo("ore 2028");
    }

    @Test
    void namesAndUnitsStayInSight() {
        grid.page.setViewportSize(480, 600);
        grid.click("ore", "2027").press("End");

        assertThat(grid.page.locator("tr:has(td[data-c]) th").first().boundingBox().x)
                .isBetween(0.0, 30.0);
    }

    @Test
    void assistiveTechnologyFindsNothingToComplainAbout() {
        grid.click("ore", "2028").type("abc").press("Enter");

        assertThat(new AxeBuilder(grid.page).analyze().getViolations()).isEmpty();
    }
}
