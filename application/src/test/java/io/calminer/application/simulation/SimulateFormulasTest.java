package io.calminer.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.account.RoleAccess;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.risk.formulas.FormulaSimulation;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.sensitivity.SensitivityMethod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Simulations of bare formulas end when their time is over. */
class SimulateFormulasTest {

    private static final RoleAccess ACCESS = RoleAccess.of(
            () -> new Caller(new UUID(0, 1), "vera", Set.of(Role.VIEWER), "10.0.0.1", null, false),
            (project, user) -> true);

    /** A clock on which every look takes so long. */
    private static final class SlowClock extends Clock {

        private final Duration step;
        private Instant now = Instant.parse("2026-11-24T09:00:00Z");

        SlowClock(Duration step) {
            this.step = step;
        }

        @Override
        public synchronized Instant instant() {
            now = now.plus(step);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Answer<FormulaFindings> simulate(Duration step) {
        String text = "{\"inputs\": [{\"name\": \"x\", \"distribution\": {\"type\": \"uniform\", \"lower\": 0,"
                + " \"upper\": 1}}], \"outputs\": {\"y\": \"2 * x\"}}";
        Fields fields = Fields.of(JsonDocument.parse(text).root(), Pointer.ROOT, new Problems());
        FormulaSimulation simulation = FormulaSimulation.read(fields).orElseThrow();
        return new SimulateFormulas(ACCESS, new SlowClock(step), Duration.ofSeconds(3))
                .simulate(
                        new SimulateFormulas.Request(simulation, Settings.iterations(100_000), SensitivityMethod.NONE));
    }

    @Test
    void aSimulationPastItsTimeIsRefusedWithTheLimit() {
        assertThat(String.valueOf(simulate(Duration.ofSeconds(1)).refusal()))
                .contains("SIMULATION_TIME")
                .contains("A simulation may take 3 s")
                .contains("of 100000 iterations");
    }

    @Test
    void aSimulationWithinItsTimeIsAnswered() {
        assertThat(simulate(Duration.ofNanos(1)).get().results().iterations()).isEqualTo(100_000);
    }
}
