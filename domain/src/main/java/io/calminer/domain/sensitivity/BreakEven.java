package io.calminer.domain.sensitivity;

import io.calminer.domain.project.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The settings of a driver at which the net present value is zero.
 *
 * <p>The range is divided into equal parts; each part in which the value changes its sign is divided again until its
 * ends are neighbours to 1e-13 of the range. Crossings closer together than a part are not told apart, and a value that
 * touches zero without crossing it is found only at an end of a part.
 *
 * @param driver the driver
 * @param low the lower end of the range searched
 * @param high the upper end
 * @param settings all settings found, ascending; empty when there is none
 * @param atLow the net present value at the lower end; NaN where undefined
 * @param atHigh the net present value at the upper end
 */
public record BreakEven(Driver driver, double low, double high, List<Double> settings, double atLow, double atHigh) {

    private static final int PARTS = 64;
    private static final double FINEST = 1e-13;

    public BreakEven {
        settings = List.copyOf(settings);
    }

    /**
     * Searches a range.
     *
     * @throws IllegalArgumentException when low is not below high, or an end is not finite
     */
    public static BreakEven of(Scenario scenario, Driver driver, double low, double high) {
        if (!(low < high) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException("The range must ascend: was from " + low + " to " + high + ".");
        }
        return new Search(driver, new Lanes(scenario, List.of(driver)), low, high).breakEven();
    }

    /** Values the plan at many settings of the driver and follows the changes of sign. */
    private record Search(Driver driver, Lanes lanes, double low, double high) {

        BreakEven breakEven() {
            double[] settings = settings(low, high);
            double[] values = values(settings);
            List<Double> found = new ArrayList<>();
            for (int i = 0; i < settings.length; i++) {
                if (values[i] == 0) {
                    found.add(settings[i]);
                } else if (i > 0 && values[i - 1] * values[i] < 0) {
                    found.add(refine(settings[i - 1], settings[i]));
                }
            }
            return new BreakEven(driver, low, high, found, values[0], values[values.length - 1]);
        }

        private double refine(double from, double to) {
            while (to - from > FINEST * (high - low)) {
                double[] settings = settings(from, to);
                double[] values = values(settings);
                int crossing = 1;
                while (crossing < PARTS && values[crossing] != 0 && !(values[crossing - 1] * values[crossing] < 0)) {
                    crossing++;
                }
                if (values[crossing] == 0) {
                    return settings[crossing];
                }
                if (settings[crossing - 1] == from && settings[crossing] == to) {
                    break;
                }
                from = settings[crossing - 1];
                to = settings[crossing];
            }
            return from + (to - from) / 2;
        }

        private static double[] settings(double from, double to) {
            double[] settings = new double[PARTS + 1];
            for (int i = 0; i <= PARTS; i++) {
                settings[i] = i == PARTS ? to : from + (to - from) * i / PARTS;
            }
            return settings;
        }

        private double[] values(double[] settings) {
            double[][] lanesOfOne = DoubleStream.of(settings)
                    .mapToObj(setting -> new double[] {setting})
                    .toArray(double[][]::new);
            return lanes.of(lanesOfOne).stream()
                    .mapToDouble(lane -> lane.metric("npv"))
                    .toArray();
        }
    }
}
