package io.calminer.domain.simulation.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The bins of everything that a run gathers, laid by its pilot.
 *
 * @param metrics the bins of each metric
 * @param points the bins of each point of a fan
 * @param drivers the ranks of each driver
 * @param classes the classes of each metric's bins; none for independent iterations
 */
public record Bins(Range[] metrics, Range[] points, Ranks[] drivers, Classes[] classes) {

    public Bins {
        metrics = metrics.clone();
        points = points.clone();
        drivers = drivers.clone();
        classes = classes.clone();
    }

    @Override
    public Range[] metrics() {
        return metrics.clone();
    }

    @Override
    public Range[] points() {
        return points.clone();
    }

    @Override
    public Ranks[] drivers() {
        return drivers.clone();
    }

    @Override
    public Classes[] classes() {
        return classes.clone();
    }

    /** Writes the layout. */
    public void write(DataOutputStream out) throws IOException {
        for (Range range : metrics) {
            range.write(out);
        }
        for (Range range : points) {
            range.write(out);
        }
        for (Ranks ranks : drivers) {
            ranks.write(out);
        }
        for (Classes each : classes) {
            each.write(out);
        }
    }

    /** Reads what {@link #write} wrote for a run whose iterations depend on one another so. */
    public static Bins read(Shape shape, Dependence dependence, DataInputStream in) throws IOException {
        Range[] metrics = new Range[shape.metrics()];
        for (int m = 0; m < metrics.length; m++) {
            metrics[m] = Range.read(in);
        }
        Range[] points = new Range[shape.points()];
        for (int p = 0; p < points.length; p++) {
            points[p] = Range.read(in);
        }
        Ranks[] drivers = new Ranks[shape.drivers()];
        for (int d = 0; d < drivers.length; d++) {
            drivers[d] = Ranks.read(in);
        }
        Classes[] classes = new Classes[dependence.isNone() ? 0 : shape.metrics()];
        for (int m = 0; m < classes.length; m++) {
            classes[m] = Classes.read(in);
        }
        return new Bins(metrics, points, drivers, classes);
    }
}
