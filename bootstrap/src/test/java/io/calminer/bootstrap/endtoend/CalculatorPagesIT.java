package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of the calculators: typed sums equal those of the API, wrong entries are told in place, answers are kept. */
@ExtendWith(OneSite.class)
class CalculatorPagesIT {

    private final Site site;

    CalculatorPagesIT(Site site) {
        this.site = site;
    }

    /** The field for a place of the request; of a table the number of the row stands in it. */
    private static Locator field(Visitor visitor, String place) {
        return visitor.page().locator("[id='" + place + "']");
    }

    private static Locator under(Visitor visitor, String place) {
        return visitor.page().locator("[id='told:" + place + "']");
    }

    private static void fill(Visitor visitor, String[]... fields) {
        for (String[] one : fields) {
            field(visitor, one[0]).fill(one[1]);
        }
    }

    private static Locator figure(Visitor visitor, String key) {
        return visitor.page().locator("#answer [data-figure=" + key + "]");
    }

    private Visitor german() {
        Visitor visitor = site.at("/home.xhtml");
        visitor.page().context().addCookies(List.of(new Cookie("calminer-reader", "light.de").setUrl(site.address())));
        return visitor;
    }

    @Test
    void capitalIsAddedUpKeptForAScenarioAndOpenedAgain() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.at("/home.xhtml");
        visitor.leaving(visitor.link("Calculators")::click);
        visitor.leaving(visitor.link("Capital cost")::click);
        assertThat(visitor.place()).startsWith("/calculators.xhtml");
        fill(visitor, new String[] {"/parameters/contingency_pct", "10"}, new String[] {
            "/parameters/discount_rate_pct", "8"
        });
        String[][] rows = {{"Crusher", "plant", "1,200,000", "0"}, {"Mill", "plant", "2,500,000", "1"}};
        for (int i = 0; i < rows.length; i++) {
            String row = "/components/" + i + "/";
            fill(
                    visitor,
                    new String[] {row + "name", rows[i][0]},
                    new String[] {row + "category", rows[i][1]},
                    new String[] {row + "amount", rows[i][2]},
                    new String[] {row + "spend_year", rows[i][3]});
        }
        visitor.page().locator("#scenario").selectOption(scenario);
        visitor.page().locator("#notes").fill("First quote");
        visitor.leaving(visitor.button("Calculate and keep")::click);
        assertThat(figure(visitor, "overall")).containsText("3,700,000");
        assertThat(figure(visitor, "with_contingency")).containsText("4,070,000");
        assertThat(figure(visitor, "present_value")).containsText("3,866,296");
        assertThat(visitor.page().locator("[data-grid=timeline] tbody tr")).hasCount(2);
        visitor.shot("calculator-capex");
        assertThat(visitor.page().locator("#history tbody tr").first()).containsText("First quote");
        Reply kept = site.admin().get("/api/calculations/capex/snapshots?scenario_id=" + scenario);
        assertThat(kept.at("total")).isEqualTo("1");
        assertThat(kept.at("items", "0", "result", "totals", "with_contingency"))
                .isEqualTo("4070000");
        visitor.leaving(visitor.page().locator("#history tbody a").first()::click);
        assertThat(field(visitor, "/components/1/name")).hasValue("Mill");
        assertThat(figure(visitor, "with_contingency")).containsText("4,070,000");
    }

    @Test
    void wrongEntriesAreToldUnderTheirFieldsAndTheRestStays() {
        Visitor visitor = site.at("/calculators.xhtml?name=opex");
        fill(
                visitor,
                new String[] {"/parameters/escalation_pct", "3,5,1"},
                new String[] {"/components/0/name", "Diesel"},
                new String[] {"/components/0/unit_cost", "-1"},
                new String[] {"/components/0/period_start", "4"},
                new String[] {"/components/0/period_end", "3"});
        visitor.leaving(visitor.button("Calculate")::click);
        assertThat(visitor.page().locator(".cm-under")).hasCount(3);
        assertThat(under(visitor, "/components/0/period_end"))
                .hasText("'Diesel' ends in year 3, before it begins in year 4. Maybe the two are exchanged.");
        assertThat(under(visitor, "/components/0/unit_cost")).containsText("-1");
        assertThat(under(visitor, "/parameters/escalation_pct")).not().isEmpty();
        assertThat(visitor.page().locator("#answer")).hasCount(0);
        assertThat(field(visitor, "/components/0/name")).hasValue("Diesel");
        visitor.shot("calculator-opex-wrong");
        fill(
                visitor,
                new String[] {"/parameters/escalation_pct", "3.5"},
                new String[] {"/components/0/unit_cost", "1.5"},
                new String[] {"/components/0/period_start", "1"});
        visitor.leaving(() -> visitor.press("Enter"));
        assertThat(figure(visitor, "overall_annual")).containsText("547.5");
        visitor.leaving(visitor.button("Add a row")::click);
        assertThat(visitor.page().locator(".cm-calc-rows tbody tr")).hasCount(4);
        assertThat(field(visitor, "/components/0/name")).hasValue("Diesel");
    }

    @Test
    void whatIsMissingIsToldWhereItBelongs() {
        Visitor visitor = site.at("/calculators.xhtml?name=capex");
        visitor.leaving(visitor.button("Calculate")::click);
        assertThat(visitor.page().locator("[data-part='/components'] .cm-calc-told"))
                .hasText("There is nothing to add up: the list of components is empty.");
        fill(visitor, new String[] {"/components/1/name", "Crusher"});
        visitor.leaving(visitor.button("Calculate")::click);
        assertThat(under(visitor, "/components/1/amount")).containsText("amount");
        assertThat(visitor.page().locator("#answer")).hasCount(0);
    }

    @Test
    void aParcelIsPricedInGerman() {
        Visitor visitor = german().to("/calculators.xhtml?name=profitability");
        fill(
                visitor,
                new String[] {"/metal", "Kupfer"},
                new String[] {"/ore_tonnage", "100.000"},
                new String[] {"/head_grade_pct", "1,2"},
                new String[] {"/recovery_pct", "90"},
                new String[] {"/payable_pct", "96"},
                new String[] {"/reference_price", "8500"},
                new String[] {"/discount_rate", "8"},
                new String[] {"/periods", "2"});
        visitor.leaving(visitor.button("Berechnen")::click);
        assertThat(under(visitor, "/discount_rate")).containsText("Vielleicht war ein Prozentsatz gemeint");
        fill(
                visitor,
                new String[] {"/discount_rate", "0,08"},
                new String[] {"/impurities/0/name", "Arsen"},
                new String[] {"/impurities/0/value", "120"},
                new String[] {"/impurities/0/threshold", "100"},
                new String[] {"/impurities/0/penalty", "50"});
        visitor.leaving(visitor.button("Berechnen")::click);
        assertThat(figure(visitor, "gross_revenue")).containsText("8.812.800");
        assertThat(figure(visitor, "impurity_penalty")).containsText("1.000");
        assertThat(figure(visitor, "net_revenue")).containsText("8.811.800");
        assertThat(figure(visitor, "irr")).containsText("Alle Zahlungen haben dasselbe Vorzeichen.");
        visitor.shot("calculator-profitability-de");
    }

    @Test
    void aConcentrateIsSettledByTheTermsOfASmelter() {
        Visitor visitor = site.at("/calculators.xhtml?name=smelter");
        fill(
                visitor,
                new String[] {"/product/dry_tonnes", "1,000"},
                new String[] {"/product/moisture_pct", "8"},
                new String[] {"/assays/0/commodity", "copper"},
                new String[] {"/assays/0/value", "25"},
                new String[] {"/assays/1/commodity", "arsenic"},
                new String[] {"/assays/1/value", "0.4"},
                new String[] {"/prices/0/commodity", "coper"},
                new String[] {"/prices/0/value", "9000"},
                new String[] {"/prices/0/unit", "USD/t"},
                new String[] {"/terms/payables/0/commodity", "copper"},
                new String[] {"/terms/payables/0/payability_pct", "96.5"},
                new String[] {"/terms/payables/0/deduction", "1"},
                new String[] {"/terms/payables/0/refining_charge", "100"},
                new String[] {"/terms/treatment_charge", "80"},
                new String[] {"/terms/penalties/0/element", "arsenic"},
                new String[] {"/terms/penalties/0/limit", "0.2"},
                new String[] {"/terms/penalties/0/step", "0.1"},
                new String[] {"/terms/penalties/0/rate", "2"});
        field(visitor, "/terms/payables/0/form").selectOption("lesser");
        visitor.leaving(visitor.button("Calculate")::click);
        assertThat(under(visitor, "/terms/payables/0/commodity"))
                .hasText("'copper' is paid for, but has no price. Maybe 'coper'.");
        fill(visitor, new String[] {"/prices/0/commodity", "copper"});
        visitor.leaving(visitor.button("Calculate")::click);
        // 1 000 t, of 25 % the lesser of 24.125 % and 24 %: 240 t at 8 900; less 80 000 and 2 steps of 2 a tonne
        assertThat(figure(visitor, "nsr")).containsText("2,052,000");
        assertThat(figure(visitor, "nsr_per_dmt")).containsText("2,052");
        assertThat(visitor.page().locator("[data-grid=lines]")).containsText("Penalty for arsenic");
        assertThat(field(visitor, "/terms/payables/0/form")).hasValue("lesser");
        visitor.shot("calculator-smelter");
    }

    @Test
    void noCalculatorShowsANameOfTheDocumentInsteadOfWords() {
        Visitor visitor = german().to("/calculators.xhtml");
        List<String> raw = new ArrayList<>();
        for (Object address :
                (List<?>) visitor.page().locator(".cm-tabs a").evaluateAll("links => links.map(link => link.href)")) {
            visitor.page().navigate((String) address);
            visitor.settled();
            for (String text : visitor.page()
                    .locator("main :is(h2, label, th, .cm-tabs a)")
                    .allInnerTexts()) {
                if (text.strip().matches("[a-z0-9]+(_[a-z0-9]+)*|.*\\?\\?\\?.*")) {
                    raw.add(address + ": " + text);
                }
            }
        }
        assertThat(raw).isEmpty();
    }
}
