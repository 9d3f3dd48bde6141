package io.calminer.domain.project;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Model;
import io.calminer.domain.simulation.process.Process;
import java.util.List;
import java.util.Map;

/**
 * One complete set of inputs of a mine plan.
 *
 * <p>A scenario that exists is valid: it is made only by {@link PlanDocument#read}, which compiles its model and
 * refuses a plan with any problem.
 */
public final class Scenario {

    private final PlanHead head;
    private final List<Parameter> parameters;
    private final List<CorrelationGroup> correlations;
    private final Map<String, ProcessInput> processes;
    private final Model model;
    private final JsonValue.JsonObject document;

    Scenario(
            PlanHead head,
            List<Parameter> parameters,
            List<CorrelationGroup> correlations,
            Map<String, ProcessInput> processes,
            Model model,
            JsonValue.JsonObject document) {
        this.head = head;
        this.parameters = List.copyOf(parameters);
        this.correlations = List.copyOf(correlations);
        this.processes = Map.copyOf(processes);
        this.model = model;
        this.document = document;
    }

    /**
     * A price or rate path, with the address of its draws.
     *
     * @param drawKey the address of its random draws, kept when it is renamed
     * @param process its law and the input slots that it fills
     */
    public record ProcessInput(long drawKey, Process process) {}

    public String name() {
        return head.name();
    }

    public String description() {
        return head.description();
    }

    /** The ISO 4217 code of the currency in which the plan is valued. */
    public String currency() {
        return head.currency();
    }

    public Calendar calendar() {
        return model.calendar();
    }

    public ValuationTerms valuation() {
        return head.valuation();
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public List<CorrelationGroup> correlations() {
        return correlations;
    }

    /** Processes by key. */
    public Map<String, ProcessInput> processes() {
        return processes;
    }

    /** The compiled lines. */
    public Model model() {
        return model;
    }

    /** The same plan with other base values, and the document that states them. */
    Scenario with(Model changed, JsonValue.JsonObject stated) {
        return new Scenario(head, parameters, correlations, processes, changed, stated);
    }

    /** The plan document, with the draw keys filled in. */
    JsonValue.JsonObject document() {
        return document;
    }
}
