package io.calminer.domain.model.item;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What events do to lines: they add their impact to a line, or multiply it by 1 plus their impact.
 *
 * <p>The formula of the line reads the event then, so that value, simulation, explanation and workbook show it alike.
 */
public final class Effects {

    private final ItemContext context;
    private final Map<String, List<Effect>> byLine = new HashMap<>();
    private final Set<String> lines = new HashSet<>();

    public Effects(ItemContext context) {
        this.context = context;
    }

    private record Effect(String event, boolean scales, boolean atZero, Pointer at) {}

    /**
     * Reads the fields {@code adds_to} and {@code scales} of an event.
     *
     * @param unit the unit of its impact; null when it is wrong, which is told
     */
    public void read(String event, @Nullable Unit unit, Fields fields, boolean atZero) {
        add(event, fields, "adds_to", false, atZero);
        if (fields.has("scales") && unit != null && !unit.isPlain()) {
            context.problems().add(ItemRule.EVENT_SCALE, fields.pointer("scales"), event, unit);
            fields.text("scales");
        } else {
            add(event, fields, "scales", true, atZero);
        }
    }

    private void add(String event, Fields fields, String field, boolean scales, boolean atZero) {
        if (fields.has(field)) {
            String line = fields.text(field);
            byLine.computeIfAbsent(line, key -> new ArrayList<>())
                    .add(new Effect(event, scales, atZero, fields.pointer(field)));
        }
    }

    /** The formula of a line over the periods with its events. */
    public Formula formula(String line, Formula formula) {
        lines.add(line);
        return with(line, formula, false);
    }

    /** The formula of a line in period 0 with its events; null where it has no value there. */
    public @Nullable Formula atZero(String line, @Nullable Formula formula) {
        if (formula != null) {
            return with(line, formula, true);
        }
        List<String> added = byLine.getOrDefault(line, List.of()).stream()
                .filter(effect -> effect.atZero() && !effect.scales())
                .map(Effect::event)
                .toList();
        return added.isEmpty() ? null : Formula.parse(String.join(" + ", added));
    }

    /** Tells the events that change no line of the plan, after all lines have been declared. */
    public void checkLines() {
        byLine.forEach((line, effects) -> {
            if (!lines.contains(line) && !line.isEmpty()) {
                String near = Suggestion.nearest(line, lines);
                effects.forEach(effect -> context.problems().add(ItemRule.EVENT_LINE, effect.at(), line, near));
            }
        });
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
