package io.calminer.domain.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {

    private static final Offset<Double> CENT = within(0.01);

    private static final String PESOS = """
            "exchange_rates": {"CLP": {"rate": "series(2027: 800, 2028: 900)"}},
            "costs": {
              "labour": {"unit": "MCLP/a", "amount": 4000},
              "haulage": {"unit": "CLP/t", "amount": 1600, "driver": "ore"},
              "camp": {"type": "capital", "unit": "MCLP", "amount": 8000, "spend": {"start": "50%", "2028": "50%"},
                "contingency": "10%", "salvage": 90},
              "roads": {"type": "capital", "unit": "kCLP/kt", "amount": 800, "driver": "ore"}},
            "resources": {"diesel": {"unit": "L", "price": 720, "price_unit": "CLP/L", "uses": {"camp": {"rate": 1000}}}}""";

    @Test
    void amountsInAForeignCurrencyAreDividedByItsRate() {
        Model model = EconomicPlans.of(PESOS).model();
        assertThat(model.line("exchange_rates.clp").unit()).hasToString("CLP/USD");
        assertThat(model.value("costs.labour", 1)).isCloseTo(5_000_000, CENT);
        assertThat(model.value("costs.labour", 2)).isCloseTo(4_444_444.44, CENT);
        assertThat(model.value("costs.haulage", 1)).isCloseTo(200_000, CENT);
        assertThat(model.value("costs.camp", 0)).isCloseTo(5_500_000, CENT);
        assertThat(model.value("costs.camp", 2)).isCloseTo(4e9 / 900 * 1.1, CENT);
        assertThat(model.value("costs.camp.salvage", 4)).isCloseTo(-100_000, CENT);
        assertThat(model.value("costs.roads", 1)).isCloseTo(100_000, CENT);
        assertThat(model.value("resources.diesel.cost", 1)).isCloseTo(900, CENT);
        assertThat(model.value("costs.area.site", 1)).isCloseTo(5_000_000 + 200_000 + 900, CENT);
    }

    @Test
    void aPriceInAForeignCurrencyIsQuotedInIt() {
        Model model = EconomicPlans.priced("""
                "exchange_rates": {"CLP": {"rate": 800}, "EUR": {"rate": 0.8}},
                "prices": {"zinc": {"unit": "CLP/t", "price": 1600000}, "lead": {"unit": "EUR/t", "price": 1600},
                  "copper": {"unit": "USD/lb", "price": 4}}""").model();
        assertThat(model.value("prices.zinc.quoted", 1)).isEqualTo(1_600_000);
        assertThat(model.value("prices.zinc", 1)).isCloseTo(2000, within(1e-9));
        assertThat(model.line("prices.zinc").unit()).hasToString("USD/t");
        assertThat(model.value("prices.lead", 1)).isCloseTo(2000, within(1e-9));
    }

    @Test
    void theFlexOfExchangeRatesMovesAllOfThem() {
        Model model = EconomicPlans.of(PESOS + ", \"flexes\": {\"exchange_rate\": 1.25}")
                .model();
        assertThat(model.value("exchange_rates.clp", 1)).isCloseTo(1000, within(1e-9));
        assertThat(model.value("costs.labour", 1)).isCloseTo(4_000_000, CENT);
    }

    @Test
    void purchasingPowerParityLetsTheRateFollowBothInflations() {
        Model model = EconomicPlans.of("""
                "exchange_rates": {
                  "CLP": {"parity": {"start": 800, "local_inflation": "4%", "foreign_inflation": "2%"}},
                  "PEN": {"parity": {"start": 4, "local_inflation": "3%"}}},
                "inflation": {"rate": "2%"},
                "costs": {"camp": {"type": "capital", "unit": "MCLP", "amount": 800, "spend": {"start": 1}}}""").model();
        assertThat(model.value("exchange_rates.clp", 0)).isEqualTo(800);
        assertThat(model.value("exchange_rates.clp", 1)).isCloseTo(800 * Math.sqrt(1.04 / 1.02), within(1e-9));
        assertThat(model.value("exchange_rates.clp", 2)).isCloseTo(800 * Math.pow(1.04 / 1.02, 1.5), within(1e-9));
        assertThat(model.value("exchange_rates.pen", 3)).isCloseTo(4 * Math.pow(1.03 / 1.02, 2.5), within(1e-12));
        assertThat(model.value("costs.camp", 0)).isCloseTo(1_000_000, CENT);
    }

    @Test
    void foreignMoneyOfTheBaseDateRisesWithTheInflationOfItsCountry() {
        Model model = EconomicPlans.of("""
                "exchange_rates": {
                  "CLP": {"parity": {"start": 800, "local_inflation": "4%"}},
                  "PEN": {"rate": 4, "local_inflation": "3%"}},
                "inflation": {"rate": "2%"},
                "costs": {"labour": {"unit": "CLP/a", "amount": 800, "money_of": "base"},
                  "guards": {"unit": "PEN/a", "amount": 4, "money_of": "base"}}""").model();
        // by parity what costs 1 USD at the start rises as prices in USD do
        assertThat(model.value("costs.labour", 2)).isCloseTo(Math.pow(1.02, 1.5), within(1e-12));
        assertThat(model.value("costs.guards", 2)).isCloseTo(Math.pow(1.03, 1.5), within(1e-12));
    }
}
