package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way from a figure down to what somebody entered, in the drawer: by mouse and by the keyboard alone. */
@ExtendWith(OneSite.class)
class ExplanationIT {

    private final Site site;

    ExplanationIT(Site site) {
        this.site = site;
    }

    private static Locator node(Visitor visitor, String label) {
        return visitor.page()
                .locator("#drawer [role=treeitem]")
                .filter(new Locator.FilterOptions().setVisible(true))
                .and(visitor.page().locator("[aria-label^='" + label + "']"))
                .first();
    }

    private static void open(Visitor visitor, String label) {
        Locator node = node(visitor, label);
        node.locator(".cm-node-line").first().click();
        assertThat(node).hasAttribute("aria-expanded", "true");
    }

    @Test
    void theValueLeadsByClicksToWhatSomebodyEnteredAndFromThereToItsField() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine());
        visitor.button("Explain: Net present value").click();
        assertThat(visitor.page().locator("#drawer h2")).isFocused();
        assertThat(visitor.page().locator("#drawer")).containsText("Discounted at 8 % per year to 2027-01-01");
        open(visitor, "Present value of the flow, Start");
        open(visitor, "Project cash flow");
        open(visitor, "Capital, Start");
        open(visitor, "Initial capital");
        Locator leaf = node(visitor, "Initial capital: 800");
        assertThat(leaf).containsText("Entered. By admin, ");
        visitor.shot("explain-leaf");
        visitor.leaving(leaf.locator("a")::click);
        assertThat(visitor.page().locator("input[data-row='parameters/capital']"))
                .isFocused();
    }

    @Test
    void aCellLeadsByTheKeyboardThroughOpeningBalancesToItsInputs() throws IOException, InterruptedException {
        Visitor visitor = site.at("/scenario.xhtml?id=" + site.copperMine() + "&tab=cash_flow");
        Locator cell = visitor.page().locator("[data-explain='reserve.close'][data-period='2028']");
        cell.focus();
        visitor.press("Enter");
        assertThat(visitor.page().locator("#drawer h2")).isFocused();
        visitor.tabTo(node(visitor, "Reserve before the year, 2028"));
        visitor.press("ArrowRight");
        visitor.settled();
        visitor.press("ArrowRight");
        Locator before = node(visitor, "Reserve after the year, 2027");
        assertThat(before).isFocused();
        assertThat(before).hasAttribute("aria-level", "2");
        assertThat(before).containsText("opening balance, goes on");
        visitor.press("ArrowLeft", "ArrowDown", "ArrowDown", "Enter");
        visitor.settled();
        assertThat(node(visitor, "Ore milled, 2028")).containsText("min(throughput");
        visitor.press("ArrowRight");
        assertThat(node(visitor, "Mill throughput per year")).isFocused();
        visitor.press("Enter");
        assertThat(node(visitor, "Mill throughput per year")).containsText("By admin");
        visitor.shot("explain-keys");
        visitor.press("Escape");
        assertThat(visitor.page().locator("#drawer")).isHidden();
        assertThat(cell).isFocused();
    }
}
