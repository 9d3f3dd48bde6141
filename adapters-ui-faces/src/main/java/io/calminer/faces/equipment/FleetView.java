package io.calminer.faces.equipment;

import io.calminer.application.equipment.FleetReliability;
import io.calminer.application.equipment.ShowFleetReliability;
import io.calminer.application.project.Project;
import io.calminer.application.project.draft.DraftView;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.JsonValue;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.project.scenario.ScenarioView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fleets of a scenario beside the log of their machines. */
@Named("fleets")
@RequestScoped
public class FleetView {

    private final Reader reader;
    private final ScenarioView scenario;
    private final ShowFleetReliability showFleetReliability;
    private @Nullable List<FleetRow> rows;

    @Inject
    public FleetView(Reader reader, ScenarioView scenario, ShowFleetReliability showFleetReliability) {
        this.reader = reader;
        this.scenario = scenario;
        this.showFleetReliability = showFleetReliability;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FleetView() {
        this(null, null, null);
    }

    /** The fleets of the plan, unsaved changes included. */
    public List<FleetRow> getRows() {
        if (rows == null) {
            rows = read();
        }
        return rows;
    }

    private List<FleetRow> read() {
        DraftView draft = scenario.getDraft();
        ScenarioHead head = scenario.getHead();
        Project project = scenario.getProject();
        if (draft == null
                || head == null
                || project == null
                || !(draft.document().fields().get("fleets") instanceof JsonValue.JsonObject fleets)) {
            return List.of();
        }
        String component = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("component", "");
        List<FleetRow> found = new ArrayList<>();
        for (String key : fleets.fields().keySet()) {
            FleetReliability fleet = showFleetReliability
                    .show(new ShowFleetReliability.Request(head.id(), key, component, true))
                    .fold(each -> each, refusal -> null);
            if (fleet != null) {
                found.add(FleetRow.of(fleet, project.currency(), reader));
            }
        }
        return found;
    }
}
