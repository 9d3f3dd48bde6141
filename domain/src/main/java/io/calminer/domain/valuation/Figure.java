package io.calminer.domain.valuation;

import io.calminer.domain.model.Explanation;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One metric of a plan: its value, or why it has none, and how it came about. */
public final class Figure {

    private static final int USUAL_DEPTH = 3;

    private final String name;
    private final String label;
    private final double value;
    private final String unit;
    private final @Nullable String status;
    private final @Nullable String reason;
    private final IntFunction<Explanation> explanation;

    Figure(
            String name,
            String label,
            double value,
            String unit,
            @Nullable String status,
            @Nullable String reason,
            IntFunction<Explanation> explanation) {
        this.name = name;
        this.label = label;
        this.value = value;
        this.unit = unit;
        this.status = status;
        this.reason = reason;
        this.explanation = explanation;
    }

    /** The name by which plans, runs and the API know the metric, such as {@code npv}. */
    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    /** The value; NaN where it is undefined, which {@link #reason()} explains. */
    public double value() {
        return value;
    }

    /** The unit: a currency unit, "1" for a share or ratio, "a" for years. */
    public String unit() {
        return unit;
    }

    /** How the value is to be read, such as {@code ONE_ECONOMIC}; null where there is only one way. */
    public @Nullable String status() {
        return status;
    }

    /** Why there is no value; null when there is one. */
    public @Nullable String reason() {
        return reason;
    }

    /** How the value came about, three levels down. */
    public Explanation explain() {
        return explain(USUAL_DEPTH);
    }

    /** How the value came about, down to so many levels. */
    public Explanation explain(int depth) {
        return explanation.apply(depth);
    }

    @Override
    public String toString() {
        return name + " = " + value + " " + unit;
    }
}
