package io.calminer.domain.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.project.DemoPlans;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The mini case "Bullock Gold Mining" of Ross, Westerfield, Jordan, Essentials of Corporate Finance, edition with an
 * investment of 600 million: printed are NPV 88,111,548.04, IRR 16.04 %, MIRR 13.63 %, PI 1.15, payback 4.15 years.
 */
class TextbookGoldMineTest {

    private static Valuation valuation;

    @BeforeAll
    static void value() {
        valuation = Valuation.of(DemoPlans.read("gold-mine"));
    }

    @Test
    void theNetPresentValueIsThePrintedOneToTheCent() {
        assertThat(valuation.netPresentValue().value()).isEqualTo(88.11154804, within(5e-9));
        assertThat(valuation.netPresentValue().unit()).isEqualTo("MUSD");
    }

    @Test
    void theInternalRateIsThePrintedOneAndTheOnlyEconomicOne() {
        assertThat(valuation.internalRateOfReturn().value()).isEqualTo(0.1604, within(5e-5));
        assertThat(valuation.internalRateOfReturn().status()).isEqualTo("ONE_ECONOMIC");
    }

    @Test
    void modifiedRateIndexAndPaybackAreThePrintedOnes() {
        assertThat(valuation.figure("mirr").value()).isEqualTo(0.1363, within(5e-5));
        assertThat(valuation.figure("profitability_index").value()).isEqualTo(1.15, within(5e-3));
        assertThat(valuation.payback().value()).isEqualTo(4.15, within(5e-3));
    }
}
