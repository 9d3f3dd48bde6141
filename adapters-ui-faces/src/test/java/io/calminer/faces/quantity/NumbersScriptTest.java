package io.calminer.faces.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.calminer.faces.browser.Chromium;
import io.calminer.faces.browser.StaticPages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NumbersScriptTest {

    private static StaticPages site;
    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() {
        site = new StaticPages();
        chromium = new Chromium();
        page = chromium.open("en", 1280);
        page.navigate(site.page("numbers", Locale.ENGLISH, List.of("texts.js", "numbers.js"), List.of(), ""));
    }

    @AfterAll
    static void close() {
        chromium.close();
        site.close();
    }

    private static Map<String, Object> marks(Locale locale) {
        Marks marks = Marks.of(locale);
        return Map.of("decimal", String.valueOf(marks.decimal()), "group", String.valueOf(marks.group()));
    }

    @Test
    void theScriptReadsEveryTextAsTheConverterDoes() {
        for (NumberCases.Case expected : NumberCases.texts()) {
            Map<?, ?> reading = (Map<?, ?>) page.evaluate(
                    "([text, marks]) => CalMiner.numbers.parse(text, marks)",
                    List.of(expected.text(), marks(expected.locale())));

            Map<String, Object> told = new HashMap<>();
            told.put("plain", Boolean.TRUE.equals(reading.get("ok")) ? reading.get("text") : null);
            told.put("code", reading.get("code"));
            told.put("suggestion", reading.get("suggestion"));
            assertThat(told)
                    .as("%s in %s", expected.text(), expected.locale())
                    .containsEntry("plain", expected.plain())
                    .containsEntry("code", expected.code())
                    .containsEntry("suggestion", expected.suggestion());
        }
    }

    @Test
    void theScriptShowsEveryValueAsTheConverterDoes() {
        for (NumberCases.Format expected : NumberCases.formats()) {
            assertThat(page.evaluate(
                            "([value, decimals, marks]) => CalMiner.numbers.format(value, decimals, marks)",
                            List.of(expected.value(), expected.decimals(), marks(expected.locale()))))
                    .isEqualTo(expected.text());
        }
    }

    @Test
    void theConsoleStaysQuiet() {
        assertThat(chromium.complaints()).isEmpty();
    }
}
