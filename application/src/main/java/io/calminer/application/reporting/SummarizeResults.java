package io.calminer.application.reporting;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums up results that a caller brings: plain numbers, or objects with a number for each metric. */
public final class SummarizeResults {

    /** The name under which plain numbers are summed up. */
    public static final String PLAIN = "result";

    private final Access access;

    public SummarizeResults(Access access) {
        this.access = access;
    }

    /** The results: numbers, or objects of numbers by metric. */
    public record Request(List<JsonValue> results) {
        public Request {
            results = List.copyOf(results);
        }
    }

    /** The statistics of each metric, in the order in which the metrics first appear. */
    public Answer<Map<String, Summary>> summarize(Request request) {
        access.require(Role.VIEWER);
        Pointer at = Pointer.ROOT.child("results");
        Problems problems = new Problems();
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (int i = 0; i < request.results().size(); i++) {
            read(request.results().get(i), at.child(i), series, problems);
        }
        if (request.results().isEmpty()) {
            problems.add(RequestRule.RESULTS_EMPTY, at);
        } else if (series.isEmpty() || (series.containsKey(PLAIN) && series.size() > 1)) {
            problems.add(RequestRule.RESULTS_SHAPE, at);
        }
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        Map<String, Summary> summaries = new LinkedHashMap<>();
        series.forEach((name, values) -> summaries.put(
                name,
                Summary.of(values.stream().mapToDouble(Double::doubleValue).toArray())));
        return Answer.of(summaries);
    }

    private static void read(JsonValue result, Pointer at, Map<String, List<Double>> series, Problems problems) {
        if (result instanceof JsonValue.JsonNumber number) {
            add(PLAIN, number, at, series, problems);
        } else if (result instanceof JsonValue.JsonObject object) {
            object.fields().forEach((name, value) -> {
                if (value instanceof JsonValue.JsonNumber number) {
                    add(name, number, at.child(name), series, problems);
                } else {
                    problems.add(RequestRule.RESULTS_SHAPE, at.child(name));
                }
            });
        } else {
            problems.add(RequestRule.RESULTS_SHAPE, at);
        }
    }

    private static void add(
            String name, JsonValue.JsonNumber number, Pointer at, Map<String, List<Double>> series, Problems problems) {
        if (Double.isFinite(number.value())) {
            series.computeIfAbsent(name, key -> new ArrayList<>()).add(number.value());
        } else {
            problems.add(RequestRule.RESULT_NOT_FINITE, at);
        }
    }
}
