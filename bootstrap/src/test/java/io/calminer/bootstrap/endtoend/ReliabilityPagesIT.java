package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of reliability and effectiveness: published answers with their plots, lists that are pasted, wrong entries. */
@ExtendWith(OneSite.class)
class ReliabilityPagesIT {

    private final Site site;

    ReliabilityPagesIT(Site site) {
        this.site = site;
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.page().locator("[id='/" + name + "']");
    }

    private static Locator under(Visitor visitor, String name) {
        return visitor.page().locator("[id='told:/" + name + "']");
    }

    private static Locator figure(Visitor visitor, String key) {
        return visitor.page().locator("#answer [data-figure=" + key + "]");
    }

    private static Locator picture(Visitor visitor, String key) {
        return visitor.page().locator("[data-picture=" + key + "]");
    }

    private static void calculate(Visitor visitor, String button) {
        visitor.leaving(visitor.button(button)::click);
    }

    /** Lieblein and Zelen, 1956, millions of revolutions: 2.10 and 81.88 in Lawless and in Meeker and Escobar. */
    @Test
    void livesOfBallBearingsStandOnWeibullPaper() {
        Visitor visitor = site.at("/calculators.xhtml?name=reliability");
        field(visitor, "failures")
                .fill(
                        "17.88 28.92 33.00 41.52 42.12 45.60 48.40 51.84 51.96 54.12 55.56 67.80\n68.64; 68.64; 68.88 84.12 93.12"
                                + " 98.64 105.12 105.84 127.92 128.04 173.40");
        calculate(visitor, "Calculate");
        assertThat(figure(visitor, "shape").first()).containsText("2.10");
        assertThat(figure(visitor, "scale").first()).containsText("81.8");
        assertThat(figure(visitor, "failures")).hasText("23");
        assertThat(visitor.page().locator("[data-grid=quantiles] tbody tr")).hasCount(4);
        assertThat(picture(visitor, "paper").locator("canvas")).isVisible();
        picture(visitor, "paper").locator("[data-chart=table]").click();
        assertThat(picture(visitor, "paper").locator(".cm-chart-table tbody tr"))
                .hasCount(23);
        picture(visitor, "paper").locator("[data-chart=table]").click();
        visitor.page().locator("#answer").scrollIntoViewIfNeeded();
        visitor.shot("calculator-reliability-paper");
    }

    @Test
    void theAgeOfARenewalIsThePublishedOneWithItsCosts() {
        Visitor visitor = site.at("/calculators.xhtml?name=reliability");
        field(visitor, "kind").selectOption("replacement");
        assertThat(field(visitor, "failures")).isHidden();
        field(visitor, "shape").fill("2.5");
        field(visitor, "scale").fill("1,000");
        field(visitor, "cost_preventive").fill("1");
        field(visitor, "cost_corrective").fill("5");
        calculate(visitor, "Calculate");
        assertThat(figure(visitor, "optimum_age")).containsText("493.0");
        assertThat(figure(visitor, "recommendation")).hasText("renew as planned");
        assertThat(picture(visitor, "replacement").locator("canvas")).isVisible();
        visitor.page().locator("#answer").scrollIntoViewIfNeeded();
        visitor.shot("calculator-reliability-renewal");
        field(visitor, "shape").fill("0.9");
        calculate(visitor, "Calculate");
        assertThat(figure(visitor, "recommendation")).hasText("run to failure");
    }

    @Test
    void trendGrowthAndAvailabilityAreRead() {
        Visitor visitor = site.at("/calculators.xhtml?name=reliability");
        field(visitor, "kind").selectOption("growth");
        field(visitor, "times")
                .fill("2.7 10.3 12.5 30.6 57.0 61.3 80.0 109.5 125.0 128.6 143.8 167.9 229.2 296.7 320.6 328.2"
                        + " 366.2 396.7 421.1 438.2 501.2 620.0");
        field(visitor, "method").selectOption("maximum_likelihood");
        calculate(visitor, "Calculate");
        // Crow, 1974
        assertThat(figure(visitor, "beta")).containsText("0.614");
        assertThat(visitor.page().locator("[data-grid=fits] tbody tr")).hasCount(3);
        assertThat(picture(visitor, "cumulative").locator("canvas")).isVisible();
        visitor.page().locator("#answer").scrollIntoViewIfNeeded();
        visitor.shot("calculator-reliability-growth");
        field(visitor, "kind").selectOption("trend");
        calculate(visitor, "Calculate");
        assertThat(figure(visitor, "trend")).hasText("ever less often");
        field(visitor, "kind").selectOption("availability");
        field(visitor, "uptimes").fill("90 110");
        field(visitor, "repair_times").fill("10 10");
        calculate(visitor, "Calculate");
        assertThat(figure(visitor, "availability")).containsText("90.9");
    }

    @Test
    void whatIsWrongInAListIsToldWithItsPlaceInIt() {
        Visitor visitor = site.at("/calculators.xhtml?name=reliability");
        field(visitor, "failures").fill("120 many -5\n0");
        calculate(visitor, "Calculate");
        assertThat(under(visitor, "failures")).containsText("Number 2: ");
        field(visitor, "failures").fill("120 -5\n0");
        field(visitor, "level").fill("95");
        calculate(visitor, "Calculate");
        assertThat(under(visitor, "failures")).containsText("Number 2: ");
        assertThat(under(visitor, "failures")).containsText("Number 3: ");
        assertThat(under(visitor, "level")).containsText("Maybe a percentage was meant: write 0.95.");
        assertThat(visitor.page().locator("#answer")).hasCount(0);
        visitor.shot("calculator-reliability-wrong");
        field(visitor, "failures").fill("120 130");
        field(visitor, "level").fill("");
        calculate(visitor, "Calculate");
        assertThat(under(visitor, "failures"))
                .hasText(
                        "A Weibull law needs at least 3 failures: there are 2 failures and 0 suspensions. Maybe take several"
                                + " units together.");
        field(visitor, "kind").selectOption("trend");
        calculate(visitor, "Calculate");
        assertThat(visitor.page().locator("#calculator"))
                .containsText("Failures are given by 'times' or by 'gaps', by one of the two: here are neither.");
    }

    @Test
    void effectivenessIsMeasuredInGermanAndAMachineThatIsTooFastIsDoubted() {
        Visitor visitor = site.at("/home.xhtml");
        visitor.choosing("light", "de");
        visitor.to("/calculators.xhtml?name=oee");
        String[][] entries = {
            {"planned_minutes", "480"},
            {"run_minutes", "420"},
            {"ideal_cycle_minutes", "1"},
            {"total_count", "400"},
            {"good_count", "380"}
        };
        for (String[] entry : entries) {
            field(visitor, entry[0]).fill(entry[1]);
        }
        calculate(visitor, "Berechnen");
        assertThat(figure(visitor, "availability")).containsText("87,5");
        assertThat(figure(visitor, "oee")).containsText("79,2");
        assertThat(visitor.page().locator("[data-grid=warnings]")).hasCount(0);
        field(visitor, "ideal_cycle_minutes").fill("1,1");
        calculate(visitor, "Berechnen");
        assertThat(visitor.page().locator("[data-grid=warnings]")).containsText("Die Leistung ist 104,8 %");
        visitor.shot("calculator-oee-de");
        field(visitor, "good_count").fill("500");
        calculate(visitor, "Berechnen");
        assertThat(under(visitor, "good_count")).not().isEmpty();
        visitor.to("/calculators.xhtml?name=reliability");
        field(visitor, "failures").fill("120,5 250 380 410 560");
        calculate(visitor, "Berechnen");
        assertThat(picture(visitor, "paper")).containsText("Weibull-Papier");
        assertThat(visitor.page().locator("main").innerText()).doesNotContain("???");
        visitor.page().locator("#answer").scrollIntoViewIfNeeded();
        visitor.shot("calculator-reliability-de");
    }
}
