package io.calminer.web.simulation;

import io.calminer.application.RequestRule;
import io.calminer.application.simulation.sample.DescribeSample;
import io.calminer.application.simulation.sample.SampleFigures;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.simulation.sample.Bars;
import io.calminer.domain.simulation.sample.QuantileType;
import io.calminer.domain.simulation.sample.Sample;
import io.calminer.web.http.Body;
import io.calminer.web.http.Calculation;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Describes samples that callers bring. */
@Path("/calculations/statistics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private static final int MOST_BARS = 1_000;
    private static final int USUAL_TYPE = 7;
    private static final double USUAL_TAIL = 0.05;

    @Inject
    private DescribeSample describeSample;

    @POST
    public Response describe(Body body) {
        DescribeSample.Request request = Calculation.read(body, StatisticsResource::request);
        return Response.ok(json(Refused.unless(describeSample.describe(request))))
                .build();
    }

    private static DescribeSample.Request request(Fields fields) {
        int before = fields.problems().size();
        double[] values = fields.numbers("values");
        double[] weights = weights(fields, values.length);
        Sample sample = fields.problems().size() == before ? Sample.of(values, weights) : Sample.of();
        double[] probabilities = fields.numbers("probabilities", new double[0]);
        Shares.check(fields, "probabilities", probabilities, 0);
        double[] tails = fields.numbers("tail_levels", new double[] {USUAL_TAIL});
        Shares.check(fields, "tail_levels", tails, Double.MIN_VALUE);
        int type = fields.integer("quantile_type", 1, QuantileType.values().length, USUAL_TYPE);
        OptionalInt bars =
                fields.has("bins") ? OptionalInt.of(fields.integer("bins", 1, MOST_BARS)) : OptionalInt.empty();
        return new DescribeSample.Request(sample, probabilities, QuantileType.of(type), tails, bars);
    }

    private static double[] weights(Fields fields, int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        if (!fields.has("weights")) {
            return weights;
        }
        double[] given = fields.numbers("weights");
        if (given.length != count) {
            fields.problems().add(RequestRule.WEIGHTS_LENGTH, fields.pointer("weights"), count, given.length);
            return weights;
        }
        for (int i = 0; i < count; i++) {
            if (given[i] < 0) {
                fields.problems()
                        .add(
                                DocumentRule.OUT_OF_RANGE,
                                fields.pointer("weights").child(i),
                                0,
                                Double.POSITIVE_INFINITY,
                                given[i]);
            }
        }
        double sum = Arrays.stream(given).sum();
        if (count > 0 && !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            fields.problems().add(RequestRule.WEIGHTS_SUM, fields.pointer("weights"), sum);
        }
        return given;
    }

    private static Map<String, Object> json(SampleFigures figures) {
        Sample sample = figures.sample();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", sample.count());
        fields.put("mean", sample.mean());
        fields.put("variance", sample.variance());
        fields.put("sd", sample.standardDeviation());
        fields.put("population_variance", sample.populationVariance());
        fields.put("skewness", sample.skewness());
        fields.put("kurtosis", sample.kurtosis());
        fields.put("min", sample.smallest());
        fields.put("max", sample.largest());
        fields.put("quantiles", figures.quantiles());
        fields.put("value_at_risk", figures.valueAtRisk());
        fields.put("expected_shortfall", figures.expectedShortfall());
        Bars bars = figures.bars();
        fields.put("histogram", Map.of("edges", bars.edges(), "counts", bars.counts()));
        fields.put("reasons", figures.reasons());
        return fields;
    }
}
