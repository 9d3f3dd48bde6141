package io.calminer.faces.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.calendar.View;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Valuation FINANCED = Valuation.of(PlanDocument.read("""
            {"format": "calminer-plan/1", "name": "Financed", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 3}]},
             "valuation": {"discount_rate": "7%"},
             "lines": {
               "revenue.total": {"kind": "flow", "unit": "USD", "formula": "100 [USD]"},
               "capital.total": {"kind": "flow", "unit": "USD", "at_zero": "90 [USD]", "formula": "0 [USD]"}},
             "facilities": {"bank": {"amount": 60, "draw": {"start": 1}, "rate": "10%", "repayment": "bullet", "periods": 3}}}
            """));
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Marks MARKS = Marks.of(Locale.ENGLISH);

    private static Statement statement(boolean equity) {
        return Statement.of(FINANCED, View.PERIOD, new Statement.Basis(equity, false), Texts.of(Locale.GERMAN));
    }

    private static List<String> keys(Statement statement) {
        return statement.money().stream().map(Statement.Row::key).toList();
    }

    @Test
    void theProjectIsShownWithoutItsLoans() {
        assertThat(keys(statement(false))).containsExactly("revenue.total", "capital.total", "cash_flow.project");
        assertThat(statement(false).quantities()).isEmpty();
    }

    @Test
    void theOwnersSeeTheirCashFlowAfterThatOfTheProjectAndTheLoans() {
        List<String> keys = keys(statement(true));
        assertThat(keys)
                .startsWith("revenue.total", "capital.total", "cash_flow.project")
                .endsWith("cash_flow.equity");
        assertThat(keys).contains("debt.draw", "debt.interest", "debt.principal");
        assertThat(statement(true).details().stream().map(Statement.Row::key))
                .contains("debt.service", "facilities.bank.interest");
        assertThat(statement(true).details().stream().map(Statement.Row::name)).contains("bank: Zinsen");
        Statement.Row owned = statement(true).money().get(keys.size() - 1);
        assertThat(owned.cells()).containsExactly("−30,0", "94,0", "94,0", "34,0");
        assertThat(owned.total()).isEqualTo("192,0");
    }

    @Test
    void totalsThatNobodyNamedHaveTheWordsOfTheReader() {
        assertThat(statement(true).money().stream().map(Statement.Row::name))
                .containsSubsequence("Erlöse", "Investitionen", "Cashflow des Projekts", "Schulden: Zinsen")
                .endsWith("Cashflow der Eigner");
        assertThat(LineNames.of("costs.area.mining", "costs.area.mining", Texts.of(Locale.ENGLISH)))
                .isEqualTo("Operating cost: Mining");
        assertThat(LineNames.of("taxes.state.due", "State: due", Texts.of(Locale.GERMAN)))
                .isEqualTo("State: fällig");
        assertThat(LineNames.of("own", "What I call it", Texts.of(Locale.GERMAN)))
                .isEqualTo("What I call it");
    }

    /** Prices rise by 21 % a year, 10 % in each half: 100 at the end of each half is worth 100/1.1, 100/1.21, and so on. */
    @Test
    void moneyIsOfTheDayOrOfTheValuationDate() {
        Valuation inflated = Valuation.of(PlanDocument.read("""
                {"format": "calminer-plan/1", "name": "Inflated", "currency": "USD",
                 "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "half_year", "count": 4}]},
                 "valuation": {"discount_rate": "21%"},
                 "inflation": {"rate": "21%"},
                 "lines": {
                   "ore": {"kind": "flow", "unit": "t", "formula": "5 [t]"},
                   "revenue.total": {"kind": "flow", "unit": "USD", "formula": "100 [USD]"},
                   "capital.total": {"kind": "flow", "unit": "USD", "at_zero": "90 [USD]", "formula": "0 [USD]"},
                   "cash_flow.project": {"kind": "flow", "unit": "USD", "at_zero": "-capital.total",
                     "formula": "revenue.total - capital.total"}}}
                """));
        assertThat(Statement.canBeReal(inflated.scenario().model())).isTrue();
        assertThat(Statement.canBeReal(FINANCED.scenario().model())).isFalse();
        Statement nominal = Statement.of(inflated, View.YEAR, new Statement.Basis(false, false), ENGLISH);
        Statement real = Statement.of(inflated, View.YEAR, new Statement.Basis(false, true), ENGLISH);
        assertThat(keys(real)).isEqualTo(keys(nominal)).contains("revenue.total", "cash_flow.project");
        assertThat(row(nominal, "revenue.total").cells()).containsExactly("–", "200.0", "200.0");
        assertThat(row(real, "revenue.total").cells()).containsExactly("–", "173.6", "143.4");
        assertThat(row(real, "revenue.total").total()).isEqualTo("317.0");
        // what is at time 0 is in money of time 0
        assertThat(row(real, "capital.total").cells()).containsExactly("90.0", "–", "–");
        assertThat(row(real, "cash_flow.project").total()).isEqualTo("227.0");
        assertThat(row(real, "cash_flow.project").explained()).isEqualTo("cash_flow.project.real");
        assertThat(real.quantities().get(0).cells())
                .isEqualTo(nominal.quantities().get(0).cells());
    }

    private static Statement.Row row(Statement statement, String key) {
        return statement.money().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ratesAndRatiosStandBelow() {
        assertThat(AppraisalRows.rates(FINANCED, MARKS).get(0))
                .isEqualTo(new AppraisalRows.Rate("0.00 %", "USD", "210.0", "210.0", ""));
        assertThat(AppraisalRows.facts(FINANCED, Texts.of(Locale.GERMAN), Marks.of(Locale.GERMAN)))
                .contains(new AppraisalRows.Fact("Amortisation ab Beginn der Förderung", "0,9 Jahre", "2027"))
                .contains(new AppraisalRows.Fact("Kleinste Deckung des Schuldendienstes", "1,52", "2029"));
    }
}
