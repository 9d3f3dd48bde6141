package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.risk.formulas.SimulationRule;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ends what a caller waits for when it takes too long. */
final class Deadline implements Monitor {

    private final Clock clock;
    private final Duration longest;
    private final Instant end;
    private long done;

    private Deadline(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
        this.end = clock.instant().plus(longest);
    }

    /** So long from now. */
    static Deadline of(Clock clock, Duration longest) {
        return new Deadline(clock, longest);
    }

    @Override
    public boolean cancelled() {
        return clock.instant().isAfter(end);
    }

    @Override
    public void progress(Progress progress) {
        done = progress.done();
    }

    /** The refusal once it has passed: how many of the wanted were done. */
    Answer.Invalid passed(String field, long wanted) {
        return new Answer.Invalid(List.of(Problem.of(
                SimulationRule.SIMULATION_TIME, Pointer.ROOT.child(field), null, longest.toSeconds(), done, wanted)));
    }
}
