package io.calminer.domain.project;

import io.calminer.domain.simulation.distribution.Bernoulli;
import io.calminer.domain.simulation.distribution.Beta;
import io.calminer.domain.simulation.distribution.Binomial;
import io.calminer.domain.simulation.distribution.Constant;
import io.calminer.domain.simulation.distribution.CumulativePoints;
import io.calminer.domain.simulation.distribution.Discrete;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.distribution.Empirical;
import io.calminer.domain.simulation.distribution.Exponential;
import io.calminer.domain.simulation.distribution.Gamma;
import io.calminer.domain.simulation.distribution.Geometric;
import io.calminer.domain.simulation.distribution.Gumbel;
import io.calminer.domain.simulation.distribution.Histogram;
import io.calminer.domain.simulation.distribution.LogUniform;
import io.calminer.domain.simulation.distribution.Logistic;
import io.calminer.domain.simulation.distribution.Lognormal;
import io.calminer.domain.simulation.distribution.Normal;
import io.calminer.domain.simulation.distribution.Pareto;
import io.calminer.domain.simulation.distribution.Percentiles;
import io.calminer.domain.simulation.distribution.Pert;
import io.calminer.domain.simulation.distribution.Poisson;
import io.calminer.domain.simulation.distribution.StudentT;
import io.calminer.domain.simulation.distribution.Trapezoidal;
import io.calminer.domain.simulation.distribution.Triangular;
import io.calminer.domain.simulation.distribution.TruncatedNormal;
import io.calminer.domain.simulation.distribution.Uniform;
import io.calminer.domain.simulation.distribution.UniformDiscrete;
import io.calminer.domain.simulation.distribution.Weibull;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The types of a distribution object: the name of each family and how its parameters are read. */
final class DistributionFamilies {

    /** By name. */
    static final Map<String, Function<FamilyParameters, Distribution>> ALL = all();

    private DistributionFamilies() {}

    private static Map<String, Function<FamilyParameters, Distribution>> all() {
        Map<String, Function<FamilyParameters, Distribution>> all = new TreeMap<>();
        addBounded(all);
        addUnbounded(all);
        addCounts(all);
        addTabled(all);
        return Collections.unmodifiableMap(all);
    }

    private static void addBounded(Map<String, Function<FamilyParameters, Distribution>> all) {
        all.put("constant", p -> Constant.of(p.own("value")));
        all.put("uniform", p -> Uniform.of(p.own("lower"), p.own("upper")));
        all.put("log_uniform", p -> LogUniform.of(p.own("lower"), p.own("upper")));
        all.put("triangular", p -> Triangular.of(p.own("lower"), p.own("mode"), p.own("upper")));
        all.put("trapezoidal", p -> Trapezoidal.of(p.own("a"), p.own("b"), p.own("c"), p.own("d")));
        all.put(
                "pert",
                p -> Pert.of(p.own("lower"), p.own("mode"), p.own("upper"), p.plain("lambda", Pert.USUAL_LAMBDA)));
        all.put("beta", p -> Beta.of(p.plain("alpha"), p.plain("beta"), p.own("lower", 0), p.own("upper", 1)));
    }

    private static void addUnbounded(Map<String, Function<FamilyParameters, Distribution>> all) {
        all.put("normal", p -> Normal.of(p.own("mean"), p.own("sd")));
        all.put("truncated_normal", DistributionFamilies::truncatedNormal);
        all.put("lognormal", DistributionFamilies::lognormal);
        all.put("gamma", p -> Gamma.of(p.plain("shape"), p.own("scale")));
        all.put("weibull", p -> Weibull.of(p.plain("shape"), p.own("scale")));
        all.put("exponential", p -> Exponential.of(p.own("mean")));
        all.put("pareto", p -> Pareto.of(p.own("scale"), p.plain("shape")));
        all.put("gumbel", p -> Gumbel.of(p.own("location"), p.own("scale")));
        all.put("logistic", p -> Logistic.of(p.own("location"), p.own("scale")));
        all.put("student_t", p -> StudentT.of(p.plain("degrees_of_freedom"), p.own("location", 0), p.own("scale", 1)));
        all.put("percentiles", p -> Percentiles.of(p.own("p10"), p.own("p50"), p.own("p90")));
    }

    private static void addCounts(Map<String, Function<FamilyParameters, Distribution>> all) {
        all.put("uniform_discrete", p -> UniformDiscrete.of(p.own("lower"), p.own("upper")));
        all.put("bernoulli", p -> Bernoulli.of(p.plain("p")));
        all.put("binomial", p -> Binomial.of(p.plain("trials"), p.plain("p")));
        all.put("poisson", p -> Poisson.of(p.own("mean")));
        all.put("geometric", p -> Geometric.of(p.plain("p")));
    }

    private static void addTabled(Map<String, Function<FamilyParameters, Distribution>> all) {
        all.put("discrete", p -> Discrete.of(p.owns("values"), p.plains("probabilities")));
        all.put("empirical", p -> Empirical.of(p.owns("values")));
        all.put("histogram", p -> Histogram.of(p.owns("edges"), p.plains("weights")));
        all.put("cumulative", p -> CumulativePoints.of(p.owns("values"), p.plains("probabilities")));
    }

    private static Distribution truncatedNormal(FamilyParameters p) {
        double lower = p.own("lower", Double.NEGATIVE_INFINITY);
        double upper = p.own("upper", Double.POSITIVE_INFINITY);
        return TruncatedNormal.of(p.own("mean"), p.own("sd"), lower, upper);
    }

    private static Distribution lognormal(FamilyParameters p) {
        if (p.has("mean") || p.has("sd")) {
            return Lognormal.ofMoments(p.own("mean"), p.own("sd"));
        }
        return Lognormal.of(p.plain("mu"), p.plain("sigma"));
    }
}
