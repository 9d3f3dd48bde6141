package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.economics.EconomicItem;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.item.Effects;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.simulation.process.Process;
import java.util.Map;

/** Makes events of the items of the collection {@code risks}: processes that are 1 where a risk happens, and 0 elsewhere. */
final class RiskEvents {

    private final ItemContext context;
    private final Effects effects;
    private final DrawKeys drawKeys;
    private final Map<String, Scenario.ProcessInput> processes;

    /**
     * @param processes the processes of the plan by name, to which events are added
     */
    RiskEvents(ItemContext context, Effects effects, DrawKeys drawKeys, Map<String, Scenario.ProcessInput> processes) {
        this.context = context;
        this.effects = effects;
        this.drawKeys = drawKeys;
        this.processes = processes;
    }

    /** Declares the event of a risk, whose base reading is its probability in each period. */
    void declare(String name, EconomicItem item) {
        Label label = new Label(item.label().name() + ": occurs", item.label().source());
        ProcessItem process = new ProcessItem(context, effects, name, label, Unit.ONE, item.fields());
        Process event = ProcessFamilies.occurrence(process);
        ProcessFields.setBase(event, context.builder());
        add(item.collection(), item.key(), name, item.fields(), event);
    }

    /** Adds a process that an item of an area draws, with the draw key of the item. */
    void add(String collection, String key, String name, Fields fields, Process process) {
        long drawKey = drawKeys.read(collection, key, name, fields);
        processes.put(name, new Scenario.ProcessInput(drawKey, process));
    }
}
