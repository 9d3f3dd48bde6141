package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.valuation.interest.Solved;
import io.calminer.domain.valuation.interest.TimeValue;
import java.util.List;

/** Finds one value of money over time from the others; nothing is stored. */
public final class SolveTimeValue {

    private final Access access;

    public SolveTimeValue(Access access) {
        this.access = access;
    }

    /** What is sought, and what is given. */
    public record Request(TimeValue timeValue) {}

    public Answer<Solved.Value> solve(Request request) {
        access.require(Role.VIEWER);
        Solved solved = request.timeValue().solve();
        return solved instanceof Solved.Value value
                ? Answer.of(value)
                : Answer.refuse(new Answer.Invalid(List.of(((Solved.None) solved).problem())));
    }
}
