package io.calminer.domain.simulation.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.GumbelDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.LogUniformDistribution;
import org.apache.commons.statistics.distribution.LogisticDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.distribution.TrapezoidalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Apache commons-statistics, an independent implementation, gives the same figures for random parameters. */
class CommonsStatisticsAgreesTest {

    private static final long SEED = 20261124;
    private static final int CASES = 60;
    private static final double[] PROBABILITIES = {1e-12, 1e-6, 0.001, 0.05, 0.3, 0.5, 0.8, 0.99, 0.999999};

    private record Pair(Distribution ours, ContinuousDistribution theirs) {}

    private record Counts(Distribution ours, DiscreteDistribution theirs) {}

    @TestFactory
    Stream<DynamicTest> continuousFamiliesAgree() {
        return Stream.of(
                        each("beta", r -> beta(size(r), size(r))),
                        each("gamma", r -> gamma(size(r), size(r))),
                        each("weibull", r -> weibull(size(r) + 0.2, size(r))),
                        each("exponential", r -> exponential(size(r))),
                        each("pareto", r -> pareto(size(r), size(r) + 0.3)),
                        each("log-uniform", r -> logUniform(size(r), 2 + size(r))),
                        each("gumbel", r -> gumbel(r.nextDouble(-5, 5), size(r))),
                        each("logistic", r -> logistic(r.nextDouble(-5, 5), size(r))),
                        each("student t", r -> studentT(size(r) + 0.3)),
                        each("normal", r -> normal(r.nextDouble(-5, 5), size(r))),
                        each("lognormal", r -> lognormal(r.nextDouble(-2, 2), 0.05 + r.nextDouble())),
                        each("triangular", CommonsStatisticsAgreesTest::triangular),
                        each("trapezoidal", CommonsStatisticsAgreesTest::trapezoidal))
                .flatMap(Function.identity());
    }

    @TestFactory
    Stream<DynamicTest> discreteFamiliesAgree() {
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, CASES).boxed().flatMap(i -> {
            double mean = size(random) * 10;
            double p = random.nextDouble(0.01, 0.99);
            int trials = 1 + random.nextInt(500);
            return Stream.of(
                            new Counts(Poisson.of(mean), PoissonDistribution.of(mean)),
                            new Counts(Binomial.of(trials, p), BinomialDistribution.of(trials, p)),
                            new Counts(Geometric.of(p), GeometricDistribution.of(p)))
                    .map(pair -> DynamicTest.dynamicTest(pair.ours().toString(), () -> agree(pair)));
        });
    }

    private static Stream<DynamicTest> each(String family, Function<SplittableRandom, Pair> of) {
        SplittableRandom random = new SplittableRandom(SEED + family.hashCode());
        return IntStream.range(0, CASES)
                .mapToObj(i -> of.apply(random))
                .map(pair -> DynamicTest.dynamicTest(pair.ours().toString(), () -> agree(pair)));
    }

    private static void agree(Pair pair) {
        Distribution ours = pair.ours();
        ContinuousDistribution theirs = pair.theirs();
        for (double p : PROBABILITIES) {
            double x = ours.quantile(p);
            if (Math.abs(x) < 1e-290) {
                continue;
            }
            near("density at " + x, ours.density(x), theirs.density(x), 1e-11);
            near("log density at " + x, ours.logDensity(x), theirs.logDensity(x), 1e-11);
            near("cumulative at " + x, ours.cumulative(x), theirs.cumulativeProbability(x), 1e-11);
            near("survival at " + x, ours.survival(x), theirs.survivalProbability(x), 1e-11);
        }
        near("mean", ours.mean(), theirs.getMean(), 1e-12);
        near("variance", ours.variance(), theirs.getVariance(), 1e-8);
    }

    private static void agree(Counts pair) {
        Distribution ours = pair.ours();
        DiscreteDistribution theirs = pair.theirs();
        for (double p : PROBABILITIES) {
            double x = ours.quantile(p);
            near("probability of " + x, ours.density(x), theirs.probability((int) x), 1e-11);
            near("log probability of " + x, ours.logDensity(x), theirs.logProbability((int) x), 1e-11);
            near("cumulative at " + x, ours.cumulative(x), theirs.cumulativeProbability((int) x), 1e-11);
            near("survival at " + x, ours.survival(x), theirs.survivalProbability((int) x), 1e-11);
        }
        near("mean", ours.mean(), theirs.getMean(), 1e-12);
        near("variance", ours.variance(), theirs.getVariance(), 1e-12);
    }

    private static void near(String what, double actual, double expected, double tolerance) {
        if (!Double.isFinite(expected)) {
            assertThat(Double.valueOf(actual)).as(what).isEqualTo(Double.valueOf(expected));
            return;
        }
        double allowed = Math.max(tolerance * Math.abs(expected), 1e-14);
        assertThat(Math.abs(actual - expected))
                .as("%s: %s for %s", what, actual, expected)
                .isLessThanOrEqualTo(allowed);
    }

    /** From about 0.02 to 400, spread over the magnitudes. */
    private static double size(SplittableRandom random) {
        return StrictMath.exp(random.nextDouble(-4, 6));
    }

    private static Pair beta(double a, double b) {
        return new Pair(Beta.of(a, b, 0, 1), BetaDistribution.of(a, b));
    }

    private static Pair gamma(double shape, double scale) {
        return new Pair(Gamma.of(shape, scale), GammaDistribution.of(shape, scale));
    }

    private static Pair weibull(double shape, double scale) {
        return new Pair(Weibull.of(shape, scale), WeibullDistribution.of(shape, scale));
    }

    private static Pair exponential(double mean) {
        return new Pair(Exponential.of(mean), ExponentialDistribution.of(mean));
    }

    private static Pair pareto(double scale, double shape) {
        return new Pair(Pareto.of(scale, shape), ParetoDistribution.of(scale, shape));
    }

    private static Pair logUniform(double lower, double factor) {
        return new Pair(LogUniform.of(lower, lower * factor), LogUniformDistribution.of(lower, lower * factor));
    }

    private static Pair gumbel(double location, double scale) {
        return new Pair(Gumbel.of(location, scale), GumbelDistribution.of(location, scale));
    }

    private static Pair logistic(double location, double scale) {
        return new Pair(Logistic.of(location, scale), LogisticDistribution.of(location, scale));
    }

    private static Pair studentT(double degrees) {
        return new Pair(StudentT.of(degrees, 0, 1), TDistribution.of(degrees));
    }

    private static Pair normal(double mean, double sd) {
        return new Pair(Normal.of(mean, sd), NormalDistribution.of(mean, sd));
    }

    private static Pair lognormal(double mu, double sigma) {
        return new Pair(Lognormal.of(mu, sigma), LogNormalDistribution.of(mu, sigma));
    }

    private static Pair triangular(SplittableRandom random) {
        double lower = random.nextDouble(-5, 5);
        double mode = lower + random.nextDouble(3);
        double upper = mode + random.nextDouble(0.1, 9);
        return new Pair(Triangular.of(lower, mode, upper), TriangularDistribution.of(lower, mode, upper));
    }

    private static Pair trapezoidal(SplittableRandom random) {
        double a = random.nextDouble(-5, 5);
        double b = a + random.nextDouble(3);
        double c = b + random.nextDouble(3);
        double d = c + random.nextDouble(0.1, 9);
        return new Pair(Trapezoidal.of(a, b, c, d), TrapezoidalDistribution.of(a, b, c, d));
    }
}
