package io.calminer.domain.simulation.distribution.fit;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.Beta;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.distribution.Logistic;
import io.calminer.domain.simulation.distribution.Pert;
import io.calminer.domain.simulation.distribution.StudentT;
import io.calminer.domain.simulation.distribution.Triangular;
import io.calminer.domain.simulation.distribution.special.GammaFunction;

/**
 * Estimates of maximum likelihood that a simplex climbs to, in numbers that may take any value: logarithms of what is
 * positive, logarithms of odds of shares.
 */
final class Likelihoods {

    private static final double MOST_DEGREES = 200;
    private static final double LEAST_DEGREES = 0.5;
    private static final double LEAST_SPREAD = 0.05;

    private Likelihoods() {}

    /** Both shapes of a beta law on [0, 1]: their likelihood needs mean(ln x) and mean(ln(1 − x)) only. */
    static Distribution beta(Data data) {
        double logs = data.meanLog();
        double rests = data.meanOf(x -> StrictMath.log1p(-x));
        double mean = data.mean();
        double sum = Math.max(0.1, mean * (1 - mean) / data.variance() - 1);
        double[] start = {Elementary.ln(mean * sum), Elementary.ln((1 - mean) * sum)};
        double[] found = Simplex.least(
                point -> {
                    double alpha = Elementary.exp(point[0]);
                    double beta = Elementary.exp(point[1]);
                    return logBeta(alpha, beta) - (alpha - 1) * logs - (beta - 1) * rests;
                },
                start,
                new double[] {0.3, 0.3});
        return Beta.of(Elementary.exp(found[0]), Elementary.exp(found[1]), 0, 1);
    }

    private static double logBeta(double alpha, double beta) {
        return GammaFunction.logGamma(alpha) + GammaFunction.logGamma(beta) - GammaFunction.logGamma(alpha + beta);
    }

    static Distribution logistic(Data data) {
        double spread = Math.sqrt(3 * data.variance()) / StrictMath.PI;
        double[] found = Simplex.least(
                point -> -data.meanOf(Logistic.of(point[0], Elementary.exp(point[1]))::logDensity),
                new double[] {data.mean(), Elementary.ln(spread)},
                new double[] {spread, 0.3});
        return Logistic.of(found[0], Elementary.exp(found[1]));
    }

    /** Degrees of freedom within [0.5, 200]; beyond, the law is a normal one. */
    static Distribution studentT(Data data) {
        double spread = data.halfQuartileRange() > 0 ? data.halfQuartileRange() : 1e-3 * data.range();
        double[] found = Simplex.least(
                point -> -data.meanOf(studentT(point, spread)::logDensity),
                new double[] {data.median(), Elementary.ln(spread), Elementary.ln(5)},
                new double[] {spread, 0.3, 0.5});
        return studentT(found, spread);
    }

    private static StudentT studentT(double[] point, double spread) {
        double degrees = Math.max(LEAST_DEGREES, Math.min(MOST_DEGREES, Elementary.exp(point[2])));
        // a law without spread would make equal values infinitely likely
        return StudentT.of(degrees, point[0], Math.max(LEAST_SPREAD * spread, Elementary.exp(point[1])));
    }

    static Distribution triangular(Data data) {
        double[] found = Simplex.least(
                point -> {
                    Ends ends = Ends.of(data, point);
                    Triangular law = Triangular.of(ends.lower(), ends.mode(), ends.upper());
                    return -data.meanOf(law::logDensity);
                },
                Ends.start(data),
                Ends.STEP);
        Ends ends = Ends.of(data, found);
        return Triangular.of(ends.lower(), ends.mode(), ends.upper());
    }

    static Distribution pert(Data data) {
        double[] found = Simplex.least(
                point -> {
                    Ends ends = Ends.of(data, point);
                    double width = ends.upper() - ends.lower();
                    double alpha = 1 + Pert.USUAL_LAMBDA * (ends.mode() - ends.lower()) / width;
                    double beta = 1 + Pert.USUAL_LAMBDA * (ends.upper() - ends.mode()) / width;
                    double shares = data.meanOf(x -> (alpha - 1) * Elementary.ln(x - ends.lower())
                            + (beta - 1) * Elementary.ln(ends.upper() - x));
                    return logBeta(alpha, beta) + (alpha + beta - 1) * Elementary.ln(width) - shares;
                },
                Ends.start(data),
                Ends.STEP);
        Ends ends = Ends.of(data, found);
        return Pert.of(ends.lower(), ends.mode(), ends.upper(), Pert.USUAL_LAMBDA);
    }

    /** Bounds beyond the data and a mode between them, from three numbers of any size. */
    private record Ends(double lower, double mode, double upper) {

        static final double[] STEP = {1, 0.7, 1};

        /** Bounds that reach beyond the data by a tenth of their range, and the mode that their mean asks for. */
        static double[] start(Data data) {
            double lower = data.least() - 0.1 * data.range();
            double upper = data.greatest() + 0.1 * data.range();
            double share = (3 * data.mean() - lower - upper - lower) / (upper - lower);
            double held = Math.max(0.05, Math.min(0.95, share));
            return new double[] {Elementary.ln(0.1), Elementary.ln(held / (1 - held)), Elementary.ln(0.1)};
        }

        static Ends of(Data data, double[] point) {
            double lower = data.least() - data.range() * beyond(point[0]);
            double upper = data.greatest() + data.range() * beyond(point[2]);
            double mode = lower + (upper - lower) / (1 + Elementary.exp(-point[1]));
            return new Ends(lower, Math.max(lower, Math.min(upper, mode)), upper);
        }

        /** How far a bound lies beyond the data, in ranges: within a billionth and a hundred. */
        private static double beyond(double log) {
            return Math.max(1e-9, Math.min(100, Elementary.exp(log)));
        }
    }
}
