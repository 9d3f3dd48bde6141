package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
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
        visitor.choosing("light", "de");
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
        visitor.button("Take coper").first().click();
        assertThat(field(visitor, "/terms/payables/0/commodity")).hasValue("coper");
        field(visitor, "/terms/payables/0/commodity").fill("copper");
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
    void anAssetIsDepreciatedByTheFieldsThatItsMethodTakes() {
        Visitor visitor = site.at("/calculators.xhtml?name=depreciation");
        Locator tables = visitor.page().locator("[data-part='/periods']");
        assertThat(field(visitor, "/factor")).isHidden();
        assertThat(tables).isHidden();
        field(visitor, "/method").selectOption("double_declining_balance");
        assertThat(field(visitor, "/factor")).isVisible();
        fill(
                visitor,
                new String[] {"/cost", "2,400"},
                new String[] {"/salvage", "300"},
                new String[] {"/life", "10"},
                new String[] {"/from", "0"},
                new String[] {"/to", "2"});
        visitor.leaving(visitor.button("Calculate")::click);
        // 20 % of what is left, and never below the salvage value
        assertThat(figure(visitor, "between")).hasText("864.00");
        Locator rows = visitor.page().locator("[data-grid=schedule] tbody tr");
        assertThat(rows).hasCount(10);
        assertThat(rows.nth(1)).containsText("384");
        assertThat(rows.nth(9)).containsText("300");
        visitor.shot("calculator-depreciation");
        field(visitor, "/method").selectOption("units_of_production");
        assertThat(field(visitor, "/factor")).isHidden();
        assertThat(tables).isVisible();
        assertThat(field(visitor, "/periods/0/additions")).isHidden();
        fill(
                visitor,
                new String[] {"/cost", "900"},
                new String[] {"/salvage", "70"},
                new String[] {"/total_units", "40,000"},
                new String[] {"/periods/0/units", "4000"},
                new String[] {"/periods/2/units", "16,000"},
                new String[] {"/to", ""});
        visitor.leaving(visitor.button("Calculate")::click);
        assertThat(under(visitor, "/periods/1/units")).containsText("number");
        fill(visitor, new String[] {"/periods/1/units", "8000"});
        visitor.leaving(visitor.button("Add a row")::click);
        fill(visitor, new String[] {"/periods/3/units", "12e3"});
        visitor.leaving(() -> visitor.press("Enter"));
        // the first three are printed by Newnan, Engineering Economic Analysis, p. 360; the last takes the rest
        assertThat(rows).hasCount(4);
        assertThat(rows.locator("td:nth-child(2)")).hasText(new String[] {"83.00", "166.00", "332.00", "249.00"});
        visitor.shot("calculator-units");
    }

    @Test
    void oneValueOfMoneyOverTimeFollowsFromTheOthers() {
        Visitor visitor = site.at("/calculators.xhtml?name=time-value");
        fill(visitor, new String[] {"/rate", "0.5%"}, new String[] {"/periods", "360"}, new String[] {
            "/present_value", "100,000"
        });
        visitor.leaving(visitor.button("Calculate")::click);
        assertThat(figure(visitor, "value")).containsText("599.55");
        field(visitor, "/solve").selectOption("rate");
        assertThat(field(visitor, "/rate")).isHidden();
        fill(
                visitor,
                new String[] {"/periods", "2"},
                new String[] {"/payment", "-2.3"},
                new String[] {"/present_value", "1"},
                new String[] {"/future_value", "3.63"});
        visitor.leaving(visitor.button("Calculate")::click);
        // x² − 2.3·x + 1.33 with x = 1 + r has no root
        assertThat(visitor.page().locator("#calculator [role=alert]"))
                .containsText("No rate above -1 balances the amounts.");
        fill(
                visitor,
                new String[] {"/periods", "12"},
                new String[] {"/payment", "-90"},
                new String[] {"/present_value", "1000"},
                new String[] {"/future_value", ""});
        visitor.leaving(visitor.button("Calculate")::click);
        assertThat(figure(visitor, "value_rate")).containsText("%");
        field(visitor, "/solve").selectOption("schedule_value");
        fill(visitor, new String[] {"/principal", "100"}, new String[] {"/rates/0/rates", "10%"}, new String[] {
            "/rates/1/rates", "20%"
        });
        visitor.leaving(visitor.button("Calculate")::click);
        assertThat(figure(visitor, "value")).hasText("132.00");
        visitor.shot("calculator-time-value");
    }

    @Test
    void aDatedSeriesReturnsWhatAPublishedCaseSays() {
        Visitor visitor = site.at("/calculators.xhtml?name=valuation");
        String[][] flows = {{"-100", "1970-04-01"}, {"10", "1972-02-12"}, {"10", "1980-04-23"}, {"100", "30.03.1983"}};
        visitor.leaving(visitor.button("Add a row")::click);
        for (int i = 0; i < flows.length; i++) {
            fill(visitor, new String[] {"/flows/" + i + "/cash_flows", flows[i][0]}, new String[] {
                "/flows/" + i + "/dates", flows[i][1]
            });
        }
        fill(visitor, new String[] {"/rate", "1.5635093%"});
        visitor.leaving(visitor.button("Calculate")::click);
        assertThat(under(visitor, "/flows/3/dates")).containsText("date");
        fill(visitor, new String[] {"/flows/3/dates", "1983-03-30"});
        visitor.leaving(visitor.button("Calculate")::click);
        // the first case of Excel's XIRR
        assertThat(figure(visitor, "irr")).hasText("1.5635\u00a0%");
        assertThat(figure(visitor, "npv")).hasText("0.00");
        assertThat(visitor.page().locator("[data-grid=schedule] tbody tr")).hasCount(4);
        visitor.shot("calculator-series");
    }

    @Test
    void aLoanIsRepaidInGermanAsOverHttp() throws IOException, InterruptedException {
        Visitor visitor = german().to("/calculators.xhtml?name=loan");
        fill(
                visitor,
                new String[] {"/principal", "1.000.000"},
                new String[] {"/rate", "0,5%"},
                new String[] {"/periods", "12"},
                new String[] {"/grace", "12"},
                new String[] {"/fee", "2500"});
        visitor.leaving(visitor.button("Berechnen")::click);
        assertThat(under(visitor, "/grace")).containsText("11");
        fill(visitor, new String[] {"/grace", "2"}, new String[] {"/from", "3"}, new String[] {"/to", "4"});
        visitor.leaving(visitor.button("Berechnen")::click);
        Reply reply = site.admin()
                .send(
                        "POST",
                        "/api/calculations/loan",
                        "{\"principal\": 1e6, \"rate\": 0.005, \"periods\": 12, \"grace\": 2, \"fee\": 2500,"
                                + " \"from\": 3, \"to\": 4}");
        Locator rows = visitor.page().locator("[data-grid=schedule] tbody tr");
        assertThat(rows).hasCount(12);
        assertThat(rows.nth(0)).containsText("5.000");
        for (String[] figure : new String[][] {{"totals", "cost"}, {"totals", "interest"}, {"between", "principal"}}) {
            double expected = Double.parseDouble(reply.at(figure));
            Locator cell = visitor.page()
                    .locator("#answer .cm-card")
                    .nth(figure[0].equals("totals") ? 0 : 1)
                    .locator("[data-figure=" + figure[1] + "]");
            double shown =
                    Double.parseDouble(cell.innerText().strip().replace(".", "").replace(',', '.'));
            assertThat(shown).as(figure[1]).isEqualTo(expected, within(0.005));
        }
        visitor.shot("calculator-loan-de");
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
                if (text.strip().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*|.*\\?\\?\\?.*")) {
                    raw.add(address + ": " + text);
                }
            }
        }
        assertThat(raw).isEmpty();
    }
}
