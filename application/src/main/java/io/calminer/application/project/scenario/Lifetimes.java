package io.calminer.application.project.scenario;

import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of items come to over the life of a mine at base values: a flow added up, of a balance the last value, a
 * ratio or price weighted by its weight. What has no weight has no figure for the life.
 */
final class Lifetimes {

    private final Model model;
    private final Map<String, Map<String, Double>> byItem = new HashMap<>();

    Lifetimes(Model model) {
        this.model = model;
        model.lines().forEach(this::add);
    }

    /** By the ends of the names of the lines of an item; {@code ""} for the line of its own name. */
    Map<String, Double> of(String item) {
        return byItem.getOrDefault(item, Map.of());
    }

    private void add(Line line) {
        String key = line.key();
        int dot = key.indexOf('.', key.indexOf('.') + 1);
        Double total = key.indexOf('.') < 0 ? null : total(line);
        if (total != null) {
            byItem.computeIfAbsent(dot < 0 ? key : key.substring(0, dot), item -> new TreeMap<>())
                    .put(dot < 0 ? "" : key.substring(dot + 1), total);
        }
    }

    private @Nullable Double total(Line line) {
        double[] values = model.values(line.key());
        String weight = line.weight();
        if (line.kind() == Kind.BALANCE) {
            return values[values.length - 1];
        } else if (line.kind() != Kind.FLOW && weight == null) {
            return null;
        }
        double[] weights = weight == null ? new double[0] : model.values(weight);
        double sum = 0;
        double all = weight == null ? 1 : 0;
        for (int period = 0; period < values.length; period++) {
            double share = weight == null ? 1 : weights[period];
            // where nothing is weighed, a ratio may be undefined
            sum += share == 0 ? 0 : values[period] * share;
            all += weight == null ? 0 : share;
        }
        return sum / all;
    }
}
