package io.calminer.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitLawsTest {

    private static final Units UNITS = Units.standard();
    private static final List<String> SYMBOLS = List.of(
            "t", "kt", "oz", "lb", "km", "m", "ft", "L", "h", "a", "kWh", "MJ", "%", "USD", "MUSD", "kEUR", "head",
            "tkm");

    @Test
    void theTextOfAUnitReadsBackAsThatUnit() {
        for (long seed = 0; seed < 2000; seed++) {
            Unit unit = random(new Random(seed));
            assertThat(UNITS.parse(unit.toString()))
                    .as("seed %d, %s", seed, unit)
                    .isEqualTo(unit);
        }
    }

    @Test
    void productsCommuteAndQuotientsUndoThem() {
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            Unit a = random(random);
            Unit b = random(random);
            assertThat(a.times(b)).as("seed %d", seed).isEqualTo(b.times(a));
            assertThat(a.times(b).per(b)).as("seed %d", seed).isEqualTo(a);
            assertThat(a.per(a).sameDimension(Unit.ONE)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void factorsForwardAndBackwardCancel() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Unit a = random(random);
            Unit b = a.times(UNITS.parse("kt")).per(UNITS.parse("oz"));
            assertThat(a.factorTo(b) * b.factorTo(a)).as("seed %d", seed).isEqualTo(1, within(1e-15));
        }
    }

    @Test
    void aPowerIsARepeatedProductAndItsRootUndoesIt() {
        for (long seed = 0; seed < 500; seed++) {
            Unit unit = random(new Random(seed));
            assertThat(unit.power(2)).isEqualTo(unit.times(unit));
            assertThat(unit.power(-1)).isEqualTo(Unit.ONE.per(unit));
            assertThat(unit.power(2).root(2)).as("seed %d", seed).contains(unit);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "t, kg, 1000",
        "kt, t, 1000",
        "oz, g, 31.1034768",
        "lb, g, 453.59237",
        "USD/lb, USD/t, 2204.6226218487757",
        "g/t, ppm, 1",
        "MUSD, USD, 1000000",
        "BUSD, MUSD, 1000",
        "kWh, MJ, 3.6",
        "a, h, 8760",
        "month, a, 0.08333333333333333",
        "m3, L, 1000",
        "ha, m^2, 10000",
        "t*km, tkm, 1",
        "USD/(t*km), USD/tkm, 1",
        "%, 1, 0.01"
    })
    void publishedFactorsAreThese(String from, String to, double factor) {
        assertThat(UNITS.parse(from).factorTo(UNITS.parse(to))).isEqualTo(factor, within(1e-14 * factor));
    }

    @Test
    void oneCurrencyIsNotAnother() {
        Unit dollars = UNITS.parse("USD");
        Unit euros = UNITS.parse("EUR");
        assertThat(dollars.sameDimension(euros)).isFalse();
        assertThat(dollars.isMoney()).isTrue();
        assertThat(UNITS.parse("USD/t").isMoney()).isFalse();
        assertThatThrownBy(() -> dollars.factorTo(euros))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Units must have the same dimension: USD and EUR.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t/", "/t", "t t", "(t", "t)", "t^0", "t^x", "t**m", "5 t", "t^2^2"})
    void aTextThatIsNoUnitIsRefused(String text) {
        assertThatThrownBy(() -> UNITS.parse(text)).isInstanceOf(InvalidUnit.class);
    }

    @Test
    void aPlanBringsItsOwnUnitButNoBuiltInOne() {
        Units more = UNITS.with("st", "907.18474 kg");
        assertThat(more.parse("st").factorTo(more.parse("t"))).isEqualTo(0.90718474, within(1e-15));
        assertThatThrownBy(() -> more.with("st", "t")).isInstanceOf(InvalidUnit.class);
        assertThatThrownBy(() -> UNITS.with("t", "2 kg")).isInstanceOf(InvalidUnit.class);
    }

    private static Unit random(Random random) {
        Unit unit = Unit.ONE;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Unit next = UNITS.parse(SYMBOLS.get(random.nextInt(SYMBOLS.size())));
            unit = random.nextBoolean() ? unit.times(next) : unit.per(next);
        }
        return unit;
    }
}
