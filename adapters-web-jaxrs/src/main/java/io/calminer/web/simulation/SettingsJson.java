package io.calminer.web.simulation;

import io.calminer.domain.simulation.Precision;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Stop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a run draws, when it may end and why it did, in answers. */
final class SettingsJson {

    private SettingsJson() {}

    static Map<String, Object> of(Settings settings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("iterations", settings.iterations());
        fields.put("seed", settings.seed());
        fields.put("sampling", settings.sampling().text());
        fields.put("randomizations", randomizations(settings));
        fields.put("precision", precision(settings));
        return fields;
    }

    /** The randomisations; null where the sampling has none. */
    static @Nullable Integer randomizations(Settings settings) {
        return settings.sampling().isRandomized() ? settings.randomizations() : null;
    }

    /** The precision as it was asked for; null without one. */
    static @Nullable Map<String, Object> precision(Settings settings) {
        return settings.precision()
                .map(precision -> Map.<String, Object>of(
                        "targets",
                        precision.targets().stream().map(SettingsJson::of).toList(),
                        "minimum_iterations",
                        precision.minimum()))
                .orElse(null);
    }

    private static Map<String, Object> of(Precision.Target target) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("metric", target.metric());
        if (target.percent() != null) {
            fields.put("percentile", target.percent());
        }
        fields.put(target.relative() ? "relative_half_width" : "half_width", target.halfWidth());
        return fields;
    }

    static Map<String, Object> of(Stop stop) {
        List<Map<String, Object>> targets = stop.targets().stream()
                .map(reached -> {
                    Map<String, Object> fields = of(reached.target());
                    fields.put("reached", reached.halfWidth());
                    fields.put("met", reached.isMet());
                    return fields;
                })
                .toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reason", stop.reason().text());
        fields.put("iterations", stop.iterations());
        fields.put("targets", targets);
        return fields;
    }
}
