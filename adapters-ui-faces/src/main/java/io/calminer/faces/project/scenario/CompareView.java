package io.calminer.faces.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.Window;
import io.calminer.application.project.item.ItemAuthors.Entered;
import io.calminer.application.project.item.TraceItems;
import io.calminer.application.project.scenario.Differences.Difference;
import io.calminer.application.project.scenario.ListScenarios;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.version.CompareVersions;
import io.calminer.application.valuation.CompareScenarios;
import io.calminer.application.valuation.CompareScenarios.Comparison;
import io.calminer.application.valuation.CompareScenarios.Side;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.valuation.bridge.Bridge;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.frame.Refusals;
import io.calminer.faces.valuation.BridgeChart;
import io.calminer.faces.valuation.BridgeSteps;
import io.calminer.faces.valuation.MetricRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scenarios and versions side by side: their metrics, the bridge from the first to the second, and what differs. */
@Named("compare")
@RequestScoped
public class CompareView {

    private static final int MOST_SIDES = 4;
    private static final int MOST_SCENARIOS = 500;
    private static final Set<String> WITHOUT_VALUE = Set.of("/name", "/description", "/format");

    private final Reader reader;
    private final ScenarioView scenario;
    private final ListScenarios listScenarios;
    private final CompareScenarios compareScenarios;
    private final CompareVersions compareVersions;
    private final TraceItems traceItems;
    private @Nullable SideChoices choices;
    private @Nullable Answer<Comparison> comparison;
    private @Nullable ItemNames names;
    private List<Side> sides = List.of();

    @Inject
    public CompareView(
            Reader reader,
            ScenarioView scenario,
            ListScenarios listScenarios,
            CompareScenarios compareScenarios,
            CompareVersions compareVersions,
            TraceItems traceItems) {
        this.reader = reader;
        this.scenario = scenario;
        this.listScenarios = listScenarios;
        this.compareScenarios = compareScenarios;
        this.compareVersions = compareVersions;
        this.traceItems = traceItems;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CompareView() {
        this(null, null, null, null, null, null);
    }

    /** One choice of the form: from, to, and two that only stand beside them. */
    public record Pick(String id, String label, String value) {}

    private static String[] sent(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? new String[0] : values;
    }

    private SideChoices choices() {
        ScenarioHead head = scenario.getHead();
        if (choices == null && head != null) {
            choices = new SideChoices(
                    head,
                    listScenarios
                            .list(new ListScenarios.Request(head.projectId(), Window.first(MOST_SCENARIOS)))
                            .fold(list -> list.items(), refusal -> List.of()),
                    scenario.getVersions(),
                    reader.texts());
            List<Side> chosen = choices.chosen(sent("side"));
            sides = chosen.isEmpty() ? choices.usual(head, scenario.getVersions()) : chosen;
        }
        return Objects.requireNonNull(choices);
    }

    public List<SideChoices.Choice> getChoices() {
        return choices().all();
    }

    public List<Pick> getPicks() {
        List<Pick> picks = new ArrayList<>();
        for (int i = 0; i < MOST_SIDES; i++) {
            String label = reader.texts().get(i == 0 ? "compare.from" : i == 1 ? "compare.to" : "compare.beside");
            picks.add(new Pick("side-" + i, label, i < sides().size() ? value(sides().get(i)) : ""));
        }
        return picks;
    }

    private String value(Side side) {
        return new SideChoices.Choice(side, "").getValue();
    }

    private List<Side> sides() {
        choices();
        return sides;
    }

    /** What is compared, in the order of the columns. */
    public List<Side> getSides() {
        return sides();
    }

    /** Whether there is nothing to compare the scenario with yet. */
    public boolean isLonely() {
        return getChoices().size() < 2;
    }

    /** Whether two or more are chosen. */
    public boolean isChosen() {
        return sides().size() > 1;
    }

    private @Nullable Comparison comparison() {
        if (comparison == null && isChosen()) {
            comparison = compareScenarios.compare(new CompareScenarios.Request(sides(), List.of(sent("order"))));
        }
        return comparison == null || comparison.isRefused() ? null : comparison.get();
    }

    /** Why there is no comparison; empty when there is one. */
    public String getRefusal() {
        comparison();
        Answer.Refusal refusal = comparison == null ? null : comparison.refusal();
        return refusal == null ? "" : Refusals.words(refusal, reader.texts());
    }

    /** The names of what is compared, in the order of the columns. */
    public List<String> getNames() {
        return sides().stream().map(choices()::label).toList();
    }

    public List<MetricRow> getMetrics() {
        Comparison found = comparison();
        return found == null
                ? List.of()
                : MetricRow.of(
                        found.scenarios().stream()
                                .map(one -> one.valued().valuation())
                                .toList(),
                        reader.texts(),
                        reader.marks());
    }

    public @Nullable Bridge getBridge() {
        Comparison found = comparison();
        return found == null ? null : found.bridge();
    }

    /** Whether the bridge tells each change after those before it: somebody asked so, or one has no value alone. */
    public boolean isOrdered() {
        Bridge bridge = getBridge();
        return sent("ordered").length > 0 || (bridge != null && Double.isNaN(bridge.interaction()));
    }

    public @Nullable BridgeSteps getSteps() {
        Bridge bridge = getBridge();
        Comparison found = comparison();
        return bridge == null || found == null
                ? null
                : BridgeSteps.of(
                        bridge,
                        isOrdered(),
                        found.scenarios()
                                .get(0)
                                .valued()
                                .valuation()
                                .netPresentValue()
                                .unit(),
                        names()::of,
                        reader.texts(),
                        reader.marks());
    }

    public String getChart() {
        Bridge bridge = getBridge();
        return bridge == null
                ? ""
                : BridgeChart.of(
                        bridge,
                        isOrdered(),
                        getNames().subList(0, 2),
                        bridge.steps().stream()
                                .map(step -> names().of(step.changes()))
                                .toList(),
                        reader.texts());
    }

    private ItemNames names() {
        Comparison found = comparison();
        if (names == null) {
            names = new ItemNames(
                    found == null ? List.of() : List.of(document(found, 1), document(found, 0)), reader.texts());
        }
        return names;
    }

    private static JsonValue.JsonObject document(Comparison found, int side) {
        String text = PlanDocument.write(
                found.scenarios().get(side).valued().valuation().scenario());
        return (JsonValue.JsonObject) JsonDocument.parse(text).root();
    }

    /** Where the first two differ. */
    public List<ChangedInput> getChanges() {
        if (comparison() == null) {
            return List.of();
        }
        Side from = sides().get(0);
        Side to = sides().get(1);
        Map<Pointer, Entered> authors = traceItems
                .trace(new TraceItems.Request(to.scenarioId(), to.version()))
                .fold(found -> found, refusal -> Map.of());
        List<Difference> differences = compareVersions
                .compare(new CompareVersions.Request(
                        new CompareVersions.Side(from.scenarioId(), from.version()),
                        new CompareVersions.Side(to.scenarioId(), to.version())))
                .fold(CompareVersions.Comparison::differences, refusal -> List.of());
        return differences.stream()
                .filter(difference -> !WITHOUT_VALUE.contains(difference.at().text()))
                .map(difference -> ChangedInput.of(difference, names(), authors, reader))
                .toList();
    }
}
