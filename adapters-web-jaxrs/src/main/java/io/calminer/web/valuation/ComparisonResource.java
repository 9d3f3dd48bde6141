package io.calminer.web.valuation;

import io.calminer.application.valuation.CompareScenarios;
import io.calminer.application.valuation.CompareScenarios.Compared;
import io.calminer.application.valuation.CompareScenarios.Comparison;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.valuation.Valuation;
import io.calminer.domain.valuation.bridge.Bridge;
import io.calminer.web.http.Body;
import io.calminer.web.http.Optionals;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets scenarios side by side. */
@Path("/comparisons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ComparisonResource {

    @Inject
    private CompareScenarios compareScenarios;

    @POST
    public Response compare(Body body) {
        CompareScenarios.Request request = body.read(fields -> {
            List<UUID> ids = Optionals.ids(fields, "scenario_ids");
            if (ids == null) {
                fields.missing("scenario_ids");
            }
            return new CompareScenarios.Request(ids == null ? List.of() : ids);
        });
        return Response.ok(json(Refused.unless(compareScenarios.compare(request))))
                .build();
    }

    private static Map<String, @Nullable Object> json(Comparison comparison) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "scenarios",
                comparison.scenarios().stream().map(ComparisonResource::json).toList());
        Bridge bridge = comparison.bridge();
        fields.put("bridge", bridge == null ? null : json(bridge, comparison));
        fields.put(
                "reasons",
                bridge == null ? Map.of("bridge", "The first two scenarios have different currencies.") : Map.of());
        return fields;
    }

    private static Map<String, Object> json(Compared compared) {
        Valuation valuation = compared.valued().valuation();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", compared.id());
        fields.put("name", valuation.scenario().name());
        fields.put("currency", valuation.scenario().currency());
        fields.put("hash", compared.valued().hash());
        fields.put("metrics", ValuationJson.metrics(valuation));
        return fields;
    }

    private static Map<String, Object> json(Bridge bridge, Comparison comparison) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("metric", "npv");
        fields.put("from", comparison.scenarios().get(0).id());
        fields.put("to", comparison.scenarios().get(1).id());
        fields.put("start", bridge.start());
        fields.put("end", bridge.end());
        fields.put("interaction", bridge.interaction());
        fields.put("additive", bridge.additive());
        fields.put(
                "steps", bridge.steps().stream().map(ComparisonResource::json).toList());
        return fields;
    }

    private static Map<String, Object> json(Bridge.Step step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("changes", step.changes().stream().map(Pointer::text).toList());
        fields.put("value", step.value());
        fields.put("change", step.change());
        fields.put("alone", step.alone());
        return fields;
    }
}
