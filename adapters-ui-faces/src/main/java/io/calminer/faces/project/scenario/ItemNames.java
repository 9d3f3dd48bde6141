package io.calminer.faces.project.scenario;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.project.PlanCollections;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the parts of a plan document: items by their names, fields by those of the pages. */
final class ItemNames {

    private final List<JsonValue.JsonObject> documents;
    private final Texts texts;

    /** Names out of the first document that knows an item. */
    ItemNames(List<JsonValue.JsonObject> documents, Texts texts) {
        this.documents = List.copyOf(documents);
        this.texts = texts;
    }

    static List<String> parts(Pointer pointer) {
        return Stream.of(pointer.text().split("/", -1))
                .skip(1)
                .map(part -> part.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    static boolean isItem(List<String> parts) {
        return parts.size() > 1 && PlanCollections.has(parts.get(0));
    }

    /** The item to which a place belongs. */
    static Pointer item(Pointer pointer) {
        List<String> parts = parts(pointer);
        return isItem(parts) ? Pointer.ROOT.child(parts.get(0)).child(parts.get(1)) : pointer;
    }

    String of(Pointer pointer) {
        List<String> parts = parts(pointer);
        if (!isItem(parts)) {
            String key = "compare.part." + (parts.isEmpty() ? "" : parts.get(0));
            return texts.has(key) ? texts.get(key) : pointer.text();
        }
        for (JsonValue.JsonObject document : documents) {
            if (document.fields().get(parts.get(0)) instanceof JsonValue.JsonObject items
                    && items.fields().get(parts.get(1)) instanceof JsonValue.JsonObject item
                    && !JsonFields.text(item, "name").isEmpty()) {
                return JsonFields.text(item, "name");
            }
        }
        return parts.get(1);
    }

    String of(List<Pointer> pointers) {
        return pointers.stream().map(this::of).distinct().collect(Collectors.joining(", "));
    }
}
