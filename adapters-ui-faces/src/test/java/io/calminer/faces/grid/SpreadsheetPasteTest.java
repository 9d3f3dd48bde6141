package io.calminer.faces.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.faces.browser.Chromium;
import io.calminer.faces.browser.StaticPages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Blocks as LibreOffice Calc put them on the clipboard; the folder of the captured texts tells what was copied. */
class SpreadsheetPasteTest {

    private static final String NUMBERS = "paste: ore 2027=1234.56, ore 2028=2500000, ore 2029=, ore 2030=-7.5,"
            + " waste 2027=0.123456789012, waste 2028=0.0000001, waste 2029=12.50%, waste 2030=1234567.891,"
            + " ramp 2027=-1234.56, ramp 2028=, ramp 2029=, ramp 2030=0";

    private static StaticPages site;
    private static Chromium chromium;

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

    @AfterEach
    void theConsoleStaysQuiet() {
        chromium.leave();
        assertThat(chromium.complaints()).isEmpty();
    }

    private static String captured(String name) throws IOException {
        try (InputStream in = SpreadsheetPasteTest.class.getResourceAsStream("/clipboard/calc-" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A grid in a language, with a captured block pasted at its first cell. */
    private static GridPage pasted(Locale locale, String block) throws IOException {
        GridPage grid = GridPage.open(site, chromium, locale).click("ore", "2027");
        grid.page.evaluate(
                "([plain, html]) => { const data = new DataTransfer(); data.setData('text/plain', plain);"
                        + "data.setData('text/html', html); document.activeElement.dispatchEvent("
                        + "new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }",
                List.of(captured(block + ".txt"), captured(block + ".html")));
        return grid;
    }

    @Test
    void englishNumbersOnAnEnglishPageAreTheNumbersOfTheSheet() throws IOException {
        assertThat(pasted(Locale.ENGLISH, "en-numbers").changes()).containsExactly(NUMBERS);
    }

    @Test
    void germanNumbersOnAGermanPageAreTheNumbersOfTheSheet() throws IOException {
        assertThat(pasted(Locale.GERMAN, "de-numbers").changes()).containsExactly(NUMBERS);
    }

    @Test
    void englishNumbersOnAGermanPageWaitForAWordAndThenAreTheNumbersOfTheSheet() throws IOException {
        GridPage grid = pasted(Locale.GERMAN, "en-numbers");
        assertThat(grid.changes()).isEmpty();
        assertThat(grid.note())
                .contains("Noch wurde nichts eingefügt")
                .contains("Vielleicht „1,234.56“ als 1234,56 lesen");

        grid.page.locator(".cm-maybe").click();
        assertThat(grid.changes()).containsExactly(NUMBERS);
    }

    @Test
    void germanNumbersOnAnEnglishPageWaitForAWordAndThenAreTheNumbersOfTheSheet() throws IOException {
        GridPage grid = pasted(Locale.ENGLISH, "de-numbers");
        assertThat(grid.changes()).isEmpty();
        assertThat(grid.note()).contains("Nothing was pasted yet").contains("Maybe read \"1.234,56\" as 1234.56");

        grid.page.locator(".cm-maybe").click();
        assertThat(grid.changes()).containsExactly(NUMBERS);
    }

    @Test
    void textsAreToldEachUnderItsCellWhileTheNumberBesideThemIsTaken() throws IOException {
        GridPage grid = pasted(Locale.GERMAN, "de-texts");

        assertThat(grid.changes()).containsExactly("paste: waste 2028=, ramp 2027=1234.56");
        assertThat(grid.shown("ore", "2027")).isEqualTo("first line second line");
        assertThat(grid.shown("ore", "2028")).isEqualTo("say \"yes\"");
        assertThat(grid.shown("ore", "2029")).isEqualTo("left right");
        assertThat(grid.shown("waste", "2027")).isEqualTo("\"");
        assertThat(grid.status()).contains("7 Eingaben sind zu prüfen, die erste bei Ore milled 2027");
    }

    @Test
    void anEnglishNumberInAGermanColumnIsNeverGuessedAndItsUnitIsToldApart() throws IOException {
        GridPage grid = pasted(Locale.GERMAN, "de-texts");

        assertThat(grid.click("ramp", "2029").note())
                .isEqualTo("Das Dezimalzeichen ist hier ein anderes: war „1234.56“. Vielleicht 1234,56");
        assertThat(grid.click("ramp", "2028").note()).endsWith("Vielleicht 4711");
        grid.page.locator(".cm-maybe").click();
        assertThat(grid.changes()).endsWith("suggestion: ramp 2028=4711");
    }

    @Test
    void cellsInQuotesOfExcelKeepTheirLineBreaks() {
        GridPage grid = GridPage.open(site, chromium, Locale.ENGLISH);

        assertThat(grid.page.evaluate(
                        "() => CalMiner.tableText.parse('\"two\\nlines\"\\t\"say \"\"yes\"\"\"\\r\\n\"\\tb\\r\\n')"))
                .isEqualTo(List.of(List.of("two\nlines", "say \"yes\""), List.of("\"", "b")));
    }
}
