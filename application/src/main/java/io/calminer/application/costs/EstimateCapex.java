package io.calminer.application.costs;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;

/** Adds up what building costs: by category, by year, with contingency, discounted. */
public final class EstimateCapex {

    private final Access access;

    public EstimateCapex(Access access) {
        this.access = access;
    }

    /** What is to be spent. */
    public record Request(CapexInput input) {}

    public Answer<CapexEstimate> estimate(Request request) {
        access.require(Role.VIEWER);
        return Answer.of(CapexPlan.of(request.input()).estimate());
    }
}
