package io.calminer.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final RandomGenerator RANDOM =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261127);

    @Test
    void noDecimalIsShorterAndNoneOfTheSameLengthNearer() {
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(RANDOM.nextLong());
            if (Double.isFinite(value) && value != 0) {
                isShortest(value);
            }
        }
    }

    @Test
    void decimalsOfFewDigitsComeBackAsTheyWereWritten() {
        for (int i = 0; i < 20_000; i++) {
            isShortest(BigDecimal.valueOf(RANDOM.nextLong(1_000_000), RANDOM.nextInt(12))
                            .doubleValue()
                    + 1e-9);
        }
    }

    @Test
    void numbersStandAsEcmaScriptWritesThem() {
        assertThat(Numbers.shortest(285)).isEqualTo("285");
        assertThat(Numbers.shortest(0.1)).isEqualTo("0.1");
        assertThat(Numbers.shortest(-1.5e21)).isEqualTo("-1.5e+21");
        assertThat(Numbers.shortest(Double.parseDouble("1e23"))).isEqualTo("1e+23");
        assertThat(Numbers.shortest(Double.MIN_VALUE)).isEqualTo("5e-324");
        assertThat(Numbers.shortest(0x1p-44)).isEqualTo("5.684341886080802e-14");
        assertThat(Numbers.shortest(2e-3)).isEqualTo("0.002");
        assertThat(Numbers.shortest(1.0e-7)).isEqualTo("1e-7");
        assertThat(Numbers.shortest(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e+308");
        assertThat(Numbers.shortest(-0.0)).isEqualTo("0");
    }

    @Test
    void powersOfTwoHaveTheSameTextOnEveryPlatform() {
        StringBuilder all = new StringBuilder();
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            String text = Numbers.shortest(Math.scalb(1.0, exponent));
            assertThat(Double.parseDouble(text)).isEqualTo(Math.scalb(1.0, exponent));
            all.append(text).append('\n');
        }
        // the length of what JavaScript writes for them
        assertThat(all.toString()).hasSize(46_901);
    }

    private static void isShortest(double value) {
        String text = Numbers.shortest(value);
        BigDecimal decimal = new BigDecimal(text);
        int digits = decimal.stripTrailingZeros().precision();

        assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
        BigDecimal nearest = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        assertThat(decimal).as(text).isEqualByComparingTo(nearest);
        if (digits > 1) {
            BigDecimal shorter = new BigDecimal(value).round(new MathContext(digits - 1, RoundingMode.HALF_EVEN));
            assertThat(shorter.doubleValue()).as(text).isNotEqualTo(value);
        }
    }
}
