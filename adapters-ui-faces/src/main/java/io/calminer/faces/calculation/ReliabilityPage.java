package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.reliability.AssessReliability;
import io.calminer.application.reliability.ReliabilityInput;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.frame.Reader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What failures say: a law of lives, a trend, growth, an age of replacement, an availability. */
@Dependent
final class ReliabilityPage implements CalculatorPage {

    private static final String LIVES = "weibull_fit";
    private static final String REPLACEMENT = "replacement";
    private static final String GROWTH = "growth";
    private static final String TREND = "trend";
    private static final String AVAILABILITY = "availability";

    private static final CalculatorForm FORM = CalculatorForm.of(
            "reliability",
            140,
            Group.of(
                    "",
                    Field.choice("kind", Stream.of(LIVES, TREND, GROWTH, REPLACEMENT, AVAILABILITY)),
                    of(Field.numbers("failures"), LIVES),
                    of(Field.numbers("suspensions"), LIVES),
                    of(Field.numbers("times"), TREND, GROWTH),
                    of(Field.numbers("gaps"), TREND, GROWTH),
                    of(Field.number("end_time"), TREND, GROWTH),
                    of(Field.choice("method", Stream.of("least_squares", "maximum_likelihood", "unbiased")), GROWTH),
                    of(Field.number("target_mtbf"), GROWTH),
                    of(Field.number("shape"), REPLACEMENT),
                    of(Field.number("scale"), REPLACEMENT),
                    of(Field.number("cost_preventive"), REPLACEMENT),
                    of(Field.number("cost_corrective"), REPLACEMENT),
                    of(Field.choice("repair", Stream.of("new", "minimal")), REPLACEMENT),
                    of(Field.numbers("uptimes"), AVAILABILITY),
                    of(Field.numbers("repair_times"), AVAILABILITY),
                    of(Field.number("level"), LIVES, GROWTH),
                    of(Field.numbers("shares"), LIVES)));

    /** What the charts show, and what says again what was chosen or told. */
    private static final Set<String> ASIDE =
            Set.of("kind", "points", "curve", "reading", "ends_at_failure", "current_mtbf");

    private final AssessReliability assessReliability;
    private final Reader reader;

    @Inject
    ReliabilityPage(AssessReliability assessReliability, Reader reader) {
        this.assessReliability = assessReliability;
        this.reader = reader;
    }

    @Override
    public CalculatorForm form() {
        return FORM;
    }

    /** A field that has a meaning for some kinds of questions. */
    private static Field of(Field field, String... kinds) {
        return field.meantFor(Stream.of(kinds));
    }

    @Override
    public Supplier<Answer<Result>> read(Fields request) {
        ReliabilityInput input = ReliabilityInput.read(request);
        return () -> assessReliability
                .assess(new AssessReliability.Request(input))
                .map(answer -> new Result(
                        shown(answer), false, new ReliabilityCharts(request, reader).of(request.text("kind", ""))));
    }

    /** The answer without what the charts show; the fits of the methods as rows of a table. */
    private static JsonObject shown(JsonObject answer) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(answer.fields());
        fields.keySet().removeAll(ASIDE);
        if (fields.get("fits") instanceof JsonObject fits) {
            List<JsonValue> rows = new ArrayList<>();
            fits.fields().forEach((method, fit) -> {
                if (fit instanceof JsonObject figures) {
                    Map<String, JsonValue> row = new LinkedHashMap<>(Map.of("method", new JsonText(method)));
                    figures.fields().forEach((name, value) -> {
                        if (!(value instanceof JsonObject) && !ASIDE.contains(name)) {
                            row.put(name, value);
                        }
                    });
                    rows.add(new JsonObject(row));
                }
            });
            fields.put("fits", new JsonArray(rows));
        }
        return new JsonObject(fields);
    }
}
