package io.calminer.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units in which metals and minerals are traded. */
class TradeUnitsTest {

    private static final Units UNITS = Units.standard();

    @ParameterizedTest
    @CsvSource({
        "mtu, kg, 10",
        "dmtu, t, 0.01",
        "st, lb, 2000",
        "cUSD/lb, USD/t, 22.046226218487757",
        "cUSD/dmtu, USD/t, 1",
        "ppb, ppm, 0.001",
        "oz/st, g/t, 34.2857142857"
    })
    void aUnitOfTradeIsSoMuchOfAnother(String unit, String other, double factor) {
        assertThat(UNITS.parse(unit).factorTo(UNITS.parse(other))).isCloseTo(factor, within(1e-6 * factor));
    }

    @ParameterizedTest
    @CsvSource({"USc/lb, cUSD", "cents/lb, cUSD"})
    void centsInOtherWordsLeadToTheirSymbol(String text, String symbol) {
        assertThatThrownBy(() -> UNITS.parse(text)).hasMessageContaining("Maybe '" + symbol + "'");
    }

    @Test
    void aUnitThatIsThereAlreadyMayBeDefinedAgainAsItIs() {
        assertThat(UNITS.with("mtu", "10 kg").parse("mtu")).isEqualTo(UNITS.parse("mtu"));
        assertThatThrownBy(() -> UNITS.with("mtu", "20 kg")).isInstanceOf(InvalidUnit.class);
    }
}
