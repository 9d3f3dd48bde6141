package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Vary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decodes how an uncertain parameter varies over the periods. */
public final class VaryFields {

    /** A correlation from here on may be a percentage. */
    private static final double LEAST_PERCENTAGE = 2;

    private static final Map<String, Vary> NAMES = names();

    private VaryFields() {}

    private static Map<String, Vary> names() {
        Map<String, Vary> names = new LinkedHashMap<>();
        names.put("once", Vary.ONCE);
        names.put("yearly", Vary.YEARLY);
        names.put("period", Vary.PERIOD);
        names.put("per_period", Vary.PERIOD);
        names.put("phase", Vary.PHASE);
        names.put("per_phase", Vary.PHASE);
        return names;
    }

    /** How often it takes a new value. */
    public static Vary read(Fields fields) {
        return fields.named("vary", NAMES, Vary.ONCE);
    }

    /** The fiscal years in which phases after the first begin; empty where there are none. */
    public static int[] phases(Vary vary, String name, Fields fields) {
        if (vary != Vary.PHASE) {
            return new int[0];
        }
        List<JsonValue> given = fields.has("phases") ? fields.array("phases") : List.of();
        int[] phases = new int[given.size()];
        boolean right = phases.length > 0;
        for (int i = 0; i < phases.length; i++) {
            double year = given.get(i) instanceof JsonValue.JsonNumber number ? number.value() : Double.NaN;
            right &= year == Math.rint(year) && year > 0 && year < 1e6;
            phases[i] = (int) year;
            right &= i == 0 || phases[i] > phases[i - 1];
        }
        if (!right) {
            fields.problems().add(PlanRule.VARY_PHASES, fields.pointer(fields.has("phases") ? "phases" : "vary"), name);
            return new int[0];
        }
        return phases;
    }

    /** The correlation of the normal scores of each value and the next; 0 where none is stated. */
    public static double autocorrelation(Vary vary, String name, Fields fields) {
        if (!fields.has("autocorrelation")) {
            return 0;
        }
        double value = fields.number("autocorrelation");
        if (!Double.isNaN(value) && !(Math.abs(value) < 1)) {
            Double hint = Math.abs(value) >= LEAST_PERCENTAGE ? value / 100 : null;
            fields.problems().add(PlanRule.AUTOCORRELATION_RANGE, fields.pointer("autocorrelation"), name, value, hint);
        } else if (vary == Vary.ONCE) {
            fields.problems().add(PlanRule.AUTOCORRELATION_ONCE, fields.pointer("autocorrelation"), name);
        } else if (!Double.isNaN(value)) {
            return value;
        }
        return 0;
    }
}
