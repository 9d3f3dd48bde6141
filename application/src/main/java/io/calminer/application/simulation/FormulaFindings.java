package io.calminer.application.simulation;

import io.calminer.domain.risk.formulas.FormulaSimulation;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Observations;
import io.calminer.domain.simulation.Results;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.sensitivity.Regression;
import io.calminer.domain.simulation.sensitivity.Screening;
import io.calminer.domain.simulation.sensitivity.SensitivityMethod;
import io.calminer.domain.simulation.sensitivity.SobolIndices;
import io.calminer.domain.simulation.statistics.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a simulation of formulas found.
 *
 * @param results the statistics of the outputs and inputs
 * @param regressions by output, where they were asked for
 * @param sobol the Sobol indices, where they were asked for; the base sample has as many rows as the run has iterations
 * @param screening Morris's effects, where they were asked for; there are as many trajectories as iterations
 */
public record FormulaFindings(
        Results results,
        Map<String, Regression> regressions,
        Optional<SobolIndices> sobol,
        Optional<Screening> screening) {

    public FormulaFindings {
        regressions = Map.copyOf(regressions);
    }

    static FormulaFindings of(SimulateFormulas.Request request, Monitor monitor) {
        FormulaSimulation simulation = request.simulation();
        Settings settings = request.settings();
        Results results = simulation.run(settings, Execution.onCallingThread().watchedBy(monitor));
        SensitivityMethod method = request.method();
        return new FormulaFindings(
                results,
                method == SensitivityMethod.REGRESSION ? regressions(simulation, settings, results) : Map.of(),
                method == SensitivityMethod.SOBOL
                        ? Optional.of(simulation.sobol(settings.iterations(), settings.seed(), monitor))
                        : Optional.empty(),
                method == SensitivityMethod.MORRIS
                        ? Optional.of(simulation.screening(settings.iterations(), settings.seed(), monitor))
                        : Optional.empty());
    }

    private static Map<String, Regression> regressions(
            FormulaSimulation simulation, Settings settings, Results results) {
        Observations observations = simulation.observe(settings, Observations.USUAL);
        Map<String, Regression> regressions = new LinkedHashMap<>();
        for (Outcome outcome : results.outcomes()) {
            regressions.put(outcome.name(), Regression.of(observations, outcome.name()));
        }
        return regressions;
    }
}
