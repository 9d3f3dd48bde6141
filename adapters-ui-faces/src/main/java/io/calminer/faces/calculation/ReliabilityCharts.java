package io.calminer.faces.calculation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.reliability.AgeReplacement;
import io.calminer.domain.reliability.AgeReplacement.Repair;
import io.calminer.domain.reliability.Bounds;
import io.calminer.domain.reliability.History;
import io.calminer.domain.reliability.Life;
import io.calminer.domain.reliability.PowerLaw;
import io.calminer.domain.reliability.WeibullFit;
import io.calminer.domain.simulation.distribution.Weibull;
import io.calminer.faces.calculation.CalculatorPage.Chart;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.reliability.CumulativeChart;
import io.calminer.faces.reliability.ReplacementChart;
import io.calminer.faces.reliability.WeibullPaper;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures beside an answer of reliability, of the data of a request in which nothing is wrong. */
final class ReliabilityCharts {

    private final Fields request;
    private final Reader reader;
    private final String unit;

    ReliabilityCharts(Fields request, Reader reader) {
        this.request = request;
        this.reader = reader;
        this.unit = reader.texts().get("calc.time");
    }

    /** The pictures of a kind of question. */
    List<Chart> of(String kind) {
        return switch (kind) {
            case "weibull_fit" -> List.of(chart("paper", paper()));
            case "trend" -> List.of(chart("cumulative", cumulative(null)));
            case "growth" -> List.of(chart("cumulative", cumulative(law())));
            case "replacement" -> List.of(chart("replacement", replacement()));
            default -> List.of();
        };
    }

    private Chart chart(String key, String config) {
        return new Chart(key, reader.texts().get("fit." + key), unit, config);
    }

    private String paper() {
        List<Life> lives = Stream.concat(
                        Arrays.stream(request.numbers("failures")).mapToObj(Life::failure),
                        Arrays.stream(request.numbers("suspensions", new double[0]))
                                .mapToObj(Life::suspension))
                .toList();
        double level = request.number("level", Bounds.USUAL_LEVEL);
        return WeibullPaper.of(WeibullFit.of(lives), level, unit, reader.texts(), reader.marks());
    }

    private String cumulative(@Nullable PowerLaw law) {
        return CumulativeChart.of(List.of(history()), law, Bounds.USUAL_LEVEL, unit, reader.texts(), reader.marks());
    }

    private PowerLaw law() {
        return PowerLaw.of(
                List.of(history()), request.choice("method", PowerLaw.Method.class, PowerLaw.Method.LEAST_SQUARES));
    }

    private History history() {
        double[] failures = request.numbers(request.has("times") ? "times" : "gaps");
        if (!request.has("times")) {
            Arrays.parallelPrefix(failures, Double::sum);
        }
        double last = failures[failures.length - 1];
        return request.number("end_time", last) > last
                ? History.of(failures, request.number("end_time", last))
                : History.untilLast(failures);
    }

    private String replacement() {
        AgeReplacement part = new AgeReplacement(
                Weibull.of(request.number("shape"), request.number("scale")),
                request.number("cost_preventive"),
                request.number("cost_corrective"),
                request.choice("repair", Repair.class, Repair.NEW));
        return ReplacementChart.of(part, unit, reader.texts(), reader.marks());
    }
}
