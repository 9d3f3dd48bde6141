package io.calminer.domain.simulation.distribution;

import java.util.List;

/** At least one law of every family, with usual and extreme parameters. */
final class Families {

    private Families() {}

    static List<Distribution> continuous() {
        return List.of(
                Uniform.of(-3, 12.5),
                Normal.of(5, 2),
                Lognormal.of(0.3, 0.7),
                Lognormal.ofMoments(100, 30),
                Triangular.of(1, 2, 5),
                Triangular.of(1, 1, 5),
                Triangular.of(1, 5, 5),
                Trapezoidal.of(-1, 2, 4, 9),
                Trapezoidal.of(0, 0, 1, 2),
                Pert.of(0.8, 0.87, 0.91, 4),
                Pert.of(0, 0, 1, 4),
                Beta.of(2, 5, 0, 1),
                Beta.of(0.5, 0.5, -2, 3),
                Beta.of(800, 200, 0, 1),
                Gamma.of(2.5, 3),
                Gamma.of(0.4, 1),
                Gamma.of(1000, 0.1),
                Weibull.of(0.8, 100),
                Weibull.of(3.2, 4500),
                Exponential.of(7),
                Pareto.of(2, 3.5),
                LogUniform.of(0.1, 1000),
                LogUniform.of(10, 10.5),
                Gumbel.of(3, 2),
                Logistic.of(-1, 0.5),
                StudentT.of(5, 1, 2),
                StudentT.of(30.5, 0, 1),
                TruncatedNormal.of(1, 2, 0, 4),
                TruncatedNormal.of(0, 1, 6, Double.POSITIVE_INFINITY),
                TruncatedNormal.of(0, 1, -2, 50),
                CumulativePoints.of(new double[] {0, 1, 5, 10}, new double[] {0, 0.2, 0.7, 1}),
                Histogram.of(new double[] {0, 1, 2, 4}, new double[] {3, 5, 1}),
                Percentiles.of(10, 20, 45),
                Percentiles.of(10, 30, 45),
                Percentiles.of(10, 20, 30),
                Truncated.of(Gamma.of(2, 3), 1, 20),
                Truncated.of(Lognormal.of(0, 1), 0.5, Double.POSITIVE_INFINITY),
                Shifted.of(Weibull.of(2, 3), 10));
    }

    static List<Distribution> discrete() {
        return List.of(
                Constant.of(4),
                Discrete.of(new double[] {3, 1, 2}, new double[] {0.5, 0.2, 0.3}),
                UniformDiscrete.of(-2, 7),
                Bernoulli.of(0.3),
                Bernoulli.of(1),
                Binomial.of(20, 0.35),
                Binomial.of(5, 0),
                Binomial.of(5, 1),
                Poisson.of(0.2),
                Poisson.of(6.5),
                Poisson.of(400),
                Geometric.of(0.25),
                Geometric.of(1),
                Empirical.of(new double[] {4, 2, 2, 9, 5}),
                Truncated.of(Poisson.of(4), 1.5, 9.5),
                Shifted.of(Binomial.of(4, 0.5), 3));
    }
}
