package io.calminer.faces.equipment;

import io.calminer.application.project.draft.DraftView;
import io.calminer.domain.calendar.View;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.project.scenario.CashFlowView;
import io.calminer.faces.project.scenario.ScenarioView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures of a scenario's fleets by period, by which the cash flow is shown too. */
@Named("fleet_figures")
@RequestScoped
public class FleetFiguresView {

    private final Reader reader;
    private final ScenarioView scenario;
    private final CashFlowView cashFlow;
    private @Nullable List<FleetFigures> all;

    @Inject
    public FleetFiguresView(Reader reader, ScenarioView scenario, CashFlowView cashFlow) {
        this.reader = reader;
        this.scenario = scenario;
        this.cashFlow = cashFlow;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FleetFiguresView() {
        this(null, null, null);
    }

    /** The figures of each fleet of the plan, unsaved changes included; none while the plan has no value. */
    public List<FleetFigures> getAll() {
        if (all == null) {
            DraftView draft = scenario.getDraft();
            Valuation valuation = draft == null ? null : draft.valuation();
            all = draft == null || valuation == null ? List.of() : read(draft.document(), valuation);
        }
        return all;
    }

    private List<FleetFigures> read(JsonObject document, Valuation valuation) {
        View view = View.valueOf(cashFlow.getBy().toUpperCase(Locale.ROOT));
        return document.fields().get("fleets") instanceof JsonObject fleets
                ? fleets.fields().keySet().stream()
                        .map(key -> FleetFigures.of(
                                valuation.scenario().model(), view, document, key, reader.texts(), reader.marks()))
                        .toList()
                : List.of();
    }
}
