package io.calminer.domain.simulation.distribution.fit;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.distribution.Exponential;
import io.calminer.domain.simulation.distribution.Gamma;
import io.calminer.domain.simulation.distribution.Geometric;
import io.calminer.domain.simulation.distribution.Gumbel;
import io.calminer.domain.simulation.distribution.LogUniform;
import io.calminer.domain.simulation.distribution.Lognormal;
import io.calminer.domain.simulation.distribution.Normal;
import io.calminer.domain.simulation.distribution.Pareto;
import io.calminer.domain.simulation.distribution.Poisson;
import io.calminer.domain.simulation.distribution.Uniform;
import io.calminer.domain.simulation.distribution.Weibull;
import io.calminer.domain.simulation.distribution.special.Digamma;
import java.util.function.DoubleUnaryOperator;

/**
 * Estimates of maximum likelihood that are a formula, or the root of one equation in one unknown.
 *
 * <p>Source: Evans, Hastings, Peacock, "Statistical distributions", Wiley; Cohen, Technometrics 7 (1965) for the Weibull
 * equation.
 */
final class Estimators {

    private static final int MOST_HALVINGS = 200;

    private Estimators() {}

    static Distribution normal(Data data) {
        return Normal.of(data.mean(), Math.sqrt(data.variance()));
    }

    static Distribution lognormal(Data data) {
        double mu = data.meanLog();
        return Lognormal.of(mu, Math.sqrt(data.meanOf(x -> square(Elementary.ln(x) - mu))));
    }

    static Distribution uniform(Data data) {
        return Uniform.of(data.least(), data.greatest());
    }

    static Distribution logUniform(Data data) {
        return LogUniform.of(data.least(), data.greatest());
    }

    static Distribution exponential(Data data) {
        return Exponential.of(data.mean());
    }

    static Distribution pareto(Data data) {
        double least = data.least();
        return Pareto.of(least, 1 / data.meanOf(x -> Elementary.ln(x / least)));
    }

    static Distribution poisson(Data data) {
        return Poisson.of(data.mean());
    }

    static Distribution geometric(Data data) {
        return Geometric.of(1 / (1 + data.mean()));
    }

    /** ln k − ψ(k) = ln(mean) − mean(ln x); the scale is mean ÷ k. */
    static Distribution gamma(Data data) {
        double gap = Math.max(1e-15, Elementary.ln(data.mean()) - data.meanLog());
        double shape = root(k -> Elementary.ln(k) - Digamma.of(k) - gap, 1e-3, 1 / gap + 1);
        return Gamma.of(shape, data.mean() / shape);
    }

    /** Σ x^k ln x ÷ Σ x^k − 1/k = mean(ln x), with x in units of its greatest; the scale is mean(x^k)^(1/k). */
    static Distribution weibull(Data data) {
        double unit = data.greatest();
        double meanLog = data.meanOf(x -> Elementary.ln(x / unit));
        DoubleUnaryOperator equation = k -> {
            double weight = data.meanOf(x -> Elementary.exp(k * Elementary.ln(x / unit)));
            double weighted = data.meanOf(x -> Elementary.exp(k * Elementary.ln(x / unit)) * Elementary.ln(x / unit));
            return -(weighted / weight - 1 / k - meanLog);
        };
        double shape = root(equation, 1e-3, 2);
        double power = data.meanOf(x -> Elementary.exp(shape * Elementary.ln(x / unit)));
        return Weibull.of(shape, unit * Elementary.exp(Elementary.ln(power) / shape));
    }

    /** β = mean − Σ x e^(−x/β) ÷ Σ e^(−x/β), with x from its least; μ = least − β ln mean(e^(−x/β)). */
    static Distribution gumbel(Data data) {
        double least = data.least();
        double mean = data.mean() - least;
        DoubleUnaryOperator equation = scale -> {
            double weight = data.meanOf(x -> Elementary.exp(-(x - least) / scale));
            double weighted = data.meanOf(x -> (x - least) * Elementary.exp(-(x - least) / scale));
            return mean - weighted / weight - scale;
        };
        double scale = root(equation, 1e-6 * data.range(), Math.sqrt(data.variance()));
        double weight = data.meanOf(x -> Elementary.exp(-(x - least) / scale));
        return Gumbel.of(least - scale * Elementary.ln(weight), scale);
    }

    /** The root of a falling function of a positive number, by halving after the bounds were widened to hold it. */
    private static double root(DoubleUnaryOperator falling, double low, double high) {
        double from = low;
        double to = high;
        while (falling.applyAsDouble(from) < 0 && from > 1e-300) {
            to = from;
            from /= 4;
        }
        while (falling.applyAsDouble(to) > 0 && to < 1e300) {
            from = to;
            to *= 4;
        }
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double middle = from / 2 + to / 2;
            if (middle == from || middle == to) {
                break;
            }
            if (falling.applyAsDouble(middle) > 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from / 2 + to / 2;
    }

    private static double square(double x) {
        return x * x;
    }
}
