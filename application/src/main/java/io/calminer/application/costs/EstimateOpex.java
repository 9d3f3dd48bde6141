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

/** Adds up what operating costs: by category, by year, escalated, discounted. */
public final class EstimateOpex {

    private final Access access;
    private final SnapshotKeeper keeper;

    public EstimateOpex(Access access, SnapshotKeeper keeper) {
        this.access = access;
        this.keeper = keeper;
    }

    /**
     * What is to be spent.
     *
     * @param wish where the estimate is to be kept
     */
    public record Request(OpexInput input, SnapshotWish wish) {

        /** The request of a document's object; everything that is wrong about it goes to the problems of the fields. */
        public static Request read(Fields fields) {
            return new Request(OpexInput.read(fields), SnapshotWish.read(fields));
        }
    }

    public Answer<Kept<OpexEstimate>> estimate(Request request) {
        Caller caller = access.require(Role.VIEWER);
        return keeper.answer(
                Calculator.OPEX,
                request.wish(),
                caller,
                () -> OpexPlan.of(request.input()).estimate(),
                OpexEstimate::document);
    }
}
