package io.calminer.application.reliability;

import io.calminer.application.calculation.CalculationRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.reliability.Bounds;
import io.calminer.domain.reliability.History;
import io.calminer.domain.reliability.Objection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads ages, times and costs of reliability, which may be of any size that a number can hold. */
final class DataFields {

    /** Where gaps add up to the end but for their rounding, it is the last failure that ended the observation. */
    private static final double ROUNDING = 1e-9;

    private final Fields fields;

    DataFields(Fields fields) {
        this.fields = fields;
    }

    /** Numbers above 0 of a list that must be there. */
    double[] positives(String field) {
        int before = fields.problems().size();
        double[] numbers = fields.numbers(field);
        // what is no number stands as 0, and is told already
        boolean areNumbers = fields.problems().size() == before;
        for (int i = 0; areNumbers && i < numbers.length; i++) {
            if (!(numbers[i] > 0)) {
                fields.problems()
                        .add(CalculationRule.NOT_POSITIVE, fields.pointer(field).child(i), numbers[i]);
            }
        }
        return numbers;
    }

    /** Numbers of 0 or more of a list that must be there. */
    double[] amounts(String field) {
        return checked(field, fields.numbers(field));
    }

    double[] amounts(String field, double... otherwise) {
        return checked(field, fields.numbers(field, otherwise));
    }

    private double[] checked(String field, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (!(numbers[i] >= 0)) {
                fields.problems()
                        .add(AssessmentRule.NEGATIVE_TIME, fields.pointer(field).child(i), numbers[i]);
            }
        }
        return numbers;
    }

    /** A number above 0 that must be there; 1 when it is wrong. */
    double positive(String field) {
        double value = fields.number(field);
        if (value > 0) {
            return value;
        }
        // an absent number is told already
        if (!Double.isNaN(value)) {
            fields.problems().add(CalculationRule.NOT_POSITIVE, fields.pointer(field), value);
        }
        return 1;
    }

    /** A number above 0; NaN when it is absent. */
    double positiveIfGiven(String field) {
        return fields.has(field) ? positive(field) : Double.NaN;
    }

    /** The level of confidence; 0.9 when it is absent or wrong. */
    double level() {
        double level = fields.number("level", Bounds.USUAL_LEVEL);
        if (level > 0 && level < 1) {
            return level;
        }
        fields.problems().add(AssessmentRule.CONFIDENCE_LEVEL, fields.pointer("level"), level, asShare(level));
        return Bounds.USUAL_LEVEL;
    }

    /** Shares above 0 and below 1 of a list. */
    double[] shares(String field, double... otherwise) {
        double[] shares = fields.numbers(field, otherwise);
        for (int i = 0; i < shares.length; i++) {
            if (!(shares[i] > 0 && shares[i] < 1)) {
                fields.problems()
                        .add(
                                AssessmentRule.SHARE_OF_LIVES,
                                fields.pointer(field).child(i),
                                shares[i],
                                asShare(shares[i]));
            }
        }
        return shares;
    }

    /** What a percentage is as a share; null where it is none. */
    private static @Nullable String asShare(double value) {
        return value > 1 && value < 100 ? Numbers.shortest(value / 100) : null;
    }

    <E extends Enum<E>> E choice(String field, Class<E> choices, E otherwise) {
        return fields.choice(field, choices, otherwise);
    }

    /** Whether nothing is wrong so far, so that data may be looked at together. */
    boolean areSound() {
        return fields.problems().isEmpty();
    }

    /** Tells the objection of a statistic at the field of its data. */
    void tell(String field, Optional<Objection> objection) {
        objection.ifPresent(one -> fields.problems()
                .add(one.rule(), fields.pointer(field), one.values().toArray()));
    }

    /** The field in which failures are given. */
    String failuresField() {
        return fields.has("gaps") ? "gaps" : "times";
    }

    /**
     * The failures of one unit, by times since the begin or by gaps, and the end of the observation, which is the last
     * failure where none is given; empty where something is wrong, which is told, or nothing failed.
     */
    Optional<History> history() {
        boolean times = fields.has("times");
        boolean gaps = fields.has("gaps");
        if (times == gaps) {
            fields.problems().add(AssessmentRule.TIMES_OR_GAPS, fields.pointer(), times ? "both" : "neither");
            return Optional.empty();
        }
        double end = positiveIfGiven("end_time");
        double[] failures = times ? rising() : cumulative();
        if (!areSound() || failures.length == 0) {
            return Optional.empty();
        }
        double last = failures[failures.length - 1];
        if (Double.isNaN(end) || Math.abs(end - last) <= ROUNDING * last) {
            return Optional.of(History.untilLast(failures));
        }
        if (end < last) {
            fields.problems().add(AssessmentRule.END_BEFORE_LAST, fields.pointer("end_time"), end, last);
            return Optional.empty();
        }
        return Optional.of(History.of(failures, end));
    }

    private double[] rising() {
        double[] times = positives("times");
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                fields.problems()
                        .add(AssessmentRule.TIMES_ORDER, fields.pointer("times").child(i), times[i], times[i - 1]);
                break;
            }
        }
        return times;
    }

    private double[] cumulative() {
        double[] times = amounts("gaps");
        for (int i = 1; i < times.length; i++) {
            times[i] += times[i - 1];
        }
        if (times.length > 0 && !(times[0] > 0)) {
            fields.problems()
                    .add(CalculationRule.NOT_POSITIVE, fields.pointer("gaps").child(0), times[0]);
        }
        if (times.length > 0 && !(times[times.length - 1] < Double.POSITIVE_INFINITY)) {
            fields.problems().add(AssessmentRule.GAPS_TOO_LONG, fields.pointer("gaps"));
        }
        return times;
    }

    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
