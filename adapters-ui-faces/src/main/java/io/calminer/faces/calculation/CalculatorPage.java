package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.calculation.Kept;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.util.List;
import java.util.function.Supplier;

/** A calculator with a page: what can be typed, and who answers. A further one is a bean of this type and its texts. */
interface CalculatorPage {

    CalculatorForm form();

    /**
     * Reads the request that was typed.
     *
     * @return how it is answered, which is asked only where the fields collected no problem
     */
    Supplier<Answer<Result>> read(Fields request);

    /** A picture beside an answer, as a configuration of Chart.js. */
    record Chart(String key, String label, String unit, String config) {}

    /**
     * An answer.
     *
     * @param kept whether it was kept as a snapshot
     * @param charts the pictures beside it
     */
    record Result(JsonObject document, boolean kept, List<Chart> charts) {

        public Result {
            charts = List.copyOf(charts);
        }

        public Result(JsonObject document, boolean kept) {
            this(document, kept, List.of());
        }

        static Result of(Kept<?> kept) {
            return new Result(kept.document(), kept.snapshot() != null);
        }
    }
}
