package io.calminer.web.simulation;

import io.calminer.domain.simulation.sensitivity.Screening;
import io.calminer.domain.simulation.sensitivity.SobolIndex;
import io.calminer.domain.simulation.sensitivity.SobolIndices;
import io.calminer.domain.simulation.statistics.Outcome.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sobol indices and elementary effects of one metric as fields of its answer.
 *
 * <p>Inputs that depend on each other have the indices of their group, which is named beside them.
 */
final class IndexJson {

    private IndexJson() {}

    static void put(SobolIndices indices, String metric, Map<String, Object> into) {
        indices.metrics().stream().filter(one -> one.metric().equals(metric)).forEach(one -> {
            Map<String, Object> first = new LinkedHashMap<>();
            Map<String, Object> total = new LinkedHashMap<>();
            for (SobolIndex index : one.indices()) {
                for (String input : index.inputs()) {
                    first.put(input, estimate(index.firstOrder(), index.inputs()));
                    total.put(input, estimate(index.totalOrder(), index.inputs()));
                }
            }
            into.put("first_order", first);
            into.put("total_order", total);
        });
    }

    private static Map<String, Object> estimate(Estimate estimate, List<String> group) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", estimate.value());
        fields.put("lower", estimate.lower());
        fields.put("upper", estimate.upper());
        if (group.size() > 1) {
            fields.put("group", group);
        }
        return fields;
    }

    static void put(Screening screening, String metric, Map<String, Object> into) {
        screening.metrics().stream().filter(one -> one.metric().equals(metric)).forEach(one -> {
            Map<String, Object> effects = new LinkedHashMap<>();
            for (Screening.Effect effect : one.effects()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("mu", effect.mu());
                fields.put("mu_star", effect.muStar());
                fields.put("sigma", effect.sigma());
                fields.put("count", effect.count());
                effects.put(effect.input(), fields);
            }
            into.put("morris", effects);
        });
    }
}
