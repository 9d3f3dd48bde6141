package io.calminer.application.reliability;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The overall equipment effectiveness: availability × performance × quality, the share of planned time in which good
 * pieces were made at the best speed.
 *
 * <p>Source: S. Nakajima, "Introduction to TPM" (1988).
 *
 * @param availability run time ÷ planned time; NaN without planned time
 * @param performance ideal cycle × pieces ÷ run time, above 1 where the ideal cycle is too long; NaN without run time
 * @param quality good pieces ÷ pieces; NaN without pieces
 */
public record Effectiveness(double availability, double performance, double quality) {

    static Effectiveness of(OeeInput input) {
        return new Effectiveness(
                ratio(input.run(), input.planned()),
                ratio(input.idealCycle() * input.total(), input.run()),
                ratio(input.good(), input.total()));
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    /** The product; NaN where a factor is undefined. */
    public double overall() {
        return availability * performance * quality;
    }

    /** What to doubt about the answer. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (performance > 1) {
            warnings.add("Performance is " + Numbers.shortest(performance)
                    + ", above 1: the machine was faster than its ideal cycle. Maybe the ideal cycle is too long, or the"
                    + " count too high.");
        }
        return warnings;
    }

    /** The answer as a document. */
    public JsonValue.JsonObject document() {
        Map<String, String> reasons = new LinkedHashMap<>();
        undefined(reasons, "availability", availability, "There is no planned time.");
        undefined(reasons, "performance", performance, "The machine did not run.");
        undefined(reasons, "quality", quality, "Nothing was made.");
        undefined(reasons, "oee", overall(), "One of its factors is undefined.");
        return Figures.of()
                .and("availability", availability)
                .and("performance", performance)
                .and("quality", quality)
                .and("oee", overall())
                .and(
                        "warnings",
                        new JsonValue.JsonArray(warnings().stream()
                                .<JsonValue>map(JsonValue.JsonText::new)
                                .toList()))
                .and("reasons", reasons)
                .object();
    }

    private static void undefined(Map<String, String> reasons, String name, double value, String reason) {
        if (Double.isNaN(value)) {
            reasons.put(name, reason);
        }
    }
}
