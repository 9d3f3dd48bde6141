package io.calminer.domain.reliability;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.Gamma;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The power law (Crow-AMSAA): a repairable unit has λ t^β failures on average up to the time t since observation began.
 *
 * <p>β below 1 is growth of reliability, above 1 deterioration. Failures in (a, b) are λ (b^β − a^β); the cumulative MTBF
 * is t^(1−β) ÷ λ, the instantaneous one t^(1−β) ÷ (λ β). Source: L. H. Crow, "Reliability analysis for complex,
 * repairable systems" (1974); MIL-HDBK-189C; IEC 61164.
 *
 * @param beta the exponent β
 * @param logLambda ln λ, because λ itself may be too small for a number
 * @param failures how many failures it was fitted to
 * @param free how many of them did not end an observation
 * @param end the longest time that was observed
 * @param method how it was fitted
 */
public record PowerLaw(double beta, double logLambda, int failures, int free, double end, Method method) {

    /** The fewest failures that a power law is fitted to. */
    public static final int FEWEST = 2;

    /** How a power law is fitted. */
    public enum Method {
        /** The straight line of least squares through (ln t, ln count), which is also that of Duane's plot. */
        LEAST_SQUARES,
        /** The most likely one. */
        MAXIMUM_LIKELIHOOD,
        /** The most likely one with its exponent freed of bias. */
        UNBIASED
    }

    /** Why the method cannot be fitted; empty when it can. */
    public static Optional<Objection> objection(List<History> histories, Method method) {
        int failures = histories.stream().mapToInt(History::count).sum();
        if (failures < FEWEST) {
            return Optional.of(Objection.of(ReliabilityRule.FEW_FOR_GROWTH, FEWEST, failures));
        }
        return switch (method) {
            case LEAST_SQUARES -> leastSquaresObjection(histories);
            case MAXIMUM_LIKELIHOOD -> likelihoodObjection(histories);
            case UNBIASED ->
                free(histories) < FEWEST
                        ? Optional.of(Objection.of(ReliabilityRule.FEW_FOR_UNBIASED, FEWEST, free(histories)))
                        : likelihoodObjection(histories);
        };
    }

    private static Optional<Objection> leastSquaresObjection(List<History> histories) {
        if (histories.size() != 1) {
            return Optional.of(Objection.of(ReliabilityRule.SEVERAL_UNITS, histories.size()));
        }
        return Arrays.stream(histories.get(0).failures()).distinct().count() < 2
                ? Optional.of(Objection.of(ReliabilityRule.ONE_TIME))
                : Optional.empty();
    }

    private static Optional<Objection> likelihoodObjection(List<History> histories) {
        return exponents(histories).hasRoot()
                ? Optional.empty()
                : Optional.of(Objection.of(ReliabilityRule.ALL_AT_END));
    }

    /**
     * The law fitted by a method.
     *
     * @throws IllegalArgumentException with the {@link #objection}, where there is one
     */
    public static PowerLaw of(List<History> histories, Method method) {
        objection(histories, method).ifPresent(objection -> {
            throw objection.failure();
        });
        return method == Method.LEAST_SQUARES ? leastSquares(histories.get(0)) : likelihood(histories, method);
    }

    private static PowerLaw leastSquares(History history) {
        double[] times = history.elapsed();
        int n = times.length;
        double meanTime = 0;
        double meanCount = 0;
        for (int i = 0; i < n; i++) {
            meanTime += Elementary.ln(times[i]) / n;
            meanCount += Elementary.ln(i + 1) / n;
        }
        double squares = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            double apart = Elementary.ln(times[i]) - meanTime;
            squares += apart * apart;
            products += apart * (Elementary.ln(i + 1) - meanCount);
        }
        double beta = products / squares;
        return of(List.of(history), beta, meanCount - beta * meanTime, Method.LEAST_SQUARES);
    }

    private static PowerLaw likelihood(List<History> histories, Method method) {
        Exponents exponents = exponents(histories);
        int failures = exponents.failures();
        double likeliest = exponents.root();
        double beta = method == Method.UNBIASED ? likeliest * (free(histories) - 1) / failures : likeliest;
        double logLambda =
                Elementary.ln(failures) - exponents.logPowers(beta) - beta * Elementary.ln(exponents.greatest());
        return of(histories, beta, logLambda, method);
    }

    private static PowerLaw of(List<History> histories, double beta, double logLambda, Method method) {
        int failures = histories.stream().mapToInt(History::count).sum();
        double end = histories.stream().mapToDouble(History::length).max().orElse(Double.NaN);
        return new PowerLaw(beta, logLambda, failures, free(histories), end, method);
    }

    private static Exponents exponents(List<History> histories) {
        double[] lengths = histories.stream().mapToDouble(History::length).toArray();
        double[] times = histories.stream()
                .flatMapToDouble(history -> Arrays.stream(history.elapsed()))
                .toArray();
        return Exponents.of(lengths, times);
    }

    private static int free(List<History> histories) {
        return histories.stream()
                .mapToInt(history -> history.count() - (history.endsAtFailure() ? 1 : 0))
                .sum();
    }

    /** λ; 0 or ∞ where it is beyond numbers. */
    public double lambda() {
        return Elementary.exp(logLambda);
    }

    /** The failures of one unit that are to be expected between two times, λ (b^β − a^β). */
    public double expectedFailures(double from, double to) {
        return expectedFailures(to) - expectedFailures(from);
    }

    private double expectedFailures(double time) {
        return time == 0 ? 0 : Elementary.exp(logLambda + beta * Elementary.ln(time));
    }

    /** The time by the failures that are expected in it, t^(1−β) ÷ λ. */
    public double cumulativeMtbf(double time) {
        return Elementary.exp((1 - beta) * Elementary.ln(time) - logLambda);
    }

    /** The inverse of the rate of failures at a time, t^(1−β) ÷ (λ β). */
    public double instantaneousMtbf(double time) {
        return cumulativeMtbf(time) / beta;
    }

    /** The instantaneous MTBF where the observation ends. */
    public double currentMtbf() {
        return instantaneousMtbf(end);
    }

    /**
     * The time at which the instantaneous MTBF is a target, (target · λ β)^(1 ÷ (1−β)): of growth from then on, of
     * deterioration until then.
     *
     * @return empty where it is never: at β = 1, for deterioration with a target above what there is now, or beyond numbers
     */
    public OptionalDouble timeTo(double target) {
        if (beta == 1 || (beta > 1 && target > currentMtbf())) {
            return OptionalDouble.empty();
        }
        double log = (Elementary.ln(target) + logLambda + Elementary.ln(beta)) / (1 - beta);
        double time = Elementary.exp(log);
        return time > 0 && time < Double.POSITIVE_INFINITY ? OptionalDouble.of(time) : OptionalDouble.empty();
    }

    /**
     * The exact bounds of the exponent: β Σ ln(L/t) has a gamma law with as many degrees as failures did not end an
     * observation. Exact for units observed equally long, near it for others.
     *
     * @return empty for least squares, whose errors follow no simple law
     */
    public Optional<Bounds> betaBounds(double level) {
        double tail = (1 - Bounds.checked(level)) / 2;
        if (method == Method.LEAST_SQUARES) {
            return Optional.empty();
        }
        double likeliest = method == Method.UNBIASED ? beta * failures / (free - 1) : beta;
        Gamma law = Gamma.of(free, likeliest / failures);
        return Optional.of(new Bounds(law.quantile(tail), law.upperQuantile(tail)));
    }
}
