package io.calminer.bootstrap.launch;

import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Observations;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.simulation.sensitivity.Regression;
import io.calminer.domain.simulation.sensitivity.Screening;
import io.calminer.domain.simulation.sensitivity.SensitivityMethod;
import io.calminer.domain.simulation.sensitivity.SobolIndices;
import io.calminer.domain.simulation.sensitivity.WorstOutcomes;
import io.calminer.domain.simulation.statistics.Convergence;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.simulation.statistics.TracePoint;
import java.util.List;
import java.util.Optional;

/**
 * What single inputs did in a run, and the figures that were asked for besides.
 *
 * @param observations the first iterations side by side, few enough for the smallest heap
 */
record InputFindings(
        RiskResult result,
        Optional<Observations> observations,
        Optional<SobolIndices> sobol,
        Optional<Screening> screening,
        List<Double> thresholds,
        List<Double> tails) {

    private static final int OBSERVED = 4096;

    static InputFindings of(RiskResult result, InputOptions options) {
        SensitivityMethod method = options.method();
        long seed = result.settings().seed();
        return new InputFindings(
                result,
                method == SensitivityMethod.NONE ? Optional.empty() : Optional.of(result.observations(OBSERVED)),
                method == SensitivityMethod.SOBOL
                        ? Optional.of(result.analysis().sobol(options.rows(), seed, Monitor.NONE))
                        : Optional.empty(),
                method == SensitivityMethod.MORRIS
                        ? Optional.of(result.analysis().screening(options.rows(), seed, Monitor.NONE))
                        : Optional.empty(),
                options.thresholds(),
                options.tails());
    }

    Optional<Regression> regression(String metric) {
        return observations.map(seen -> Regression.of(seen, metric));
    }

    /** The mean as the run went on, from its first iterations where they were looked at. */
    List<TracePoint> convergence(Outcome outcome) {
        // the first iterations tell an error only where they are independent
        boolean independent = result.settings().sampling() == Sampling.PLAIN;
        return observations.isPresent() && independent
                ? Convergence.of(observations.get().found(outcome.name()), outcome.trace())
                : outcome.trace();
    }

    Optional<WorstOutcomes> worst(String metric) {
        return observations.map(seen -> result.worst(seen, metric));
    }
}
