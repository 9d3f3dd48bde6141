package io.calminer.web.reporting;

import io.calminer.application.reporting.SummarizeResults;
import io.calminer.application.reporting.Summary;
import io.calminer.web.http.Body;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sums up results: plain numbers into one summary, objects into one for each metric. */
@Path("/reporting/summary")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SummaryResource {

    @Inject
    private SummarizeResults summarizeResults;

    @POST
    public Response summarize(Body body) {
        SummarizeResults.Request request = body.read(fields -> new SummarizeResults.Request(fields.array("results")));
        Map<String, Summary> summaries = Refused.unless(summarizeResults.summarize(request));
        Summary plain = summaries.get(SummarizeResults.PLAIN);
        return Response.ok(plain == null || summaries.size() > 1 ? metrics(summaries) : json(plain))
                .build();
    }

    private static Map<String, Object> metrics(Map<String, Summary> summaries) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        summaries.forEach((name, summary) -> metrics.put(name, json(summary)));
        return metrics;
    }

    /** The names end in digits after an underscore, which no rule for record components gives. */
    private static Map<String, Object> json(Summary summary) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", summary.count());
        fields.put("min", summary.min());
        fields.put("max", summary.max());
        fields.put("mean", summary.mean());
        fields.put("median", summary.median());
        fields.put("std_dev", summary.stdDev());
        fields.put("variance", summary.variance());
        fields.put("percentile_5", summary.percentile5());
        fields.put("percentile_10", summary.percentile10());
        fields.put("percentile_25", summary.percentile25());
        fields.put("percentile_50", summary.percentile50());
        fields.put("percentile_75", summary.percentile75());
        fields.put("percentile_90", summary.percentile90());
        fields.put("percentile_95", summary.percentile95());
        fields.put("value_at_risk_95", summary.valueAtRisk95());
        fields.put("expected_shortfall_95", summary.expectedShortfall95());
        return fields;
    }
}
