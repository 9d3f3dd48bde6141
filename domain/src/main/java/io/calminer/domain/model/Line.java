package io.calminer.domain.model;

import io.calminer.domain.formula.Formula;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A named series over the periods of the calendar, defined by a formula.
 *
 * @param key the dotted lower_snake name by which formulas read it
 * @param kind how its values are read over longer spans
 * @param unit the unit of its values
 * @param formula the value in periods 1…n
 * @param atZero the value in period 0; null where the line is 0 there
 * @param weight the line by which values of a ratio or a price are weighted over longer spans; null for time
 */
public record Line(
        String key,
        Kind kind,
        Unit unit,
        Formula formula,
        @Nullable Formula atZero,
        @Nullable String weight) {

    public Line(String key, Kind kind, Unit unit, Formula formula, @Nullable Formula atZero) {
        this(key, kind, unit, formula, atZero, null);
    }
}
