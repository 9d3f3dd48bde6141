package io.calminer.application.project.scenario;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.CorrelationGroup;
import io.calminer.domain.project.PlanCollections;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.UndefinedCell;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a plan into the rows of its items. */
final class Projector {

    private static final JsonValue NONE = new JsonValue.JsonNull();

    private final Plan plan;
    private final JsonValue.JsonObject document;

    Projector(Plan plan) {
        this.plan = plan;
        this.document = plan.tree();
    }

    PlanProjection project() {
        List<PlanProjection.ParameterItem> parameters = new ArrayList<>();
        items("parameters").forEach((key, item) -> parameters.add(parameter(key, item)));
        List<PlanProjection.CorrelationItem> correlations = new ArrayList<>();
        Map<String, Map<String, JsonValue>> groups = items("correlations");
        plan.scenario().correlations().forEach(group -> correlations(group, groups, correlations));
        List<PlanProjection.ProcessItem> processes = new ArrayList<>();
        items("processes").forEach((key, item) -> processes.add(process(key, item)));
        List<PlanProjection.SolveItem> solves = new ArrayList<>();
        items("solves").forEach((key, item) -> solves.add(solve(key, item)));
        List<PlanProjection.LineItem> lines = new ArrayList<>();
        Map<String, Map<String, JsonValue>> stated = items("lines");
        for (Line line : plan.scenario().model().lines()) {
            lines.add(line(line, stated.getOrDefault(line.key(), Map.of())));
        }
        List<PlanProjection.AreaItem> areas = new ArrayList<>();
        Lifetimes lifetimes = new Lifetimes(plan.scenario().model());
        for (String collection : PlanCollections.areas()) {
            items(collection).forEach((key, item) -> areas.add(area(collection, key, item, lifetimes)));
        }
        return new PlanProjection(parameters, correlations, processes, solves, lines, areas, figures());
    }

    private OverviewFigures figures() {
        String currency = plan.scenario().currency();
        try {
            Valuation valuation = plan.valuation();
            Figure npv = valuation.netPresentValue();
            Figure irr = valuation.internalRateOfReturn();
            return new OverviewFigures(
                    currency,
                    finite(npv.value()),
                    npv.unit(),
                    finite(irr.value()),
                    Objects.requireNonNullElse(irr.status(), ""),
                    finite(valuation.payback().value()),
                    npv.reason());
        } catch (UndefinedCell undefined) {
            return new OverviewFigures(currency, null, "", null, "", null, undefined.getMessage());
        }
    }

    private static PlanProjection.ParameterItem parameter(String key, Map<String, JsonValue> item) {
        boolean uncertain = item.containsKey("distribution");
        return new PlanProjection.ParameterItem(
                key,
                text(item, "name", key),
                position(item),
                text(item, "unit", "1"),
                scalar(item.getOrDefault("base", NONE)),
                uncertain ? text(item, "vary", "once") : null,
                uncertain ? CanonicalJson.write(item.getOrDefault("distribution", NONE)) : null,
                item.containsKey("source") ? text(item, "source", "") : null);
    }

    private static void correlations(
            CorrelationGroup group,
            Map<String, Map<String, JsonValue>> items,
            List<PlanProjection.CorrelationItem> rows) {
        List<String> members = group.members();
        double[][] entered = group.entered();
        String measure = text(items.getOrDefault(group.key(), Map.of()), "measure", "");
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                rows.add(new PlanProjection.CorrelationItem(
                        group.key(), members.get(i), members.get(j), measure, entered[i][j]));
            }
        }
    }

    private static PlanProjection.ProcessItem process(String key, Map<String, JsonValue> item) {
        return new PlanProjection.ProcessItem(
                key,
                text(item, "name", key),
                position(item),
                text(item, "type", ""),
                text(item, "unit", "1"),
                CanonicalJson.write(new JsonValue.JsonObject(item)));
    }

    private PlanProjection.SolveItem solve(String key, Map<String, JsonValue> item) {
        Model model = plan.scenario().model();
        double[] base = model.base();
        List<JsonValue> values = Arrays.stream(model.slots(key))
                .mapToObj(slot -> number(slot < 0 ? 0 : base[slot]))
                .toList();
        return new PlanProjection.SolveItem(
                key,
                text(item, "name", key),
                position(item),
                text(item, "unit", "1"),
                text(item, "vary", "once"),
                scalar(item.getOrDefault("residual", NONE)),
                CanonicalJson.write(new JsonValue.JsonArray(values)));
    }

    private PlanProjection.LineItem line(Line line, Map<String, JsonValue> item) {
        double[] values = plan.scenario().model().values(line.key());
        double total = 0;
        List<JsonValue> cells = new ArrayList<>();
        for (double value : values) {
            total += value;
            cells.add(number(value));
        }
        return new PlanProjection.LineItem(
                line.key(),
                plan.scenario().model().label(line.key()).name(),
                position(item),
                line.kind().name().toLowerCase(Locale.ROOT),
                line.unit().toString(),
                item.containsKey("formula") ? scalar(item.getOrDefault("formula", NONE)) : null,
                finite(total),
                CanonicalJson.write(new JsonValue.JsonArray(cells)));
    }

    private static PlanProjection.AreaItem area(
            String collection, String key, Map<String, JsonValue> item, Lifetimes lifetimes) {
        Map<String, JsonValue> totals = new LinkedHashMap<>();
        lifetimes.of(collection + "." + key).forEach((aspect, total) -> totals.put(aspect, number(total)));
        return new PlanProjection.AreaItem(
                collection,
                key,
                text(item, "name", key),
                position(item),
                text(item, "unit", ""),
                CanonicalJson.write(new JsonValue.JsonObject(item)),
                CanonicalJson.write(new JsonValue.JsonObject(totals)));
    }

    private Map<String, Map<String, JsonValue>> items(String collection) {
        Map<String, Map<String, JsonValue>> items = new LinkedHashMap<>();
        if (document.fields().get(collection) instanceof JsonValue.JsonObject object) {
            object.fields().forEach((key, item) -> items.put(key, ((JsonValue.JsonObject) item).fields()));
        }
        return items;
    }

    private static String text(Map<String, JsonValue> item, String field, String otherwise) {
        return item.get(field) instanceof JsonValue.JsonText text ? text.value() : otherwise;
    }

    private static int position(Map<String, JsonValue> item) {
        return item.get("position") instanceof JsonValue.JsonNumber number ? (int) number.value() : 0;
    }

    private static String scalar(JsonValue value) {
        return value instanceof JsonValue.JsonText text ? text.value() : CanonicalJson.write(value);
    }

    private static JsonValue number(double value) {
        return Double.isFinite(value) ? new JsonValue.JsonNumber(Numbers.shortest(value)) : NONE;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
