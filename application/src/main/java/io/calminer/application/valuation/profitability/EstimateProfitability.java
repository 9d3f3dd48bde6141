package io.calminer.application.valuation.profitability;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.settings.ShowSettings;

/** Prices a parcel of ore by the terms of its buyer, and values what it leaves. */
public final class EstimateProfitability {

    private final Access access;
    private final ShowSettings settings;

    public EstimateProfitability(Access access, ShowSettings settings) {
        this.access = access;
        this.settings = settings;
    }

    /** The parcel. */
    public record Request(Parcel parcel) {}

    public Answer<Profitability> estimate(Request request) {
        access.require(Role.VIEWER);
        PricingTerms terms = PricingTerms.of(request.parcel(), settings.show());
        return Answer.of(ParcelPlan.of(request.parcel(), terms).profitability());
    }
}
