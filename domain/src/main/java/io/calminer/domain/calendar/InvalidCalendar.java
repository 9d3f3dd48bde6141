package io.calminer.domain.calendar;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.util.List;

/** Blocks that make no calendar, with the rule that they break and the values that the message names. */
public final class InvalidCalendar extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final CalendarRule rule;
    private final transient List<Object> values;

    InvalidCalendar(CalendarRule rule, Object... values) {
        super(Problem.of(rule, Pointer.ROOT, null, values).message());
        this.rule = rule;
        this.values = List.of(values);
    }

    public CalendarRule rule() {
        return rule;
    }

    /** What stands in the placeholders of the rule. */
    public List<Object> values() {
        return values;
    }
}
