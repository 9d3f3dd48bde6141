package io.calminer.web.valuation;

import io.calminer.application.valuation.CompareScenarios;
import io.calminer.application.valuation.CompareScenarios.Compared;
import io.calminer.application.valuation.CompareScenarios.Comparison;
import io.calminer.application.valuation.CompareScenarios.Side;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
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
import java.util.ArrayList;
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

    /** Stands for what is no id, of which a problem is told. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private CompareScenarios compareScenarios;

    @POST
    public Response compare(Body body) {
        CompareScenarios.Request request = body.read(ComparisonResource::request);
        return Response.ok(json(Refused.unless(compareScenarios.compare(request))))
                .build();
    }

    /** Scenarios as they stand by their ids, or sides that may name versions. */
    private static CompareScenarios.Request request(Fields fields) {
        List<String> order = Optionals.texts(fields, "order");
        List<UUID> ids = Optionals.ids(fields, "scenario_ids");
        List<Side> sides = new ArrayList<>();
        if (fields.has("sides")) {
            List<JsonValue> items = fields.array("sides");
            for (int i = 0; i < items.size(); i++) {
                sides.add(side(Fields.of(items.get(i), fields.pointer("sides").child(i), fields.problems())));
            }
        } else if (ids == null) {
            fields.missing("scenario_ids");
        }
        if (ids != null) {
            ids.forEach(id -> sides.add(new Side(id, null)));
        }
        return new CompareScenarios.Request(sides, order == null ? List.of() : order);
    }

    private static Side side(Fields fields) {
        String id = fields.text("scenario_id");
        Integer version = Optionals.whole(fields, "version", 1, Integer.MAX_VALUE);
        fields.noOthers();
        try {
            return new Side(UUID.fromString(id), version);
        } catch (IllegalArgumentException notAnId) {
            if (!id.isEmpty()) {
                fields.problems().add(DocumentRule.WRONG_TYPE, fields.pointer("scenario_id"), "an id", "text");
            }
            return new Side(NOBODY, version);
        }
    }

    private static Map<String, @Nullable Object> json(Comparison comparison) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "scenarios",
                comparison.scenarios().stream().map(ComparisonResource::json).toList());
        fields.put("bridge", json(comparison.bridge(), comparison));
        fields.put("reasons", Map.of());
        return fields;
    }

    private static Map<String, @Nullable Object> json(Compared compared) {
        Valuation valuation = compared.valued().valuation();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", compared.id());
        fields.put("version", compared.side().version());
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
