package io.calminer.domain.valuation.bridge;

import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.Pointer;
import java.util.List;

/**
 * The way from the net present value of one plan to that of another.
 *
 * <p>The items in which the documents differ are taken over one after the other, additions and changes before removals,
 * and the plan is valued after each; changes after which it is no valid plan are told together with the next. The steps
 * add up to the whole difference; how much a single one is worth depends on their order where changes act on each other.
 * Each step therefore also says what it brings alone, on the plan at the beginning. What is left of the difference is the
 * interaction; while it is small, the changes can be told one by one without an order.
 *
 * @param start the value at the beginning
 * @param steps what each change brings
 * @param end the value at the end
 */
public record Bridge(double start, List<Step> steps, double end) {

    public Bridge {
        steps = List.copyOf(steps);
    }

    /** The largest share of the difference that may be left as interaction when changes are told one by one. */
    private static final double SMALL = 0.1;

    /** What is left of the difference when each change is counted alone; NaN when one of them has no value alone. */
    public double interaction() {
        double alone = 0;
        for (Step step : steps) {
            alone += step.alone();
        }
        return end - start - alone;
    }

    /** Whether the interaction is at most a tenth of the difference, so that the order of the changes hardly matters. */
    public boolean additive() {
        return Math.abs(interaction()) <= SMALL * Math.abs(end - start);
    }

    /**
     * One step.
     *
     * @param changes what is taken over: items or fields of the document
     * @param value the net present value after it
     * @param change what it brings after the steps before it
     * @param alone what it brings alone, on the plan at the beginning; NaN when that is no plan with a value
     */
    public record Step(List<Pointer> changes, double value, double change, double alone) {
        public Step {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The bridge between two valid plan documents that have values.
     *
     * @throws io.calminer.domain.project.InvalidPlan when one of them is no valid plan
     * @throws io.calminer.domain.valuation.UndefinedCell when one of them has no value
     */
    public static Bridge between(JsonObject from, JsonObject to) {
        return between(from, to, List.of());
    }

    /**
     * The same with the changes in an order of one's own.
     *
     * @param order the changes that come first, in their order; those that it does not name follow in the usual one
     */
    public static Bridge between(JsonObject from, JsonObject to, List<Pointer> order) {
        return new BridgeWalk(from, to, order).bridge();
    }
}
