package io.calminer.domain.valuation.bridge;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.project.InvalidPlan;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.valuation.UndefinedCell;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes over one change after the other and values the plan in between. */
final class BridgeWalk {

    /** More changes than these are taken over collection by collection. */
    private static final int MOST_STEPS = 200;

    private static final Set<String> COLLECTIONS =
            Set.of("parameters", "processes", "correlations", "solves", "lines", "units");
    private static final Set<String> WITHOUT_VALUE = Set.of("format", "name", "description");

    private final JsonObject from;
    private final JsonObject to;
    private final List<Pointer> order;
    private final List<Change> harmless = new ArrayList<>();

    BridgeWalk(JsonObject from, JsonObject to, List<Pointer> order) {
        this.from = from;
        this.to = to;
        this.order = List.copyOf(order);
    }

    /** A field of the document, or an item of one of its collections. */
    private record Change(
            String field, @Nullable String key, @Nullable JsonValue value) {

        Pointer pointer() {
            Pointer whole = Pointer.ROOT.child(field);
            return key == null ? whole : whole.child(key);
        }

        boolean isNewIn(JsonObject document) {
            return key != null && !document.object(field).fields().containsKey(key);
        }

        JsonObject on(JsonObject document) {
            return key == null
                    ? with(document, field, value)
                    : with(document, field, with(document.object(field), key, value));
        }
    }

    Bridge bridge() {
        double start = value(from);
        double end = value(to);
        List<Bridge.Step> steps = new ArrayList<>();
        List<Change> pending = new ArrayList<>();
        JsonObject plan = from;
        double before = start;
        List<Change> changes = changes();
        for (int i = 0; i < changes.size(); i++) {
            plan = changes.get(i).on(plan);
            pending.add(changes.get(i));
            boolean last = i == changes.size() - 1;
            OptionalDouble value = last ? OptionalDouble.of(end) : valueIfAny(plan);
            if (value.isPresent()) {
                List<Pointer> pointers = pending.stream().map(Change::pointer).toList();
                double change = value.getAsDouble() - before;
                steps.add(new Bridge.Step(pointers, value.getAsDouble(), change, alone(pending, start)));
                before = value.getAsDouble();
                pending.clear();
            }
        }
        return new Bridge(start, steps, end);
    }

    /**
     * What the changes bring on the plan at the beginning. Where they need items that are new, such as a line that reads
     * a parameter to come, those that bring nothing by themselves are added first.
     */
    private double alone(List<Change> changes, double start) {
        OptionalDouble alone = valueIfAny(on(from, changes));
        if (alone.isEmpty()) {
            alone = valueIfAny(on(on(from, harmless), changes));
        }
        double brought = alone.orElse(Double.NaN) - start;
        if (brought == 0) {
            changes.stream().filter(change -> change.isNewIn(from)).forEach(harmless::add);
        }
        return brought;
    }

    private static JsonObject on(JsonObject plan, List<Change> changes) {
        JsonObject changed = plan;
        for (Change change : changes) {
            changed = change.on(changed);
        }
        return changed;
    }

    private List<Change> changes() {
        List<Change> fine = changes(true);
        List<Change> changes = fine.size() <= MOST_STEPS ? fine : changes(false);
        changes.sort(Comparator.comparingInt(this::place));
        return changes;
    }

    private int place(Change change) {
        int place = order.indexOf(change.pointer());
        return place < 0 ? order.size() : place;
    }

    private List<Change> changes(boolean byItem) {
        List<Change> changes = new ArrayList<>();
        List<Change> removals = new ArrayList<>();
        Set<String> fields = new LinkedHashSet<>(from.fields().keySet());
        fields.addAll(to.fields().keySet());
        fields.removeAll(WITHOUT_VALUE);
        for (String field : fields) {
            if (byItem && COLLECTIONS.contains(field)) {
                Map<String, JsonValue> mine = from.object(field).fields();
                Map<String, JsonValue> theirs = to.object(field).fields();
                Set<String> keys = new LinkedHashSet<>(mine.keySet());
                keys.addAll(theirs.keySet());
                for (String key : keys) {
                    add(new Change(field, key, theirs.get(key)), mine.get(key), changes, removals);
                }
            } else {
                JsonValue theirs = to.fields().get(field);
                add(new Change(field, null, theirs), from.fields().get(field), changes, removals);
            }
        }
        changes.addAll(removals);
        return changes;
    }

    private static void add(Change change, @Nullable JsonValue old, List<Change> changes, List<Change> removals) {
        if (!Objects.equals(old, change.value())) {
            (change.value() == null ? removals : changes).add(change);
        }
    }

    private static JsonObject with(JsonObject object, String name, @Nullable JsonValue value) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(object.fields());
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
        return new JsonObject(fields);
    }

    private static OptionalDouble valueIfAny(JsonObject document) {
        try {
            return OptionalDouble.of(value(document));
        } catch (InvalidPlan | UndefinedCell between) {
            // half a change, such as a line that reads a parameter to come
            return OptionalDouble.empty();
        }
    }

    private static double value(JsonObject document) {
        return Valuation.of(PlanDocument.read(CanonicalJson.write(document)))
                .netPresentValue()
                .value();
    }
}
