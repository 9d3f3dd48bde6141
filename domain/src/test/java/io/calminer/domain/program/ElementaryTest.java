package io.calminer.domain.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {

    private static final MathContext DIGITS = new MathContext(45, RoundingMode.HALF_EVEN);
    private static final BigDecimal LN_2 = new BigDecimal("0.693147180559945309417232121458176568075500134360255254");
    private static final long SEED = 20_261_124L;

    @Test
    void expIsWithinTwoUnitsInTheLastPlace() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0;
        for (int i = 0; i < 1500; i++) {
            double x = i % 2 == 0 ? random.nextDouble(-745, 709.7) : random.nextDouble(-3, 3);
            worst = Math.max(worst, ulps(Elementary.exp(x), exactExp(x), "exp(" + x + ")"));
        }
        assertThat(worst).as("largest error of exp in ulp, seed %d", SEED).isLessThan(1.1);
    }

    @Test
    void lnIsWithinTwoUnitsInTheLastPlace() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0;
        for (int i = 0; i < 1500; i++) {
            double x = switch (i % 3) {
                case 0 -> Double.longBitsToDouble(random.nextLong(1, 0x7fefffffffffffffL));
                case 1 -> random.nextDouble(0.5, 2.0);
                default -> 1.0 + random.nextDouble(-1e-3, 1e-3);
            };
            worst = Math.max(worst, ulps(Elementary.ln(x), exactLn(x), "ln(" + x + ")"));
        }
        assertThat(worst).as("largest error of ln in ulp, seed %d", SEED).isLessThan(1.0);
    }

    @Test
    void wholePowersAreWithinTwoUnitsInTheLastPlace() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0;
        for (int i = 0; i < 1500; i++) {
            double a = random.nextDouble(0.01, 50) * (random.nextBoolean() ? 1 : -1);
            int n = random.nextInt(-64, 65);
            BigDecimal exact = new BigDecimal(a).pow(Math.abs(n), DIGITS);
            if (n < 0) {
                exact = BigDecimal.ONE.divide(exact, DIGITS);
            }
            worst = Math.max(worst, ulps(Elementary.pow(a, n), exact, a + " ^ " + n));
        }
        assertThat(worst).as("largest error of pow in ulp, seed %d", SEED).isLessThan(1.0);
    }

    @Test
    void powersOtherThanWholeOnesAreThoseOfStrictMath() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 1000; i++) {
            double a = random.nextDouble(0, 50);
            double b = random.nextDouble(-70, 70);
            assertThat(Elementary.pow(a, b)).isEqualTo(StrictMath.pow(a, b));
        }
    }

    @Test
    void powTreatsSpecialCasesAsTheJavaPlatformDoes() {
        double[] specials = {
            0.0,
            -0.0,
            1,
            -1,
            2,
            -2,
            0.5,
            64,
            -64,
            1e300,
            -1e300,
            1e-300,
            Double.MIN_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN
        };
        for (double a : specials) {
            for (double b : specials) {
                assertThat(Elementary.pow(a, b)).as("%s ^ %s", a, b).isEqualTo(Double.valueOf(StrictMath.pow(a, b)));
            }
        }
    }

    @Test
    void aSquareIsTheProductRoundedOnce() {
        assertThat(Elementary.pow(1.1, 2)).isEqualTo(1.1 * 1.1);
        assertThat(Elementary.pow(-3, 3)).isEqualTo(-27);
        assertThat(Elementary.pow(10, -3)).isEqualTo(0.001);
    }

    @Test
    void expIsRightAtItsEdges() {
        assertThat(Elementary.exp(0)).isEqualTo(1.0);
        assertThat(Elementary.exp(-0.0)).isEqualTo(1.0);
        assertThat(Elementary.exp(Double.NaN)).isNaN();
        assertThat(Elementary.exp(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(Elementary.exp(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
        assertThat(Elementary.exp(709.782712893384)).isFinite().isGreaterThan(1.79e308);
        assertThat(Elementary.exp(709.7827128933841)).isInfinite();
        assertThat(Elementary.exp(-745.13)).isEqualTo(Double.MIN_VALUE);
        assertThat(Elementary.exp(-745.14)).isEqualTo(0.0);
        assertThat(Elementary.exp(Double.MAX_VALUE)).isInfinite();
        assertThat(Elementary.exp(-Double.MAX_VALUE)).isEqualTo(0.0);
    }

    @Test
    void lnIsRightAtItsEdges() {
        assertThat(Elementary.ln(1)).isEqualTo(0.0);
        assertThat(Elementary.ln(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Elementary.ln(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Elementary.ln(-1)).isNaN();
        assertThat(Elementary.ln(Double.NEGATIVE_INFINITY)).isNaN();
        assertThat(Elementary.ln(Double.NaN)).isNaN();
        assertThat(Elementary.ln(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.ln(Double.MIN_VALUE)).isEqualTo(-744.4400719213812);
        assertThat(Elementary.ln(2)).isEqualTo(0.6931471805599453);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 64, 1000})
    void bulkExpHasTheBitsOfTheSingleOne(int n) {
        double[] x = arguments(n);
        double[] y = new double[n];
        Elementary.exp(x, y, n);
        assertSameBits(x, y, Elementary::exp);
        double[] inPlace = x.clone();
        Elementary.exp(inPlace, inPlace, n);
        assertThat(inPlace).isEqualTo(y);
    }

    @Test
    void bulkExpOfALineHasTheBitsOfTheSingleOne() {
        double[] x = arguments(1000);
        double[] y = new double[1000];
        Elementary.exp(0.3, 4.2, x, y, 1000);
        assertSameBits(x, y, z -> Elementary.exp(Math.fma(0.3, z, 4.2)));
    }

    @Test
    void manyRoundsOfCompilationLeaveTheBitsAlone() {
        double[] x = arguments(512);
        double[] first = new double[512];
        Elementary.exp(x, first, 512);
        double[] y = new double[512];
        for (int round = 0; round < 20_000; round++) {
            Elementary.exp(x, y, 512);
        }
        assertThat(y).isEqualTo(first);
    }

    private static double[] arguments(int n) {
        double[] edges = {0, -0.0, 708, -708, 709.78, 710, -745, -746, 1e300, -1e300, Double.NaN, Double.MIN_VALUE};
        SplittableRandom random = new SplittableRandom(SEED);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 5 == 0 ? edges[i / 5 % edges.length] : random.nextDouble(-20, 20);
        }
        return x;
    }

    private static void assertSameBits(double[] x, double[] y, DoubleUnaryOperator single) {
        for (int i = 0; i < y.length; i++) {
            assertThat(Double.doubleToLongBits(y[i]))
                    .as("at %s", x[i])
                    .isEqualTo(Double.doubleToLongBits(single.applyAsDouble(x[i])));
        }
    }

    private static double ulps(double value, BigDecimal exact, String what) {
        assertThat(value).as(what).isFinite();
        BigDecimal error = new BigDecimal(value).subtract(exact).abs();
        return error.divide(new BigDecimal(Math.ulp(exact.doubleValue())), DIGITS)
                .doubleValue();
    }

    /** e^x by the power series of what is left of x after whole multiples of ln 2. */
    private static BigDecimal exactExp(double x) {
        BigDecimal exponent = new BigDecimal(x);
        BigDecimal k = exponent.divide(LN_2, DIGITS).setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal r = exponent.subtract(k.multiply(LN_2));
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; i < 40; i++) {
            term = term.multiply(r, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        BigDecimal two = BigDecimal.valueOf(2);
        int steps = k.intValueExact();
        return steps >= 0 ? sum.multiply(two.pow(steps), DIGITS) : sum.divide(two.pow(-steps), DIGITS);
    }

    /** ln x = k ln 2 + 2 artanh((m − 1) / (m + 1)) for x = m 2^k. */
    private static BigDecimal exactLn(double x) {
        int k = Math.getExponent(Math.max(x, Double.MIN_NORMAL));
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal m = new BigDecimal(x);
        m = k >= 0 ? m.divide(two.pow(k), new MathContext(400)) : m.multiply(two.pow(-k));
        while (m.compareTo(new BigDecimal("0.70")) < 0) {
            m = m.multiply(two);
            k--;
        }
        while (m.compareTo(new BigDecimal("1.42")) > 0) {
            m = m.divide(two);
            k++;
        }
        BigDecimal s = m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), DIGITS);
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal power = s;
        BigDecimal sum = s;
        for (int i = 3; i < 70; i += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(i), DIGITS), DIGITS);
        }
        return sum.multiply(two).add(LN_2.multiply(BigDecimal.valueOf(k)));
    }
}
