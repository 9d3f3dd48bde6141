package io.calminer.domain.reliability;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.StandardNormal;
import java.util.function.DoubleBinaryOperator;

/**
 * The pairs of shape k and scale of a Weibull law whose likelihood is not too far below the greatest: 2 (l̂ − l) ≤ χ²₁ at
 * a level. The ends that a quantity takes over them are its bounds by the profile likelihood ratio.
 *
 * <p>With S = Σ x^k, r failures and θ = ln scale, l = r ln k − r k θ + (k − 1) Σ ln x − S e^(−kθ). For one k the best is
 * e^(kθ̂) = S/r; away from it by u = k (θ − θ̂), l falls by r (u + e^(−u) − 1). So a shape has its ends of θ in closed form
 * up to one small equation, and what remains is a search over one number. The region is connected (the likelihood is
 * log-concave in θk and k: J. Burridge, Journal of the Royal Statistical Society B 43, 1981), hence bounds are intervals.
 *
 * <p>Source: W. Q. Meeker and L. A. Escobar, "Statistical methods for reliability data" (1998), chapter 8; J. F. Lawless,
 * "Statistical models and methods for lifetime data" (2003), chapter 5.
 */
final class LikelihoodRegion {

    private static final double FARTHEST = 512;
    private static final int PLACES = 120;
    private static final int MOST_STEPS = 100;

    private final Exponents exponents;
    private final double least;
    private final double lowest;
    private final double highest;
    private final Edge[] edge = new Edge[PLACES + 1];

    private LikelihoodRegion(Exponents exponents, double least, double lowest, double highest) {
        this.exponents = exponents;
        for (int i = 0; i <= PLACES; i++) {
            edge[i] = edgeAt(exponents, least, lowest, highest, StrictMath.PI * i / PLACES);
        }
        this.least = least;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The region around the most likely shape. */
    static LikelihoodRegion of(Exponents exponents, double shape, double level) {
        double score = StandardNormal.quantile(0.5 + Bounds.checked(level) / 2);
        double least = profile(exponents, shape) - score * score / 2;
        double start = Elementary.ln(shape);
        double lowest = Halving.rising(
                log -> log >= start ? 1 : profile(exponents, Elementary.exp(log)) - least, start, FARTHEST);
        double highest = Halving.rising(
                log -> log <= start ? -1 : least - profile(exponents, Elementary.exp(log)), start, FARTHEST);
        return new LikelihoodRegion(exponents, least, lowest, highest);
    }

    /** The greatest logarithm of the likelihood for one shape, with ages in units of the greatest. */
    static double profile(Exponents exponents, double shape) {
        return profile(exponents, shape, exponents.logPowers(shape));
    }

    private static double profile(Exponents exponents, double shape, double logPowers) {
        int failures = exponents.failures();
        double level = Elementary.ln(shape) - logPowers + Elementary.ln(failures) - 1;
        return failures * level + (shape - 1) * exponents.failureLogs();
    }

    Bounds shape() {
        return new Bounds(Elementary.exp(lowest), Elementary.exp(highest));
    }

    /** The ends of a quantity that rises with the scale, a function of the shape and of ln(scale ÷ greatest age). */
    Bounds of(DoubleBinaryOperator quantity) {
        return new Bounds(-greatest(quantity, -1), greatest(quantity, 1));
    }

    /** The greatest of the quantity on the side of long scales, or of its negative on the side of short ones. */
    private double greatest(DoubleBinaryOperator quantity, int side) {
        int best = 0;
        double[] values = new double[PLACES + 1];
        for (int i = 0; i <= PLACES; i++) {
            values[i] = side * edge[i].of(quantity, side);
            best = values[i] > values[best] ? i : best;
        }
        double from = StrictMath.PI * Math.max(0, best - 1) / PLACES;
        double to = StrictMath.PI * Math.min(PLACES, best + 1) / PLACES;
        double near = Halving.greatest(
                place -> side * edgeAt(exponents, least, lowest, highest, place).of(quantity, side), from, to);
        return Math.max(values[best], near);
    }

    /**
     * A shape with the ends of its scales.
     *
     * @param best ln of the most likely scale, in units of the greatest age
     * @param room how far the likelihood may fall, by failure
     */
    private record Edge(double shape, double best, double room) {

        double of(DoubleBinaryOperator quantity, int side) {
            return quantity.applyAsDouble(shape, best + distance(room, side) / shape);
        }
    }

    /** The edge at a place from 0 to π, with shapes that crowd at both ends, where it turns. */
    private static Edge edgeAt(Exponents exponents, double least, double lowest, double highest, double place) {
        double middle = (lowest + highest) / 2;
        double shape = Elementary.exp(middle - (highest - lowest) / 2 * StrictMath.cos(place));
        int failures = exponents.failures();
        double powers = exponents.logPowers(shape);
        double room = Math.max(0, (profile(exponents, shape, powers) - least) / failures);
        return new Edge(shape, (powers - Elementary.ln(failures)) / shape, room);
    }

    /** The u on one side of 0 with u + e^(−u) − 1 = room, by Newton's steps from beyond it, where it is convex. */
    private static double distance(double room, int side) {
        double u = side > 0 ? room + Math.sqrt(2 * room) : -Math.sqrt(2 * room);
        for (int i = 0; i < MOST_STEPS && u != 0; i++) {
            double slope = -StrictMath.expm1(-u);
            double next = u - (u - slope - room) / slope;
            if (!(Math.abs(next) < Math.abs(u)) || next * side <= 0) {
                break;
            }
            u = next;
        }
        return u;
    }
}
