package io.calminer.domain.simulation.distribution.fit;

import io.calminer.domain.program.Elementary;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Observed values in rising order, with the sums that estimators ask for.
 *
 * @param values all finite, rising
 */
record Data(double[] values) {

    Data {
        values = values.clone();
        Arrays.sort(values);
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    int count() {
        return values.length;
    }

    double value(int place) {
        return values[place];
    }

    double least() {
        return values[0];
    }

    double greatest() {
        return values[values.length - 1];
    }

    double range() {
        return greatest() - least();
    }

    double mean() {
        return meanOf(x -> x);
    }

    /** The mean square deviation from the mean (with n). */
    double variance() {
        double mean = mean();
        return meanOf(x -> (x - mean) * (x - mean));
    }

    double meanLog() {
        return meanOf(Elementary::ln);
    }

    /** The mean of a function of the values. */
    double meanOf(DoubleUnaryOperator function) {
        double sum = 0;
        for (double value : values) {
            sum += function.applyAsDouble(value);
        }
        return sum / values.length;
    }

    double median() {
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : values[half - 1] / 2 + values[half] / 2;
    }

    /** Half of the distance between the quartiles. */
    double halfQuartileRange() {
        int quarter = values.length / 4;
        return (values[values.length - 1 - quarter] - values[quarter]) / 2;
    }

    boolean isWhole() {
        return Arrays.stream(values).allMatch(x -> x == Math.rint(x));
    }
}
