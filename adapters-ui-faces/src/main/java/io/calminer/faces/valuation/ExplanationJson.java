package io.calminer.faces.valuation;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Explanation;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How a figure came about, for the tree of the drawer: what a node is, what its formula says, and what it reads, the
 * largest first where parts add up. A node that can be asked for by its name opens when it is wanted; others, such as the
 * present value of one flow, bring what is below them along.
 */
public final class ExplanationJson {

    private static final int MOST_INPUTS = 40;

    private final ExplanationWords words;
    private final Function<String, Place> places;
    private final int most;

    /**
     * Explanations for a reader.
     *
     * @param places what stands behind a name
     * @param all whether a node lists everything that it reads
     */
    public ExplanationJson(Texts texts, Marks marks, Function<String, Place> places, boolean all) {
        this.words = new ExplanationWords(texts, marks);
        this.places = places;
        this.most = all ? Integer.MAX_VALUE : MOST_INPUTS;
    }

    /**
     * What stands behind a name.
     *
     * @param known whether it can be asked for
     * @param row the item of the plan where it is entered, such as {@code parameters/recovery}; empty when there is none
     * @param author who entered it, and when; empty where that is not known
     */
    public record Place(boolean known, String row, String author) {}

    /** A node with what it reads. */
    public JsonValue of(Explanation node) {
        return node(node, true).object();
    }

    private JsonFields node(Explanation node, boolean open) {
        Place place = places.apply(node.name());
        JsonFields fields = new JsonFields()
                .put("name", place.known() ? node.name() : "")
                .put("label", words.label(node))
                .put("when", node.when())
                .put("period", words.period(node))
                .put("value", words.value(node))
                .put("unit", words.unit(node))
                .put("formula", words.formula(node, !place.row().isEmpty()))
                .put("source", node.source())
                .put("author", place.author())
                .put("row", place.row())
                .put("notes", words.notes(node), JsonValue.JsonText::new)
                .put(
                        "continues",
                        place.known() && (node.continues() || !node.inputs().isEmpty()));
        boolean listed = open || !place.known();
        List<Explanation> inputs = listed ? inputs(node) : List.of();
        return fields.put("inputs", inputs, input -> node(input, false).object())
                .put("more", listed ? Math.max(0, node.inputs().size() - most) : 0);
    }

    /** The parts of a sum by their size, what is left of them last; what a formula reads in its own order. */
    private List<Explanation> inputs(Explanation node) {
        boolean sum = node.when().isEmpty() && node.inputs().size() > 4;
        Comparator<Explanation> largest = Comparator.comparing(
                        (Explanation input) -> input.when().isEmpty())
                .thenComparingDouble(input -> -Math.abs(input.value()));
        return node.inputs().stream()
                .sorted(sum ? largest : Comparator.comparingInt(input -> 0))
                .limit(most)
                .toList();
    }
}
