package io.calminer.application.project.item;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.JsonValue;
import java.util.UUID;

/** Shows one item of a collection. */
public final class ShowItem {

    private final Access access;
    private final VisibleScenarios scenarios;

    public ShowItem(Access access, VisibleScenarios scenarios) {
        this.access = access;
        this.scenarios = scenarios;
    }

    /** Which item of which scenario. */
    public record Request(UUID scenarioId, String collection, String key) {}

    public Answer<Item> show(Request request) {
        access.require(Role.VIEWER);
        return scenarios
                .find(Role.VIEWER, request.scenarioId())
                .then(head -> ItemPlace.items(head, request.collection()).then(items -> {
                    JsonValue body = items.get(request.key());
                    return body == null
                            ? Answer.refuse(new Answer.NotFound("item", request.collection() + "/" + request.key()))
                            : Answer.of(Item.of(request.key(), body, head.revision()));
                }));
    }
}
