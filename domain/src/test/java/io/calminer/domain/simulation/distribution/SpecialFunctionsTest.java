package io.calminer.domain.simulation.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.simulation.distribution.special.GammaFunction;
import io.calminer.domain.simulation.distribution.special.IncompleteBeta;
import io.calminer.domain.simulation.distribution.special.IncompleteGamma;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The functions below the families keep the accuracy that they state, against values of 25 digits. */
class SpecialFunctionsTest {

    @TestFactory
    Stream<DynamicTest> valuesOfTwentyFiveDigitsAreMet() throws IOException {
        return rows().stream()
                .map(row -> row.split(",", -1))
                .map(row ->
                        DynamicTest.dynamicTest(row[0] + " " + row[1] + " " + row[2] + " " + row[3], () -> check(row)));
    }

    @Test
    void columnsOfNormalQuantilesHaveTheBitsOfSingleOnes() {
        SplittableRandom random = new SplittableRandom(5);
        double[] p = random.doubles(4096).toArray();
        p[0] = 0;
        p[1] = 1;
        p[2] = Double.MIN_VALUE;
        p[3] = 0.025;
        p[4] = 0.975;
        double[] z = new double[p.length];
        StandardNormal.quantile(p.clone(), z, p.length);
        for (int i = 0; i < p.length; i++) {
            assertThat(z[i]).isEqualTo(StandardNormal.quantile(p[i]));
        }
    }

    @Test
    void theNormalQuantileRisesOverItsSeams() {
        for (double seam : new double[] {0.025, 0.975, StrictMath.exp(-25), 1 - StrictMath.exp(-25)}) {
            double p = seam - 500 * Math.ulp(seam);
            double before = StandardNormal.quantile(p);
            for (int i = 0; i < 1000; i++) {
                p = Math.nextUp(p);
                double z = StandardNormal.quantile(p);
                assertThat(z).isGreaterThanOrEqualTo(before - 4 * Math.ulp(before));
                before = z;
            }
        }
    }

    private static void check(String[] row) {
        BigDecimal expected = new BigDecimal(row[4]);
        double actual = value(row[0], number(row[1]), number(row[2]), number(row[3]));
        if (expected.abs().doubleValue() < 1e-290) {
            assertThat(actual).isCloseTo(expected.doubleValue(), org.assertj.core.api.Assertions.within(1e-290));
            return;
        }
        BigDecimal scale = row[0].equals("log_gamma") ? expected.abs().max(BigDecimal.ONE) : expected.abs();
        double error = new BigDecimal(actual)
                .subtract(expected)
                .abs()
                .divide(scale, MathContext.DECIMAL64)
                .doubleValue();
        assertThat(error).as("relative error of %s", actual).isLessThanOrEqualTo(tolerance(row[0]));
    }

    private static double tolerance(String function) {
        return switch (function) {
            case "normal_quantile" -> 6e-16;
            case "normal_cumulative", "normal_density", "gamma", "log_gamma" -> 2e-15;
            default -> 1e-13;
        };
    }

    private static double value(String function, double a, double b, double c) {
        return switch (function) {
            case "normal_quantile" -> StandardNormal.quantile(a);
            case "normal_cumulative" -> StandardNormal.cumulative(a);
            case "normal_density" -> StandardNormal.density(a);
            case "gamma" -> GammaFunction.gamma(a);
            case "log_gamma" -> GammaFunction.logGamma(a);
            case "gamma_lower" -> IncompleteGamma.lower(a, b);
            case "gamma_upper" -> IncompleteGamma.upper(a, b);
            case "beta_lower" -> IncompleteBeta.regularized(c, 1 - c, a, b);
            case "beta_upper" -> IncompleteBeta.regularized(1 - c, c, b, a);
            default -> throw new IllegalArgumentException(function);
        };
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static List<String> rows() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                SpecialFunctionsTest.class.getResourceAsStream("/cases/special_functions.csv"),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
