package io.calminer.application.project.item;

import io.calminer.application.Answer;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lists the items of a collection, by position and key. */
public final class ListItems {

    private static final Comparator<Item> USUAL =
            Comparator.comparingInt(Item::position).thenComparing(Item::key);

    private final Access access;
    private final VisibleScenarios scenarios;

    public ListItems(Access access, VisibleScenarios scenarios) {
        this.access = access;
        this.scenarios = scenarios;
    }

    /** Which part of which collection; sorted by key or position. */
    public record Request(UUID scenarioId, String collection, Window window) {}

    /**
     * A part of a collection.
     *
     * @param hash SHA-256 of the whole collection's canonical JSON
     */
    public record Items(Listing<Item> items, String hash, long revision) {}

    public Answer<Items> list(Request request) {
        access.require(Role.VIEWER);
        return Slice.of(request.window(), Set.of("key", "position"), Set.of())
                .then(slice -> scenarios
                        .find(Role.VIEWER, request.scenarioId())
                        .then(head ->
                                ItemPlace.items(head, request.collection()).map(items -> part(head, items, slice))));
    }

    private static Items part(ScenarioHead head, Map<String, JsonValue> items, Slice slice) {
        List<Item> part = items.entrySet().stream()
                .map(item -> Item.of(item.getKey(), item.getValue(), head.revision()))
                .sorted(order(slice))
                .skip(slice.offset())
                .limit(slice.limit())
                .toList();
        String hash = Item.hash(new JsonValue.JsonObject(items));
        return new Items(Listing.of(part, items.size(), slice), hash, head.revision());
    }

    private static Comparator<Item> order(Slice slice) {
        Comparator<Item> order = Comparator.comparingInt(item -> 0);
        for (Slice.Sort sort : slice.sorts()) {
            Comparator<Item> next = sort.field().equals("key")
                    ? Comparator.comparing(Item::key)
                    : Comparator.comparingInt(Item::position);
            order = order.thenComparing(sort.descending() ? next.reversed() : next);
        }
        return order.thenComparing(USUAL);
    }
}
