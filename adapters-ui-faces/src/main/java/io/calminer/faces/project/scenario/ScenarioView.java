package io.calminer.faces.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.project.Project;
import io.calminer.application.project.ShowProject;
import io.calminer.application.project.draft.DraftView;
import io.calminer.application.project.draft.ShowDraft;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.ShowScenario;
import io.calminer.application.project.version.ListVersions;
import io.calminer.application.risk.ShowRisk;
import io.calminer.application.valuation.ValueScenario;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.Parameter;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.FrameView;
import io.calminer.faces.frame.ProblemTexts;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.risk.ChanceOfLoss;
import io.calminer.faces.valuation.CashFlowChart;
import io.calminer.faces.valuation.Headline;
import io.calminer.faces.valuation.Outlook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One scenario with the reader's unsaved changes in it, by tabs. */
@Named("scenario")
@RequestScoped
public class ScenarioView {

    private static final List<String> TABS =
            List.of("overview", "plan", "inputs", "equipment", "cash_flow", "risk", "what_if", "compare", "history");

    private final Reader reader;
    private final ShowScenario showScenario;
    private final ShowProject showProject;
    private final ShowDraft showDraft;
    private final ValueScenario valueScenario;
    private final ListVersions listVersions;
    private final ShowRisk showRisk;
    private final FrameView frame;
    private ShowRisk.@Nullable Standing risk;
    private String id = "";
    private String tab = TABS.get(0);
    private @Nullable ScenarioHead head;
    private @Nullable Project project;
    private @Nullable DraftView draft;
    private @Nullable Valuation saved;

    @Inject
    public ScenarioView(
            Reader reader,
            ShowScenario showScenario,
            ShowProject showProject,
            ShowDraft showDraft,
            ValueScenario valueScenario,
            ListVersions listVersions,
            ShowRisk showRisk,
            FrameView frame) {
        this.reader = reader;
        this.showScenario = showScenario;
        this.showProject = showProject;
        this.showDraft = showDraft;
        this.valueScenario = valueScenario;
        this.listVersions = listVersions;
        this.showRisk = showRisk;
        this.frame = frame;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ScenarioView() {
        this(null, null, null, null, null, null, null, null);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(@Nullable String tab) {
        this.tab = tab != null && TABS.contains(tab) ? tab : TABS.get(0);
    }

    public List<String> getTabs() {
        return TABS;
    }

    /** Finds the scenario, or answers that there is none. */
    public void load() throws IOException {
        UUID uuid = uuid();
        Answer<ScenarioHead> found =
                uuid == null ? Answer.refuse(new Answer.NotFound("scenario", id)) : showScenario.show(uuid);
        if (found.isRefused()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
            return;
        }
        head = found.get();
        project = showProject.show(head.projectId()).get();
        draft = showDraft.show(head.id()).get();
        saved = draft.draft() == null ? draft.valuation() : DraftState.saved(valueScenario, head.id());
    }

    private @Nullable UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    public @Nullable ScenarioHead getHead() {
        return head;
    }

    public @Nullable Project getProject() {
        return project;
    }

    public String getState() {
        return head == null ? "" : head.state().name().toLowerCase(Locale.ROOT);
    }

    public @Nullable DraftView getDraft() {
        return draft;
    }

    /** Whether the reader may change the plan: it is neither locked nor archived, and the role allows it. */
    public boolean isEditable() {
        return head != null && head.isOpen() && frame.isAnalyst();
    }

    /** Why the plan cannot be changed, as the end of a text's key; empty when it can. */
    public String getReadOnly() {
        return head == null || isEditable() ? "" : head.isOpen() ? "role" : getState();
    }

    /** How many unsaved changes the reader has. */
    public int getChanges() {
        return draft == null || draft.draft() == null ? 0 : draft.draft().applied();
    }

    /** Whether a change that was undone can be done again. */
    public boolean isRedoable() {
        return draft != null && draft.draft() != null && draft.draft().canRedo();
    }

    public boolean isBehind() {
        return draft != null && DraftState.isBehind(draft);
    }

    /** Why the plan has no value; empty when it has one. */
    public String getBroken() {
        return draft == null || draft.valuation() != null
                ? ""
                : DraftState.broken(ProblemTexts.of(reader.texts()).localized(draft));
    }

    /** Where the first of what is wrong with the plan can be mended; empty where no item states it. */
    public String getBrokenAt() {
        return draft == null ? "" : DraftState.brokenAt(draft);
    }

    /** The value of the plan with the reader's changes; null while it has none. */
    @Nullable Valuation valuation() {
        return draft == null ? null : draft.valuation();
    }

    public List<Headline.Item> getHeadline() {
        List<Headline.Item> items =
                new ArrayList<>(new Headline(reader.texts(), reader.marks()).items(valuation(), saved));
        items.add(ChanceOfLoss.of(risk(), reader));
        return items;
    }

    public String getCashFlowChart() {
        return valuation() == null ? "" : CashFlowChart.of(valuation(), reader.texts());
    }

    public List<String> getOutlook() {
        return valuation() == null ? List.of() : Outlook.of(valuation(), reader.texts(), reader.marks());
    }

    /** The inputs in the order of their positions: parameters, then processes. */
    public List<InputRow> getInputs() {
        if (draft == null || head == null) {
            return List.of();
        }
        List<InputRow> rows = new ArrayList<>();
        for (String collection : List.of("parameters", "processes")) {
            Map<String, JsonValue> before = items(head.tree(), collection);
            items(draft.document(), collection).entrySet().stream()
                    .sorted((a, b) -> Double.compare(position(a.getValue()), position(b.getValue())))
                    .forEach(item -> rows.add(InputRow.of(
                            collection,
                            item.getKey(),
                            (JsonValue.JsonObject) item.getValue(),
                            distribution(item.getKey()),
                            !text(before.get(item.getKey())).equals(text(item.getValue())),
                            reader.marks())));
        }
        return rows;
    }

    /** The families of distributions as forms, for the scripts. */
    public String getLaws() {
        return LawForms.json(LawForms.ALL, reader.texts());
    }

    /** The laws of processes as forms, for the scripts. */
    public String getProcessLaws() {
        return LawForms.json(LawForms.PROCESSES, reader.texts());
    }

    /** The years of the plan, which series of entries are written by. */
    public String getYears() {
        Valuation valuation = valuation();
        Calendar calendar = valuation == null ? null : valuation.scenario().calendar();
        return calendar == null
                ? ""
                : IntStream.rangeClosed(calendar.year(1), calendar.year(calendar.periods()))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));
    }

    /** The lines with their formulas, in the order of the plan. */
    public List<LineRow> getLines() {
        if (draft == null || head == null) {
            return List.of();
        }
        Map<String, JsonValue> before = items(head.tree(), "lines");
        return items(draft.document(), "lines").entrySet().stream()
                .map(item -> LineRow.of(
                        item.getKey(),
                        (JsonValue.JsonObject) item.getValue(),
                        !text(before.get(item.getKey())).equals(text(item.getValue()))))
                .toList();
    }

    private io.calminer.domain.simulation.distribution.@Nullable Distribution distribution(String key) {
        Valuation valuation = valuation();
        return valuation == null
                ? null
                : valuation.scenario().parameters().stream()
                        .filter(parameter -> parameter.key().equals(key))
                        .findFirst()
                        .map(Parameter::distribution)
                        .orElse(null);
    }

    private static String text(@Nullable JsonValue value) {
        return value == null ? "" : CanonicalJson.write(value);
    }

    private static Map<String, JsonValue> items(JsonValue.JsonObject document, String collection) {
        return document.fields().get(collection) instanceof JsonValue.JsonObject items ? items.fields() : Map.of();
    }

    private static double position(JsonValue item) {
        return item instanceof JsonValue.JsonObject object
                        && object.fields().get("position") instanceof JsonValue.JsonNumber number
                ? number.value()
                : Double.MAX_VALUE;
    }

    /** What the finished runs say of the risk. */
    ShowRisk.Standing risk() {
        if (risk == null) {
            risk = head == null
                    ? new ShowRisk.Standing(null, null, false)
                    : showRisk.show(head.id()).get();
        }
        return risk;
    }

    /** The named versions, the newest first. */
    public List<ScenarioVersions.Summary> getVersions() {
        return head == null ? List.of() : listVersions.list(head.id()).fold(list -> list, refusal -> List.of());
    }

    /** A moment in the reader's language, in universal time. */
    public String moment(java.time.Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(reader.getLocale())
                .format(instant.atZone(ZoneOffset.UTC));
    }
}
