package io.calminer.domain.maintenance;

import io.calminer.domain.document.Place;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which entries contradict the unit, each other or the calendar.
 *
 * @param entry which of the entries that were added, counted from 0
 * @param field the field of it that is to be looked at
 * @param rule what it breaks
 * @param values what stands in the placeholders of the rule
 */
public record Finding(int entry, String field, MaintenanceRule rule, List<Object> values) {

    public Finding {
        values = List.copyOf(values);
    }

    /** The finding as a problem of an entry that stands at a place. */
    public Problem problem(Pointer entryAt, @Nullable Place place) {
        return Problem.of(rule, entryAt.child(field), place, values.toArray());
    }
}
