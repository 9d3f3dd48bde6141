package io.calminer.application.project.draft;

import io.calminer.application.RecentlyUsed;
import io.calminer.application.project.scenario.Plan;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of drafts that were resolved last, by what they are made of.
 *
 * <p>Each change of a long session would apply all changes before it again, several times for one step of a page. A
 * document never changes, so that all who ask share it, and the next change is applied to the one before.
 */
final class ResolvedDrafts {

    private final Map<Content, JsonValue.JsonObject> documents;

    ResolvedDrafts(int most) {
        documents = RecentlyUsed.atMost(most);
    }

    /** A document and the changes that hold. */
    private record Content(String document, List<String> patches) {}

    JsonValue.JsonObject get(String document, List<String> patches) {
        if (patches.isEmpty()) {
            return Plan.tree(document);
        }
        Content content = new Content(document, List.copyOf(patches));
        JsonValue.JsonObject known = known(content);
        if (known == null) {
            int last = patches.size() - 1;
            List<String> earlier = patches.subList(0, last);
            JsonValue.JsonObject before = last == 0 ? null : known(new Content(document, List.copyOf(earlier)));
            known = before == null
                    ? applied(Plan.tree(document), patches)
                    : applied(before, patches.subList(last, last + 1));
            keep(content, known);
        }
        return known;
    }

    private JsonValue.@Nullable JsonObject known(Content content) {
        synchronized (documents) {
            return documents.get(content);
        }
    }

    private void keep(Content content, JsonValue.JsonObject document) {
        synchronized (documents) {
            documents.put(content, document);
        }
    }

    private static JsonValue.JsonObject applied(JsonValue.JsonObject document, List<String> patches) {
        JsonValue changed = document;
        for (String patch : patches) {
            changed = MergePatch.apply(changed, JsonDocument.tree(patch));
        }
        return (JsonValue.JsonObject) changed;
    }
}
