package io.calminer.domain.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.simulation.Cancelled;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Iteration;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fleet that fails is simulated as every other input: the same bits however it is run, and more failures never pay. */
class FleetRiskTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(3);

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Haulage", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 4}]},
             "valuation": {"discount_rate": "8%%"},
             "parameters": {"rate": {"unit": "USD/h", "base": 400, "distribution": {"type": "uniform", "lower": 380, "upper": 420}}},
             "fleets": {"trucks": {"units": 5, "scheduled_hours": 1000, "utilisation": "90%%", "operating": {"fuel": 100},
               "reliability": {"shape": 1.6, "scale": %s, "mean_repair_hours": %s, "waiting_hours": 4,
                 "start_ages": [0, 10, 20, 30, 40]}}},
             "lines": {"revenue.total": {"kind": "flow", "unit": "USD", "formula": "fleets.trucks.operating_hours * rate"},
               "capital.total": {"kind": "flow", "unit": "USD", "at_zero": "1000000 [USD]", "formula": "0 [USD]"}}}
            """;

    private static Scenario fleet(double scale, double repair) {
        return PlanDocument.read(PLAN.formatted(scale, repair));
    }

    @AfterAll
    static void shutDown() {
        EXECUTOR.shutdown();
    }

    @Test
    void atBaseValuesTheAvailabilityIsThatOfTheLongRun() {
        Scenario scenario = fleet(60, 8);
        double mtbf = 60 * 0.8966;
        for (int period = 1; period <= 4; period++) {
            double availability = scenario.model().value("fleets.trucks.availability", period);
            assertThat(availability).isCloseTo(1 / (1 + 12 / mtbf), within(1e-4));
            assertThat(scenario.model().value("fleets.trucks.planned_availability", period))
                    .isEqualTo(availability);
        }
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void figuresDoNotDependOnThreadsAndBlocks(Sampling sampling) {
        RiskAnalysis fleet = RiskAnalysis.of(fleet(60, 8));
        Settings settings = Settings.iterations(8_192).seed(7).sampling(sampling);
        Checkpoint alone = fleet.run(settings).checkpoint();
        for (int block : new int[] {1, 64, 4096}) {
            assertThat(fleet.run(settings, Execution.on(EXECUTOR, 3).block(block))
                            .checkpoint())
                    .as("blocks of %d", block)
                    .isEqualTo(alone);
        }
    }

    /** The spread of repairs moves no mean: the base availability holds, and what a simulation shows spreads more. */
    @Test
    void repairsOfALogThatSpreadMoreSpreadTheAvailabilityMore() {
        double[] deviations = new double[2];
        for (int i = 0; i < 2; i++) {
            String repair = "8, \"repair_sd_hours\": " + (i == 0 ? "0" : "40");
            Scenario scenario = PlanDocument.read(PLAN.formatted("60", repair));
            assertThat(scenario.model().value("fleets.trucks.availability", 1))
                    .isEqualTo(fleet(60, 8).model().value("fleets.trucks.availability", 1));
            deviations[i] = RiskAnalysis.of(scenario)
                    .run(Settings.iterations(4_000).seed(3))
                    .metric("npv")
                    .standardDeviation();
        }
        assertThat(deviations[1]).isGreaterThan(1.02 * deviations[0]);
    }

    @Test
    void aResumedRunEndsWithTheBitsOfAnUndisturbedOne() {
        RiskAnalysis fleet = RiskAnalysis.of(fleet(2000, 8));
        Settings settings = Settings.iterations(300_000).seed(11);
        List<Checkpoint> checkpoints = new ArrayList<>();
        Monitor watch = new Monitor() {
            @Override
            public void checkpoint(Checkpoint checkpoint) {
                checkpoints.add(checkpoint);
            }

            @Override
            public boolean wantsCheckpoint() {
                return true;
            }

            @Override
            public boolean cancelled() {
                return !checkpoints.isEmpty();
            }
        };
        assertThatThrownBy(() -> fleet.run(settings, Execution.on(EXECUTOR, 2).watchedBy(watch)))
                .isInstanceOf(Cancelled.class);
        assertThat(fleet.run(settings, Execution.on(EXECUTOR, 2).resumedFrom(checkpoints.get(0)))
                        .checkpoint())
                .isEqualTo(fleet.run(settings).checkpoint());
    }

    @Test
    void moreFailuresAndLongerRepairsNeverRaiseTheValue() {
        Settings settings = Settings.iterations(2_000).seed(3);
        List<Iteration> good = RiskAnalysis.of(fleet(60, 8)).iterations(settings, 0, 2_000);
        List<Iteration> frail = RiskAnalysis.of(fleet(45, 8)).iterations(settings, 0, 2_000);
        List<Iteration> slow = RiskAnalysis.of(fleet(60, 12)).iterations(settings, 0, 2_000);
        for (int i = 0; i < good.size(); i++) {
            double value = npv(good.get(i));
            assertThat(npv(frail.get(i))).as("iteration %d", i).isLessThan(value);
            assertThat(npv(slow.get(i))).as("iteration %d", i).isLessThan(value);
        }
    }

    @Test
    void aReplayedIterationShowsTheAvailabilityThatWasDrawn() {
        RiskAnalysis fleet = RiskAnalysis.of(fleet(60, 8));
        Settings settings = Settings.iterations(512).seed(9);
        Iteration iteration = fleet.iterations(settings, 17, 1).get(0);
        assertThat(fleet.replay(settings, 17).netPresentValue()).isEqualTo(npv(iteration));
        assertThat(iteration.inputs().get("fleets.trucks.renewal")).isBetween(0.5, 1.0);
    }

    @Test
    void theMeanOverManyIterationsIsNearTheBaseValue() {
        Scenario scenario = fleet(30, 4);
        double base = Valuation.of(scenario).netPresentValue().value();
        double mean = RiskAnalysis.of(scenario)
                .run(Settings.iterations(20_000).seed(1))
                .metric("npv")
                .mean();
        // machines begin repaired, and the rate is drawn around its base, so that the means differ a little
        assertThat(mean).isCloseTo(base, within(Math.abs(base) * 0.02));
    }

    private static double npv(Iteration iteration) {
        return iteration.metrics().get("npv");
    }
}
