package io.calminer.application.costs;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.calculation.Calculator;
import io.calminer.application.calculation.Kept;
import io.calminer.application.calculation.SnapshotKeeper;
import io.calminer.application.calculation.SnapshotWish;
import io.calminer.domain.document.Fields;

/** Adds up what building costs: by category, by year, with contingency, discounted. */
public final class EstimateCapex {

    private final Access access;
    private final SnapshotKeeper keeper;

    public EstimateCapex(Access access, SnapshotKeeper keeper) {
        this.access = access;
        this.keeper = keeper;
    }

    /**
     * What is to be spent.
     *
     * @param wish where the estimate is to be kept
     */
    public record Request(CapexInput input, SnapshotWish wish) {

        /** The request of a document's object; everything that is wrong about it goes to the problems of the fields. */
        public static Request read(Fields fields) {
            return new Request(CapexInput.read(fields), SnapshotWish.read(fields));
        }
    }

    public Answer<Kept<CapexEstimate>> estimate(Request request) {
        Caller caller = access.require(Role.VIEWER);
        return keeper.answer(
                Calculator.CAPEX,
                request.wish(),
                caller,
                () -> CapexPlan.of(request.input()).estimate(),
                CapexEstimate::document);
    }
}
