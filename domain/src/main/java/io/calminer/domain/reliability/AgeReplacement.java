package io.calminer.domain.reliability;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.Weibull;
import io.calminer.domain.simulation.distribution.special.GammaFunction;
import io.calminer.domain.simulation.distribution.special.IncompleteGamma;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The age at which changing a part before it fails costs the least over time.
 *
 * <p>With {@link Repair#NEW} the cost rate of the age T is [Cp R(T) + Cu (1 − R(T))] ÷ ∫₀ᵀR; it is least where
 * h(T) ∫₀ᵀR − F(T) = Cp ÷ (Cu − Cp), and is (Cu − Cp) h(T) there. With {@link Repair#MINIMAL} it is
 * (Cp + Cu (T/η)^β) ÷ T, least at η (Cp ÷ (Cu (β − 1)))^(1/β). Source: R. E. Barlow and L. C. Hunter, Operations Research
 * 8 (1960).
 *
 * @param law the life of the part
 * @param preventive the cost Cp of changing it as planned
 * @param corrective the cost Cu of its failure, all consequences included
 * @param repair what a failure leaves behind
 */
public record AgeReplacement(Weibull law, double preventive, double corrective, Repair repair) {

    /** Logarithms of ages, in units of the scale, are looked for within it. */
    private static final double FARTHEST = 512;

    /** What a failure leaves behind. */
    public enum Repair {
        /** A new part: the clock of the replacement starts again. */
        NEW,
        /** A part as old as it was, repaired for the cost of the failure: only the planned change makes it new. */
        MINIMAL
    }

    /**
     * Checks the costs.
     *
     * @throws IllegalArgumentException unless both are finite and above 0
     */
    public AgeReplacement {
        boolean sound = preventive > 0
                && corrective > 0
                && preventive < Double.POSITIVE_INFINITY
                && corrective < Double.POSITIVE_INFINITY;
        if (!sound) {
            throw new IllegalArgumentException(
                    "Both costs must be above 0 and finite: were " + preventive + " and " + corrective + ".");
        }
    }

    /** Why no age is better than running to failure; empty when one is. */
    public Optional<Objection> objection() {
        if (!(law.shape() > 1)) {
            return Optional.of(Objection.of(ReliabilityRule.NO_WEAR, law.shape()));
        }
        if (repair == Repair.NEW && !(corrective > preventive)) {
            return Optional.of(Objection.of(ReliabilityRule.CHEAP_FAILURE, preventive, corrective));
        }
        return optimum().isPresent() ? Optional.empty() : Optional.of(Objection.of(ReliabilityRule.SLIGHT_WEAR));
    }

    /** The best age; empty for a part that is best run to failure. */
    public OptionalDouble optimumAge() {
        return objection().isPresent() ? OptionalDouble.empty() : optimum();
    }

    private OptionalDouble optimum() {
        double age = law.scale() * Elementary.exp(repair == Repair.NEW ? renewal() : minimal());
        return age > 0 && age < Double.POSITIVE_INFINITY ? OptionalDouble.of(age) : OptionalDouble.empty();
    }

    /** The logarithm of the best age in units of the scale. */
    private double minimal() {
        return (Elementary.ln(preventive) - Elementary.ln(corrective) - Elementary.ln(law.shape() - 1)) / law.shape();
    }

    private double renewal() {
        double shape = law.shape();
        double ratio = preventive / (corrective - preventive);
        // near age 0 the left side is (shape − 1) (T/scale)^shape
        double start = (Elementary.ln(ratio) - Elementary.ln(shape - 1)) / shape;
        return Halving.rising(
                log -> shape * Elementary.exp((shape - 1) * log) * meanUpTo(log) - failed(log) - ratio,
                Math.max(-FARTHEST, Math.min(FARTHEST / shape, start)),
                FARTHEST);
    }

    /** ∫ R up to an age, in units of the scale: t Σ (−x)^n ÷ (n! (n β + 1)) with x = t^β, or by the incomplete gamma. */
    private double meanUpTo(double log) {
        double shape = law.shape();
        double x = Elementary.exp(shape * log);
        if (x >= 1) {
            double whole = GammaFunction.gamma(1 + 1 / shape);
            return whole * (1 - IncompleteGamma.upper(1 / shape, x));
        }
        double sum = 1;
        double term = 1;
        for (int n = 1; n < 30; n++) {
            term *= -x / n;
            sum += term / (n * shape + 1);
        }
        return sum * Elementary.exp(log);
    }

    /** The share of lives that end before an age, given as the logarithm in units of the scale. */
    private double failed(double log) {
        return -StrictMath.expm1(-Elementary.exp(law.shape() * log));
    }

    /** The cost by unit of time when the part is changed at an age above 0. */
    public double costRate(double age) {
        double log = Elementary.ln(age) - Elementary.ln(law.scale());
        if (repair == Repair.MINIMAL) {
            return preventive / age + corrective * Elementary.exp(law.shape() * log) / age;
        }
        double failed = failed(log);
        double cost = preventive * (1 - failed) + corrective * failed;
        return cost / (law.scale() * meanUpTo(log));
    }

    /**
     * The cost by unit of time when the part is never changed as planned: Cu ÷ mean life. Of minimal repair it is Cu ÷ η
     * for a shape of 1, falls without end below it and rises without end above it.
     */
    public double runToFailureCostRate() {
        if (repair == Repair.NEW) {
            return corrective / law.mean();
        }
        double shape = law.shape();
        return shape == 1 ? corrective / law.scale() : shape < 1 ? 0 : Double.POSITIVE_INFINITY;
    }

    /** The least cost by unit of time: that of the best age, or of running to failure where there is none. */
    public double leastCostRate() {
        OptionalDouble age = optimumAge();
        return age.isPresent() ? costRate(age.getAsDouble()) : runToFailureCostRate();
    }
}
