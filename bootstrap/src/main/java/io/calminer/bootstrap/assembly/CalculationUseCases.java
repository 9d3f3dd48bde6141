package io.calminer.bootstrap.assembly;

import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.audit.Journal;
import io.calminer.application.calculation.ListSnapshots;
import io.calminer.application.calculation.SnapshotKeeper;
import io.calminer.application.calculation.Snapshots;
import io.calminer.application.costs.EstimateCapex;
import io.calminer.application.costs.EstimateOpex;
import io.calminer.application.production.SettleProduct;
import io.calminer.application.project.Projects;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.reliability.AssessReliability;
import io.calminer.application.reliability.MeasureEffectiveness;
import io.calminer.application.settings.ShowSettings;
import io.calminer.application.valuation.profitability.EstimateProfitability;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Calculators that answer from a plan of a few lines, and what they keep. */
@ApplicationScoped
class CalculationUseCases {

    @Produces
    @Singleton
    SnapshotKeeper snapshotKeeper(
            Access access,
            UnitOfWork work,
            Projects projects,
            VisibleScenarios scenarios,
            Snapshots snapshots,
            Journal journal,
            Ids ids,
            Clock clock) {
        return SnapshotKeeper.of(access, work, projects, scenarios, snapshots, journal, ids, clock);
    }

    @Produces
    @Singleton
    EstimateCapex estimateCapex(Access access, SnapshotKeeper keeper) {
        return new EstimateCapex(access, keeper);
    }

    @Produces
    @Singleton
    EstimateOpex estimateOpex(Access access, SnapshotKeeper keeper) {
        return new EstimateOpex(access, keeper);
    }

    @Produces
    @Singleton
    EstimateProfitability estimateProfitability(Access access, ShowSettings settings, SnapshotKeeper keeper) {
        return new EstimateProfitability(access, settings, keeper);
    }

    @Produces
    @Singleton
    SettleProduct settleProduct(Access access) {
        return new SettleProduct(access);
    }

    @Produces
    @Singleton
    AssessReliability assessReliability(Access access) {
        return new AssessReliability(access);
    }

    @Produces
    @Singleton
    MeasureEffectiveness measureEffectiveness(Access access) {
        return new MeasureEffectiveness(access);
    }

    @Produces
    @Singleton
    ListSnapshots listSnapshots(Access access, Snapshots snapshots, VisibleScenarios scenarios) {
        return new ListSnapshots(access, snapshots, scenarios);
    }
}
