package io.calminer.domain.reliability;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.Weibull;
import io.calminer.domain.simulation.distribution.special.GammaFunction;
import java.util.List;
import java.util.Optional;

/**
 * The Weibull law of two parameters under which observed lives are the most likely, suspensions included.
 *
 * <p>The shape k solves Σ x^k ln x ÷ Σ x^k − 1/k = mean ln(failures), sums over failures and suspensions; the scale is
 * (Σ x^k ÷ r)^(1/k) with r failures. Bounds are those of the profile likelihood ratio, which keep their level with 20
 * failures and are lopsided where the data are (with few they are somewhat too narrow). The estimate of the shape is too
 * high on average, by about 1.4/r of itself without suspensions.
 *
 * <p>Source: W. Q. Meeker and L. A. Escobar, "Statistical methods for reliability data" (1998), chapter 8.
 *
 * @param shape the shape k: below 1 early failures, 1 chance, above 1 wear
 * @param scale the scale, the age that 36.8 % outlive, in the unit of the ages
 * @param logLikelihood Σ ln f(failures) + Σ ln R(suspensions) at both
 * @param lives what was observed
 */
public record WeibullFit(double shape, double scale, double logLikelihood, List<Life> lives) {

    /** The fewest failures that a law is fitted to. */
    public static final int FEWEST = 3;

    public WeibullFit {
        lives = List.copyOf(lives);
    }

    /** Why no law can be fitted to these lives; empty when one can. */
    public static Optional<Objection> objection(List<Life> lives) {
        long failures = lives.stream().filter(Life::isFailure).count();
        if (failures < FEWEST) {
            return Optional.of(Objection.of(ReliabilityRule.FEW_FAILURES, FEWEST, failures, lives.size() - failures));
        }
        Exponents exponents = exponents(lives);
        return exponents.hasRoot()
                ? Optional.empty()
                : Optional.of(Objection.of(ReliabilityRule.NO_SPREAD, exponents.greatest()));
    }

    /**
     * The law fitted to lives in any order.
     *
     * @throws IllegalArgumentException with the {@link #objection}, where there is one
     */
    public static WeibullFit of(List<Life> lives) {
        objection(lives).ifPresent(objection -> {
            throw objection.failure();
        });
        Exponents exponents = exponents(lives);
        double shape = exponents.root();
        int failures = exponents.failures();
        double scale =
                exponents.greatest() * Elementary.exp((exponents.logPowers(shape) - Elementary.ln(failures)) / shape);
        double likelihood = LikelihoodRegion.profile(exponents, shape) - failures * Elementary.ln(exponents.greatest());
        return new WeibullFit(shape, scale, likelihood, lives);
    }

    private static Exponents exponents(List<Life> lives) {
        // a suspension at age 0 says nothing
        double[] ages =
                lives.stream().mapToDouble(Life::age).filter(age -> age > 0).toArray();
        double[] failures =
                lives.stream().filter(Life::isFailure).mapToDouble(Life::age).toArray();
        return Exponents.of(ages, failures);
    }

    public int failures() {
        return (int) lives.stream().filter(Life::isFailure).count();
    }

    public int suspensions() {
        return lives.size() - failures();
    }

    /** The fitted law. */
    public Weibull law() {
        return Weibull.of(shape, scale);
    }

    /** The mean time between failures, scale · Γ(1 + 1/shape). */
    public double meanLife() {
        return law().mean();
    }

    /**
     * The bounds of parameters and mean at a level such as 0.9, each for itself.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public WeibullBounds bounds(double level) {
        LikelihoodRegion region = region(level);
        return new WeibullBounds(
                level,
                region.shape(),
                ages(region.of((k, log) -> log)),
                ages(region.of((k, log) -> log + GammaFunction.logGamma(1 + 1 / k))));
    }

    /**
     * The bounds of ages by which shares of all lives end.
     *
     * @param shares each between 0 and 1
     * @throws IllegalArgumentException when a share or the level is not
     */
    public List<Bounds> quantileBounds(List<Double> shares, double level) {
        LikelihoodRegion region = region(level);
        return shares.stream()
                .map(share -> {
                    if (!(share > 0 && share < 1)) {
                        throw new IllegalArgumentException(
                                "A share of lives must lie between 0 and 1: was " + share + ".");
                    }
                    double score = Elementary.ln(-StrictMath.log1p(-share));
                    return ages(region.of((k, log) -> log + score / k));
                })
                .toList();
    }

    /** The bounds of the share of lives that outlive an age above 0. */
    public Bounds survivalBounds(double age, double level) {
        double at = Elementary.ln(age) - Elementary.ln(exponents(lives).greatest());
        Bounds exponent = region(level).of((k, log) -> k * (log - at));
        return new Bounds(survival(exponent.lower()), survival(exponent.upper()));
    }

    private static double survival(double log) {
        return Elementary.exp(-Elementary.exp(-log));
    }

    private LikelihoodRegion region(double level) {
        return LikelihoodRegion.of(exponents(lives), shape, level);
    }

    private Bounds ages(Bounds logs) {
        double unit = exponents(lives).greatest();
        return new Bounds(unit * Elementary.exp(logs.lower()), unit * Elementary.exp(logs.upper()));
    }
}
