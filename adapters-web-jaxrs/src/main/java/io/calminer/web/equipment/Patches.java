package io.calminer.web.equipment;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.web.http.Body;
import io.calminer.web.http.Refused;
import java.util.List;

/** Merge patches of machines, entries and tasks. */
final class Patches {

    private Patches() {}

    /**
     * The patch in a body.
     *
     * @throws Refused when it is no object
     */
    static JsonValue of(Body body) {
        JsonValue root = body.document().root();
        if (root instanceof JsonValue.JsonObject) {
            return root;
        }
        throw new Refused(new Answer.Invalid(
                List.of(Problem.of(RequestRule.PATCH_NOT_OBJECT, Pointer.ROOT, null, root.typeName()))));
    }
}
