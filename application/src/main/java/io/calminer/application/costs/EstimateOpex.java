package io.calminer.application.costs;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;

/** Adds up what operating costs: by category, by year, escalated, discounted. */
public final class EstimateOpex {

    private final Access access;

    public EstimateOpex(Access access) {
        this.access = access;
    }

    /** What is to be spent. */
    public record Request(OpexInput input) {}

    public Answer<OpexEstimate> estimate(Request request) {
        access.require(Role.VIEWER);
        return Answer.of(OpexPlan.of(request.input()).estimate());
    }
}
