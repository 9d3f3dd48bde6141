package io.calminer.application.project.item;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, replaces, patches or removes one item of a collection. */
public final class ReviseItem {

    private final Access access;
    private final UnitOfWork work;
    private final PlanWriter writer;

    public ReviseItem(Access access, UnitOfWork work, PlanWriter writer) {
        this.access = access;
        this.work = work;
        this.writer = writer;
    }

    /** What happens to the item. */
    public enum Mode {
        /** It is new; its key must be free. */
        ADD,
        /** The body takes the place of its fields. */
        REPLACE,
        /** The body is a JSON Merge Patch on its fields. */
        PATCH,
        /** It goes. */
        REMOVE
    }

    /**
     * The change.
     *
     * @param hash the hash of the item that the caller read; not looked at when an item is added
     * @param body the fields or the patch; an empty object when an item is removed
     */
    public record Request(
            UUID scenarioId, String collection, String key, Mode mode, String hash, JsonValue.JsonObject body) {}

    /**
     * The scenario after the change.
     *
     * @param item the item as it is now; null when it was removed
     */
    public record Revised(ScenarioHead head, @Nullable Item item) {}

    public Answer<Revised> revise(Request request) {
        Caller caller = access.require(Role.ANALYST);
        String action = "item." + request.mode().name().toLowerCase(Locale.ROOT);
        return work.inTransaction(() -> writer.write(
                        caller,
                        request.scenarioId(),
                        action,
                        head -> ItemPlace.items(head, request.collection())
                                .then(items -> changed(request, items))
                                .map(items -> ItemPlace.with(head, request.collection(), items))))
                .then(head -> ItemPlace.items(head, request.collection())
                        .map(items -> new Revised(head, item(items, request.key(), head.revision()))));
    }

    private static Answer<Map<String, JsonValue>> changed(Request request, Map<String, JsonValue> items) {
        JsonValue before = items.get(request.key());
        if (request.mode() == Mode.ADD) {
            if (before != null) {
                return Answer.refuse(new Answer.Taken("item", "key", request.key()));
            }
            items.put(request.key(), request.body());
            return Answer.of(items);
        }
        if (before == null) {
            return Answer.refuse(new Answer.NotFound("item", request.collection() + "/" + request.key()));
        }
        String hash = Item.hash(before);
        if (!hash.equals(request.hash())) {
            return Answer.refuse(new Answer.Stale("item", request.hash(), hash));
        }
        switch (request.mode()) {
            case REPLACE -> items.put(request.key(), request.body());
            case PATCH -> items.put(request.key(), MergePatch.apply(before, request.body()));
            default -> items.remove(request.key());
        }
        return Answer.of(items);
    }

    private static @Nullable Item item(Map<String, JsonValue> items, String key, long revision) {
        JsonValue body = items.get(key);
        return body == null ? null : Item.of(key, body, revision);
    }
}
