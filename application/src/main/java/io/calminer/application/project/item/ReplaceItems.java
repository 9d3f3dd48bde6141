package io.calminer.application.project.item;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.JsonValue;
import java.util.Map;
import java.util.UUID;

/** Replaces all items of a collection at once. */
public final class ReplaceItems {

    private final Access access;
    private final UnitOfWork work;
    private final PlanWriter writer;

    public ReplaceItems(Access access, UnitOfWork work, PlanWriter writer) {
        this.access = access;
        this.work = work;
        this.writer = writer;
    }

    /**
     * The new items.
     *
     * @param hash the hash of the collection that the caller read
     * @param items all items by key
     */
    public record Request(UUID scenarioId, String collection, String hash, JsonValue.JsonObject items) {}

    public Answer<ScenarioHead> replace(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(() -> writer.write(
                caller,
                request.scenarioId(),
                "items.replace",
                head -> ItemPlace.items(head, request.collection())
                        .then(items -> expected(items, request.hash()))
                        .map(same -> ItemPlace.with(
                                head, request.collection(), request.items().fields()))));
    }

    private static Answer<Map<String, JsonValue>> expected(Map<String, JsonValue> items, String expected) {
        String hash = Item.hash(new JsonValue.JsonObject(items));
        return hash.equals(expected) ? Answer.of(items) : Answer.refuse(new Answer.Stale("collection", expected, hash));
    }
}
