package io.calminer.domain.reliability;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.StandardNormal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The mean cumulative function: how many failures a unit of a fleet has had on average up to an age, whatever the law.
 *
 * <p>At each age with failures it rises by their number over that of the units observed then. The variance holds whatever
 * the process: the sum over units of the squares of what each adds beyond its share. A unit counts at the age at which its
 * observation ends, and from above the age at which it began. Source: W. Nelson, "Recurrent events data analysis for
 * product repairs, disease recurrences, and other applications" (2003); J. F. Lawless and C. Nadeau, Technometrics 37
 * (1995) for the variance.
 *
 * @param points in rising order of age
 */
public record MeanCumulative(List<Point> points) {

    public MeanCumulative {
        points = List.copyOf(points);
    }

    /**
     * The function from one age to the next.
     *
     * @param age where failures were
     * @param atRisk the units observed at it
     * @param mean the mean number of failures up to it, itself included
     * @param variance of the mean; NaN for a single unit, which says nothing of others
     */
    public record Point(double age, int atRisk, double mean, double variance) {

        /** Bounds at a level, which stay above 0: mean · exp(∓ z √variance ÷ mean). */
        public Bounds bounds(double level) {
            double score = StandardNormal.quantile(0.5 + Bounds.checked(level) / 2);
            double factor = Elementary.exp(score * Math.sqrt(variance) / mean);
            return new Bounds(mean / factor, mean * factor);
        }
    }

    /** The function of a fleet; without points when nothing failed. */
    public static MeanCumulative of(List<History> histories) {
        TreeMap<Double, int[]> failures = new TreeMap<>();
        for (int unit = 0; unit < histories.size(); unit++) {
            for (double age : histories.get(unit).failures()) {
                failures.computeIfAbsent(age, at -> new int[histories.size()])[unit]++;
            }
        }
        List<Point> points = new ArrayList<>();
        double[] beyond = new double[histories.size()];
        double[] mean = {0};
        failures.forEach((age, counts) -> {
            boolean[] observed = new boolean[counts.length];
            int atRisk = 0;
            for (int unit = 0; unit < counts.length; unit++) {
                History history = histories.get(unit);
                observed[unit] = history.from() < age && age <= history.to();
                atRisk += observed[unit] ? 1 : 0;
            }
            double share = Arrays.stream(counts).sum() / (double) atRisk;
            for (int unit = 0; unit < counts.length; unit++) {
                beyond[unit] += observed[unit] ? (counts[unit] - share) / atRisk : 0;
            }
            mean[0] += share;
            double variance = counts.length < 2
                    ? Double.NaN
                    : Arrays.stream(beyond).map(x -> x * x).sum();
            points.add(new Point(age, atRisk, mean[0], variance));
        });
        return new MeanCumulative(points);
    }
}
