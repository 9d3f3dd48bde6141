package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.model.item.Effects;
import io.calminer.domain.model.item.Flexes;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.quantity.Units;
import io.calminer.domain.simulation.process.Deviation;
import io.calminer.domain.simulation.process.Operand;
import io.calminer.domain.simulation.process.Process;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decodes the collection {@code processes}: laws of prices and rates over the periods. */
public final class ProcessFields {

    private final ItemContext context;
    private final BiConsumer<String, Fields> flexes;
    private final DrawKeys drawKeys;
    private final Effects effects;
    private final boolean plain;
    private final Map<String, Scenario.ProcessInput> decoded = new LinkedHashMap<>();

    private ProcessFields(
            ItemContext context, BiConsumer<String, Fields> flexes, DrawKeys drawKeys, Effects effects, boolean plain) {
        this.context = context;
        this.flexes = flexes;
        this.drawKeys = drawKeys;
        this.effects = effects;
        this.plain = plain;
    }

    /** The processes of a plan. */
    ProcessFields(ItemContext context, Flexes flexes, DrawKeys drawKeys, Effects effects) {
        this(context, flexes::flexed, drawKeys, effects, false);
    }

    /** The names of all types. */
    public static Set<String> types() {
        return ProcessFamilies.ALL.keySet();
    }

    /**
     * The processes of formulas without a plan, declared in their model; what is wrong goes to the problems.
     *
     * @param items the processes by name, whose unit may be left out
     */
    public static Map<String, Scenario.ProcessInput> readPlain(
            Map<String, Fields> items, ModelBuilder builder, Problems problems) {
        ItemContext context = new ItemContext(problems, builder, Units.standard(), "USD", "USD");
        Effects none = new Effects(context);
        return new ProcessFields(context, (key, fields) -> {}, new DrawKeys(problems), none, true).readAll(items);
    }

    Map<String, Scenario.ProcessInput> readAll(Map<String, Fields> items) {
        items.forEach(this::read);
        return decoded;
    }

    private void read(String key, Fields fields) {
        context.checkKey(key, false, fields.pointer());
        @Nullable Unit unit = plain && !fields.has("unit") ? Unit.ONE : context.unit(fields);
        Label label = context.label(key, fields);
        String type = fields.text("type");
        long drawKey = drawKeys.read("processes", key, fields);
        Function<ProcessItem, Process> family = ProcessFamilies.ALL.get(type);
        flexes.accept(key, fields);
        if (family == null) {
            if (!type.isEmpty()) {
                String near = Suggestion.nearest(type, ProcessFamilies.ALL.keySet());
                context.problems().add(PlanRule.UNKNOWN_PROCESS, fields.pointer("type"), type, near);
            }
            // the name is known, so that what reads it is not told
            context.builder().process(key, label, unit, 1, fields.pointer());
            int[] slots = IntStream.of(context.builder().slots(key))
                    .filter(slot -> slot >= 0)
                    .toArray();
            Operand none = Operand.of(0);
            decoded.put(
                    key,
                    new Scenario.ProcessInput(drawKey, new Deviation(none, none, new double[slots.length], slots)));
            return;
        }
        Process process = family.apply(new ProcessItem(context, effects, key, label, unit, fields));
        fields.noOthers();
        setBase(process, context.builder());
        decoded.put(key, new Scenario.ProcessInput(drawKey, process));
    }

    /** The base reading of a process is its expected path. */
    static void setBase(Process process, ModelBuilder builder) {
        int[] slots = process.slots();
        double[] expected = process.expectedPath(builder.base());
        for (int k = 0; k < slots.length; k++) {
            builder.base(slots[k], expected[k]);
        }
    }
}
