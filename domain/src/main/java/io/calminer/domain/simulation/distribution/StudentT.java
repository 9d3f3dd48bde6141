package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.special.GammaFunction;
import io.calminer.domain.simulation.distribution.special.IncompleteBeta;

/**
 * Like a normal whose variance was estimated from few values: with t = (x − μ)/σ the density is
 * (1 + t²/ν)^(−(ν+1)/2) / (σ √ν B(ν/2, ½)); the mean μ exists above one degree of freedom, the variance σ² ν / (ν − 2) above
 * two.
 *
 * <p>Source: Student, The probable error of a mean, Biometrika 6 (1908).
 *
 * @param degreesOfFreedom the degrees of freedom ν, positive
 * @param location the median μ
 * @param scale the scale σ, positive
 */
public record StudentT(double degreesOfFreedom, double location, double scale) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless all are finite, and degrees of freedom and scale are positive
     */
    public StudentT {
        Parameters.of("a Student t")
                .positive("degrees_of_freedom", degreesOfFreedom)
                .finite("location", location)
                .positive("scale", scale)
                .done();
    }

    /** The t law with these degrees of freedom, moved and stretched. */
    public static StudentT of(double degreesOfFreedom, double location, double scale) {
        return new StudentT(degreesOfFreedom, location, scale);
    }

    @Override
    public double density(double x) {
        double t = (x - location) / scale;
        double power = Elementary.exp(-0.5 * (degreesOfFreedom + 1) * spread(t));
        return power * peak() / scale;
    }

    @Override
    public double logDensity(double x) {
        double t = (x - location) / scale;
        return Elementary.ln(peak() / scale) - 0.5 * (degreesOfFreedom + 1) * spread(t);
    }

    @Override
    public double cumulative(double x) {
        double t = (x - location) / scale;
        return t <= 0 ? tail(-t) : 1 - tail(t);
    }

    @Override
    public double survival(double x) {
        double t = (x - location) / scale;
        return t < 0 ? 1 - tail(-t) : tail(t);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        return p <= 0.5 ? Math.fma(-scale, above(p), location) : Math.fma(scale, above(1 - p), location);
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        return q <= 0.5 ? Math.fma(scale, above(q), location) : Math.fma(-scale, above(1 - q), location);
    }

    @Override
    public double mean() {
        return degreesOfFreedom > 1 ? location : Double.NaN;
    }

    @Override
    public double variance() {
        if (degreesOfFreedom <= 2) {
            return degreesOfFreedom > 1 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        return scale * scale * (degreesOfFreedom / (degreesOfFreedom - 2));
    }

    @Override
    public Sampler sampler() {
        return QuantileTable.of(this);
    }

    /** ln(1 + t²/ν). */
    private double spread(double t) {
        double size = Math.abs(t);
        if (size > 1e150) {
            return 2 * Elementary.ln(size) - Elementary.ln(degreesOfFreedom);
        }
        return StrictMath.log1p(size * (size / degreesOfFreedom));
    }

    /** The density at t = 0. */
    private double peak() {
        double half = 0.5 * degreesOfFreedom;
        return GammaFunction.halfStepRatio(half) / Math.sqrt(StrictMath.PI * degreesOfFreedom);
    }

    /** P(T &gt; t) for t ≥ 0: half of I(ν / (ν + t²); ν/2, ½). */
    private double tail(double t) {
        if (!(t < Double.POSITIVE_INFINITY)) {
            return Double.isNaN(t) ? t : 0;
        }
        double ratio = t / degreesOfFreedom * t;
        double x = 1 / (1 + ratio);
        double y = ratio < Double.POSITIVE_INFINITY ? ratio / (1 + ratio) : 1;
        return x > 0 ? 0.5 * IncompleteBeta.regularized(x, y, 0.5 * degreesOfFreedom, 0.5) : farTail(t);
    }

    /** The leading power where t² is no longer a number: f(t) t / ν. */
    private double farTail(double t) {
        return density(Math.fma(scale, t, location)) * scale * t / degreesOfFreedom;
    }

    /** The t ≥ 0 with P(T &gt; t) = q for q ≤ ½. */
    private double above(double q) {
        if (q == 0 || q == 0.5) {
            return q == 0 ? Double.POSITIVE_INFINITY : 0;
        }
        StudentT standard = new StudentT(degreesOfFreedom, 0, 1);
        double guess = -StandardNormal.quantile(q);
        return Inversion.upperQuantile(standard, q, guess, 0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double lower() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return Notation.of("student_t")
                .with("degrees_of_freedom", degreesOfFreedom)
                .with("location", location)
                .with("scale", scale)
                .toString();
    }
}
