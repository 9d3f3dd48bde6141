package io.calminer.domain.sensitivity;

import io.calminer.domain.project.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How metrics move when each driver alone moves by shares of its base, the others staying: tornado and spider.
 *
 * @param metrics the metrics, such as npv and irr
 * @param base their values at the base
 * @param rows one for each driver, the one that moves the first metric most at the top
 */
public record Sensitivity(List<String> metrics, List<Double> base, List<Row> rows) {

    /** The shares by which drivers usually move. */
    public static final List<Double> USUAL_SHARES = List.of(-0.3, -0.2, -0.1, -0.05, 0.05, 0.1, 0.2, 0.3);

    public Sensitivity {
        metrics = List.copyOf(metrics);
        base = List.copyOf(base);
        rows = List.copyOf(rows);
    }

    /** What one driver does. */
    public record Row(Driver driver, List<Point> points) {
        public Row {
            points = List.copyOf(points);
        }

        /** The distance between the least and the greatest value of a metric; NaN values are left out. */
        public double swing(int metric) {
            double[] values = points.stream()
                    .mapToDouble(point -> point.values().get(metric))
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            return values.length == 0 ? 0 : values[values.length - 1] - values[0];
        }
    }

    /**
     * The metrics at one setting of a driver.
     *
     * @param share how far it is moved, as a share of its base
     * @param setting the value or factor that it has then
     * @param values the metrics in their order; NaN where undefined
     */
    public record Point(double share, double setting, List<Double> values) {
        public Point {
            values = List.copyOf(values);
        }
    }

    /**
     * The table of a scenario.
     *
     * @throws IllegalArgumentException when there is no such metric
     */
    public static Sensitivity of(Scenario scenario, List<Driver> drivers, List<String> metrics, List<Double> shares) {
        Lanes lanes = new Lanes(scenario, drivers);
        double[] bases = drivers.stream().mapToDouble(Driver::base).toArray();
        List<double[]> settings = new ArrayList<>(List.of(bases));
        for (int d = 0; d < bases.length; d++) {
            for (double share : shares) {
                double[] setting = bases.clone();
                setting[d] = drivers.get(d).moved(share);
                settings.add(setting);
            }
        }
        List<List<Double>> values = lanes.of(settings.toArray(double[][]::new)).stream()
                .map(lane -> metrics.stream().map(lane::metric).toList())
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int d = 0; d < bases.length; d++) {
            List<Point> points = new ArrayList<>();
            for (int s = 0; s < shares.size(); s++) {
                int lane = 1 + d * shares.size() + s;
                points.add(new Point(shares.get(s), settings.get(lane)[d], values.get(lane)));
            }
            rows.add(new Row(drivers.get(d), points));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> row.swing(0)).reversed());
        return new Sensitivity(metrics, values.get(0), rows);
    }
}
