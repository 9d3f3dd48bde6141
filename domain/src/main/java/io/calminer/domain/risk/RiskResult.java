package io.calminer.domain.risk;

import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Observations;
import io.calminer.domain.simulation.Results;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.Stop;
import io.calminer.domain.simulation.sensitivity.WorstOutcomes;
import io.calminer.domain.simulation.statistics.Band;
import io.calminer.domain.simulation.statistics.Driver;
import io.calminer.domain.simulation.statistics.Outcome;
import java.util.List;
import java.util.Map;

/** What a run says of the risk of a scenario. */
public final class RiskResult {

    private final RiskAnalysis analysis;
    private final Results results;

    RiskResult(RiskAnalysis analysis, Results results) {
        this.analysis = analysis;
        this.results = results;
    }

    public RiskAnalysis analysis() {
        return analysis;
    }

    public Settings settings() {
        return results.settings();
    }

    /** The iterations that were computed. */
    public long iterations() {
        return results.iterations();
    }

    /** The iterations taken over from a checkpoint; 0 for a run from the start. */
    public long resumedFrom() {
        return results.resumedFrom();
    }

    /** When and why the run ended. */
    public Stop stop() {
        return results.stop();
    }

    /** The inputs and processes that fill the dimensions of Sobol's points, the first dimension first; none otherwise. */
    public List<String> dimensions() {
        return results.dimensions();
    }

    /**
     * What was found of a metric, such as {@code npv}.
     *
     * @throws IllegalArgumentException when the run did not follow it
     */
    public Outcome metric(String name) {
        return results.outcomes().stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The run did not follow '" + name + "': it followed "
                        + String.join(", ", analysis.metrics()) + ". Maybe the plan's list 'watch' should name it."));
    }

    /** All metrics, npv first. */
    public List<Outcome> metrics() {
        return results.outcomes();
    }

    /** The watched lines by fiscal year. */
    public Map<String, List<Band>> fans() {
        return results.fans();
    }

    /** The uncertain inputs as they were drawn and how the metrics move with them. */
    public List<Driver> drivers() {
        return results.drivers();
    }

    /** What drives a metric, the strongest first. */
    public List<Influence> influences(String metric) {
        return Influence.of(results.drivers(), metric);
    }

    /** The first iterations side by side, at most {@link Observations#USUAL}. */
    public Observations observations() {
        return observations(Observations.USUAL);
    }

    /** The first iterations side by side, at most so many. */
    public Observations observations(int most) {
        return analysis.observe(settings(), 0, (int) Math.min(most, iterations()));
    }

    /** What the worst tenth of these iterations have in common. */
    public WorstOutcomes worst(Observations observations, String metric) {
        return WorstOutcomes.of(observations, metric, WorstOutcomes.USUAL_SHARE, RiskAnalysis.greatestAreWorst(metric));
    }

    /** How often internal rates were unique, one economic, multiple or none, and why figures had no value. */
    public Map<String, Long> counts() {
        return results.counters();
    }

    /** Why the cash flow had no value in iterations, found by replaying the first 1000 of them. */
    public List<UndefinedCause> undefinedCauses() {
        return UndefinedCause.of(analysis, settings(), results.undefinedIterations("npv"));
    }

    /** The state from which this result can be read again with the same bits. */
    public Checkpoint checkpoint() {
        return results.checkpoint();
    }
}
