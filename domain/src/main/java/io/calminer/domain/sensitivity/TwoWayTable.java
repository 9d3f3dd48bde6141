package io.calminer.domain.sensitivity;

import io.calminer.domain.project.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * A metric over the settings of two drivers, the others staying at their base.
 *
 * @param metric the metric
 * @param rowDriver the driver whose settings differ by row
 * @param rowSettings its settings
 * @param columnDriver the driver whose settings differ by column
 * @param columnSettings its settings
 * @param values the metric by row and column; NaN where undefined
 */
public record TwoWayTable(
        String metric,
        Driver rowDriver,
        List<Double> rowSettings,
        Driver columnDriver,
        List<Double> columnSettings,
        List<List<Double>> values) {

    public TwoWayTable {
        rowSettings = List.copyOf(rowSettings);
        columnSettings = List.copyOf(columnSettings);
        values = List.copyOf(values);
    }

    /** The table of a scenario. */
    public static TwoWayTable of(
            Scenario scenario,
            String metric,
            Driver rowDriver,
            List<Double> rowSettings,
            Driver columnDriver,
            List<Double> columnSettings) {
        Lanes lanes = new Lanes(scenario, List.of(rowDriver, columnDriver));
        List<double[]> settings = new ArrayList<>();
        rowSettings.forEach(row -> columnSettings.forEach(column -> settings.add(new double[] {row, column})));
        List<Lanes.Lane> crossed = lanes.of(settings.toArray(double[][]::new));
        List<List<Double>> values = new ArrayList<>();
        for (int row = 0; row < rowSettings.size(); row++) {
            List<Double> line = new ArrayList<>();
            for (int column = 0; column < columnSettings.size(); column++) {
                line.add(crossed.get(row * columnSettings.size() + column).metric(metric));
            }
            values.add(List.copyOf(line));
        }
        return new TwoWayTable(metric, rowDriver, rowSettings, columnDriver, columnSettings, values);
    }
}
