package io.calminer.domain.model.item;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Declares the lines that items make: each with the flexes that multiply it and the events that change it.
 *
 * <p>A line is <i>entered</i> where its formula is a field of an item, whose numbers alone are in the line's unit; it is
 * <i>derived</i> where the area states its formula. Both are lines of the one model like those that a plan writes itself.
 */
public final class ItemLines {

    private final ItemContext context;
    private final Flexes flexes;
    private final Effects effects;
    private final List<Bound> bounds = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final Map<String, List<String>> totals = new LinkedHashMap<>();

    public ItemLines(ItemContext context, Flexes flexes, Effects effects) {
        this.context = context;
        this.flexes = flexes;
        this.effects = effects;
    }

    /** Judges a compiled model, and tells what is wrong with it. */
    public interface Check {
        void check(Model model, Problems problems);
    }

    private record Bound(String line, double low, double high, Pointer at, String suggestion) {}

    public ItemContext context() {
        return context;
    }

    /** Declares a line whose formula was entered; {@code at} is the place of that field. */
    public void entered(Line line, Label label, Pointer at) {
        context.builder().entered(changed(line), label, at);
    }

    /** Declares a line whose formula the area states; {@code at} is the place of the item. */
    public void derived(Line line, Label label, Pointer at) {
        context.builder().line(changed(line), label, at);
    }

    /**
     * Declares a line whose formula the area states over names that the plan gives.
     *
     * @param misfit tells in the area's words that the formula has another unit, which it is given
     */
    public void derived(Line line, Label label, Pointer at, Consumer<Unit> misfit) {
        context.builder().line(changed(line), label, at, misfit);
    }

    /** Declares a line whose formula the area states, 0 in period 0. */
    public void derived(String key, Kind kind, Unit unit, String formula, Label label, Pointer at) {
        derived(new Line(key, kind, unit, Formula.parse(formula), null), label, at);
    }

    /** Multiplies a line, declared later, by a group of flexes such as {@code grade} or {@code price.copper}. */
    public void flexed(String line, String group) {
        flexes.flexed(line, group);
    }

    /** Adds a line to a total in which every plan ends, such as {@code revenue.total}. */
    public void addTo(String total, String line) {
        totals.computeIfAbsent(total, key -> new ArrayList<>()).add(line);
    }

    /** The lines that are added to a total, in the order in which they came. */
    public List<String> partsOf(String total) {
        return List.copyOf(totals.getOrDefault(total, List.of()));
    }

    /** Whether an area has added anything to any total. */
    public boolean hasTotals() {
        return !totals.isEmpty();
    }

    /**
     * States the bounds of a line's base values, both included.
     *
     * @param suggestion what may have been meant instead, after "Maybe"
     */
    public void bounded(String line, double low, double high, Pointer at, String suggestion) {
        bounds.add(new Bound(line, low, high, at, suggestion));
    }

    /** States that no base value of a line is negative. */
    public void notNegative(String line, Pointer at) {
        bounds.add(new Bound(line, 0, Double.POSITIVE_INFINITY, at, ""));
    }

    /** States what must hold over the base values of several lines. */
    public void afterwards(Check check) {
        checks.add(check);
    }

    /** Tells lines with base values out of their bounds: the first period of each. */
    public void checkBounds(Model model) {
        bounds.forEach(bound -> check(bound, model));
        checks.forEach(check -> check.check(model, context.problems()));
    }

    private void check(Bound bound, Model model) {
        double[] values = model.values(bound.line());
        for (int period = model.calendar().first(); period < values.length; period++) {
            // an undefined cell is told where it is valued, with its cause
            if (values[period] < bound.low() || values[period] > bound.high()) {
                String when = model.calendar().label(period);
                if (bound.high() == Double.POSITIVE_INFINITY && bound.low() == 0) {
                    context.problems().add(ItemRule.NEGATIVE, bound.at(), bound.line(), values[period], when);
                } else {
                    context.problems()
                            .add(
                                    ItemRule.OUT_OF_BOUNDS,
                                    bound.at(),
                                    bound.line(),
                                    bound.low(),
                                    bound.high(),
                                    values[period],
                                    when,
                                    bound.suggestion());
                }
                return;
            }
        }
    }

    private Line changed(Line line) {
        Formula formula = effects.formula(line.key(), line.formula());
        Formula first = effects.atZero(line.key(), line.atZero());
        return new Line(line.key(), line.kind(), line.unit(), formula, first, line.weight());
    }
}
