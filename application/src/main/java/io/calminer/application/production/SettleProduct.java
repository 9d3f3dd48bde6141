package io.calminer.application.production;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;

/** Settles a product by the terms of a smelter, line by line down to the net smelter return. */
public final class SettleProduct {

    private final Access access;

    public SettleProduct(Access access) {
        this.access = access;
    }

    /** The product with its terms. */
    public record Request(SmelterInput input) {}

    public Answer<Settled> settle(Request request) {
        access.require(Role.VIEWER);
        return Answer.of(SmelterPlan.of(request.input()).settled());
    }
}
