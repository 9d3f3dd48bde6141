package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.domain.document.JsonValue;

/** Values a plan document that is not stored. */
public final class ValuePlan {

    private final Access access;

    public ValuePlan(Access access) {
        this.access = access;
    }

    /** The plan document. */
    public record Request(JsonValue document) {}

    public Answer<Valued> value(Request request) {
        access.require(Role.VIEWER);
        return Plan.read(request.document()).then(Valued::of);
    }
}
