package io.calminer.domain.costs;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.InvalidUnit;
import io.calminer.domain.quantity.Unit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units of lines that drive consumption or count metal, also of those that are declared later.
 *
 * <p>Lines of areas are declared already; those that a plan writes itself, and what other resources use, come later, so that
 * their units are taken from the document.
 */
public final class DriverUnits {

    private static final String RESOURCES = "resources";

    private final Fields root;
    private final ItemContext context;

    public DriverUnits(Fields root, ItemContext context) {
        this.root = root;
        this.context = context;
    }

    /** The unit of a line; null when there is no such line or its unit is wrong, which is told elsewhere. */
    public @Nullable Unit of(String line) {
        @Nullable Unit known = context.builder().unit(line);
        if (known != null) {
            return known;
        }
        String[] parts = line.split("\\.", -1);
        boolean resource = parts.length > 2 && parts[0].equals(RESOURCES);
        return resource ? stated(RESOURCES, parts[1]) : stated("lines", line);
    }

    /** Whether the name is that of a line, also of one that is declared later. */
    public boolean isLine(String name) {
        return context.builder().hasLine(name) || (context.builder().unit(name) == null && of(name) != null);
    }

    /** The name of a line that was most likely meant; null when none is near. */
    public @Nullable String nearest(String line) {
        Set<String> known = new LinkedHashSet<>(context.builder().lineNames());
        if (root.has("lines") && root.raw("lines") instanceof JsonValue.JsonObject items) {
            known.addAll(items.fields().keySet());
        }
        return Suggestion.nearest(line, known);
    }

    private @Nullable Unit stated(String collection, String key) {
        JsonValue items = root.has(collection) ? root.raw(collection) : null;
        if (items instanceof JsonValue.JsonObject object
                && object.fields().get(key) instanceof JsonValue.JsonObject item
                && item.fields().get("unit") instanceof JsonValue.JsonText text) {
            try {
                return context.units().parse(text.value());
            } catch (InvalidUnit told) {
                // the reader of that item tells it
                return null;
            }
        }
        return null;
    }
}
