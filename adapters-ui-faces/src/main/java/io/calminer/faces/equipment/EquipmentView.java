package io.calminer.faces.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Window;
import io.calminer.application.equipment.CreateEquipment;
import io.calminer.application.equipment.DueTask;
import io.calminer.application.equipment.Equipment;
import io.calminer.application.equipment.ListEquipment;
import io.calminer.application.equipment.ListReminders;
import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.Reminder;
import io.calminer.faces.frame.FieldMessages;
import io.calminer.faces.frame.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The machines of a project, and what is due on them. */
@Named("equipment")
@RequestScoped
public class EquipmentView {

    private static final int MOST = 500;
    private static final int REMINDERS = 8;

    private final Reader reader;
    private final ChosenProject project;
    private final ListEquipment listEquipment;
    private final CreateEquipment createEquipment;
    private final ListReminders listReminders;
    private @Nullable List<ReminderRow> everywhere;
    private String code = "";
    private String name = "";
    private String fleet = "";
    private String model = "";
    private String inService = "";
    private String startMeter = "";
    private String hoursPerDay = "";

    @Inject
    public EquipmentView(
            Reader reader,
            ChosenProject project,
            ListEquipment listEquipment,
            CreateEquipment createEquipment,
            ListReminders listReminders) {
        this.reader = reader;
        this.project = project;
        this.listEquipment = listEquipment;
        this.createEquipment = createEquipment;
        this.listReminders = listReminders;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EquipmentView() {
        this(null, null, null, null, null);
    }

    /** The machines of the chosen project by code. */
    public List<UnitRow> getUnits() {
        Window window = new Window(MOST, null, null, Map.of("project_id", project.getId()));
        return project.getId().isEmpty()
                ? List.of()
                : listEquipment
                        .list(new ListEquipment.Request(window))
                        .fold(
                                found -> found.items().stream()
                                        .map(unit -> UnitRow.of(unit, reader.marks()))
                                        .toList(),
                                refusal -> List.of());
    }

    /** All that is due on the machines of the chosen project. */
    public List<ReminderRow> getReminders() {
        return project.uuid()
                .map(id -> new ListReminders.Request(id, ListReminders.USUAL_DAYS, ListReminders.USUAL_HOURS))
                .map(request -> listReminders.list(request).fold(this::rows, refusal -> List.<ReminderRow>of()))
                .orElse(List.of());
    }

    /** What is overdue or due soon in any project, the most urgent first. */
    public List<ReminderRow> getUrgent() {
        if (everywhere == null) {
            ListReminders.Request request =
                    new ListReminders.Request(null, ListReminders.USUAL_DAYS, ListReminders.USUAL_HOURS);
            everywhere = listReminders
                    .list(request)
                    .fold(
                            due -> rows(due.stream()
                                    .filter(each -> each.reminder().state() == Reminder.State.OVERDUE
                                            || each.reminder().state() == Reminder.State.DUE_SOON)
                                    .limit(REMINDERS)
                                    .toList()),
                            refusal -> List.of());
        }
        return everywhere;
    }

    private List<ReminderRow> rows(List<DueTask> due) {
        return due.stream().map(each -> ReminderRow.of(each, reader)).toList();
    }

    /** Adds the machine that the form holds, or says under each field what is wrong. */
    public @Nullable String add() {
        FieldMessages messages = FieldMessages.of("unit", reader.texts());
        EnteredFields fields = new EnteredFields()
                .text("code", code)
                .text("name", name)
                .text("fleet", fleet)
                .text("model", model)
                .text("in_service", inService)
                .number("start_meter", startMeter)
                .number("hours_per_day", hoursPerDay);
        EquipmentUnit unit = fields.read(EquipmentUnit::read, messages).orElse(null);
        if (unit == null || project.uuid().isEmpty()) {
            return null;
        }
        Answer<Equipment> answer = createEquipment.create(
                new CreateEquipment.Request(project.uuid().orElseThrow(), unit));
        if (answer.refusal() != null) {
            messages.refused(answer.refusal());
            return null;
        }
        messages.done("equipment.added");
        return "/equipment.xhtml?faces-redirect=true&project=" + project.getId();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFleet() {
        return fleet;
    }

    public void setFleet(String fleet) {
        this.fleet = fleet;
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    public String getInService() {
        return inService;
    }

    public void setInService(String inService) {
        this.inService = inService;
    }

    public String getStartMeter() {
        return startMeter;
    }

    public void setStartMeter(String startMeter) {
        this.startMeter = startMeter;
    }

    public String getHoursPerDay() {
        return hoursPerDay;
    }

    public void setHoursPerDay(String hoursPerDay) {
        this.hoursPerDay = hoursPerDay;
    }
}
