package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ways that people go through the pages, by mouse and by the keyboard alone. The first one needs an empty server. */
@ExtendWith(OneSite.class)
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysIT {

    private static final String VALUE = "718.1 M USD";

    private final Site site;

    JourneysIT(Site site) {
        this.site = site;
    }

    private static Locator quantity(Visitor visitor, String key) {
        return visitor.page()
                .locator("input.cm-quantity[data-row='parameters/" + key + "']")
                .first();
    }

    private static Locator change(Visitor visitor) {
        return visitor.page().locator("[data-figure=npv] .cm-change");
    }

    @Test
    @Order(1)
    void homeOpensTheDemoMineByTheKeyboardAlone() {
        Visitor visitor = site.visitor();
        visitor.shot("home-first");
        visitor.tabTo(visitor.button("Open the demo mine"));
        visitor.leaving(() -> visitor.press("Enter"));
        assertThat(visitor.place()).startsWith("/scenario.xhtml?id=");
        assertThat(visitor.figure("npv")).isEqualTo(VALUE);
        visitor.shot("overview");
    }

    @Test
    @Order(2)
    void oneClickFromHomeShowsTheValueOfTheDemoMine() {
        Visitor visitor = site.visitor();
        visitor.shot("home");
        visitor.leaving(visitor.button("Open the demo mine")::click);
        assertThat(visitor.figure("npv")).isEqualTo(VALUE);
    }

    @Test
    @Order(3)
    void aCostIsChangedTakenBackAndSavedByMouse() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine());
        visitor.leaving(visitor.link("Prices and costs")::click);
        Locator cost = quantity(visitor, "mining_cost");
        String before = cost.inputValue();
        cost.fill("3.10");
        cost.press("Enter");
        assertThat(change(visitor)).not().isEmpty();
        assertThat(cost).hasClass(java.util.regex.Pattern.compile(".*cm-changed.*"));
        assertThat(visitor.page().locator("#draft")).hasText("1 unsaved change, kept as your draft");
        visitor.shot("inputs-changed");
        visitor.button("Undo").click();
        assertThat(change(visitor)).isEmpty();
        assertThat(cost).hasValue(before);
        visitor.button("Redo").click();
        assertThat(cost).hasValue("3.1");
        save(visitor, "Dearer mining", visitor.button("Save")::click);
    }

    private static void save(Visitor visitor, String name, Runnable press) {
        press.run();
        Locator dialog = visitor.page().locator("dialog");
        assertThat(dialog.locator("input")).isFocused();
        visitor.type(name);
        visitor.leaving(() -> visitor.press("Enter"));
        assertThat(change(visitor)).isEmpty();
        visitor.leaving(visitor.link("History")::click);
        assertThat(visitor.page().locator(".cm-table tbody th").first()).hasText(name);
        visitor.shot("history");
    }

    @Test
    @Order(4)
    void aCostIsChangedTakenBackAndSavedByTheKeyboardAlone() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine());
        visitor.press("Control+k");
        visitor.type("prices and");
        visitor.leaving(() -> visitor.press("Enter"));
        Locator cost = quantity(visitor, "mining_cost");
        String before = cost.inputValue();
        visitor.tabTo(cost);
        visitor.press("Control+a");
        visitor.type("3.10");
        visitor.press("Enter");
        assertThat(change(visitor)).not().isEmpty();
        visitor.press("Control+z");
        assertThat(change(visitor)).isEmpty();
        assertThat(cost).hasValue(before);
        visitor.press("Control+y");
        assertThat(change(visitor)).not().isEmpty();
        save(visitor, "Dearer mining", () -> visitor.press("Control+s"));
    }

    @Test
    @Order(5)
    void riskIsRunAndReadByMouse() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine());
        assertThat(visitor.figure("loss")).isEqualTo("–");
        visitor.leaving(visitor.link("Risk")::click);
        visitor.page().locator("#iterations").fill("400,000");
        visitor.button("Run").click();
        assertThat(visitor.page().locator("#progress")).isVisible();
        assertThat(visitor.page().locator("#progress-left")).containsText("of 400,000 iterations");
        assertThat(visitor.page().locator(".cm-words")).containsText("9 of 10 outcomes are above", patiently());
        assertThat(visitor.page().locator(".cm-words")).isFocused();
        assertThat(visitor.page().locator(".cm-record")).containsText("400,000");
        assertThat(visitor.page().locator(".cm-record")).containsText("admin");
        assertThat(visitor.settled().figure("loss")).endsWith("%");
        visitor.shot("risk");
    }

    @Test
    @Order(6)
    void aRunEndsWhenItIsPreciseEnough() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine() + "&tab=risk");
        visitor.page().locator("#iterations").fill("1,000,000");
        visitor.page().locator("#sampling").selectOption("sobol");
        assertThat(visitor.page().locator("#iterations")).hasValue("1,048,576");
        visitor.page().locator("#precision").fill("1.5");
        visitor.button("Run").click();
        assertThat(visitor.page().locator(".cm-words")).containsText("9 of 10 outcomes are above", patiently());
        assertThat(visitor.page().locator(".cm-record")).containsText("Sobol points, 16 randomisations");
        assertThat(visitor.page().locator(".cm-record")).containsText("524,288");
        assertThat(visitor.page().locator(".cm-record")).containsText("precise enough (npv=1.5%)");
    }

    @Test
    @Order(6)
    void riskIsRunAndReadByTheKeyboardAlone() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine() + "&tab=risk");
        visitor.tabTo(visitor.page().locator("#iterations"));
        visitor.press("Control+a");
        visitor.type("2000");
        visitor.tabTo(visitor.button("Run"));
        visitor.press("Enter");
        assertThat(visitor.page().locator(".cm-words")).containsText("9 of 10 outcomes are above", patiently());
        visitor.settled();
    }

    @Test
    @Order(12)
    void whatACostWouldDoIsShownWhileItIsTypedAndNothingIsKept() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine() + "&tab=inputs");
        Locator cost = quantity(visitor, "mining_cost");
        Locator under = cost.locator("xpath=following-sibling::div");
        String before = cost.inputValue();
        cost.fill("3.1");
        assertThat(under).containsText("Net present value would be");
        assertThat(under).containsText("Press Enter to take it.");
        visitor.shot("inputs-preview");
        cost.press("Escape");
        assertThat(under).isHidden();
        assertThat(cost).hasValue(before);
        assertThat(change(visitor)).isEmpty();
        assertThat(visitor.page().locator("#draft")).hasText("No unsaved changes");
    }

    @Test
    @Order(13)
    void aFormulaIsTriedBeforeItIsTaken() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine() + "&tab=inputs");
        Locator formula = visitor.page().locator("input[data-row='lines/strip.ratio']");
        Locator under = formula.locator("xpath=following-sibling::div");
        String before = formula.inputValue();
        formula.fill("stripp * 1.1");
        formula.press("Enter");
        assertThat(under).containsText("Maybe 'strip'");
        assertThat(formula).hasValue("stripp * 1.1");
        visitor.shot("formula-refused");
        assertThat(visitor.page().locator("#draft")).hasText("No unsaved changes");
        formula.fill("strip * 1.1");
        assertThat(under).containsText("Net present value would be");
        formula.press("Enter");
        assertThat(change(visitor)).not().isEmpty();
        assertThat(visitor.page().locator("#draft")).hasText("1 unsaved change, kept as your draft");
        visitor.button("Undo").click();
        assertThat(formula).hasValue(before);
    }

    @Test
    @Order(8)
    void whoLeavesARunIsToldOfItsEndAndWhereItStands() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.at("/scenario.xhtml?id=" + scenario + "&tab=risk");
        visitor.page().locator("#iterations").fill("400,000");
        visitor.page().locator("#iterations").press("Enter");
        assertThat(visitor.page().locator("#progress")).isVisible();
        visitor.leaving(visitor.link("Home")::click);
        assertThat(visitor.page().locator("#runs")).isVisible();
        visitor.shot("runs-in-the-rail");
        Locator ended = visitor.page().locator("#runs-ended a");
        assertThat(ended).containsText("Run finished", patiently());
        visitor.shot("run-ended");
        visitor.leaving(ended::click);
        assertThat(visitor.place()).isEqualTo("/scenario.xhtml?id=" + scenario + "&tab=risk");
        assertThat(visitor.page().locator(".cm-words")).containsText("9 of 10 outcomes are above");
        assertThat(visitor.page().locator("#runs")).isHidden();
    }

    @Test
    @Order(9)
    void aRunIsCancelled() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine() + "&tab=risk");
        visitor.page().locator("#iterations").fill("100,000,000");
        visitor.button("Run").click();
        assertThat(visitor.button("Cancel")).isFocused();
        visitor.page().locator("#progress-bars rect").first().waitFor();
        visitor.shot("risk-progress");
        visitor.press("Enter");
        assertThat(visitor.page().locator("#progress-words"))
                .hasText("Run cancelled", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(visitor.button("Run")).isEnabled();
        visitor.shot("risk-cancelled");
    }

    @Test
    @Order(10)
    void nonsenseInTheRunBarIsToldUnderItsFieldAndNothingIsRun() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.at("/scenario.xhtml?id=" + scenario + "&tab=risk");
        visitor.page().locator("#iterations").fill("many");
        visitor.page().locator("#seed").fill("1.5");
        visitor.button("Run").click();
        assertThat(visitor.page().locator("#iterations-under")).containsText("This is not a number");
        assertThat(visitor.page().locator("#seed-under")).containsText("Write a whole number.");
        assertThat(visitor.page().locator("#iterations")).isFocused();
        visitor.page().locator("#iterations").fill("10.000");
        visitor.button("Run").click();
        assertThat(visitor.button("Maybe 10,000")).isVisible();
        visitor.shot("risk-nonsense");
        assertThat(site.admin().get("/api/simulations?scenario_id=" + scenario).at("total"))
                .isEqualTo("0");
    }

    @Test
    @Order(11)
    void aChangeAfterARunMarksItStaleUntilItIsTakenBack() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        site.admin()
                .send("POST", "/api/simulations/run", "{\"scenario_id\": \"" + scenario + "\", \"iterations\": 2000}");
        Visitor visitor = site.at("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        Locator loss = visitor.page().locator("[data-figure=loss] .cm-change");
        assertThat(loss).isEmpty();
        quantity(visitor, "mining_cost").fill("3.3");
        quantity(visitor, "mining_cost").press("Enter");
        assertThat(loss).hasText("stale");
        visitor.leaving(visitor.link("Risk")::click);
        assertThat(visitor.page().locator(".cm-notice").getByText("Stale, run again."))
                .isVisible();
        visitor.shot("risk-stale");
        visitor.button("Undo").click();
        assertThat(visitor.page().locator("[data-figure=loss] .cm-change")).isEmpty();
        assertThat(visitor.page().locator("#risk-results .cm-notice")).hasCount(0);
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    @Test
    @Order(7)
    void nonsenseIsToldUnderTheFieldAndTheHintCanBeTaken() throws IOException, InterruptedException {
        Visitor visitor = site.visitor("de", Site.WIDTH);
        visitor.to("/sign-in.xhtml");
        visitor.page().locator("#username").fill("admin");
        visitor.page().locator("#password").fill(RunningServer.PASSWORD);
        visitor.leaving(() -> visitor.press("Enter"));
        visitor.to("/scenario.xhtml?id=" + site.copperMine() + "&tab=inputs");
        Locator price = quantity(visitor, "mining_cost");
        Locator under = price.locator("xpath=following-sibling::div");
        price.fill("teuer");
        price.press("Enter");
        assertThat(under).containsText("Das ist keine Zahl");
        price.fill("1234.56");
        price.press("Enter");
        assertThat(under).containsText("Das Dezimalzeichen ist hier ein anderes");
        visitor.shot("inputs-nonsense-de");
        under.locator("button").click();
        assertThat(price).hasValue("1234,56");
        assertThat(change(visitor)).not().isEmpty();
        price.fill("1.234,56");
        price.press("Enter");
        assertThat(under).isHidden();
        Locator formula = visitor.page().locator("input[data-row='lines/strip.ratio']");
        formula.fill("stripp * 1.1");
        formula.press("Enter");
        Locator told = formula.locator("xpath=following-sibling::div");
        assertThat(told).containsText("Die Formel liest 'stripp'");
        told.locator("button").click();
        assertThat(formula).hasValue("strip * 1.1");
        assertThat(told).isHidden();
    }
}
