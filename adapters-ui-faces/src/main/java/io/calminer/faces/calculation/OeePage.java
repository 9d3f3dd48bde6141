package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.reliability.Effectiveness;
import io.calminer.application.reliability.MeasureEffectiveness;
import io.calminer.application.reliability.OeeInput;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.quantity.StrictNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The overall effectiveness of a machine, by times and counts. */
@Dependent
final class OeePage implements CalculatorPage {

    private static final double HUNDRED = 100;

    private static final CalculatorForm FORM = CalculatorForm.of(
            "oee",
            150,
            Group.of(
                    "",
                    Field.number("planned_minutes"),
                    Field.number("run_minutes"),
                    Field.number("ideal_cycle_minutes"),
                    Field.number("total_count"),
                    Field.number("good_count")));

    private final MeasureEffectiveness measureEffectiveness;
    private final Reader reader;

    @Inject
    OeePage(MeasureEffectiveness measureEffectiveness, Reader reader) {
        this.measureEffectiveness = measureEffectiveness;
        this.reader = reader;
    }

    @Override
    public CalculatorForm form() {
        return FORM;
    }

    @Override
    public Supplier<Answer<Result>> read(Fields request) {
        OeeInput input = OeeInput.read(request);
        return () -> measureEffectiveness
                .measure(new MeasureEffectiveness.Request(input))
                .map(measured -> new Result(shown(measured), false));
    }

    /** The answer, with what is to doubt about it in the reader's words. */
    private JsonObject shown(Effectiveness measured) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(measured.document().fields());
        fields.remove("warnings");
        if (measured.performance() > 1) {
            String shown = StrictNumber.format(HUNDRED * measured.performance(), 1, reader.marks());
            JsonText words = new JsonText(reader.texts().get("calc.warning.performance", shown));
            fields.put("warnings", new JsonArray(List.of(new JsonObject(Map.of("warning", words)))));
        }
        return new JsonObject(fields);
    }
}
