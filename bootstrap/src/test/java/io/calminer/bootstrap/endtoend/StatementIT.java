package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cash flow of a plan of hundreds of lines, and pages on a narrow screen. */
@ExtendWith(OneSite.class)
class StatementIT {

    private static final Pattern UNFOLD = Pattern.compile("Show the \\d+ further lines that the statement rests on");
    private static final String WITHIN = "() => document.documentElement.scrollWidth <= window.innerWidth";

    private final Site site;

    StatementIT(Site site) {
        this.site = site;
    }

    private static Locator line(Visitor visitor, String key) {
        return visitor.page().locator("tr[data-line='" + key + "']");
    }

    @Test
    void theLinesBeyondALongStatementWaitToBeAskedFor() throws IOException, InterruptedException {
        String plan = Files.readString(Path.of("../ops/demo/open-pit-copper-gold.json"));
        Visitor visitor = site.at("/scenario.xhtml?tab=cash_flow&by=year&id=" + site.scenario(plan));
        assertThat(line(visitor, "cash_flow.project")).isVisible();
        assertThat(line(visitor, "phases.ore")).hasCount(0);
        visitor.shot("statement-folded");
        visitor.leaving(visitor.page().getByText(UNFOLD)::click);
        assertThat(line(visitor, "phases.ore")).hasCount(1);
        visitor.leaving(visitor.link("Owners")::click);
        assertThat(line(visitor, "phases.ore")).hasCount(1);
        assertThat(line(visitor, "cash_flow.equity")).hasCount(1);
        visitor.leaving(visitor.link("Show the statement alone")::click);
        assertThat(line(visitor, "phases.ore")).hasCount(0);
        assertThat(line(visitor, "cash_flow.equity")).hasCount(1);
    }

    @Test
    void theLinesOfAShortPlanStandBelowItsStatement() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?tab=cash_flow&id=" + site.copperMine());
        assertThat(line(visitor, "ore")).hasCount(1);
        assertThat(visitor.page().getByText(UNFOLD)).hasCount(0);
    }

    @Test
    void onANarrowScreenThePageKeepsItsWidthAndEveryTabIsSeen() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        String soon = LocalDate.now(ZoneOffset.UTC).plusDays(30) + "T00:00:00Z";
        site.admin()
                .send(
                        "POST",
                        "/api/auth/tokens",
                        "{\"name\": \"Figures of the reporting system\", \"scope\": \"viewer\", \"expires_at\": \""
                                + soon + "\"}");
        Visitor visitor = site.at("/home.xhtml");
        visitor.page().setViewportSize(390, 780);
        visitor.choosing("light", "de");
        for (String path :
                List.of("/home.xhtml", "/projects.xhtml", "/account.xhtml", "/calculators.xhtml?name=loan")) {
            visitor.to(path);
            assertThat((boolean) visitor.page().evaluate(WITHIN)).as(path).isTrue();
        }
        visitor.to("/scenario.xhtml?tab=history&id=" + scenario).shot("narrow-tabs");
        assertThat((boolean) visitor.page().evaluate(WITHIN)).isTrue();
        assertThat(
                        (boolean)
                                visitor.page()
                                        .evaluate(
                                                "() => [...document.querySelectorAll('.cm-tabs a')].every(tab => {"
                                                        + "const at = tab.getBoundingClientRect(); return at.left >= 0 && at.right <= innerWidth; })"))
                .isTrue();
    }
}
