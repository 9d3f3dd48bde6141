package io.calminer.domain.consumption;

import io.calminer.domain.costs.Area;
import io.calminer.domain.costs.Bucket;
import io.calminer.domain.costs.CostSums;
import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Emissions of all resources by scope, their intensity, and what carbon costs.
 *
 * <p>Scope 1 is what is burned on site; scope 2 is bought energy, at the factor of the grid (location-based) and at that of
 * the contract (market-based). Masses are tonnes of carbon dioxide equivalent, weighed by one named set of warming
 * potentials. Carbon costs max(0, scope 1 − free allocation) · price.
 */
final class Carbon {

    private static final String COLLECTION = "carbon";
    private static final String FACTOR = "emission_factor";
    private static final String SOURCE = "emission_factor_source";
    private static final String SCOPE_1 = "emissions.scope_1";
    private static final String LOCATION = "emissions.scope_2_location";
    private static final String MARKET = "emissions.scope_2_market";

    private final Fields root;
    private final ItemLines lines;
    private final ItemContext context;
    private final CostSums sums;
    private final Map<String, List<String>> scopes = new LinkedHashMap<>();
    private @Nullable String warming;
    private String warmedFirst = "";

    Carbon(Fields root, ItemLines lines, CostSums sums) {
        this.root = root;
        this.lines = lines;
        this.context = lines.context();
        this.sums = sums;
    }

    /** Declares the emissions of a resource; {@code fresh} is the formula of what is used afresh. */
    void emissions(Resource resource, String fresh) {
        Fields fields = resource.fields();
        int scope = fields.integer("emission_scope", 1, 2, 1);
        @Nullable Unit unit = factorUnit(resource);
        @Nullable String source = source(resource);
        if (!fields.has(FACTOR)) {
            tellWithoutFactor(resource);
            return;
        }
        String emissions = emitted(resource, FACTOR, "emissions", unit, fresh, source);
        add(scope == 1 ? SCOPE_1 : LOCATION, emissions);
        if (scope == 1 && fields.has("market_factor")) {
            context.problems().add(ConsumptionRule.MARKET_SCOPE, fields.pointer("market_factor"), resource.key());
        }
        if (scope == 2) {
            boolean contract = fields.has("market_factor");
            add(
                    MARKET,
                    contract ? emitted(resource, "market_factor", "market_emissions", unit, fresh, source) : emissions);
        }
    }

    private String emitted(
            Resource resource,
            String field,
            String aspect,
            @Nullable Unit unit,
            String fresh,
            @Nullable String source) {
        Fields fields = resource.fields();
        String factor = resource.enter(fields, field, field, Kind.RATIO, unit);
        lines.notNegative(factor, fields.pointer(field));
        boolean known = unit != null && resource.unit() != null;
        Formula mass = Formula.parse(known ? "(" + fresh + ") * " + factor : "0 [t]");
        Label label = new Label(resource.label().name() + ": " + aspect.replace('_', ' '), source);
        Line line = new Line(resource.line(aspect), Kind.FLOW, context.units().parse("t"), mass, null);
        lines.derived(line, label, fields.pointer());
        return line.key();
    }

    private void add(String scope, String line) {
        scopes.computeIfAbsent(scope, key -> new ArrayList<>()).add(line);
    }

    private void tellWithoutFactor(Resource resource) {
        for (String field : List.of("market_factor", "emission_unit", "emission_scope", SOURCE)) {
            if (resource.fields().has(field)) {
                context.problems()
                        .add(ConsumptionRule.EMISSION_MISSING, resource.fields().pointer(field), resource.key(), field);
            }
        }
    }

    private @Nullable Unit factorUnit(Resource resource) {
        Fields fields = resource.fields();
        @Nullable Unit unit = resource.unit();
        Unit kilogram = context.units().parse("kg");
        @Nullable Unit usual = unit == null ? null : kilogram.per(unit);
        @Nullable Unit stated = resource.context().unit(fields, "emission_unit", usual);
        if (stated == null || usual == null || stated.sameDimension(usual)) {
            return stated;
        }
        context.problems()
                .add(
                        ConsumptionRule.EMISSION_UNIT,
                        fields.pointer("emission_unit"),
                        resource.key(),
                        unit,
                        stated,
                        usual);
        return null;
    }

    /** Where a factor comes from, in words: whose, of when, and by which warming potentials. */
    private @Nullable String source(Resource resource) {
        if (!resource.fields().has(SOURCE)) {
            return resource.label().source();
        }
        Fields source = resource.fields().object(SOURCE);
        String date = source.date("date").toString();
        String jurisdiction = source.text("jurisdiction");
        String set = source.text("warming_set", "");
        source.noOthers();
        if (!set.isBlank()) {
            if (warming == null) {
                warming = set;
                warmedFirst = resource.key();
            } else if (!warming.equals(set)) {
                context.problems()
                        .add(
                                ConsumptionRule.WARMING_SETS,
                                source.pointer("warming_set"),
                                resource.key(),
                                set,
                                warmedFirst,
                                warming);
            }
        }
        return jurisdiction + ", " + date + (set.isBlank() ? "" : ", " + set);
    }

    /** Declares the sums by scope, the intensities and the cost of carbon. */
    void declare() {
        if (!scopes.isEmpty()) {
            List.of(SCOPE_1, LOCATION, MARKET).forEach(this::sum);
        }
        boolean priced = root.has(COLLECTION);
        Fields fields = priced ? root.object(COLLECTION) : root;
        if (priced && fields.has("intensity")) {
            intensities(fields.object("intensity"));
        }
        if (!scopes.isEmpty() && root.raw("routes") instanceof JsonValue.JsonObject routes) {
            feed(List.copyOf(routes.fields().keySet()));
        }
        if (priced) {
            cost(fields);
            fields.noOthers();
        }
    }

    private void sum(String scope) {
        List<String> parts = scopes.getOrDefault(scope, List.of());
        String words = scope.replace("emissions.", "Emissions, ").replace('_', ' ');
        Label label = new Label(words + (warming == null ? "" : " (" + warming + ")"), null);
        Formula sum = Formula.parse(parts.isEmpty() ? "0 [t]" : String.join(" + ", parts));
        Line line = new Line(scope, Kind.FLOW, context.units().parse("t"), sum, null);
        lines.derived(line, label, Pointer.ROOT.child(Resources.COLLECTION));
    }

    private void intensities(Fields fields) {
        for (String name : fields.names()) {
            context.checkKey(name, false, fields.pointer(name));
            String driver = fields.text(name);
            DriverUnits drivers = new DriverUnits(root, context);
            @Nullable Unit unit = drivers.of(driver);
            if (unit == null) {
                String near = drivers.nearest(driver);
                context.problems().add(ModelRule.UNKNOWN_NAME, fields.pointer(name), driver, near);
            } else {
                intensity("emissions.intensity." + name, driver, unit, fields.pointer(name));
            }
        }
    }

    private void feed(List<String> routes) {
        Unit tonne = context.units().parse("t");
        List<String> feeds =
                routes.stream().map(route -> "routes." + route + ".feed").toList();
        intensity("emissions.intensity", String.join(" + ", feeds), tonne, Pointer.ROOT.child(Resources.COLLECTION));
    }

    private void intensity(String key, String driver, Unit unit, Pointer at) {
        Unit tonne = context.units().parse("t");
        Unit shown = context.units().parse("kg").per(unit.sameDimension(tonne) ? tonne : unit);
        String per = "(" + driver + ")";
        String mass = "(" + SCOPE_1 + " + " + LOCATION + ")";
        String share = "if(in(" + per + ", [" + unit + "]) > 0, " + mass + " / " + per + ", 0 [t/(" + unit + ")])";
        lines.derived(key, Kind.RATIO, shown, share, Label.of(key), at);
    }

    private void cost(Fields fields) {
        Area area = fields.choice("area", Area.class, Area.SITE);
        Bucket bucket = fields.named("bucket", Bucket.ofOperation(), Bucket.OPERATING_VARIABLE);
        if (!fields.has("price")) {
            return;
        }
        if (!scopes.containsKey(SCOPE_1)) {
            fields.raw("free_allocation");
            context.problems().add(ConsumptionRule.CARBON_WITHOUT_EMISSIONS, fields.pointer("price"));
            return;
        }
        Unit tonne = context.units().parse("t");
        lines.flexed("carbon.price", "operating_cost");
        enter(
                fields,
                "price",
                Kind.PRICE,
                context.units().parse(context.currency()).per(tonne));
        boolean free = fields.has("free_allocation");
        if (free) {
            enter(fields, "free_allocation", Kind.FLOW, tonne);
        }
        String mass = "max(0 [t], " + SCOPE_1 + (free ? " - carbon.free_allocation" : "") + ")";
        lines.derived(
                "carbon.cost",
                Kind.FLOW,
                context.money(),
                mass + " * carbon.price",
                Label.of("Carbon cost"),
                fields.pointer());
        sums.consumption("carbon.cost", area, bucket);
        lines.addTo("cost.operating", "carbon.cost");
    }

    private void enter(Fields fields, String field, Kind kind, Unit unit) {
        @Nullable Formula formula = context.formula(fields, field);
        Line line =
                new Line(COLLECTION + "." + field, kind, unit, formula == null ? Formula.parse("0") : formula, null);
        lines.entered(line, Label.of("Carbon: " + field.replace('_', ' ')), fields.pointer(field));
        lines.notNegative(line.key(), fields.pointer(field));
    }
}
