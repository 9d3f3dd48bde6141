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

class ItemTableTest {

    private static StaticPages site;
    private static Chromium chromium;
    private ItemPage items;

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
        items = ItemPage.open(site, chromium, Locale.ENGLISH, true);
    }

    @AfterEach
    void theConsoleStaysQuiet() {
        items.page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    private void reopen(Locale locale, boolean editable) {
        items.page.context().close();
        items = ItemPage.open(site, chromium, locale, editable);
    }

    @Test
    void aNameInTheEmptyRowMakesAnItemWhoseKeyFormulasCanRead() {
        items.click(2, "name").type("Grube Süd (2)").press("Tab");

        assertThat(items.changes())
                .containsExactly("edit: phases/grube_sued_2 class=proven, phases/grube_sued_2 position=3,"
                        + " phases/grube_sued_2 name=Grube Süd (2)");
        assertThat(items.focus()).isEqualTo("2 class");
        assertThat(items.rows()).isEqualTo(4);
    }

    @Test
    void twoItemsOfOneNameHaveTwoKeys() {
        items.click(2, "name").type("Pit 1").press("Enter");

        assertThat(items.changes().get(0)).contains("phases/pit_1_2 name=Pit 1");
    }

    @Test
    void anItemBegunWithoutANameIsCalledAfterItsKind() {
        items.click(2, "ore").type("5").press("Enter");

        assertThat(items.changes())
                .containsExactly("edit: phases/phase class=proven, phases/phase position=3, phases/phase ore=5");
    }

    @Test
    void aPastedBlockMakesAsManyItemsAsItHasRowsInOneStep() {
        items.clipboard("Pit 3\tProbable\t1,000\tMill\nPit 4\tproven\t=ore.first / 2\tlow grade\n")
                .click(2, "name")
                .press("Control+v");

        assertThat(items.changes()).hasSize(1);
        assertThat(items.changes().get(0))
                .startsWith("paste: ")
                .contains("phases/pit_3 class=probable", "phases/pit_3 ore=1000", "phases/pit_3 to=mill")
                .contains("phases/pit_4 position=4", "phases/pit_4 ore=ore.first / 2", "phases/pit_4 to=low_grade");
        assertThat(items.rows()).isEqualTo(5);
    }

    @Test
    void aWordThatIsNoChoiceStaysInItsCellWithAProposalAndIsNotSent() {
        items.click(0, "class").type("probabel").press("Enter");

        assertThat(items.changes()).isEmpty();
        assertThat(items.shown(0, "class")).isEqualTo("probabel");
        assertThat(items.note()).isEqualTo("\"probabel\" is none of the choices. Maybe Probable");
        assertThat(items.status()).isEqualTo("1 entry needs attention, at Pit 1 Class.");

        items.press("Alt+Enter");
        assertThat(items.changes()).containsExactly("suggestion: phases/pit_1 class=probable");
        assertThat(items.shown(0, "class")).isEqualTo("Probable");
    }

    @Test
    void aReferenceMayComeBeforeWhatItRefersTo() {
        items.click(1, "to").type("Heap leach").press("Enter");

        assertThat(items.changes()).containsExactly("edit: phases/pit_2 to=heap_leach");
    }

    @Test
    void aNumberIsReadInTheMarksOfTheReaderAndAFormulaAsItStands() {
        items.click(0, "ore")
                .type("2,500.5")
                .press("Enter")
                .type("ore.first * 3")
                .press("Enter");

        assertThat(items.changes())
                .containsExactly("edit: phases/pit_1 ore=2500.5", "edit: phases/pit_2 ore=ore.first * 3");
        items.click(0, "ore").type("2.500,5").press("Enter");
        assertThat(items.changes()).hasSize(2);
        assertThat(items.note()).endsWith("Maybe 2500.5");
    }

    @Test
    void inGermanNumbersAreShownAndReadTheGermanWay() {
        reopen(Locale.GERMAN, true);
        assertThat(items.shown(0, "ore")).isEqualTo("1200,5");
        assertThat(items.shown(1, "ore")).isEqualTo("ore.first * 2");

        items.click(0, "ore").type("1.234,5").press("Enter");
        assertThat(items.changes()).containsExactly("edit: phases/pit_1 ore=1234.5");
    }

    @Test
    void deleteEmptiesFillCopiesFromAboveAndControlDeleteTakesTheRowAway() {
        items.click(1, "ore").press("Control+d");
        assertThat(items.changes()).containsExactly("fill: phases/pit_2 ore=1200.5");
        items.press("Delete");
        assertThat(items.changes()).last().isEqualTo("delete: phases/pit_2 ore=");

        items.press("Control+Delete");
        assertThat(items.changes()).last().isEqualTo("remove: phases/pit_2 =");
        assertThat(items.rows()).isEqualTo(2);
    }

    @Test
    void stepsAreTakenBackWhereTheyAreKept() {
        items.click(0, "ore").type("7").press("Enter", "Control+z", "Control+y");

        assertThat(items.changes()).containsExactly("edit: phases/pit_1 ore=7", "undo: ", "redo: ");
    }

    @Test
    void whatTheServerTellsStandsAtItsCellAndCanBeMended() {
        items.click(0, "to").type("mil").press("Enter");
        String table = ItemPage.TABLE.replaceFirst("\"to\": \"mill\"", "\"to\": \"mil\"");
        items.answered(table, "/phases/pit_1/to", "There is no 'mil'.", "mil", "mill");
        items.click(0, "to");

        assertThat(items.note()).isEqualTo("There is no 'mil'. Take mill");
        assertThat(items.cell(0, "to").getAttribute("aria-invalid")).isEqualTo("true");
        items.press("Alt+Enter");
        assertThat(items.changes()).last().isEqualTo("suggestion: phases/pit_1 to=mill");
    }

    @Test
    void aProblemOfAnItemAsAWholeIsToldAtItsName() {
        items.answered(ItemPage.TABLE, "/phases/pit_2", "The phase 'pit_2' has no ore.", "", "");
        items.click(1, "name");

        assertThat(items.note()).startsWith("The phase 'pit_2' has no ore.");
    }

    @Test
    void stepsAndNamesOfAListAreEnteredInOneCellAndToldThere() {
        String wider = ItemPage.TABLE.replace(
                "{\"key\": \"driver\"",
                "{\"key\": \"sliding\", \"label\": \"Rates\", \"kind\": \"steps\"},"
                        + "{\"key\": \"deduct\", \"label\": \"Deducts\", \"kind\": \"list\", \"choices\":"
                        + " [{\"value\": \"state\", \"label\": \"State tax\"}]}, {\"key\": \"driver\"");
        items.answered(wider, "/phases/pit_1/sliding/x", "'x' is no threshold.", "x", "0")
                .click(0, "sliding");
        assertThat(items.note()).isEqualTo("'x' is no threshold.");

        items.type("0: 2%, 4: min(1, 5%)").press("Tab").type("State tax, city").press("Enter");
        assertThat(items.changes())
                .containsExactly(
                        "edit: phases/pit_1 sliding=0: 2%, 4: min(1, 5%)", "edit: phases/pit_1 deduct=state, city");
        assertThat(items.shown(0, "deduct")).isEqualTo("State tax, city");
        items.click(1, "sliding").type("0: 2%, 5%").press("Enter");
        assertThat(items.note()).endsWith("\"5%\" has none.");
        items.type("3%").press("Enter");
        assertThat(items.changes()).last().isEqualTo("edit: phases/pit_2 sliding=3%");
        items.answered(wider.replace("\"kind\": \"steps\"", "\"kind\": \"steps_only\""), "/phases", "", "", "")
                .click(1, "sliding")
                .type("4%")
                .press("Enter");
        assertThat(items.note()).endsWith("\"4%\" has none.");
    }

    @Test
    void aCurrencyIsKeyedByItsCode() {
        String codes = ItemPage.TABLE
                .replace("\"add\": \"phases\"", "\"add\": \"phases\", \"codes\": true")
                .replace("\"label\": \"Name\"", "\"label\": \"Code\"");
        items.answered(codes, "/phases/pit_9", "Elsewhere.", "", "")
                .click(2, "name")
                .type("clp")
                .press("Enter");

        assertThat(items.changes().get(0)).contains("phases/CLP name=clp");
    }

    @Test
    void anAnswerKeepsThePlaceOfTheReaderAndWhatWasRefused() {
        items.click(0, "class").type("probabel").press("Enter");
        items.press("ArrowDown", "ArrowRight").answered(ItemPage.TABLE, "/phases/pit_9", "Elsewhere.", "", "");

        assertThat(items.focus()).isEqualTo("1 ore");
        assertThat(items.shown(0, "class")).isEqualTo("probabel");
    }

    @Test
    void whatIsAListOfItsOwnUnfoldsAndItsEntriesHaveKeysOfTheirOwn() {
        items.click(0, "name").press("Alt+ArrowDown");
        assertThat(items.below(0, 0, "*").textContent()).isEqualTo("Copper");
        items.below(0, 0, "terms/*/payability").click();
        items.type("97%").press("Enter");
        items.below(1, 0, "*").click();
        items.type("Hauling trucks").press("Tab").type("80").press("Enter");

        assertThat(items.changes())
                .containsExactly(
                        "edit: phases/pit_1 terms/copper/payability=97%",
                        "edit: phases/pit_1 uses/hauling_trucks/rate=80");
        items.click(0, "name").press("Alt+ArrowDown");
        PlaywrightAssertions.assertThat(items.page.locator(".cm-item-detail")).hasCount(0);
    }

    @Test
    void whoMayNotEditFindsNoEmptyRowAndChangesNothing() {
        reopen(Locale.ENGLISH, false);
        assertThat(items.rows()).isEqualTo(2);

        items.click(0, "ore").type("7").press("Enter", "Delete", "Control+Delete", "Control+z");
        assertThat(items.changes()).isEmpty();
        assertThat(items.shown(0, "ore")).isEqualTo("1200.5");
    }

    @Test
    void escGivesTheEntryUpAndLetsTabLeaveTheTable() {
        items.click(0, "ore").type("99").press("Escape");
        assertThat(items.shown(0, "ore")).isEqualTo("1200.5");

        items.click(1, "driver").press("Escape", "Tab");
        assertThat(items.focus()).doesNotContain("driver");
        assertThat(items.changes()).isEmpty();
    }

    @Test
    void aBlockIsCopiedAsPeopleReadIt() {
        items.click(0, "name").press("Shift+ArrowRight", "Shift+ArrowRight", "Control+c");

        assertThat(items.page.evaluate("() => navigator.clipboard.readText()")).isEqualTo("Pit 1\tProven\t1200.5");
    }

    @Test
    void theQuestionMarkListsTheKeys() {
        items.click(0, "name").press("?");

        assertThat(items.page.locator("dialog").innerText()).contains("Ctrl + Delete", "Alt + ↓");
    }

    @Test
    void assistiveTechnologyFindsNothingToComplainAbout() {
        items.click(0, "class").type("probabel").press("Enter");
        items.click(0, "name").press("Alt+ArrowDown");

        assertThat(new AxeBuilder(items.page).analyze().getViolations()).isEmpty();
    }
}
