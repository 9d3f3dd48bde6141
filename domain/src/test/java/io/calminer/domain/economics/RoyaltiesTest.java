package io.calminer.domain.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RoyaltiesTest {

    private static final Offset<Double> CENT = within(0.01);

    private static Model royalties(String items) {
        return EconomicPlans.of("\"royalties\": {" + items + "}").model();
    }

    @Test
    void aShareOfRevenueIsDue() {
        Model model = royalties("\"state\": {\"basis\": \"nsr\", \"rate\": \"3%\", \"recipient\": \"State\"},"
                + " \"owner\": {\"basis\": \"gross\", \"rate\": \"1%\", \"of\": \"sales\", \"deductible\": false}");
        assertThat(model.value("royalties.state.base", 1)).isCloseTo(20e6, CENT);
        assertThat(model.value("royalties.state.due", 1)).isCloseTo(600_000, CENT);
        assertThat(model.value("royalties.owner.due", 1)).isCloseTo(200_000, CENT);
        assertThat(model.value("royalties.due", 1)).isCloseTo(800_000, CENT);
        assertThat(model.value("royalties.deductible", 1)).isCloseTo(600_000, CENT);
        assertThat(model.value("royalty.total", 1)).isCloseTo(800_000, CENT);
        assertThat(model.value("cash_flow.project", 1)).isCloseTo(11.2e6, CENT);
    }

    @Test
    void anAmountPerTonneIsDue() {
        Model model = royalties("\"ore\": {\"basis\": \"tonne\", \"rate\": 2.5, \"of\": \"ore\"},"
                + " \"metal\": {\"basis\": \"tonne\", \"rate\": 0.05, \"unit\": \"USD/lb\", \"of\": \"metal\"}");
        assertThat(model.value("royalties.ore.due", 1)).isCloseTo(250_000, CENT);
        assertThat(model.value("royalties.metal.due", 1)).isCloseTo(50_000, CENT);
        assertThat(model.line("royalties.ore.rate").unit()).hasToString("USD/t");
    }

    @Test
    void aShareOfTheProfitOfTheYearIsDueAndNothingOfALoss() {
        assertThat(royalties("\"npi\": {\"basis\": \"profit\", \"rate\": \"10%\"}")
                        .values("royalties.npi.due"))
                .containsExactly(new double[] {0, 1.2e6, 1.2e6, 1.2e6, 1.2e6}, within(1e-6));
        String loss = """
                "royalties": {"npi": {"basis": "profit", "rate": "10%", "of": "earned"}}, "lines": {
                  "earned": {"kind": "flow", "unit": "MUSD", "formula":
                  "per_year(series(2027-01: 8, 2027-04: -12, 2027-07: 16, 2028: -4) * 1 [MUSD])"},
                  "cash_flow.project": {"kind": "flow", "unit": "MUSD", "formula": "earned"}}""";
        Model quarters = EconomicPlans.withLines(EconomicPlans.QUARTERS, loss).model();
        // to date in 2027: 2, −1, 3, 7; the first quarter is paid back in the second
        assertThat(quarters.value("royalties.npi.due", 1)).isCloseTo(200_000, CENT);
        assertThat(quarters.value("royalties.npi.due", 2)).isCloseTo(-200_000, CENT);
        assertThat(quarters.value("royalties.npi.due", 3)).isCloseTo(300_000, CENT);
        assertThat(quarters.value("royalties.npi.due", 4)).isCloseTo(400_000, CENT);
        assertThat(quarters.value("royalties.npi.due", 5)).isZero();
    }

    @Test
    void aRateSlidesWithThePriceOrTheMargin() {
        Model steps = royalties("""
                "state": {"basis": "nsr", "sliding": {"by": "price", "table": {"0": "2%", "3.5": "4%", "4.5": "6%"}}}""");
        assertThat(steps.values("royalties.state.rate"))
                .containsExactly(new double[] {0, 0.04, 0.02, 0.06, 0.06}, within(1e-15));
        Model linear = royalties("""
                "state": {"basis": "nsr", "sliding": {"by": "price", "commodity": "copper", "linear": true,
                  "table": {"2": 0, "4.5": "5%"}}}""");
        assertThat(linear.values("royalties.state.rate"))
                .containsExactly(new double[] {0, 0.04, 0.02, 0.05, 0.05}, within(1e-15));
        Model margin = royalties("""
                "state": {"basis": "gross", "sliding": {"by": "margin", "table": {"0": "1%", "50%": "5%", "70%": "9%"}}}""");
        assertThat(margin.value("royalties.state.margin", 1)).isCloseTo(0.6, within(1e-15));
        assertThat(margin.value("royalties.state.due", 1)).isCloseTo(1_000_000, CENT);
    }

    @Test
    void aRoyaltyEndsByYearsOrIsBoughtBack() {
        Model model = royalties("""
                "state": {"basis": "nsr", "rate": "3%", "from": 2028, "to": 2029},
                "founder": {"basis": "nsr", "rate": "2%", "buy_back": {"year": 2029, "price": "5 [MUSD]", "share": "75%"}},
                "finder": {"basis": "nsr", "rate": "1%", "buy_back": {"year": 2027, "price": 1000000}}""");
        assertThat(model.values("royalties.state.due"))
                .containsExactly(new double[] {0, 0, 600_000, 600_000, 0}, within(1e-6));
        assertThat(model.values("royalties.founder.due"))
                .containsExactly(new double[] {0, 400_000, 400_000, 100_000, 100_000}, within(1e-6));
        assertThat(model.values("royalties.founder.buy_back")).containsExactly(0, 0, 0, 5e6, 0);
        assertThat(model.values("royalties.finder.due")).containsOnly(0);
        assertThat(model.values("capital.total")).containsExactly(0, 1e6, 0, 5e6, 0);
    }
}
