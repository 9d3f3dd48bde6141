package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.valuation.depreciation.DepreciationRequest;
import io.calminer.domain.valuation.depreciation.DepreciationSchedule;

/** Charges the cost of an asset to the periods of its use by a method that a caller brings; nothing is stored. */
public final class DepreciateAsset {

    private final Access access;

    public DepreciateAsset(Access access) {
        this.access = access;
    }

    /** The method with its figures, and what is asked of it. */
    public record Request(DepreciationRequest depreciation) {}

    public Answer<DepreciationSchedule> depreciate(Request request) {
        access.require(Role.VIEWER);
        return Answer.of(DepreciationSchedule.of(request.depreciation()));
    }
}
