package io.calminer.domain.project;

import io.calminer.domain.actuals.Actuals;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.Discounting;
import io.calminer.domain.closure.Closure;
import io.calminer.domain.consumption.Resources;
import io.calminer.domain.costs.CostSums;
import io.calminer.domain.costs.Costs;
import io.calminer.domain.costs.UnitCosts;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.economics.Commodity;
import io.calminer.domain.economics.ExchangeRates;
import io.calminer.domain.economics.Inflation;
import io.calminer.domain.economics.OpeningBalances;
import io.calminer.domain.economics.Prices;
import io.calminer.domain.economics.Royalties;
import io.calminer.domain.economics.WorkingCapital;
import io.calminer.domain.economics.ownership.CashAtHand;
import io.calminer.domain.economics.ownership.Partners;
import io.calminer.domain.economics.ownership.Risks;
import io.calminer.domain.economics.trade.Hedges;
import io.calminer.domain.economics.trade.Streams;
import io.calminer.domain.equipment.Fleets;
import io.calminer.domain.equipment.MaintenanceTasks;
import io.calminer.domain.financing.Facilities;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.model.item.Effects;
import io.calminer.domain.model.item.Flexes;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.production.Production;
import io.calminer.domain.quantity.InvalidUnit;
import io.calminer.domain.quantity.Units;
import io.calminer.domain.taxation.DepreciationCharges;
import io.calminer.domain.taxation.DepreciationClasses;
import io.calminer.domain.taxation.Taxes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a plan document collection by collection and compiles its model.
 *
 * <p>Reading goes on after a problem wherever the rest can still be judged, so that one reading tells all.
 */
final class PlanReader {

    private static final int MOST_ITEMS = 2_000;
    private static final int MOST_CELLS = 1_500_000;

    private final JsonDocument document;
    private final Problems problems;
    private final double @Nullable [] closed;

    PlanReader(JsonDocument document) {
        this(document, null);
    }

    /** Reads a plan whose mine is closed in known periods. */
    private PlanReader(JsonDocument document, double @Nullable [] closed) {
        this.document = document;
        this.closed = closed;
        this.problems = new Problems(document);
    }

    Scenario read() {
        if (!(document.root() instanceof JsonValue.JsonObject object)) {
            problems.add(PlanRule.PLAN_NOT_OBJECT, Pointer.ROOT, document.root().typeName());
            throw new InvalidPlan(problems.list());
        }
        return read(object, Fields.of(object, Pointer.ROOT, problems));
    }

    private Scenario read(JsonValue.JsonObject object, Fields root) {
        checkFormat(root);
        String name = root.text("name");
        String description = root.text("description", "");
        ItemContext context = context(root);
        Calendar calendar = context.builder().calendar();
        Map<String, Fields> parameterFields = root.objects("parameters");
        Map<String, Fields> processFields = root.objects("processes");
        Map<String, Fields> solveFields = root.objects("solves");
        Map<String, Fields> lineFields = root.objects("lines");
        checkSize(MOST_ITEMS, "items", items(object));
        announce(object, context.builder(), lineFields.keySet(), solveFields.keySet());
        Flexes flexes = new Flexes(context, root);
        flexes.read();
        DrawKeys drawKeys = new DrawKeys(problems);
        List<Parameter> parameters = new ParameterFields(context, flexes, drawKeys).readAll(parameterFields);
        Effects effects = new Effects(context);
        Map<String, Scenario.ProcessInput> processes =
                new ProcessFields(context, flexes, drawKeys, effects).readAll(processFields);
        List<CorrelationGroup> correlations =
                new CorrelationFields(context, parameters, processes).readAll(root.objects("correlations"));
        new SolveFields(context).readAll(solveFields);
        ItemLines lines = new ItemLines(context, flexes, effects);
        ValuationFields valuation = new ValuationFields(context, calendar, flexes.addedDiscountRate(), root);
        Discounting discounting = valuation.discounting();
        readAreas(root, lines, discounting, new RiskEvents(context, effects, drawKeys, processes));
        new LineFields(lines, flexes, effects).readAll(lineFields);
        Actuals.read(root, lines);
        effects.checkLines();
        checkSize(MOST_CELLS, "cells", (long) context.builder().lineNames().size() * (calendar.periods() + 1));
        ValuationTerms terms = valuation.read(discounting);
        flexes.checkUse();
        root.noOthers();
        Model model = built(context, lines);
        if (closed == null && Production.isCommitted(object)) {
            return new PlanReader(document, model.values(Production.CLOSED)).read();
        }
        PlanHead head = new PlanHead(name, description, context.currency(), terms);
        return new Scenario(head, parameters, correlations, processes, model, drawKeys.fillIn(object));
    }

    private ItemContext context(Fields root) {
        String currency = currency(root);
        String money = moneyUnit(root, currency);
        Calendar calendar = CalendarFields.read(root);
        Units units = units(root);
        return new ItemContext(problems, new ModelBuilder(calendar, units, problems), units, currency, money);
    }

    /** Names that formulas may read before their items are read themselves. */
    private void announce(JsonValue.JsonObject object, ModelBuilder builder, Set<String> lines, Set<String> solves) {
        builder.announceLines(lines);
        builder.announceLines(solves);
        // what is no collection declares nothing, and the formulas that read its items are not to blame
        if (!areObjects(object, PlanCollections.names())) {
            builder.expectMissingNames();
        }
    }

    private Model built(ItemContext context, ItemLines lines) {
        Optional<Model> model = context.builder().build();
        model.ifPresent(lines::checkBounds);
        if (model.isEmpty() || !problems.isEmpty()) {
            throw new InvalidPlan(problems.list());
        }
        return model.get();
    }

    /** The areas of a mine, each of which adds lines to the model. */
    private void readAreas(Fields root, ItemLines lines, Discounting discounting, RiskEvents events) {
        OpeningBalances opening = OpeningBalances.read(root, lines.context());
        ExchangeRates.read(root, lines);
        Inflation.read(root, lines, discounting);
        Map<String, Commodity> commodities = Prices.read(root, lines);
        Production.read(root, lines, commodities, closed);
        CostSums costs = Costs.read(root, lines);
        for (Fleets.Drawn drawn : Fleets.read(root, lines, costs)) {
            events.add(Fleets.COLLECTION, drawn.key(), drawn.input(), drawn.fields(), drawn.process());
        }
        MaintenanceTasks.read(root, lines, costs);
        Resources.read(root, lines, costs);
        Risks.read(root, lines, costs, events::declare);
        costs.declare();
        Hedges.read(root, lines, commodities);
        Streams.read(root, lines, commodities);
        Royalties.read(root, lines, commodities);
        Closure.read(root, lines, opening::provision);
        DepreciationCharges charges = DepreciationClasses.read(root, lines, opening::pools, costs::sold);
        Facilities.read(root, lines, opening::debt);
        Taxes.read(root, lines, charges, opening::losses);
        WorkingCapital.read(root, lines, opening);
        Partners.read(root, lines);
        CashAtHand.read(root, lines, opening);
        // after all others, whose lines it takes where the plan has them: interest, accretion, hedges
        UnitCosts.read(root, lines, costs);
        opening.checkUse();
    }

    private void checkFormat(Fields root) {
        String format = root.text("format");
        if (!format.isEmpty() && !format.equals(PlanDocument.FORMAT)) {
            problems.add(PlanRule.PLAN_FORMAT, root.pointer("format"), PlanDocument.FORMAT, format);
        }
    }

    private String currency(Fields root) {
        String currency = root.text("currency", "USD");
        if (!currency.matches("[A-Z]{3}")) {
            problems.add(PlanRule.CURRENCY_FORM, root.pointer("currency"), currency);
            return "USD";
        }
        return currency;
    }

    private String moneyUnit(Fields root, String currency) {
        String unit = root.text("money_unit", currency);
        if (!unit.matches("[kMB]?" + currency)) {
            problems.add(PlanRule.MONEY_UNIT, root.pointer("money_unit"), currency, unit);
            return currency;
        }
        return unit;
    }

    private Units units(Fields root) {
        Units units = Units.standard();
        JsonValue given = root.raw("units");
        if (!(given instanceof JsonValue.JsonObject object)) {
            if (given != null) {
                problems.add(DocumentRule.WRONG_TYPE, root.pointer("units"), "an object", given.typeName());
            }
            return units;
        }
        for (Map.Entry<String, JsonValue> definition : object.fields().entrySet()) {
            Pointer at = root.pointer("units").child(definition.getKey());
            if (definition.getValue() instanceof JsonValue.JsonText text) {
                units = with(units, definition.getKey(), text.value(), at);
            } else {
                problems.add(
                        DocumentRule.WRONG_TYPE,
                        at,
                        "a text such as 'm^3'",
                        definition.getValue().typeName());
            }
        }
        return units;
    }

    private Units with(Units units, String symbol, String text, Pointer at) {
        try {
            return units.with(symbol, text);
        } catch (InvalidUnit invalid) {
            problems.add(PlanRule.UNIT_FORM, at, symbol, invalid.getMessage());
            return units;
        }
    }

    /** Whether each of the fields that are there is an object. */
    private static boolean areObjects(JsonValue.JsonObject object, List<String> fields) {
        return fields.stream()
                .map(field -> object.fields().get(field))
                .allMatch(value -> value == null || value instanceof JsonValue.JsonObject);
    }

    private static long items(JsonValue.JsonObject object) {
        return PlanCollections.names().stream()
                .map(object.fields()::get)
                .filter(JsonValue.JsonObject.class::isInstance)
                .mapToLong(items -> ((JsonValue.JsonObject) items).fields().size())
                .sum();
    }

    private void checkSize(long limit, String things, long actual) {
        if (actual > limit) {
            problems.add(PlanRule.PLAN_TOO_LARGE, Pointer.ROOT, limit, things, actual);
        }
    }
}
