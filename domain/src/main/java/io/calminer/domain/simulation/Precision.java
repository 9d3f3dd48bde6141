package io.calminer.domain.simulation;

import io.calminer.domain.simulation.statistics.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a run may end before its last iteration: as soon as the 95 % intervals of all watched statistics are narrow enough.
 *
 * <p>It is looked at after fixed batches of iterations, so that the end does not depend on threads.
 *
 * @param targets the watched statistics
 * @param minimum the least number of iterations
 */
public record Precision(List<Target> targets, long minimum) {

    /** Fewer iterations say too little of the tails to be believed. */
    public static final long USUAL_MINIMUM = 10_000;

    private static final Pattern TARGET = Pattern.compile("([^=:,]+)(?::([0-9.]+))?=([0-9.]+(?:[eE]-?[0-9]+)?)(%?)");

    public Precision {
        targets = List.copyOf(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("A precision needs at least one target.");
        }
    }

    /**
     * How precise a statistic shall be.
     *
     * @param metric the metric
     * @param percent which percentile; null for the mean
     * @param halfWidth half of the width that the interval may have, above 0
     * @param relative whether that is a share of the statistic's absolute value
     */
    public record Target(String metric, @Nullable Double percent, double halfWidth, boolean relative) {

        public Target {
            if (!(halfWidth > 0) || (percent != null && !(percent >= 0 && percent <= 100))) {
                throw new IllegalArgumentException(
                        "A target needs a half-width above 0 and a percentile within [0, 100]: " + metric + ", "
                                + percent + ", " + halfWidth + ".");
            }
        }

        /** The statistic with its interval. */
        public Outcome.Estimate estimate(Outcome outcome) {
            return percent == null ? outcome.meanEstimate() : outcome.percentileEstimate(percent);
        }

        /** The half-width that the interval has by now, in the measure of the target. */
        public double reached(Outcome outcome) {
            Outcome.Estimate estimate = estimate(outcome);
            double half = (estimate.upper() - estimate.lower()) / 2;
            return relative ? half / Math.abs(estimate.value()) : half;
        }

        /** The target as people write it, such as {@code npv=1%} or {@code npv:5=20}. */
        public String text() {
            String statistic = percent == null ? metric : metric + ":" + plain(percent, 0);
            return statistic + "=" + plain(halfWidth, relative ? 2 : 0) + (relative ? "%" : "");
        }
    }

    /** The targets as people write them, separated by commas. */
    public String text() {
        return targets.stream().map(Target::text).collect(Collectors.joining(","));
    }

    /**
     * The precision of targets as people write them: {@code npv=1%} for the mean within 1 % of itself, {@code npv:5=20} for
     * the 5th percentile within 20 of the metric's unit.
     *
     * @throws IllegalArgumentException when the text is of another form
     */
    public static Precision parse(String text, long minimum) {
        List<Target> targets = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = TARGET.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "A precision is a metric, perhaps a percentile, and a half-width: was '" + part
                                + "'. Maybe 'npv=1%' or 'npv:5=20'.");
            }
            boolean relative = !matcher.group(4).isEmpty();
            double halfWidth = new BigDecimal(matcher.group(3))
                    .movePointLeft(relative ? 2 : 0)
                    .doubleValue();
            String percent = matcher.group(2);
            targets.add(new Target(
                    matcher.group(1), percent == null ? null : Double.valueOf(percent), halfWidth, relative));
        }
        return new Precision(targets, minimum);
    }

    /** Whether all targets are reached by these outcomes. */
    boolean isReached(List<Outcome> outcomes) {
        return targets.stream().allMatch(target -> isReached(target, outcomes));
    }

    private static boolean isReached(Target target, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.name().equals(target.metric()))
                .anyMatch(outcome -> target.reached(outcome) <= target.halfWidth());
    }

    private static String plain(double value, int digits) {
        return BigDecimal.valueOf(value)
                .movePointRight(digits)
                .stripTrailingZeros()
                .toPlainString();
    }
}
