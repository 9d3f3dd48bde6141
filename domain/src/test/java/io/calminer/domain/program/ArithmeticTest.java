package io.calminer.domain.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {

    private static final double UNDEFINED = Double.NaN;

    @Test
    void whatHasNoFiniteValueIsUndefined() {
        assertThat(Op.DIVIDE.apply(1, 0, 0)).isNaN();
        assertThat(Op.MULTIPLY.apply(1e300, 1e300, 0)).isNaN();
        assertThat(Op.EXPONENTIAL.apply(1000, 0, 0)).isNaN();
        assertThat(Op.LOGARITHM.apply(0, 0, 0)).isNaN();
        assertThat(Op.SQUARE_ROOT.apply(-1, 0, 0)).isNaN();
    }

    @Test
    void undefinedPassesThroughMinimumAndComparison() {
        assertThat(Op.MINIMUM.apply(5, UNDEFINED, 0)).isNaN();
        assertThat(Op.MAXIMUM.apply(UNDEFINED, 5, 0)).isNaN();
        assertThat(Op.LESS.apply(UNDEFINED, 5, 0)).isNaN();
        assertThat(Op.EQUAL.apply(UNDEFINED, UNDEFINED, 0)).isNaN();
        assertThat(Op.AND.apply(0, UNDEFINED, 0)).isNaN();
        assertThat(Op.OR.apply(1, UNDEFINED, 0)).isNaN();
        assertThat(Op.NOT.apply(UNDEFINED, 0, 0)).isNaN();
    }

    @Test
    void aChoiceIsExactlyTheBranchTaken() {
        assertThat(Op.CHOOSE.apply(1, 7, UNDEFINED)).isEqualTo(7);
        assertThat(Op.CHOOSE.apply(0, UNDEFINED, 8)).isEqualTo(8);
        assertThat(Op.CHOOSE.apply(UNDEFINED, 7, 8)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1",
        "-0.5, -1",
        "2.5, 3",
        "-2.5, -3",
        "0.49999999999999994, 0",
        "-0.2, 0",
        "4503599627370497, 4503599627370497"
    })
    void halvesAreRoundedAwayFromZero(double x, double expected) {
        assertThat(Op.ROUND.apply(x, 0, 0)).isEqualTo(expected);
    }

    @Test
    void comparisonsHoldForNumbersFarApart() {
        assertThat(Op.LESS.apply(-1e308, 1e308, 0)).isEqualTo(1);
        assertThat(Op.GREATER.apply(-1e308, 1e308, 0)).isEqualTo(0);
        assertThat(Op.EQUAL.apply(4.9e-324, 0, 0)).isEqualTo(0);
    }
}
