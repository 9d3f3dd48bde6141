package io.calminer.application.reliability;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.reliability.History;
import io.calminer.domain.reliability.Laplace;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Failures of which a trend is asked. */
record TrendInput(History history) implements ReliabilityInput.Question {

    static ReliabilityInput.Question read(DataFields fields) {
        List<History> histories = fields.history().stream().toList();
        if (fields.areSound()) {
            fields.tell(fields.failuresField(), Laplace.objection(histories));
        }
        return new TrendInput(histories.isEmpty() ? History.of(new double[0], 1) : histories.get(0));
    }

    @Override
    public JsonObject answer() {
        Laplace trend = Laplace.of(history);
        String apart = "U is " + String.format(Locale.ROOT, "%.3f", trend.u());
        String critical = Numbers.shortest(Laplace.CRITICAL);
        String reading = switch (trend.trend()) {
            case WORSENING -> apart + ", at least " + critical + ": failures come ever more often.";
            case IMPROVING -> apart + ", at most -" + critical + ": failures come ever less often.";
            case NONE -> apart + ", within ±" + critical + ": the failures do not contradict a constant rate.";
        };
        return Figures.of()
                .and("kind", "trend")
                .and("laplace_u", trend.u())
                .and("trend", DataFields.text(trend.trend()))
                .and("reading", reading)
                .and("p_value", trend.significance())
                .and("failures_counted", trend.failures())
                .and("end_time", history.to())
                .and("reasons", Map.of())
                .object();
    }
}
