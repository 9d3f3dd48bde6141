package io.calminer.domain.reliability;

import java.util.function.DoubleUnaryOperator;

/** Roots and extremes of functions of one number, by steps that the function's own errors cannot lead astray. */
final class Halving {

    private static final int MOST_STEPS = 200;
    private static final double GOLDEN = 0.6180339887498949;

    private Halving() {}

    /** The root of a function that is below 0 at one end and not at the other. */
    static double root(DoubleUnaryOperator function, double below, double above) {
        double from = below;
        double to = above;
        for (int i = 0; i < MOST_STEPS; i++) {
            double middle = from / 2 + to / 2;
            if (middle == from || middle == to) {
                break;
            }
            if (function.applyAsDouble(middle) < 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return to;
    }

    /**
     * The root of a rising function, which is looked for from a start in steps that double; ±∞ when it lies beyond the
     * distance.
     */
    static double rising(DoubleUnaryOperator function, double start, double distance) {
        boolean isBelow = function.applyAsDouble(start) < 0;
        double last = start;
        for (double step = 0.5; step <= distance; step *= 2) {
            double next = isBelow ? start + step : start - step;
            if (function.applyAsDouble(next) < 0 != isBelow) {
                return isBelow ? root(function, last, next) : root(function, next, last);
            }
            last = next;
        }
        return isBelow ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    /** The greatest value between two ends of a function that rises to it and falls after it. */
    static double greatest(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        for (int i = 0; i < 60 && low < left && left < right && right < high; i++) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        return Math.max(atLeft, atRight);
    }
}
