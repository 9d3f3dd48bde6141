package io.calminer.faces.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Listing;
import io.calminer.application.Window;
import io.calminer.application.equipment.AddLogEntry;
import io.calminer.application.equipment.ListLog;
import io.calminer.application.equipment.LogLine;
import io.calminer.application.equipment.RemoveLogEntry;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.domain.maintenance.LogKind;
import io.calminer.faces.frame.FieldMessages;
import io.calminer.faces.frame.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The maintenance log of a project's machines, and one more entry for it. */
@Named("maintenance")
@RequestScoped
public class MaintenanceView {

    private static final int SHOWN = 100;

    private final Reader reader;
    private final ChosenProject project;
    private final ProjectMachines machines;
    private final ListLog listLog;
    private final AddLogEntry addLogEntry;
    private final RemoveLogEntry removeLogEntry;
    private @Nullable Listing<LogLine> log;
    private String unit = "";
    private String date = "";
    private String meter = "";
    private String kind = LogKind.FAILURE.text();
    private String component = "";
    private String downtime = "";
    private String cost = "";
    private String description = "";

    @Inject
    public MaintenanceView(
            Reader reader,
            ChosenProject project,
            ProjectMachines machines,
            ListLog listLog,
            AddLogEntry addLogEntry,
            RemoveLogEntry removeLogEntry) {
        this.reader = reader;
        this.project = project;
        this.machines = machines;
        this.listLog = listLog;
        this.addLogEntry = addLogEntry;
        this.removeLogEntry = removeLogEntry;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MaintenanceView() {
        this(null, null, null, null, null, null);
    }

    /** The codes of the project's machines. */
    public List<String> getUnits() {
        return machines.all().stream().map(equipment -> equipment.unit().code()).toList();
    }

    public List<String> getKinds() {
        return LogKind.texts();
    }

    /** The newest entries. */
    public List<LogRow> getEntries() {
        return log().items().stream()
                .map(line -> LogRow.of(line, reader.marks()))
                .toList();
    }

    /** How many entries there are. */
    public long getTotal() {
        return log().total();
    }

    private Listing<LogLine> log() {
        if (log == null) {
            Window window = new Window(SHOWN, null, null, Map.of("project_id", project.getId()));
            Listing<LogLine> none = new Listing<>(List.of(), 0, null);
            log = project.getId().isEmpty()
                    ? none
                    : listLog.list(new ListLog.Request(null, window)).fold(found -> found, refusal -> none);
        }
        return log;
    }

    /** Writes the entry that the form holds, or says under each field what is wrong. */
    public @Nullable String add() {
        FieldMessages messages = FieldMessages.of("entry", reader.texts());
        LogEntry entry = new EnteredFields()
                .text("date", date)
                .number("meter", meter)
                .text("kind", kind)
                .text("component", component)
                .number("downtime", downtime)
                .number("cost", cost)
                .text("description", description)
                .read(LogEntry::read, messages)
                .orElse(null);
        Optional<UUID> id = machines.withCode(unit);
        if (entry == null || id.isEmpty()) {
            return null;
        }
        Answer<LogLine> answer = addLogEntry.add(new AddLogEntry.Request(id.get(), entry));
        if (answer.refusal() != null) {
            messages.refused(answer.refusal());
            return null;
        }
        messages.done("maintenance.added");
        return again();
    }

    /** Takes an entry out of the log. */
    public @Nullable String remove(String equipmentId, String id, long revision) {
        Answer<LogLine> answer =
                removeLogEntry.remove(new RemoveLogEntry.Request(UUID.fromString(equipmentId), id, revision));
        FieldMessages messages = FieldMessages.of("log", reader.texts());
        if (answer.refusal() != null) {
            messages.refused(answer.refusal());
            return null;
        }
        messages.done("maintenance.removed");
        return again();
    }

    private String again() {
        return "/maintenance.xhtml?faces-redirect=true&project=" + project.getId();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getMeter() {
        return meter;
    }

    public void setMeter(String meter) {
        this.meter = meter;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getComponent() {
        return component;
    }

    public void setComponent(String component) {
        this.component = component;
    }

    public String getDowntime() {
        return downtime;
    }

    public void setDowntime(String downtime) {
        this.downtime = downtime;
    }

    public String getCost() {
        return cost;
    }

    public void setCost(String cost) {
        this.cost = cost;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
