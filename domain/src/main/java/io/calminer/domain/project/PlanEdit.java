package io.calminer.domain.project;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.InvalidFormula;
import io.calminer.domain.model.Model;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A document that differs from a plan read before only in the base numbers of parameters: the commonest edit.
 *
 * <p>Its model has the same lines and units and the same order of cells, so that nothing needs to be compiled again. A
 * number whose value is part of the model itself, such as the days of a payment term, is no such edit.
 */
final class PlanEdit {

    private static final String PARAMETERS = "parameters";
    private static final String BASE = "base";

    private final Scenario before;
    private final Model model;
    private final JsonObject after;

    private PlanEdit(Scenario before, JsonObject after) {
        this.before = before;
        this.model = before.model();
        this.after = after;
    }

    /** The plan of the edited document; empty when it must be read as any other. */
    static Optional<Scenario> of(Scenario before, JsonObject after) {
        return new PlanEdit(before, after).scenario();
    }

    private Optional<Scenario> scenario() {
        if (!model.solves().isEmpty() || !sameBut(PARAMETERS, before.document(), after)) {
            return Optional.empty();
        }
        JsonObject old = items(before.document());
        JsonObject edited = items(after);
        if (old == null
                || edited == null
                || !old.fields().keySet().equals(edited.fields().keySet())) {
            return Optional.empty();
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> item : edited.fields().entrySet()) {
            JsonValue was = old.fields().get(item.getKey());
            if (item.getValue().equals(was)) {
                continue;
            }
            OptionalDouble number = number(item.getKey(), was, item.getValue());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.put(item.getKey(), number.getAsDouble());
        }
        return Optional.of(before.with(model.with(base(numbers)), after));
    }

    private double[] base(Map<String, Double> numbers) {
        double[] base = model.base();
        numbers.forEach((key, number) -> base[model.slots(key)[0]] = number + 0.0);
        return base;
    }

    /** The new number of a parameter; empty when more than that differs, or it stands elsewhere than in one slot. */
    private OptionalDouble number(String key, @Nullable JsonValue was, JsonValue is) {
        if (!(was instanceof JsonObject old) || !(is instanceof JsonObject edited) || !sameBut(BASE, old, edited)) {
            return OptionalDouble.empty();
        }
        int[] slots = model.slots(key);
        boolean one = slots.length > 0 && IntStream.of(slots).allMatch(slot -> slot >= 0 && slot == slots[0]);
        return one && !model.isBuiltIn(key) ? plain(edited.fields().get(BASE)) : OptionalDouble.empty();
    }

    private static OptionalDouble plain(@Nullable JsonValue base) {
        if (base instanceof JsonNumber number) {
            return OptionalDouble.of(number.value());
        }
        try {
            return base instanceof JsonText text
                            && Formula.parse(text.value()).root() instanceof Expression.Literal literal
                    ? OptionalDouble.of(literal.value())
                    : OptionalDouble.empty();
        } catch (InvalidFormula wrong) {
            return OptionalDouble.empty();
        }
    }

    private static @Nullable JsonObject items(JsonObject plan) {
        return plan.fields().get(PARAMETERS) instanceof JsonObject items ? items : null;
    }

    private static boolean sameBut(String field, JsonObject a, JsonObject b) {
        if (!a.fields().keySet().equals(b.fields().keySet())) {
            return false;
        }
        return a.fields().entrySet().stream()
                .allMatch(one -> one.getKey().equals(field)
                        || one.getValue().equals(b.fields().get(one.getKey())));
    }
}
