package io.calminer.web.simulation;

import io.calminer.application.RequestRule;
import io.calminer.application.simulation.correlation.CheckCorrelation;
import io.calminer.application.simulation.correlation.CorrelateSamples;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.project.MatrixFields;
import io.calminer.domain.simulation.draw.CorrelationMatrix;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks and repairs matrices of correlations, and correlates samples. */
@Path("/calculations/correlation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CorrelationResource {

    @Inject
    private CheckCorrelation checkCorrelation;

    @Inject
    private CorrelateSamples correlateSamples;

    /** A matrix to check, or samples to order. */
    private record Wanted(CheckCorrelation.Request matrix, double @Nullable [][] samples) {

        static Wanted of(Fields fields) {
            boolean repair = fields.truth("repair", false);
            boolean ordering = fields.has("samples") || fields.has("target");
            double @Nullable [][] samples = ordering ? rowsOf(fields) : null;
            String field = ordering ? "target" : "matrix";
            double[][] matrix = MatrixFields.readPlain(fields, field, repair);
            if (samples != null && matrix.length > 0) {
                check(fields, samples, matrix.length);
            }
            if (matrix.length > 0 && !repair) {
                MatrixFields.isDefinite(matrix, fields.problems(), fields.pointer(field));
            }
            return new Wanted(new CheckCorrelation.Request(matrix, weights(fields, matrix.length), repair), samples);
        }
    }

    @POST
    public Response correlate(Body body) {
        Wanted wanted = Calculation.read(body, Wanted::of);
        CheckCorrelation.Checked checked = Refused.unless(checkCorrelation.check(wanted.matrix()));
        double[][] samples = wanted.samples();
        Map<String, Object> answer = new LinkedHashMap<>();
        if (samples == null) {
            answer.put("matrix", checked.matrix());
            answer.put("smallest_eigenvalue", CorrelationMatrix.smallestEigenvalue(checked.matrix()));
            answer.put("given_smallest_eigenvalue", checked.given());
        } else {
            CorrelateSamples.Correlated correlated =
                    Refused.unless(correlateSamples.correlate(new CorrelateSamples.Request(samples, checked.matrix())));
            answer.put("samples", correlated.samples());
            answer.put("rank_correlation", correlated.rankCorrelation());
            answer.put("linear_correlation", correlated.linearCorrelation());
        }
        answer.put("changed", changed(wanted.matrix().matrix(), checked.matrix()));
        return Response.ok(answer).build();
    }

    /** The entries on and above the diagonal that were changed. */
    private static List<Map<String, Object>> changed(double[][] from, double[][] to) {
        List<Map<String, Object>> changed = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            for (int j = i; j < from.length; j++) {
                if (from[i][j] != to[i][j]) {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("row", i + 1);
                    entry.put("column", j + 1);
                    entry.put("from", from[i][j]);
                    entry.put("to", to[i][j]);
                    changed.add(entry);
                }
            }
        }
        return changed;
    }

    private static double[] weights(Fields fields, int count) {
        double[] alike = new double[count];
        Arrays.fill(alike, 1);
        double[] weights = fields.numbers("weights", alike);
        if (count > 0 && weights.length != count) {
            fields.problems().add(RequestRule.WEIGHTS_LENGTH, fields.pointer("weights"), count, weights.length);
        }
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] > 0)) {
                Pointer at = fields.pointer("weights").child(i);
                fields.problems()
                        .add(DocumentRule.OUT_OF_RANGE, at, Double.MIN_VALUE, Double.POSITIVE_INFINITY, weights[i]);
            }
        }
        return weights;
    }

    /** Rows of numbers; an entry that is wrong is told. */
    private static double[][] rowsOf(Fields fields) {
        List<JsonValue> rows = fields.array("samples");
        double[][] samples = new double[rows.size()][];
        for (int i = 0; i < samples.length; i++) {
            Pointer at = fields.pointer("samples").child(i);
            if (!(rows.get(i) instanceof JsonValue.JsonArray row)) {
                fields.problems()
                        .add(DocumentRule.WRONG_TYPE, at, "a list", rows.get(i).typeName());
                samples[i] = new double[0];
                continue;
            }
            samples[i] = new double[row.items().size()];
            for (int j = 0; j < samples[i].length; j++) {
                if (row.items().get(j) instanceof JsonValue.JsonNumber number) {
                    samples[i][j] = number.value();
                } else {
                    JsonValue wrong = row.items().get(j);
                    fields.problems().add(DocumentRule.WRONG_TYPE, at.child(j), "a number", wrong.typeName());
                }
            }
        }
        return samples;
    }

    private static void check(Fields fields, double[][] samples, int columns) {
        Pointer at = fields.pointer("samples");
        for (int i = 0; i < samples.length; i++) {
            if (samples[i].length != columns) {
                fields.problems().add(RequestRule.SAMPLES_SHAPE, at.child(i), columns);
                return;
            }
        }
        if (fields.has("samples") && samples.length <= columns) {
            fields.problems().add(RequestRule.SAMPLES_FEW, at, samples.length, columns);
        }
    }
}
