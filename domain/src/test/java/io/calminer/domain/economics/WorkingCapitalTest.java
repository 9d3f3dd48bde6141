package io.calminer.domain.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import io.calminer.domain.valuation.Valuation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WorkingCapitalTest {

    private static final double SALES = 20e6;
    private static final Offset<Double> CENT = within(0.01);

    private static Model years(String items) {
        return EconomicPlans.of("\"working_capital\": {" + items + "}").model();
    }

    private static Model months(String items) {
        return EconomicPlans.over(EconomicPlans.MONTHS, items).model();
    }

    @Test
    void receivablesAreTheSalesOfSoManyDays() {
        Model model = years("\"customers\": {\"type\": \"receivables\", \"days\": 45}");
        // 2028 has 366 days; in the end all is paid
        assertThat(model.values("working_capital.customers.close"))
                .containsExactly(
                        new double[] {0, SALES * 45 / 365, SALES * 45 / 366, SALES * 45 / 365, 0}, within(1e-6));
        assertThat(model.value("working_capital.customers.change", 1)).isCloseTo(2_465_753.42, CENT);
        assertThat(model.value("working_capital.change", 4)).isCloseTo(-2_465_753.42, CENT);
        assertThat(model.value("cash_flow.project", 1)).isCloseTo(12e6 - 2_465_753.42, CENT);
    }

    @Test
    void whatIsOwedLowersWhatIsTiedUp() {
        Model model = years("\"customers\": {\"type\": \"receivables\", \"days\": 36.5},"
                + " \"suppliers\": {\"type\": \"payables\", \"days\": 73, \"share\": \"50%\"}");
        assertThat(model.value("working_capital.suppliers.close", 1)).isCloseTo(8e6 * 0.5 * 73 / 365, CENT);
        assertThat(model.value("working_capital.suppliers.change", 1)).isCloseTo(-800_000, CENT);
        assertThat(model.value("working_capital.close", 1)).isCloseTo(2_000_000 - 800_000, CENT);
        assertThat(model.value("working_capital.change", 1)).isCloseTo(1_200_000, CENT);
    }

    @Test
    void stocksAreCostsOfSoManyDays() {
        Model model = years("""
                "product": {"type": "product_stock", "days": 73}, "stores": {"type": "supplies", "days": 146},
                "ore": {"type": "ore_stock", "days": 36.5}, "tax": {"type": "other", "of": "sales", "days": 36.5,
                  "share": "19%"}""");
        assertThat(model.value("working_capital.product.close", 1)).isCloseTo(1_600_000, CENT);
        assertThat(model.value("working_capital.stores.close", 1)).isCloseTo(3_200_000, CENT);
        assertThat(model.value("working_capital.ore.close", 1)).isCloseTo(800_000, CENT);
        assertThat(model.value("working_capital.tax.close", 1)).isCloseTo(380_000, CENT);
    }

    @Test
    void daysReachBackOverPeriodsByTheirActualLength() {
        String items = "\"working_capital\": {\"customers\": {\"type\": \"receivables\", \"days\": 45}}";
        Model months = months(items);
        double month = SALES / 12;
        assertThat(months.value("working_capital.customers.close", 1)).isCloseTo(month, CENT);
        assertThat(months.value("working_capital.customers.close", 2)).isCloseTo(month * (1 + 17 / 31.0), CENT);
        assertThat(months.value("working_capital.customers.close", 3)).isCloseTo(month * (1 + 14 / 28.0), CENT);
        Model quarters = EconomicPlans.over(EconomicPlans.QUARTERS, items).model();
        assertThat(quarters.value("working_capital.customers.close", 1)).isCloseTo(SALES / 4 * 45 / 90, CENT);
        assertThat(quarters.value("working_capital.customers.close", 2)).isCloseTo(SALES / 4 * 45 / 91, CENT);
    }

    @Test
    void daysMayDifferByPeriodAndComeFromAParameter() {
        Model series = years("\"customers\": {\"type\": \"receivables\", \"days\": \"series(2027: 45, 2028: 30)\"}");
        assertThat(series.value("working_capital.customers.close", 2)).isCloseTo(SALES * 30 / 366, CENT);
        Model parameter = EconomicPlans.of("""
                "parameters": {"term": {"unit": "d", "base": 45}},
                "working_capital": {"customers": {"type": "receivables", "days": "term"}}""").model();
        assertThat(parameter.value("working_capital.customers.close", 1)).isCloseTo(SALES * 45 / 365, CENT);
    }

    @Test
    void anOpeningBalanceRunsOffOverItsDays() {
        String items = """
                "working_capital": {"customers": {"type": "receivables", "days": %s}},
                "opening_balances": {"working_capital": {"customers": "3 [MUSD]"}}""";
        for (String days : new String[] {"45", "\"series(2027: 45)\""}) {
            Model model = months(items.formatted(days));
            assertThat(model.value("working_capital.customers.close", 0)).isEqualTo(3e6);
            assertThat(model.value("working_capital.customers.close", 1))
                    .isCloseTo(SALES / 12 + 3e6 * (1 - 31 / 45.0), CENT);
            assertThat(model.value("working_capital.customers.close", 2)).isCloseTo(SALES / 12 * (1 + 17 / 31.0), CENT);
            assertThat(model.value("working_capital.customers.change", 0)).isZero();
            assertThat(EconomicPlans.total(model, "working_capital.change")).isCloseTo(-3e6, CENT);
        }
    }

    @Test
    void nothingOpensWhereThePlanHasNoSuchTerm() {
        Model model = EconomicPlans.of("\"opening_balances\": {}").model();
        assertThat(model.value("working_capital.change", 1)).isZero();
    }

    @Test
    void moneyTiedUpCostsItsInterest() {
        double without = Valuation.of(EconomicPlans.of("\"working_capital\": {}"))
                .netPresentValue()
                .value();
        double with = Valuation.of(EconomicPlans.of(
                        "\"working_capital\": {\"customers\": {\"type\": \"receivables\", \"days\": 36.5}}"))
                .netPresentValue()
                .value();
        // 2 M$ out in 2027, less 2/366 of them back in 2028, and so on; all back in 2030
        double leap = 2e6 * 365 / 366;
        double tied = -2e6 / 1.08
                + (2e6 - leap) / Math.pow(1.08, 2)
                + (leap - 2e6) / Math.pow(1.08, 3)
                + 2e6 / Math.pow(1.08, 4);
        assertThat(with - without).isCloseTo(tied, CENT);
    }
}
