package io.calminer.domain.simulation.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every family obeys. */
class DistributionLawsTest {

    private static final double[] PROBABILITIES = {
        1e-300, 1e-100, 1e-16, 1e-9, 1e-4, 0.01, 0.1, 0.25, 0.4999, 0.5, 0.6, 0.75, 0.9, 0.99, 0.9999, 0.999999999
    };

    @TestFactory
    Stream<DynamicTest> theCumulativeRisesFromZeroToOne() {
        return each(all(), law -> {
            double before = 0;
            for (double x : points(law)) {
                assertThat(law.cumulative(x)).as("at %s", x).isBetween(before - 1e-14, 1.0);
                before = law.cumulative(x);
            }
            assertThat(law.cumulative(Double.NEGATIVE_INFINITY)).isZero();
            assertThat(law.cumulative(Double.POSITIVE_INFINITY)).isOne();
            assertThat(law.survival(Double.NEGATIVE_INFINITY)).isOne();
            assertThat(law.survival(Double.POSITIVE_INFINITY)).isZero();
        });
    }

    @TestFactory
    Stream<DynamicTest> cumulativeAndSurvivalSumToOne() {
        return each(all(), law -> {
            for (double x : points(law)) {
                assertThat(law.cumulative(x) + law.survival(x)).as("at %s", x).isCloseTo(1, within(1e-13));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theQuantileInvertsTheCumulative() {
        return each(Families.continuous(), law -> {
            for (double p : PROBABILITIES) {
                double slack = 1e-12 * p
                        + (law instanceof Truncated ? 1e-15 : 0)
                        + (law instanceof Percentiles ? 1e-3 * p : 0);
                double x = law.quantile(p);
                assertThat(law.cumulative(x - step(x))).as("p %s", p).isLessThanOrEqualTo(p + slack);
                assertThat(law.cumulative(x + step(x))).as("p %s", p).isGreaterThanOrEqualTo(p - slack);
                double high = law.upperQuantile(p);
                assertThat(law.survival(high - step(high))).as("q %s", p).isGreaterThanOrEqualTo(p - slack);
                assertThat(law.survival(high + step(high))).as("q %s", p).isLessThanOrEqualTo(p + slack);
            }
        });
    }

    /** A few neighbouring doubles. */
    private static double step(double x) {
        return Math.max(4 * Math.ulp(x), 1e-298);
    }

    @TestFactory
    Stream<DynamicTest> theQuantileIsTheSmallestValueThatReachesTheProbability() {
        return each(Families.discrete(), law -> {
            for (double x : points(law)) {
                double p = law.cumulative(x);
                if (p > 0 && p < 1) {
                    double least = law.quantile(p);
                    assertThat(law.cumulative(least)).isGreaterThanOrEqualTo(p);
                    assertThat(least).isLessThanOrEqualTo(x);
                    assertThat(law.cumulative(Math.nextDown(least))).isLessThan(p);
                }
            }
            for (double p : PROBABILITIES) {
                double x = law.quantile(p);
                assertThat(law.cumulative(x)).isGreaterThanOrEqualTo(p);
                assertThat(law.cumulative(Math.nextDown(x))).isLessThan(p);
                double high = law.upperQuantile(p);
                assertThat(law.survival(high)).isLessThanOrEqualTo(p);
                assertThat(high == law.lower() || law.survival(Math.nextDown(high)) > p)
                        .as("q %s", p)
                        .isTrue();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theExtremeQuantilesAreTheBounds() {
        return each(all(), law -> {
            assertThat(law.quantile(0)).isEqualTo(law.lower());
            assertThat(law.quantile(1)).isEqualTo(law.upper());
            assertThat(law.upperQuantile(1)).isEqualTo(law.lower());
            assertThat(law.upperQuantile(0)).isEqualTo(law.upper());
        });
    }

    @TestFactory
    Stream<DynamicTest> theDensityIntegratesToTheCumulative() {
        return each(Families.continuous(), law -> {
            double[] at = DoubleStream.of(0.05, 0.2, 0.4, 0.6, 0.8, 0.95)
                    .map(law::quantile)
                    .toArray();
            for (int i = 1; i < at.length; i++) {
                double area = Quadrature.adaptive(law::density, at[i - 1], at[i], 1e-13);
                double rise = law.cumulative(at[i]) - law.cumulative(at[i - 1]);
                assertThat(area).isCloseTo(rise, within(1e-10));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theProbabilityIsTheStepOfTheCumulative() {
        return each(Families.discrete(), law -> {
            for (double x : points(law)) {
                double step = law.cumulative(x) - law.cumulative(Math.nextDown(x));
                assertThat(law.density(x)).as("at %s", x).isCloseTo(step, within(1e-14));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theLogDensityIsTheLogarithmOfTheDensity() {
        return each(all(), law -> {
            for (double x : points(law)) {
                double density = law.density(x);
                if (density > 1e-300 && density < Double.POSITIVE_INFINITY) {
                    double expected = StrictMath.log(density);
                    assertThat(law.logDensity(x))
                            .as("at %s", x)
                            .isCloseTo(expected, within(1e-11 + 1e-12 * Math.abs(expected)));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theMomentsAreThoseOfTheQuantile() {
        return each(all(), law -> {
            double tolerance = law.isDiscrete() ? 1e-2 : 1e-6;
            double centre = law.mean();
            double mean = law.isDiscrete() ? sum(law, x -> x) : integral(law, x -> x);
            assertThat(mean).isCloseTo(centre, within(tolerance * (1 + Math.abs(centre))));
            DoubleUnaryOperator square = x -> (x - centre) * (x - centre);
            double variance = law.isDiscrete() ? sum(law, square) : integral(law, square);
            assertThat(variance).isCloseTo(law.variance(), within(tolerance * (1e-9 + law.variance())));
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingLiesOutsideOfTheSupport() {
        return each(all(), law -> {
            double below = Math.nextDown(law.lower());
            double above = Math.nextUp(law.upper());
            assertThat(law.density(below)).isZero();
            assertThat(law.density(above)).isZero();
            assertThat(law.logDensity(below)).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(law.cumulative(below)).isZero();
            assertThat(law.survival(above)).isZero();
        });
    }

    @TestFactory
    Stream<DynamicTest> notANumberStaysSo() {
        return each(all(), law -> {
            assertThat(law.density(Double.NaN)).isNaN();
            assertThat(law.logDensity(Double.NaN)).isNaN();
            assertThat(law.cumulative(Double.NaN)).isNaN();
            assertThat(law.survival(Double.NaN)).isNaN();
        });
    }

    @TestFactory
    Stream<DynamicTest> onlyProbabilitiesHaveQuantiles() {
        return each(all(), law -> {
            for (double p : new double[] {-1e-300, 1.0000000000000002, Double.NaN}) {
                assertThatThrownBy(() -> law.quantile(p))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("A probability must be within [0, 1]: was " + p + ".");
                assertThatThrownBy(() -> law.upperQuantile(p)).isInstanceOf(IllegalArgumentException.class);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> columnsHaveTheBitsOfSingleDraws() {
        return each(all(), law -> {
            Sampler sampler = law.sampler();
            double[] uniforms = uniforms(1000);
            double[] x = new double[1000];
            sampler.ofUniforms(uniforms.clone(), x, 1000);
            double[] scores = new double[1000];
            for (int i = 0; i < 1000; i++) {
                assertThat(x[i]).isEqualTo(sampler.ofUniform(uniforms[i]));
                scores[i] = StandardNormal.quantile(uniforms[i]);
            }
            sampler.ofScores(scores.clone(), x, 1000);
            for (int i = 0; i < 1000; i++) {
                assertThat(x[i]).isEqualTo(sampler.ofScore(scores[i]));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> drawsAreTheQuantileWithinTheTablesError() {
        return each(Families.continuous(), law -> {
            Sampler sampler = law.sampler();
            double spread = law.quantile(0.75) - law.quantile(0.25);
            double median = law.quantile(0.5);
            double before = Double.NEGATIVE_INFINITY;
            for (double p : uniforms(2000)) {
                double exact = law.quantile(p);
                double allowed = 2e-11 * Math.max(spread, Math.abs(exact - median));
                assertThat(sampler.ofUniform(p)).as("p %s", p).isCloseTo(exact, within(allowed));
                assertThat(sampler.ofUniform(p)).isBetween(law.lower(), law.upper());
            }
            for (double z = -9; z < 9; z += 0.01) {
                assertThat(sampler.ofScore(z)).as("score %s", z).isGreaterThanOrEqualTo(before - 1e-14 * spread);
                before = sampler.ofScore(z);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> discreteDrawsAreTheQuantile() {
        return each(Families.discrete(), law -> {
            Sampler sampler = law.sampler();
            for (double p : uniforms(2000)) {
                assertThat(sampler.ofUniform(p)).isEqualTo(law.quantile(p));
            }
        });
    }

    private static double integral(Distribution law, DoubleUnaryOperator f) {
        Sampler exact = Sampler.ofUniforms(law);
        double size = Math.abs(f.applyAsDouble(law.quantile(0.999)));
        return Quadrature.adaptive(
                z -> f.applyAsDouble(exact.ofScore(z)) * StandardNormal.density(z), -14, 14, 1e-9 * size);
    }

    private static double sum(Distribution law, DoubleUnaryOperator f) {
        double sum = 0;
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            sum += f.applyAsDouble(law.quantile((i + 0.5) / n));
        }
        return sum / n;
    }

    private static double[] points(Distribution law) {
        return DoubleStream.of(PROBABILITIES)
                .flatMap(p -> DoubleStream.of(law.quantile(p), law.upperQuantile(p)))
                .sorted()
                .toArray();
    }

    private static double[] uniforms(int n) {
        double[] uniforms = new double[n];
        for (int i = 0; i < n; i++) {
            double step = (i + 0.5) * 0.6180339887498949;
            uniforms[i] = i % 50 == 0 ? StrictMath.pow(10, -i / 150.0 - 1) : step - Math.floor(step);
        }
        uniforms[1] = 1 - 0x1p-53;
        uniforms[2] = 0x1p-54;
        return uniforms;
    }

    private static List<Distribution> all() {
        List<Distribution> all = new ArrayList<>(Families.continuous());
        all.addAll(Families.discrete());
        return all;
    }

    private static Stream<DynamicTest> each(List<Distribution> laws, Consumer<Distribution> law) {
        return laws.stream().map(of -> DynamicTest.dynamicTest(of.toString(), () -> law.accept(of)));
    }
}
