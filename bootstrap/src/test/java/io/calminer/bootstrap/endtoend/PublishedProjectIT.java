package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The project of which GEOPHIRES-X prints every year, valued by the packaged server and read on its pages. */
@ExtendWith(OneSite.class)
class PublishedProjectIT {

    private static final Path PLAN = Path.of("..", "domain", "src", "test", "resources", "plans", "single-owner.json");
    private static final String OWNERS = "cash_flow.equity";

    private final Site site;
    private final Client viewer = SharedServer.get().as(Role.VIEWER);

    PublishedProjectIT(Site site) {
        this.site = site;
    }

    private static double number(Reply reply, String... path) {
        return Double.parseDouble(reply.at(path));
    }

    private Reply valued() throws IOException, InterruptedException {
        Reply reply = viewer.send("POST", "/api/valuations", "{\"scenario\": " + Files.readString(PLAN) + "}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    @Test
    void aPlanThatIsSentHasThePrintedValueRatePaybackAndRows() throws IOException, InterruptedException {
        Reply reply = valued();
        assertThat(number(reply, "equity", "npv")).isCloseTo(126_117_828, within(1.0));
        assertThat(number(reply, "equity", "irr", "value")).isCloseTo(0.2435, within(5e-5));
        assertThat(number(reply, "equity", "payback", "time")).isCloseTo(3.91, within(0.005));
        assertThat(number(reply, "equity", "profitability_index")).isCloseTo(1.93, within(0.005));
        assertThat(number(reply, "lines", OWNERS, "values", "0")).isCloseTo(-135_485_121, within(1.0));
        assertThat(number(reply, "lines", OWNERS, "values", "1")).isCloseTo(83_286_459, within(1.0));
        assertThat(number(reply, "lines", OWNERS, "values", "20")).isCloseTo(117_514_829, within(1.0));
        assertThat(number(reply, "lines", "taxes.state.charge", "values", "20")).isCloseTo(10_939_762, within(1.0));
        assertThat(number(reply, "lines", "debt.close", "values", "19")).isCloseTo(6_902_652, within(1.0));
        assertThat(reply.at("returns", "production")).isEqualTo("2026");
        assertThat(reply.at("notes", "1")).contains("money of the day");
    }

    /** The cash of the owners in 2026, in money of the day and, 2 % of inflation off, of the start. */
    @Test
    void theStatementIsReadInMoneyOfTheDayAndOfTheStart() throws IOException, InterruptedException {
        Reply reply = valued();
        String nominal = shown(number(reply, "lines", OWNERS, "values", "1"));
        String real = shown(number(reply, "lines", OWNERS + ".real", "values", "1"));
        assertThat(real).isEqualTo(shown(83_286_459 / 1.02));
        Visitor visitor =
                site.at("/scenario.xhtml?tab=cash_flow&of=equity&id=" + site.scenario(Files.readString(PLAN)));
        assertThat(cell(visitor)).hasText(nominal);
        visitor.shot("published-nominal");
        visitor.leaving(() -> visitor.link("Real").click());
        assertThat(cell(visitor)).hasText(real);
        visitor.leaving(() -> visitor.button("Deutsch").click());
        assertThat(cell(visitor)).hasText(real.replace(',', '.'));
        visitor.shot("published-real-de");
        Locator facts = visitor.page().locator("tr", new Page.LocatorOptions().setHasText("ab Beginn der Förderung"));
        assertThat(facts).containsText("6,1 Jahre");
        facts.scrollIntoViewIfNeeded();
        visitor.shot("published-facts-de");
        visitor.leaving(() -> visitor.button("English").click());
        visitor.leaving(() -> visitor.link("Nominal").click());
        assertThat(cell(visitor)).hasText(nominal);
    }

    private static Locator cell(Visitor visitor) {
        return visitor.page().locator("[data-line='" + OWNERS + "'] .cm-cell").nth(1);
    }

    private static String shown(double amount) {
        return String.format(Locale.ROOT, "%,.0f", amount);
    }
}
