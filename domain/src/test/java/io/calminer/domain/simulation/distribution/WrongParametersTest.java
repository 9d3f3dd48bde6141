package io.calminer.domain.simulation.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each wrong parameter is told by its name, the rule and its value; all of them at once. */
class WrongParametersTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @TestFactory
    Stream<DynamicTest> wrongParametersAreToldWithNameAndValue() {
        List<Map.Entry<String, Supplier<Distribution>>> cases = new ArrayList<>();
        cases.addAll(bounded());
        cases.addAll(unbounded());
        cases.addAll(counts());
        cases.addAll(tabled());
        return cases.stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.getKey(), () -> {
                    InvalidDistribution told = catchThrowableOfType(
                            InvalidDistribution.class, () -> wrong.getValue().get());
                    assertThat(told).hasMessage(wrong.getKey());
                }));
    }

    @TestFactory
    Stream<DynamicTest> notANumberIsNoParameter() {
        double nan = Double.NaN;
        return Stream.<Supplier<Distribution>>of(
                        () -> Constant.of(nan),
                        () -> Uniform.of(nan, 1),
                        () -> Normal.of(0, nan),
                        () -> TruncatedNormal.of(0, 1, nan, 2),
                        () -> TruncatedNormal.of(0, 1, 0, nan),
                        () -> Lognormal.of(0, nan),
                        () -> Lognormal.ofMoments(nan, 1),
                        () -> Triangular.of(0, nan, 1),
                        () -> Trapezoidal.of(0, 1, nan, 3),
                        () -> Pert.of(0, 1, 2, nan),
                        () -> Beta.of(nan, 1, 0, 1),
                        () -> Gamma.of(nan, 1),
                        () -> Weibull.of(1, nan),
                        () -> Exponential.of(nan),
                        () -> Pareto.of(nan, 1),
                        () -> LogUniform.of(nan, 2),
                        () -> Gumbel.of(nan, 1),
                        () -> Logistic.of(0, nan),
                        () -> StudentT.of(nan, 0, 1),
                        () -> Percentiles.of(1, nan, 3),
                        () -> UniformDiscrete.of(nan, 3),
                        () -> Bernoulli.of(nan),
                        () -> Binomial.of(nan, 0.5),
                        () -> Poisson.of(nan),
                        () -> Geometric.of(nan),
                        () -> Discrete.of(new double[] {nan}, new double[] {1}),
                        () -> Empirical.of(new double[] {nan}),
                        () -> Histogram.of(new double[] {0, 1}, new double[] {nan}),
                        () -> CumulativePoints.of(new double[] {0, 1}, new double[] {nan, 1}),
                        () -> Truncated.of(Normal.of(0, 1), nan, 1),
                        () -> Shifted.of(Normal.of(0, 1), nan))
                .map(wrong -> DynamicTest.dynamicTest(
                        "case",
                        () -> assertThat(catchThrowableOfType(InvalidDistribution.class, wrong::get))
                                .isNotNull()));
    }

    private static List<Map.Entry<String, Supplier<Distribution>>> bounded() {
        return List.of(
                Map.entry(
                        "'value' of a constant distribution must be a finite number: was Infinity.",
                        () -> Constant.of(INFINITY)),
                Map.entry("'upper' of a uniform distribution must be above lower 3: was 3.", () -> Uniform.of(3, 3)),
                Map.entry(
                        "'mode' of a triangular distribution must be at least lower 2: was 1.",
                        () -> Triangular.of(2, 1, 5)),
                Map.entry(
                        "'d' of a trapezoidal distribution must be at least c 4: was 3.",
                        () -> Trapezoidal.of(1, 2, 4, 3)),
                Map.entry(
                        "'lambda' of a PERT distribution must be a positive number: was 0.", () -> Pert.of(1, 2, 3, 0)),
                Map.entry(
                        "'alpha' of a beta distribution must be a positive number: was -1."
                                + " 'beta' of a beta distribution must be a positive number: was Infinity.",
                        () -> Beta.of(-1, INFINITY, 0, 1)),
                Map.entry(
                        "'lower' of a log-uniform distribution must be a positive number: was 0.",
                        () -> LogUniform.of(0, 1)));
    }

    private static List<Map.Entry<String, Supplier<Distribution>>> unbounded() {
        return List.of(
                Map.entry("'sd' of a normal distribution must be a positive number: was 0.", () -> Normal.of(1, 0)),
                Map.entry(
                        "'mean' of a lognormal distribution must be a positive number: was -5."
                                + " 'sd' of a lognormal distribution must be a positive number: was -1.",
                        () -> Lognormal.ofMoments(-5, -1)),
                Map.entry(
                        "'shape' of a gamma distribution must be a positive number: was 0."
                                + " 'scale' of a gamma distribution must be a positive number: was -2.",
                        () -> Gamma.of(0, -2)),
                Map.entry(
                        "'shape' of a Weibull distribution must be a positive number: was 0.", () -> Weibull.of(0, 1)),
                Map.entry(
                        "'mean' of an exponential distribution must be a positive number: was 0.",
                        () -> Exponential.of(0)),
                Map.entry("'scale' of a Pareto distribution must be a positive number: was 0.", () -> Pareto.of(0, 1)),
                Map.entry("'scale' of a Gumbel distribution must be a positive number: was 0.", () -> Gumbel.of(0, 0)),
                Map.entry(
                        "'scale' of a logistic distribution must be a positive number: was 0.",
                        () -> Logistic.of(0, 0)),
                Map.entry(
                        "'degrees_of_freedom' of a Student t distribution must be a positive number: was 0.",
                        () -> StudentT.of(0, 0, 1)),
                Map.entry(
                        "'upper' of a truncated normal distribution must be above lower 2: was 1.",
                        () -> TruncatedNormal.of(0, 1, 2, 1)),
                Map.entry(
                        "'p90' of a three-percentile distribution must be above p50 2: was 2.",
                        () -> Percentiles.of(1, 2, 2)),
                Map.entry(
                        "'truncate' of a truncated distribution must keep some probability: none lies from -3 to -1.",
                        () -> Truncated.of(Exponential.of(1), -3, -1)));
    }

    private static List<Map.Entry<String, Supplier<Distribution>>> counts() {
        return List.of(
                Map.entry(
                        "'lower' of a discrete uniform distribution must be a whole number of size up to 2^31: was 0.5.",
                        () -> UniformDiscrete.of(0.5, 3)),
                Map.entry("'p' of a Bernoulli distribution must be within [0, 1]: was 1.5.", () -> Bernoulli.of(1.5)),
                Map.entry(
                        "'trials' of a binomial distribution must be a whole number from 0 to 2^31: was 2.5."
                                + " 'p' of a binomial distribution must be within [0, 1]: was -0.1.",
                        () -> Binomial.of(2.5, -0.1)),
                Map.entry("'mean' of a Poisson distribution must be a positive number: was 0.", () -> Poisson.of(0)),
                Map.entry("'p' of a geometric distribution must be within (0, 1]: was 0.", () -> Geometric.of(0)));
    }

    private static List<Map.Entry<String, Supplier<Distribution>>> tabled() {
        return List.of(
                Map.entry(
                        "'probabilities' of a discrete distribution must sum to 1: sum to 1.1.",
                        () -> Discrete.of(new double[] {1, 2}, new double[] {0.5, 0.6})),
                Map.entry(
                        "'probabilities' of a discrete distribution must be as many as the values: were 1 for 2.",
                        () -> Discrete.of(new double[] {1, 2}, new double[] {1})),
                Map.entry(
                        "'values' of an empirical distribution must hold at least one value.",
                        () -> Empirical.of(new double[0])),
                Map.entry(
                        "'weights' of a histogram distribution must be one fewer than the edges: were 2 for 2.",
                        () -> Histogram.of(new double[] {0, 1}, new double[] {1, 1})),
                Map.entry(
                        "'weights' of a histogram distribution must be of a positive sum: was 0.",
                        () -> Histogram.of(new double[] {0, 1}, new double[] {0})),
                Map.entry(
                        "'values' of a cumulative distribution must be above the one before, 2: was 1.",
                        () -> CumulativePoints.of(new double[] {2, 1}, new double[] {0, 1})),
                Map.entry(
                        "'probabilities' of a cumulative distribution must be 0 at the first value: was 0.1.",
                        () -> CumulativePoints.of(new double[] {1, 2}, new double[] {0.1, 1})));
    }
}
