package io.calminer.web.simulation;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Rule;
import io.calminer.domain.document.Suggestion;
import java.util.List;

/** Fields with a choice of which some are known but not offered, and those that both kinds of simulation have. */
final class Choices {

    private Choices() {}

    /** One of the names that are offered; the first when it is left out or refused. */
    static String read(Fields fields, String field, Rule notOffered, List<String> offered, List<String> known) {
        String value = fields.text(field, offered.get(0));
        if (offered.contains(value)) {
            return value;
        }
        if (known.contains(value)) {
            fields.problems().add(notOffered, fields.pointer(field), value);
        } else {
            String near = Suggestion.nearest(value, known);
            fields.problems()
                    .add(DocumentRule.UNKNOWN_CHOICE, fields.pointer(field), value, String.join(", ", known), near);
        }
        return offered.get(0);
    }

    /** Percentiles by per cent, each within [0, 100]. */
    static double[] percentiles(Fields fields, double[] otherwise) {
        double[] percentiles = fields.numbers("percentiles", otherwise);
        for (int i = 0; i < percentiles.length; i++) {
            if (!(percentiles[i] >= 0 && percentiles[i] <= 100)) {
                fields.problems()
                        .add(
                                DocumentRule.OUT_OF_RANGE,
                                fields.pointer("percentiles").child(i),
                                0,
                                100,
                                percentiles[i]);
            }
        }
        return percentiles;
    }
}
