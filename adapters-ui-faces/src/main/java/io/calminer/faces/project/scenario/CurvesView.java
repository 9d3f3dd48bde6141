package io.calminer.faces.project.scenario;

import io.calminer.application.Window;
import io.calminer.application.risk.ShowRisk;
import io.calminer.application.simulation.ExploreRun;
import io.calminer.application.simulation.ListRuns;
import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.application.valuation.CompareScenarios.Side;
import io.calminer.domain.risk.RiskResult;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.risk.CurvesChart;
import io.calminer.faces.valuation.Headline;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outcomes of what is compared as S-curves over each other, by the newest finished run of each. */
@Named("curves")
@RequestScoped
public class CurvesView {

    private static final String METRIC = "npv";

    private final Reader reader;
    private final CompareView compare;
    private final ShowRisk showRisk;
    private final ListRuns listRuns;
    private final ExploreRun exploreRun;
    private final List<String> without = new ArrayList<>();
    private final Set<String> units = new LinkedHashSet<>();
    private @Nullable List<CurvesChart.Curve> curves;

    @Inject
    public CurvesView(Reader reader, CompareView compare, ShowRisk showRisk, ListRuns listRuns, ExploreRun exploreRun) {
        this.reader = reader;
        this.compare = compare;
        this.showRisk = showRisk;
        this.listRuns = listRuns;
        this.exploreRun = exploreRun;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CurvesView() {
        this(null, null, null, null, null);
    }

    private List<CurvesChart.Curve> curves() {
        List<CurvesChart.Curve> found = curves;
        if (found == null) {
            found = new ArrayList<>();
            List<Side> sides = compare.getSides();
            for (int i = 0; i < sides.size(); i++) {
                String label = compare.getNames().get(i);
                RiskResult result = result(sides.get(i));
                if (result == null) {
                    without.add(label);
                } else {
                    units.add(result.analysis().unit(METRIC));
                    found.add(new CurvesChart.Curve(label, result.metric(METRIC)));
                }
            }
            curves = found;
        }
        return found;
    }

    private @Nullable RiskResult result(Side side) {
        SimulationRun run = run(side);
        return run == null ? null : exploreRun.explore(run.id()).fold(found -> found, refusal -> null);
    }

    /** The newest finished run of a version, or of a scenario as it stands. */
    private @Nullable SimulationRun run(Side side) {
        Integer version = side.version();
        if (version == null) {
            ShowRisk.Standing standing = showRisk.show(side.scenarioId()).fold(found -> found, refusal -> null);
            return standing == null || standing.stale() ? null : standing.run();
        }
        Window finished = new Window(null, null, null, Map.of("state", RunState.FINISHED.text()));
        return listRuns.list(new ListRuns.Request(side.scenarioId(), finished))
                .fold(
                        list -> list.items().stream()
                                .filter(one -> one.versionNumber() == version)
                                .findFirst()
                                .orElse(null),
                        refusal -> null);
    }

    /** The chart; empty unless two or more in one currency have a run. */
    public String getChart() {
        return curves().size() < 2 || units.size() > 1 ? "" : CurvesChart.of(curves(), reader.texts());
    }

    public String getUnit() {
        curves();
        return units.isEmpty() ? "" : Headline.money(units.iterator().next());
    }

    /** What has no run as it stands, and so no curve; empty when all have one. */
    public String getMissing() {
        curves();
        return without.isEmpty() ? "" : reader.texts().get("compare.curves.missing", String.join(", ", without));
    }
}
