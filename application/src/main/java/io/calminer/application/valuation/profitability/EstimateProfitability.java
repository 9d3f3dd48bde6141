package io.calminer.application.valuation.profitability;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.calculation.Calculator;
import io.calminer.application.calculation.Kept;
import io.calminer.application.calculation.SnapshotKeeper;
import io.calminer.application.calculation.SnapshotWish;
import io.calminer.application.settings.ShowSettings;
import io.calminer.domain.document.Fields;

/** Prices a parcel of ore by the terms of its buyer, and values what it leaves. */
public final class EstimateProfitability {

    private final Access access;
    private final ShowSettings settings;
    private final SnapshotKeeper keeper;

    public EstimateProfitability(Access access, ShowSettings settings, SnapshotKeeper keeper) {
        this.access = access;
        this.settings = settings;
        this.keeper = keeper;
    }

    /**
     * The parcel.
     *
     * @param wish where the answer is to be kept
     */
    public record Request(Parcel parcel, SnapshotWish wish) {

        /** The request of a document's object; everything that is wrong about it goes to the problems of the fields. */
        public static Request read(Fields fields) {
            return new Request(Parcel.read(fields), SnapshotWish.read(fields));
        }
    }

    public Answer<Kept<Profitability>> estimate(Request request) {
        Caller caller = access.require(Role.VIEWER);
        PricingTerms terms = PricingTerms.of(request.parcel(), settings.show());
        return keeper.answer(
                Calculator.PROFITABILITY,
                request.wish(),
                caller,
                () -> ParcelPlan.of(request.parcel(), terms).profitability(),
                Profitability::document);
    }
}
