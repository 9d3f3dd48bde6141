package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Parameters written as in a plan: numbers or formulas over certain parameters, in the unit of the quantity. */
final class PlanParameters implements DistributionFields.Reading {

    private final ItemContext context;
    private final @Nullable Unit unit;
    private final Fields fields;
    private boolean failed;

    PlanParameters(ItemContext context, @Nullable Unit unit, Fields fields) {
        this.context = context;
        this.unit = unit;
        this.fields = fields;
    }

    @Override
    public boolean failed() {
        return failed;
    }

    @Override
    public boolean has(String field) {
        return fields.has(field);
    }

    @Override
    public double own(String field) {
        return value(context.constant(fields, field, unit));
    }

    @Override
    public double plain(String field) {
        return value(context.constant(fields, field, Unit.ONE));
    }

    @Override
    public double[] owns(String field) {
        return list(field, unit);
    }

    @Override
    public double[] plains(String field) {
        return list(field, Unit.ONE);
    }

    private double[] list(String field, @Nullable Unit in) {
        List<JsonValue> values = fields.array(field);
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            Pointer at = fields.pointer(field).child(i);
            Formula formula = context.formulaAt(values.get(i), at);
            numbers[i] = formula == null
                    ? value(OptionalDouble.empty())
                    : value(context.builder().constant(formula, in, at));
        }
        failed |= numbers.length == 0 && !fields.has(field);
        return numbers;
    }

    private double value(OptionalDouble value) {
        failed |= value.isEmpty();
        return value.orElse(Double.NaN);
    }
}
