package io.calminer.faces.project.scenario;

import io.calminer.application.project.item.ItemAuthors.Entered;
import io.calminer.application.project.scenario.Differences.Difference;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.quantity.StrictNumber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field in which two plans differ.
 *
 * @param name the item that it belongs to, as people call it
 * @param field its name below the item; empty for the item as a whole
 * @param before a dash where there was none
 * @param after a dash where there is none
 * @param by who entered what holds after it, and when; empty where that is not known
 */
public record ChangedInput(String name, String field, String before, String after, String by) {

    private static final int MOST_LETTERS = 90;

    static ChangedInput of(Difference difference, ItemNames names, Map<Pointer, Entered> authors, Reader reader) {
        List<String> parts = ItemNames.parts(difference.at());
        Pointer item = ItemNames.item(difference.at());
        Entered entered = difference.after() == null ? null : authors.get(item);
        return new ChangedInput(
                names.of(difference.at()),
                String.join(" ", parts.subList(Math.min(parts.size(), ItemNames.isItem(parts) ? 2 : 1), parts.size())),
                text(difference.before(), reader),
                text(difference.after(), reader),
                entered == null ? "" : entered.by() + ", " + reader.moment(entered.at()));
    }

    private static String text(@Nullable JsonValue value, Reader reader) {
        if (value == null) {
            return "–";
        }
        if (value instanceof JsonValue.JsonObject item
                && !JsonFields.text(item, "formula").isEmpty()) {
            return JsonFields.text(item, "formula");
        }
        String text = value instanceof JsonValue.JsonText words
                ? words.value()
                : value instanceof JsonValue.JsonNumber
                        ? StrictNumber.local(CanonicalJson.write(value), reader.marks())
                        : CanonicalJson.write(value);
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) + " …" : text;
    }
}
