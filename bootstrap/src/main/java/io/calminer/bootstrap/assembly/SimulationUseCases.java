package io.calminer.bootstrap.assembly;

import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.audit.Journal;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.project.version.VersionMaker;
import io.calminer.application.simulation.CancelRun;
import io.calminer.application.simulation.CountRuns;
import io.calminer.application.simulation.ExploreInputs;
import io.calminer.application.simulation.ExploreRun;
import io.calminer.application.simulation.KeepSamples;
import io.calminer.application.simulation.ListRuns;
import io.calminer.application.simulation.ListSamples;
import io.calminer.application.simulation.ReplayIteration;
import io.calminer.application.simulation.RequestRun;
import io.calminer.application.simulation.RunEvents;
import io.calminer.application.simulation.SampleParts;
import io.calminer.application.simulation.ShowRun;
import io.calminer.application.simulation.ShowRunResults;
import io.calminer.application.simulation.SimulateFormulas;
import io.calminer.application.simulation.SimulatePlan;
import io.calminer.application.simulation.SimulationRuns;
import io.calminer.application.simulation.correlation.CheckCorrelation;
import io.calminer.application.simulation.correlation.CorrelateSamples;
import io.calminer.application.simulation.distribution.DescribeDistribution;
import io.calminer.application.simulation.distribution.FitDistribution;
import io.calminer.application.simulation.sample.DescribeSample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Simulation runs. */
@ApplicationScoped
class SimulationUseCases {

    @Produces
    @Singleton
    CancelRun cancelRun(
            Access access, UnitOfWork work, SimulationRuns runs, RunEvents events, Journal journal, Clock clock) {
        return new CancelRun(access, work, runs, events, journal, clock);
    }

    @Produces
    @Singleton
    CheckCorrelation checkCorrelation(Access access) {
        return new CheckCorrelation(access);
    }

    @Produces
    @Singleton
    CorrelateSamples correlateSamples(Access access) {
        return new CorrelateSamples(access);
    }

    @Produces
    @Singleton
    DescribeDistribution describeDistribution(Access access) {
        return new DescribeDistribution(access);
    }

    @Produces
    @Singleton
    FitDistribution fitDistribution(Access access) {
        return new FitDistribution(access);
    }

    @Produces
    @Singleton
    DescribeSample describeSample(Access access) {
        return new DescribeSample(access);
    }

    @Produces
    @Singleton
    CountRuns countRuns(Access access, SimulationRuns runs) {
        return new CountRuns(access, runs);
    }

    @Produces
    @Singleton
    ExploreInputs exploreInputs(Access access, SimulationRuns runs, ScenarioVersions versions, Clock clock) {
        return new ExploreInputs(access, runs, versions, clock, longest());
    }

    @Produces
    @Singleton
    ExploreRun exploreRun(Access access, SimulationRuns runs, ScenarioVersions versions) {
        return new ExploreRun(access, runs, versions);
    }

    @Produces
    @Singleton
    ListRuns listRuns(Access access, SimulationRuns runs, VisibleScenarios scenarios) {
        return new ListRuns(access, runs, scenarios);
    }

    @Produces
    @Singleton
    ListSamples listSamples(
            Access access, SimulationRuns runs, ScenarioVersions versions, UnitOfWork work, SampleParts samples) {
        return new ListSamples(access, runs, versions, work, samples);
    }

    @Produces
    @Singleton
    KeepSamples keepSamples(
            Access access, UnitOfWork work, SimulationRuns runs, ScenarioVersions versions, SampleParts samples) {
        return new KeepSamples(access, work, runs, versions, samples);
    }

    @Produces
    @Singleton
    ReplayIteration replayIteration(Access access, SimulationRuns runs, ScenarioVersions versions) {
        return new ReplayIteration(access, runs, versions);
    }

    @Produces
    @Singleton
    RequestRun requestRun(
            Access access,
            UnitOfWork work,
            PlanWriter writer,
            VersionMaker maker,
            SimulationRuns runs,
            RunEvents events,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new RequestRun(access, work, writer, maker, runs, events, journal, ids, clock);
    }

    @Produces
    @Singleton
    ShowRun showRun(Access access, SimulationRuns runs) {
        return new ShowRun(access, runs);
    }

    @Produces
    @Singleton
    ShowRunResults showRunResults(Access access, SimulationRuns runs, ScenarioVersions versions) {
        return new ShowRunResults(access, runs, versions);
    }

    @Produces
    @Singleton
    SimulateFormulas simulateFormulas(Access access, Clock clock) {
        return new SimulateFormulas(access, clock, longest());
    }

    /** How long a caller may wait for a calculation. */
    private static Duration longest() {
        return Duration.ofSeconds(Integer.getInteger("calminer.calculation.seconds", 60));
    }

    @Produces
    @Singleton
    SimulatePlan simulatePlan(Access access) {
        return new SimulatePlan(access);
    }
}
