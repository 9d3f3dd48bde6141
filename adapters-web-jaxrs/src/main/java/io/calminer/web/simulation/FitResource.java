package io.calminer.web.simulation;

import io.calminer.application.RequestRule;
import io.calminer.application.simulation.distribution.FitDistribution;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.simulation.distribution.fit.Candidate;
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

/** Fits distributions to data. */
@Path("/calculations/distribution-fit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FitResource {

    @Inject
    private FitDistribution fitDistribution;

    @POST
    public Response fit(Body body) {
        FitDistribution.Request request = Calculation.read(body, FitResource::request);
        return Response.ok(FitJson.of(Refused.unless(fitDistribution.fit(request)), request.values().length))
                .build();
    }

    private static FitDistribution.Request request(Fields fields) {
        double[] values = fields.numbers("values");
        Map<String, Candidate> known = new LinkedHashMap<>();
        Arrays.stream(Candidate.values()).forEach(candidate -> known.put(candidate.type(), candidate));
        List<Candidate> candidates = new ArrayList<>();
        List<JsonValue> names = fields.has("candidates") ? fields.array("candidates") : List.of();
        for (int i = 0; i < names.size(); i++) {
            if (!(names.get(i) instanceof JsonValue.JsonText text)) {
                fields.problems()
                        .add(
                                DocumentRule.WRONG_TYPE,
                                fields.pointer("candidates").child(i),
                                "a text",
                                names.get(i).typeName());
            } else if (known.get(text.value()) == null) {
                fields.problems()
                        .add(
                                RequestRule.FIT_CANDIDATE,
                                fields.pointer("candidates").child(i),
                                text.value(),
                                String.join(", ", known.keySet()),
                                Suggestion.nearest(text.value(), known.keySet()));
            } else if (!candidates.contains(known.get(text.value()))) {
                candidates.add(known.get(text.value()));
            }
        }
        return new FitDistribution.Request(values, candidates);
    }
}
