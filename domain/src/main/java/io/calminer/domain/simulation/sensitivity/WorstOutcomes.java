package io.calminer.domain.simulation.sensitivity;

import io.calminer.domain.simulation.Observations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the worst outcomes have in common: the mean of each input in them against its mean in all, in standard deviations.
 *
 * <p>The worst are those with the least value of the metric; of a payback, those with the greatest. An input that has
 * nothing to do with them stays within ±2 ÷ √(number of the worst) of 0, 19 times of 20.
 *
 * @param share the share of the outcomes that is looked at
 * @param iterations how many they are
 * @param limit the value of the metric that they all reach
 * @param rows one for each input, the one that differs most at the top
 */
public record WorstOutcomes(double share, int iterations, double limit, List<Row> rows) {

    /** The worst tenth. */
    public static final double USUAL_SHARE = 0.1;

    public WorstOutcomes {
        rows = List.copyOf(rows);
    }

    /**
     * One input.
     *
     * @param mean its mean in all outcomes
     * @param sd its standard deviation in all outcomes
     * @param meanInWorst its mean in the worst ones
     * @param shift how many standard deviations lie between the two; 0 of an input that does not vary
     */
    public record Row(String input, double mean, double sd, double meanInWorst, double shift) {}

    /**
     * The table of a metric.
     *
     * @param share above 0 and up to 1
     * @param greatestAreWorst whether the worst values are the greatest, as of a payback
     * @throws IllegalArgumentException when the metric was not followed
     */
    public static WorstOutcomes of(Observations observations, String metric, double share, boolean greatestAreWorst) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("Share must be within (0, 1]: was " + share + ".");
        }
        double[] found = observations.found(metric);
        int[] all = Columns.defined(found);
        Comparator<Integer> rising = Comparator.comparingDouble(place -> found[place]);
        int[] worst = IntStream.of(all)
                .boxed()
                .sorted(greatestAreWorst ? rising.reversed() : rising)
                .mapToInt(Integer::intValue)
                .limit(Math.max(all.length == 0 ? 0 : 1, Math.round(share * all.length)))
                .toArray();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < observations.inputs().size(); i++) {
            double[] drawn = observations.drawn(i);
            rows.add(row(observations.inputs().get(i), Columns.at(all, drawn), Columns.at(worst, drawn)));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -Math.abs(row.shift())));
        double limit = worst.length == 0 ? Double.NaN : found[worst[worst.length - 1]];
        return new WorstOutcomes(share, worst.length, limit, rows);
    }

    private static Row row(String input, double[] all, double[] worst) {
        double mean = Columns.mean(all);
        double sd = all.length == 0 ? Double.NaN : Columns.spread(all);
        double inWorst = Columns.mean(worst);
        double shift = sd > 0 ? (inWorst - mean) / sd : 0;
        return new Row(input, mean, sd, inWorst, all.length == 0 ? Double.NaN : shift);
    }

    /** The number of rows whose shift is more than chance would give, 19 times of 20. */
    public int notable() {
        double chance = 2 / Math.sqrt(Math.max(1, iterations));
        return (int) rows.stream().filter(row -> Math.abs(row.shift()) > chance).count();
    }
}
