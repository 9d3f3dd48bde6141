package io.calminer.faces.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.project.draft.DraftView;
import io.calminer.application.project.item.ItemAuthors.Entered;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.View;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.model.Model;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.valuation.ExplanationJson;
import io.calminer.faces.valuation.ExplanationJson.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a figure of a draft came about, one level down: a metric, or a line or input in a period. */
final class Explain {

    /** A metric is a sum of parts that have no name of their own: what they read comes along. */
    private static final int METRIC_DEPTH = 2;

    private final DraftView view;
    private final Map<Pointer, Entered> authors;
    private final Reader reader;

    /**
     * Explanations of a draft.
     *
     * @param authors who entered the items as they were saved last
     */
    Explain(DraftView view, Map<Pointer, Entered> authors, Reader reader) {
        this.view = view;
        this.authors = authors;
        this.reader = reader;
    }

    /**
     * The explanation of a name.
     *
     * @param all whether everything is listed that it reads, however much
     */
    Answer<JsonValue> of(@Nullable String name, @Nullable String period, boolean all) {
        Valuation valuation = view.valuation();
        if (valuation == null || name == null) {
            return Answer.refuse(new Answer.NotFound("figure", String.valueOf(name)));
        }
        ExplanationJson json =
                new ExplanationJson(reader.texts(), reader.marks(), other -> place(valuation, other), all);
        for (Figure figure : valuation.figures()) {
            if (figure.name().equals(name)) {
                return Answer.of(json.of(figure.explain(METRIC_DEPTH)));
            }
        }
        Model model = valuation.scenario().model();
        if (!model.has(name)) {
            return Answer.refuse(new Answer.NotFound("figure", name));
        }
        return Answer.of(json.of(model.explain(name, stretch(model.calendar(), period), 1)));
    }

    private Place place(Valuation valuation, String name) {
        if (valuation.figures().stream().anyMatch(figure -> figure.name().equals(name))) {
            return new Place(true, "", "");
        }
        Model model = valuation.scenario().model();
        String collection = List.of("parameters", "processes", "solves", "lines").stream()
                .filter(one -> item(view.document(), one, name) != null)
                .findFirst()
                .orElse("");
        if (collection.isEmpty()) {
            return model.place(name)
                    .map(place -> ofArea(ItemNames.parts(place)))
                    .orElse(new Place(model.has(name), "", ""));
        }
        return new Place(model.has(name), collection + "/" + name, author(collection, name));
    }

    /** The item of an area that made a line; the line is entered where its place is a field of the item. */
    private Place ofArea(List<String> place) {
        return ItemNames.isItem(place)
                ? new Place(true, place.size() > 2 ? String.join("/", place) : "", author(place.get(0), place.get(1)))
                : new Place(true, "", "");
    }

    private String author(String collection, String key) {
        boolean changed = view.draft() != null
                && !Objects.equals(
                        item(view.document(), collection, key),
                        item(view.draft().base(), collection, key));
        if (changed) {
            return reader.texts().get("explain.unsaved");
        }
        Entered entered = authors.get(Pointer.ROOT.child(collection).child(key));
        return entered == null ? "" : reader.texts().get("explain.entered", entered.by(), reader.moment(entered.at()));
    }

    private static @Nullable JsonValue item(JsonValue.JsonObject document, String collection, String key) {
        return document.fields().get(collection) instanceof JsonValue.JsonObject items
                ? items.fields().get(key)
                : null;
    }

    private static View.Stretch stretch(Calendar calendar, @Nullable String label) {
        Optional<View.Stretch> named = label == null ? Optional.empty() : View.find(calendar, label);
        return named.orElse(new View.Stretch(calendar.label(1), 1, 1));
    }
}
