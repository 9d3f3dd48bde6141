package io.calminer.domain.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class InflationTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    private static Model inflated(String inflation) {
        return EconomicPlans.of("\"inflation\": {" + inflation + "}").model();
    }

    @Test
    void theIndexIsOneAtTheBaseDateAndStandsInTheMiddleOfPeriods() {
        assertThat(inflated("\"rate\": \"2%\"").values("inflation.index"))
                .containsExactly(
                        new double[] {1, Math.sqrt(1.02), Math.pow(1.02, 1.5), Math.pow(1.02, 2.5), Math.pow(1.02, 3.5)
                        },
                        CLOSE);
        Model before = inflated("\"rate\": \"2%\", \"price_base_date\": \"2026-01-01\"");
        assertThat(before.value("inflation.index", 0)).isCloseTo(1.02, CLOSE);
        assertThat(before.value("inflation.index", 1)).isCloseTo(Math.pow(1.02, 1.5), CLOSE);
        Model within = inflated("\"rate\": \"series(2027: 2%, 2028: 4%)\", \"price_base_date\": \"2028-07-01\"");
        double level = 1.02 * Math.sqrt(1.04);
        assertThat(within.value("inflation.index", 0)).isCloseTo(1 / level, CLOSE);
        assertThat(within.value("inflation.index", 1)).isCloseTo(Math.sqrt(1.02) / level, CLOSE);
        assertThat(within.value("inflation.index", 2)).isCloseTo(1, CLOSE);
        assertThat(within.value("inflation.index", 3)).isCloseTo(1.04, CLOSE);
    }

    @Test
    void theDeflatorStandsWhereFlowsAreDiscounted() {
        assertThat(inflated("\"rate\": \"2%\"").values("inflation.deflator"))
                .containsExactly(new double[] {1, 1.02, 1.0404, 1.061208, 1.08243216}, CLOSE);
        Model middle = EconomicPlans.valued(
                        "\"discount_rate\": \"8%\", \"timing\": \"mid\"",
                        EconomicPlans.YEARS, "\"inflation\": {\"rate\": \"series(2027: 2%, 2028: 4%)\"}")
                .model();
        assertThat(middle.value("inflation.deflator", 1)).isCloseTo(Math.sqrt(1.02), CLOSE);
        assertThat(middle.value("inflation.deflator", 2)).isCloseTo(1.02 * Math.sqrt(1.04), CLOSE);
        Model later = EconomicPlans.valued(
                        "\"discount_rate\": \"8%\", \"date\": \"2028-01-01\"",
                        EconomicPlans.YEARS, "\"inflation\": {\"rate\": \"2%\"}")
                .model();
        assertThat(later.value("inflation.deflator", 1)).isEqualTo(1);
        assertThat(later.value("inflation.deflator", 3)).isCloseTo(Math.pow(1.02, 366 / 365.0 + 1), CLOSE);
    }

    @Test
    void realFlowsAreFlowsDividedByTheDeflator() {
        Model model = inflated("\"rate\": \"2%\"");
        assertThat(model.value("cash_flow.project.real", 2)).isCloseTo(12e6 / 1.0404, within(1e-6));
        assertThat(model.value("cash_flow.equity.real", 2)).isZero();
    }

    @Test
    void moneyOfTheBaseDateRises() {
        String items = """
                "inflation": {"rate": "2%%"%s},
                "prices": {"copper": {"unit": "USD/lb", "price": 4%s}},
                "costs": {
                  "labour": {"unit": "kUSD/a", "amount": 100, "escalation": "1%%"%s},
                  "plant": {"type": "capital", "unit": "MUSD", "amount": 10, "spend": {"start": "50%%", "2028": "50%%"}%s}},
                "resources": {"diesel": {"unit": "L", "price": 0.9, "uses": {"camp": {"rate": 1000}}%s}}""";
        String base = ", \"money_of\": \"base\"";
        Model each = EconomicPlans.priced(items.formatted("", base, base, base, base))
                .model();
        Model all = EconomicPlans.priced(items.formatted(base, "", "", "", "")).model();
        Model real = EconomicPlans.priced(items.formatted(", \"basis\": \"real\"", "", "", "", ""))
                .model();
        for (Model model : new Model[] {each, all, real}) {
            assertThat(model.value("prices.copper", 2)).isCloseTo(4 * Math.pow(1.02, 1.5), CLOSE);
            assertThat(model.value("costs.labour", 2)).isCloseTo(100 * Math.pow(1.01 * 1.02, 1.5), CLOSE);
            assertThat(model.value("costs.plant", 0)).isCloseTo(5, CLOSE);
            assertThat(model.value("costs.plant", 2)).isCloseTo(5 * Math.pow(1.02, 1.5), CLOSE);
            assertThat(model.value("resources.diesel.cost", 1)).isCloseTo(900 * Math.sqrt(1.02), within(1e-9));
        }
        String day = ", \"money_of\": \"day\"";
        Model none =
                EconomicPlans.priced(items.formatted(base, day, day, day, day)).model();
        assertThat(none.value("prices.copper", 2)).isEqualTo(4);
        assertThat(none.value("costs.plant", 2)).isEqualTo(5);
    }

    @Test
    void itemsMayBeInMoneyOfADateOfTheirOwn() {
        String items = """
                "inflation": {"rate": "2%%", "price_base_date": "2026-01-01"%s},
                "exchange_rates": {"CLP": {"rate": 800, "local_inflation": "5%%"}},
                "prices": {"copper": {"unit": "USD/lb", "price": 4, "money_of": "base", "price_base_date": "2024-01-01"}},
                "costs": {
                  "labour": {"unit": "kUSD/a", "amount": 100, "money_of": "base", "price_base_date": "2028-07-01"},
                  "rent": {"unit": "MCLP/a", "amount": 80, "money_of": "base", "price_base_date": "2025-01-01"},
                  "power": {"unit": "kUSD/a", "amount": 30, "money_of": "base"},
                  "water": {"unit": "kUSD/a", "amount": 20, "price_base_date": "2025-01-01"}}""";
        Model model = EconomicPlans.priced(items.formatted("")).model();
        // the middle of 2027 is 3.5, -1, 2.5 and 1.5 years after the dates
        assertThat(model.value("prices.copper", 1)).isCloseTo(4 * Math.pow(1.02, 3.5), CLOSE);
        assertThat(model.value("costs.labour", 1)).isCloseTo(100 / 1.02, within(1e-9));
        assertThat(model.value("costs.rent", 1)).isCloseTo(100_000 * Math.pow(1.05, 2.5), within(1e-6));
        assertThat(model.value("costs.power", 1)).isCloseTo(30 * Math.pow(1.02, 1.5), within(1e-9));
        assertThat(model.value("costs.water", 1)).isEqualTo(20);
        Model ignored = EconomicPlans.priced(items.formatted(", \"ignore_fiscal_erosion\": true"))
                .model();
        assertThat(ignored.value("prices.copper", 4)).isEqualTo(4);
    }

    @Test
    void fiscalErosionThatIsIgnoredIsShown() {
        Model model = inflated("\"rate\": \"2%\", \"ignore_fiscal_erosion\": true");
        assertThat(model.values("inflation.index")).containsOnly(1);
        assertThat(model.values("inflation.deflator")).containsOnly(1);
        assertThat(model.values("inflation.ignored")).containsOnly(1);
        assertThat(inflated("\"rate\": \"2%\"").values("inflation.ignored")).containsOnly(0);
    }
}
