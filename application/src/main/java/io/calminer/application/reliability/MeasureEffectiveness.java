package io.calminer.application.reliability;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;

/** Measures the overall effectiveness of equipment from times and counts. */
public final class MeasureEffectiveness {

    private final Access access;

    public MeasureEffectiveness(Access access) {
        this.access = access;
    }

    /** The times and counts. */
    public record Request(OeeInput input) {}

    public Answer<Effectiveness> measure(Request request) {
        access.require(Role.VIEWER);
        return Answer.of(Effectiveness.of(request.input()));
    }
}
