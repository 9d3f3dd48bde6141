package io.calminer.application.reliability;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.document.JsonValue.JsonObject;

/** Answers a question of reliability: a law of lives, an age of replacement, growth, a trend, an availability. */
public final class AssessReliability {

    private final Access access;

    public AssessReliability(Access access) {
        this.access = access;
    }

    /** The question with its data. */
    public record Request(ReliabilityInput input) {}

    /** The answer as a document, whose fields depend on the kind of the question. */
    public Answer<JsonObject> assess(Request request) {
        access.require(Role.VIEWER);
        return Answer.of(request.input().answer());
    }
}
