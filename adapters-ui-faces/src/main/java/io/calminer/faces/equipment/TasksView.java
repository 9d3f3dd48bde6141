package io.calminer.faces.equipment;

import io.calminer.application.Answer;
import io.calminer.application.equipment.KeptTask;
import io.calminer.application.equipment.ListReminders;
import io.calminer.application.equipment.ListTasks;
import io.calminer.application.equipment.ReviseTask;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.maintenance.MaintenanceTask;
import io.calminer.faces.frame.FieldMessages;
import io.calminer.faces.frame.Reader;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is due again and again on the machines of a project, and the form for one of these tasks. */
@Named("tasks")
@RequestScoped
public class TasksView {

    private static final List<String> NUMBERS = List.of("interval", "limit", "measured", "duration", "cost");
    private static final List<String> WORDS = List.of("name", "component", "every", "measure", "description");

    private final Reader reader;
    private final ChosenProject project;
    private final ProjectMachines machines;
    private final ListTasks listTasks;
    private final ListReminders listReminders;
    private final ReviseTask reviseTask;
    private final Map<String, @Nullable String> form = new LinkedHashMap<>();
    private String id = "";
    private String unit = "";
    private long revision;

    @Inject
    public TasksView(
            Reader reader,
            ChosenProject project,
            ProjectMachines machines,
            ListTasks listTasks,
            ListReminders listReminders,
            ReviseTask reviseTask) {
        this.reader = reader;
        this.project = project;
        this.machines = machines;
        this.listTasks = listTasks;
        this.listReminders = listReminders;
        this.reviseTask = reviseTask;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TasksView() {
        this(null, null, null, null, null, null);
    }

    /** Fills the form with the task that the address names. */
    @PostConstruct
    void open() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
        String wanted = faces.isPostback() ? "" : asked.getOrDefault("task", "");
        if (wanted.isEmpty()) {
            return;
        }
        machines.all().stream()
                .flatMap(equipment -> listTasks
                        .list(equipment.id())
                        .fold(found -> found.stream(), refusal -> Stream.<KeptTask>empty()))
                .filter(task -> task.id().toString().equals(wanted))
                .findFirst()
                .ifPresent(this::fill);
    }

    private void fill(KeptTask task) {
        id = task.id().toString();
        unit = task.unit();
        revision = task.revision();
        task.task().fields().fields().forEach((name, value) -> {
            if (value instanceof JsonValue.JsonText text) {
                form.put(name, text.value());
            } else if (value instanceof JsonValue.JsonNumber number) {
                form.put(name, Numbers.shortest(number.value()));
            }
        });
    }

    /** The tasks, the most urgent first. */
    public List<TaskRow> getRows() {
        return project.uuid()
                .map(chosen -> new ListReminders.Request(chosen, ListReminders.USUAL_DAYS, ListReminders.USUAL_HOURS))
                .map(request -> listReminders
                        .list(request)
                        .fold(
                                due -> due.stream()
                                        .map(each -> TaskRow.of(each, reader))
                                        .toList(),
                                refusal -> List.<TaskRow>of()))
                .orElse(List.of());
    }

    /** By what tasks come. */
    public List<String> getRhythms() {
        return Stream.of(MaintenanceTask.Every.values())
                .map(MaintenanceTask.Every::text)
                .toList();
    }

    /** Keeps the task that the form holds, or says under each field what is wrong. */
    public @Nullable String save() {
        EnteredFields entered = new EnteredFields();
        WORDS.forEach(name -> entered.text(name, form.get(name)));
        NUMBERS.forEach(name -> entered.number(name, form.get(name)));
        Optional<UUID> machine = machines.withCode(unit);
        if (machine.isEmpty()) {
            return null;
        }
        boolean isNew = id.isEmpty();
        JsonValue patch = isNew ? entered.object() : whole(entered.object());
        return revise(new ReviseTask.Request(machine.get(), isNew ? null : id, revision, patch), "task.saved");
    }

    /** A patch that takes away what the form does not hold. */
    private static JsonValue whole(JsonValue.JsonObject entered) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        Stream.concat(WORDS.stream(), NUMBERS.stream()).forEach(name -> fields.put(name, new JsonValue.JsonNull()));
        fields.putAll(entered.fields());
        return new JsonValue.JsonObject(fields);
    }

    /** Takes a task away. */
    public @Nullable String remove(String equipmentId, String task, long read) {
        return revise(new ReviseTask.Request(UUID.fromString(equipmentId), task, read, null), "task.removed");
    }

    private @Nullable String revise(ReviseTask.Request request, String done) {
        Answer<KeptTask> answer = reviseTask.revise(request);
        FieldMessages messages = FieldMessages.of("task", reader.texts());
        if (answer.refusal() != null) {
            messages.refused(answer.refusal());
            return null;
        }
        messages.done(done);
        return "/maintenance.xhtml?faces-redirect=true&project=" + project.getId();
    }

    /** What the form holds, by the field of the task. */
    public Map<String, @Nullable String> getForm() {
        return form;
    }

    /** The task that is changed; empty for a new one. */
    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public long getRevision() {
        return revision;
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }
}
