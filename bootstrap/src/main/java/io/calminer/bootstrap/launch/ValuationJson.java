package io.calminer.bootstrap.launch;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Line;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The value of a plan as JSON: metrics, lines by period, notes on the conventions. */
final class ValuationJson {

    private ValuationJson() {}

    static JsonValue of(Valuation valuation) {
        Map<String, JsonValue> metrics = new LinkedHashMap<>();
        valuation.figures().forEach(figure -> metrics.put(figure.name(), metric(figure)));
        Map<String, JsonValue> lines = new LinkedHashMap<>();
        Calendar calendar = valuation.scenario().calendar();
        for (Line line : valuation.scenario().model().lines()) {
            lines.put(line.key(), line(line, valuation.line(line.key()), calendar));
        }
        Map<String, JsonValue> answer = new LinkedHashMap<>();
        answer.put("plan", Json.text(valuation.scenario().name()));
        answer.put("currency", Json.text(valuation.scenario().currency()));
        answer.put("metrics", new JsonValue.JsonObject(metrics));
        answer.put("periods", periods(calendar));
        answer.put("lines", new JsonValue.JsonObject(lines));
        answer.put("notes", Json.texts(List.of(ValuationReport.basis(valuation.scenario()))));
        return new JsonValue.JsonObject(answer);
    }

    private static JsonValue metric(Figure figure) {
        if (figure.status() == null && figure.reason() == null) {
            return Json.number(figure.value());
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        if (figure.status() != null) {
            fields.put("status", Json.text(figure.status()));
        }
        fields.put(figure.unit().equals("a") ? "time" : "value", Json.number(figure.value()));
        if (figure.reason() != null) {
            fields.put("reason", Json.text(figure.reason()));
        }
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue line(Line line, double[] values, Calendar calendar) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("unit", Json.text(line.unit().toString()));
        fields.put("values", Json.numbers(Arrays.copyOfRange(values, calendar.first(), values.length)));
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue periods(Calendar calendar) {
        List<String> labels = new ArrayList<>();
        for (int period = calendar.first(); period <= calendar.periods(); period++) {
            labels.add(calendar.label(period));
        }
        return Json.texts(labels);
    }
}
