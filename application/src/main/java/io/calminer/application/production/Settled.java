package io.calminer.application.production;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.JsonValue;
import java.util.List;

/**
 * A product that is settled.
 *
 * @param lines from the dry tonnes to the net smelter return, charges as positive amounts
 * @param returned the net smelter return: what is left of the money paid after all charges
 * @param perTonne the same for each dry tonne that is delivered; NaN where none is
 */
public record Settled(String currency, List<Line> lines, double returned, double perTonne) {

    public Settled {
        lines = List.copyOf(lines);
    }

    /**
     * A line of the settlement.
     *
     * @param key its kind, with the metal or element that it is about after a point
     * @param label what people call it
     */
    public record Line(String key, String label, double value, String unit) {

        private Figures document() {
            return Figures.of()
                    .and("key", key)
                    .and("label", label)
                    .and("value", value)
                    .and("unit", unit);
        }
    }

    /** The answer as a document. */
    public JsonValue.JsonObject document() {
        Figures reasons = Figures.of();
        if (Double.isNaN(returned)) {
            reasons.and("nsr", "A charge is larger than numbers can be.");
        }
        if (Double.isNaN(perTonne)) {
            reasons.and("nsr_per_dmt", Double.isNaN(returned) ? "There is no return." : "Nothing is delivered.");
        }
        return Figures.of()
                .and("currency_code", currency)
                .and("lines", lines, Line::document)
                .and("nsr", returned)
                .and("nsr_per_dmt", perTonne)
                .and("reasons", reasons)
                .object();
    }
}
