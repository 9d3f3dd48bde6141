package io.calminer.domain.economics;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.costs.CostRule;
import io.calminer.domain.document.Fields;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Fiscal years of a plan that fields of an item name, and the periods that begin them. */
public final class PlanYears {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    private final EconomicItem item;
    private final Calendar calendar;

    private PlanYears(EconomicItem item) {
        this.item = item;
        this.calendar = item.context().builder().calendar();
    }

    public static PlanYears of(EconomicItem item) {
        return new PlanYears(item);
    }

    /** A fiscal year of the plan in a field; empty when it is absent or wrong, which is told. */
    public OptionalInt year(Fields fields, String field) {
        if (!fields.has(field)) {
            return OptionalInt.empty();
        }
        int year = fields.integer(field, EARLIEST, LATEST);
        int first = calendar.year(calendar.first());
        int last = calendar.year(calendar.periods());
        if (year >= first && year <= last) {
            return OptionalInt.of(year);
        }
        if (year != EARLIEST) {
            // the lowest year stands for one that is no number, which is told
            item.context()
                    .problems()
                    .add(CostRule.YEAR_NOT_PLANNED, fields.pointer(field), item.key(), year, first, last);
        }
        return OptionalInt.empty();
    }

    /** The flow in the fiscal years of the fields {@code from} and {@code to}, nothing before and after. */
    public String within(String flow, String none) {
        Fields fields = item.fields();
        OptionalInt from = year(fields, "from");
        OptionalInt to = year(fields, "to");
        if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
            item.context()
                    .problems()
                    .add(CostRule.YEARS_REVERSED, fields.pointer("to"), item.key(), to.getAsInt(), from.getAsInt());
        }
        List<String> conditions = Stream.of(
                        from.isPresent() ? "year >= " + from.getAsInt() : "",
                        to.isPresent() ? "year <= " + to.getAsInt() : "")
                .filter(condition -> !condition.isEmpty())
                .toList();
        return conditions.isEmpty() ? flow : "if(" + String.join(" and ", conditions) + ", " + flow + ", " + none + ")";
    }

    /** The first period after period 0 that lies in a fiscal year; period 1 for a year that has none. */
    public int firstOf(int year) {
        for (int period = 1; period <= calendar.periods(); period++) {
            if (calendar.year(period) == year) {
                return period;
            }
        }
        return 1;
    }
}
