package io.calminer.domain.model.item;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import java.util.Locale;

/**
 * What the delay of a start does to lines: schedules come later by whole periods, standing costs run until then.
 *
 * <p>A delay is a parameter in a unit of time, certain or uncertain, which may be correlated with others. It counts in
 * whole periods, rounded, of the length of the first one. A line {@code delayed_by} it is {@code shift(formula, delay)}; a
 * line with {@code while_delayed_by} has its amount for the part of each period that lies before the delayed start.
 */
public final class Delays {

    private static final int YEAR_MONTHS = 12;

    private final ItemContext context;
    private final Calendar calendar;

    public Delays(ItemContext context) {
        this.context = context;
        this.calendar = context.builder().calendar();
    }

    /** The formula of a line with its delay, if it has any. */
    public Formula apply(String line, Kind kind, Fields fields, Formula formula) {
        Formula later = formula;
        if (fields.has("delayed_by")) {
            String delay = delay(fields, "delayed_by");
            if (kind != Kind.FLOW && !calendar.isEven()) {
                context.problems()
                        .add(
                                ItemRule.DELAY_KIND,
                                fields.pointer("delayed_by"),
                                line,
                                kind.name().toLowerCase(Locale.ROOT));
            }
            later = delay.isEmpty() ? later : Formula.parse("shift(" + later + ", " + delay + ")");
        }
        if (fields.has("while_delayed_by")) {
            String delay = delay(fields, "while_delayed_by");
            String before = "(to_date(years_in_period) - years_in_period)";
            String share = "clamp((" + delay + " - " + before + ") / years_in_period, 0, 1)";
            later = delay.isEmpty() ? later : Formula.parse("(" + later + ") * " + share);
        }
        return later;
    }

    /** The delay in years, whole periods of them; empty when the field names no delay, which is told. */
    private String delay(Fields fields, String field) {
        String name = fields.text(field);
        if (name.isEmpty()) {
            return "";
        }
        int[] slots = context.builder().slots(name);
        boolean one = slots.length > 0 && slots[0] >= 0 && slots[0] == slots[slots.length - 1];
        Unit unit = context.builder().unit(name);
        Unit year = context.units().parse("a");
        if (!one || (unit != null && !unit.sameDimension(year))) {
            context.problems().add(ItemRule.DELAY_PARAMETER, fields.pointer(field), field, name);
            return "";
        }
        int perYear = YEAR_MONTHS / calendar.months(1);
        String years = "in(" + name + ", [a])";
        return perYear == 1 ? "round(" + years + ")" : "round(" + years + " * " + perYear + ") / " + perYear;
    }
}
