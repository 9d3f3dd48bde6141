package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form of one input under Prices and costs: number, series, formula, distribution, told wrong at its field. */
@ExtendWith(OneSite.class)
class InputFormIT {

    private final Site site;

    InputFormIT(Site site) {
        this.site = site;
    }

    private static Locator dialog(Visitor visitor) {
        return visitor.page().locator("dialog");
    }

    private static Locator field(Visitor visitor, String label) {
        return dialog(visitor).getByLabel(label, new Locator.GetByLabelOptions().setExact(false));
    }

    private static Locator under(Locator field) {
        return field.locator("xpath=following-sibling::div");
    }

    private static Locator opener(Visitor visitor, String key) {
        return visitor.page().locator("button[data-input='parameters/" + key + "']");
    }

    private String stored(String scenario, String key) throws IOException, InterruptedException {
        return site.admin()
                .get("/api/scenarios/" + scenario + "/parameters/" + key)
                .text();
    }

    @Test
    void aDistributionIsChosenSeenRefusedMendedAndTakenByMouse() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.visitor().to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        opener(visitor, "recovery").click();
        assertThat(dialog(visitor).locator(".cm-law-large path")).hasCount(1);
        assertThat(dialog(visitor)).containsText("1 in 10 is below (P10) 0.8");
        visitor.shot("input-distribution");
        field(visitor, "Family").selectOption("uniform");
        assertThat(field(visitor, "Lowest")).hasValue("0.8");
        field(visitor, "Highest").fill("0.7");
        assertThat(under(field(visitor, "Highest"))).containsText("must be above lower 0.8");
        field(visitor, "Lowest").fill("lowest");
        visitor.press("Enter");
        assertThat(under(field(visitor, "Lowest"))).containsText("This is not a number");
        visitor.shot("input-refused");
        assertThat(field(visitor, "Lowest")).isFocused();
        field(visitor, "Lowest").fill("0.82");
        field(visitor, "Highest").fill("=payabel");
        assertThat(under(field(visitor, "Highest"))).containsText("'payabel'");
        under(field(visitor, "Highest")).locator("button").click();
        assertThat(field(visitor, "Highest")).hasValue("=payable");
        assertThat(field(visitor, "Highest")).isFocused();
        field(visitor, "Highest").fill("0.92");
        assertThat(dialog(visitor).locator(".cm-edit-told")).containsText("Net present value would be");
        visitor.button("Take it").click();
        assertThat(dialog(visitor)).hasCount(0);
        assertThat(opener(visitor, "recovery")).containsText("uniform");
        assertThat(opener(visitor, "recovery")).isFocused();
        assertThat(visitor.page().locator("#draft")).hasText("1 unsaved change, kept as your draft");
        visitor.shot("input-taken");
    }

    @Test
    void aNumberBecomesASeriesByTheKeyboardAloneAndIsTakenBack() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.visitor().to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        Locator value = visitor.page().locator("input.cm-quantity[data-row='parameters/closure_cost']");
        visitor.tabTo(value);
        visitor.press("F2");
        assertThat(field(visitor, "Value")).isFocused();
        visitor.press("Shift+Tab");
        visitor.type("By");
        assertThat(field(visitor, "2027")).hasValue("40");
        visitor.press("Tab", "Tab");
        visitor.type("45");
        visitor.press("Tab");
        visitor.type("wrong");
        visitor.press("Enter");
        assertThat(under(field(visitor, "2029"))).containsText("This is not a number");
        visitor.press("Control+a", "Delete");
        visitor.shot("input-series");
        visitor.press("Enter");
        assertThat(dialog(visitor)).hasCount(0);
        assertThat(value).hasValue("=series(2027: 40, 2028: 45)");
        assertThat(value).isFocused();
        assertThat(opener(visitor, "closure_cost")).containsText("by year");
        visitor.press("Control+z");
        assertThat(value).hasValue("40");
        assertThat(opener(visitor, "closure_cost")).containsText("certain");
        visitor.press("F2", "Escape");
        assertThat(dialog(visitor)).hasCount(0);
        assertThat(value).isFocused();
    }

    @Test
    void aCertainInputBecomesUncertainAndCertainAgain() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.visitor().to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        opener(visitor, "closure_cost").click();
        field(visitor, "How it is given").selectOption("distribution");
        visitor.button("Take it").click();
        assertThat(under(field(visitor, "Lowest"))).hasText("Please fill this in.");
        field(visitor, "Lowest").fill("30");
        field(visitor, "Highest").fill("60");
        field(visitor, "Cut off above").fill("55");
        visitor.button("Take it").click();
        assertThat(dialog(visitor)).hasCount(0);
        assertThat(opener(visitor, "closure_cost")).containsText("triangular");
        save(visitor);
        assertThat(stored(scenario, "closure_cost")).contains("\"truncate\"", "triangular");
        opener(visitor, "closure_cost").click();
        field(visitor, "How it is given").selectOption("constant");
        visitor.button("Take it").click();
        assertThat(opener(visitor, "closure_cost")).containsText("certain");
        save(visitor);
        assertThat(stored(scenario, "closure_cost")).doesNotContain("distribution");
        visitor.page().locator("button[data-input='processes/price']").click();
        field(visitor, "Volatility").fill("-1");
        assertThat(under(field(visitor, "Volatility"))).containsText("must be 0 or more");
        field(visitor, "Family").selectOption("gbm");
        field(visitor, "Expected growth").fill("0.02");
        field(visitor, "Volatility").fill("0.2");
        visitor.button("Take it").click();
        assertThat(dialog(visitor)).hasCount(0);
        assertThat(visitor.page().locator("button[data-input='processes/price']"))
                .containsText("geometric Brownian motion");
        save(visitor);
    }

    private static void save(Visitor visitor) {
        visitor.press("Control+s");
        visitor.leaving(() -> visitor.press("Enter"));
    }
}
