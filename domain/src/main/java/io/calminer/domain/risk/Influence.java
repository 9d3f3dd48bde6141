package io.calminer.domain.risk;

import io.calminer.domain.simulation.statistics.Driver;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a metric's spread an input explains.
 *
 * <p>The contribution to variance is the square of the rank correlation over the sum of these squares for all inputs. It
 * is a share of what single inputs explain, and correlated inputs share what they have in common.
 *
 * @param input the input or process
 * @param rankCorrelation Spearman's correlation with the metric
 * @param contribution the share within [0, 1]
 */
public record Influence(String input, double rankCorrelation, double contribution) {

    /** What drives a metric, the strongest first. */
    public static List<Influence> of(List<Driver> drivers, String metric) {
        double sum = drivers.stream()
                .mapToDouble(driver -> square(driver.rankCorrelation(metric)))
                .sum();
        return drivers.stream()
                .map(driver -> {
                    double correlation = driver.rankCorrelation(metric);
                    return new Influence(driver.name(), correlation, sum > 0 ? square(correlation) / sum : 0);
                })
                .sorted(Comparator.comparingDouble(Influence::contribution).reversed())
                .toList();
    }

    private static double square(double x) {
        return x * x;
    }
}
