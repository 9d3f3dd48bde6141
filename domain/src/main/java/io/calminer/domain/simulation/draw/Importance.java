package io.calminer.domain.simulation.draw;

import io.calminer.domain.simulation.distribution.StandardNormal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The order of the dimensions by how much the metrics move with them.
 *
 * <p>The importance of a dimension is the sum over all metrics of r² + s², where r is the correlation of the metric's ranks
 * with the dimension's normal score z, s that with (z² − 1)/√2. Scores are those of plain draws, so the order is a function
 * of the seed and of what is simulated. Equal ones stay as they are.
 */
public final class Importance {

    private final double[][] ranks;
    private final int count;
    private final double[] even;
    private final double[] odd;
    private final double[] scores;

    private Importance(double[][] ranks, int count) {
        this.ranks = ranks;
        this.count = count;
        this.even = new double[count];
        this.odd = new double[count];
        this.scores = new double[count];
    }

    /**
     * The dimensions, the most important first.
     *
     * @param metrics the values of each metric in the iterations 0 … count − 1 of plain draws; NaN where undefined
     */
    public static int[] order(Draws draws, long seed, double[][] metrics, int count) {
        double[][] ranks = Arrays.stream(metrics)
                .map(values -> centredRanks(values, count))
                .toArray(double[][]::new);
        double[] importance = new Importance(ranks, count).of(draws, new PlainUniforms(draws, seed, count));
        return IntStream.range(0, importance.length)
                .boxed()
                .sorted(Comparator.comparingDouble(dimension -> -importance[dimension]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[] of(Draws draws, PlainUniforms uniforms) {
        double[] importance = new double[draws.dimensions()];
        int dimension = 0;
        for (int m = 0; m < draws.names().size(); m++) {
            int others = draws.others(m);
            int moves = draws.indices(m) - others;
            of(uniforms, m, 0, moves, importance, dimension);
            of(uniforms, m, Draws.OTHERS, others, importance, dimension + moves);
            dimension += moves + others;
        }
        return importance;
    }

    private void of(PlainUniforms uniforms, int member, int firstIndex, int indices, double[] into, int dimension) {
        for (int k = 0; k < indices; k += 2) {
            uniforms.draw(member, 0, firstIndex + k, true, even, odd, count);
            StandardNormal.quantile(even, scores, count);
            into[dimension + k] = of(scores);
            if (k + 1 < indices) {
                StandardNormal.quantile(odd, scores, count);
                into[dimension + k + 1] = of(scores);
            }
        }
    }

    private double of(double[] scores) {
        double sum = 0;
        for (double[] rank : ranks) {
            double first = 0;
            double second = 0;
            for (int i = 0; i < count; i++) {
                first += rank[i] * scores[i];
                second += rank[i] * (scores[i] * scores[i] - 1);
            }
            sum += first * first + second * second / 2;
        }
        return sum;
    }

    /** Ranks about their mean, those of equal values equal, of length 1; 0 where a value is undefined. */
    private static double[] centredRanks(double[] values, int count) {
        double[] sorted = Arrays.stream(values, 0, count)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] ranks = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            ranks[i] = Double.isNaN(values[i]) ? Double.NaN : first(sorted, values[i]);
            sum += Double.isNaN(ranks[i]) ? 0 : ranks[i];
        }
        double mean = sum / Math.max(1, sorted.length);
        double squares = 0;
        for (int i = 0; i < count; i++) {
            ranks[i] = Double.isNaN(ranks[i]) ? 0 : ranks[i] - mean;
            squares += ranks[i] * ranks[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < count; i++) {
            ranks[i] = length > 0 ? ranks[i] / length : 0;
        }
        return ranks;
    }

    /** How many of the sorted values lie below one of them. */
    private static double first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
