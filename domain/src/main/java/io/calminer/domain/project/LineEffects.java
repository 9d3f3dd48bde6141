package io.calminer.domain.project;

import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What events do to lines: they add their impact to a line, or multiply it by 1 plus their impact.
 *
 * <p>The formula of the line reads the event then, so that value, simulation, explanation and workbook show it alike.
 */
final class LineEffects {

    private final PlanContext context;
    private final Set<String> lines;
    private final Map<String, List<Effect>> byLine = new HashMap<>();

    LineEffects(PlanContext context, Set<String> lines) {
        this.context = context;
        this.lines = lines;
    }

    private record Effect(String event, boolean scales, boolean atZero) {}

    /** Reads the fields {@code adds_to} and {@code scales} of an event. */
    void read(ProcessItem item, boolean atZero) {
        read(item, "adds_to", false, atZero);
        read(item, "scales", true, atZero);
    }

    private void read(ProcessItem item, String field, boolean scales, boolean atZero) {
        if (!item.fields().has(field)) {
            return;
        }
        String line = item.fields().text(field);
        if (!lines.contains(line) && !line.isEmpty()) {
            String near = Suggestion.nearest(line, lines);
            context.problems().add(PlanRule.EVENT_LINE, item.fields().pointer(field), line, near);
        }
        if (scales && item.unit() != null && !item.unit().isPlain()) {
            item.problem(PlanRule.EVENT_SCALE, field, item.key(), item.unit());
            return;
        }
        byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(new Effect(item.key(), scales, atZero));
    }

    /** The formula of a line over the periods with its events. */
    Formula formula(String line, Formula formula) {
        return with(line, formula, false);
    }

    /** The formula of a line in period 0 with its events; null where it has no value there. */
    @Nullable Formula atZero(String line, @Nullable Formula formula) {
        if (formula != null) {
            return with(line, formula, true);
        }
        List<String> added = byLine.getOrDefault(line, List.of()).stream()
                .filter(effect -> effect.atZero() && !effect.scales())
                .map(Effect::event)
                .toList();
        return added.isEmpty() ? null : Formula.parse(String.join(" + ", added));
    }

    private Formula with(String line, Formula formula, boolean atZero) {
        Formula all = formula;
        for (Effect effect : byLine.getOrDefault(line, List.of())) {
            if (effect.atZero() == atZero) {
                String text = "(" + all + ")"
                        + (effect.scales() ? " * (1 + " + effect.event() + ")" : " + " + effect.event());
                all = Formula.parse(text);
            }
        }
        return all;
    }
}
