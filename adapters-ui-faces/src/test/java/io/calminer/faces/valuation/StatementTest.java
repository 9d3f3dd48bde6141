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
    private static final Marks MARKS = Marks.of(Locale.ENGLISH);

    private static Statement statement(boolean equity) {
        return Statement.of(FINANCED, View.PERIOD, new Statement.Basis(equity, false), MARKS);
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
        assertThat(keys).contains("debt.draw", "debt.service", "facilities.bank.interest");
        Statement.Row owned = statement(true).money().get(keys.size() - 1);
        assertThat(owned.cells()).containsExactly("−30.0", "94.0", "94.0", "34.0");
        assertThat(owned.total()).isEqualTo("192.0");
    }

    @Test
    void ratesAndRatiosStandBelow() {
        assertThat(AppraisalRows.rates(FINANCED, MARKS).get(0))
                .isEqualTo(new AppraisalRows.Rate("0.00 %", "USD", "210.0", "210.0", ""));
        assertThat(AppraisalRows.facts(FINANCED, Texts.of(Locale.GERMAN), Marks.of(Locale.GERMAN)))
                .contains(new AppraisalRows.Fact("Kleinste Deckung des Schuldendienstes", "1,52", "2029"));
    }
}
