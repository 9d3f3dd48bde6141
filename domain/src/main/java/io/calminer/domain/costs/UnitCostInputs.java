package io.calminer.domain.costs;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What unit costs are made of: lines of money and of metal, each from its area or from a field that states it instead.
 */
final class UnitCostInputs {

    private static final String PREFIX = "unit_cost.";

    /** The part of the costs that the primary metal bears. */
    static final String SHARE = PREFIX + "share";

    /** The list of costs that let the mine grow instead of going on. */
    static final String NON_SUSTAINING = "non_sustaining";

    private static final String COSTS = Costs.COLLECTION + ".";

    private final Fields root;
    private final Fields fields;
    private final ItemLines lines;
    private final ItemContext context;
    private final CostSums sums;
    private final Map<String, String> groups = new LinkedHashMap<>();

    UnitCostInputs(Fields root, ItemLines lines, CostSums sums) {
        this.root = root;
        this.fields = root.object(UnitCosts.FIELD);
        this.lines = lines;
        this.context = lines.context();
        this.sums = sums;
        for (String group : List.of("corporate_admin", "exploration", "community", NON_SUSTAINING)) {
            group(group);
        }
    }

    Fields fields() {
        return fields;
    }

    String currency() {
        return context.currency();
    }

    /** Costs that a list names leave the costs of the site for a place of their own. */
    private void group(String group) {
        List<JsonValue> keys = fields.has(group) ? fields.array(group) : List.of();
        for (int i = 0; i < keys.size(); i++) {
            Pointer at = fields.pointer(group).child(i);
            if (!(keys.get(i) instanceof JsonValue.JsonText text)) {
                String found = keys.get(i).typeName();
                context.problems().add(DocumentRule.WRONG_TYPE, at, "the key of a cost", found);
                continue;
            }
            String key = text.value();
            String line = COSTS + key;
            if (!sums.areas().containsKey(line)) {
                List<String> known = sums.areas().keySet().stream()
                        .filter(name -> name.startsWith(COSTS))
                        .map(name -> name.substring(COSTS.length()))
                        .toList();
                context.problems().add(CostRule.UNIT_COST_KEY, at, key, Suggestion.nearest(key, known));
            } else if (groups.containsKey(line)) {
                context.problems().add(CostRule.UNIT_COST_TWICE, at, key, groups.get(line), group);
            } else {
                groups.put(line, group);
            }
        }
    }

    /** The costs of operation of a list. */
    List<String> listed(String group) {
        return groups.entrySet().stream()
                .filter(entry -> entry.getValue().equals(group))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The costs of operation of some areas that stand nowhere else: in no list, and neither royalties nor reclamation. */
    List<String> of(Area... areas) {
        List<Area> wanted = List.of(areas);
        return sums.areas().entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(line -> !groups.containsKey(line) && !isApart(line))
                .toList();
    }

    /** The costs of operation in a bucket that is seen apart, or of the area closure. */
    List<String> of(Bucket bucket) {
        boolean closing = bucket == Bucket.RECLAMATION;
        return sums.buckets().keySet().stream()
                .filter(line -> !groups.containsKey(line))
                .filter(line -> sums.buckets().get(line) == bucket
                        || (closing && sums.areas().get(line) == Area.CLOSURE && !isRoyalty(line)))
                .toList();
    }

    private boolean isApart(String line) {
        return isRoyalty(line) || sums.buckets().get(line) == Bucket.RECLAMATION;
    }

    private boolean isRoyalty(String line) {
        return sums.buckets().get(line) == Bucket.ROYALTIES;
    }

    /** The capital of some classes. */
    List<String> of(CapitalClass... classes) {
        List<String> found = new ArrayList<>();
        for (CapitalClass purpose : classes) {
            String line = COSTS + "capital." + purpose.key();
            if (context.builder().has(line)) {
                found.add(line);
            }
        }
        return found;
    }

    /** Money of a field; else a line of another area; else none. */
    List<String> money(String field, String otherwise) {
        if (fields.has(field)) {
            @Nullable Formula formula = context.formula(fields, field);
            Line line = new Line(
                    PREFIX + "input." + field,
                    Kind.FLOW,
                    context.money(),
                    formula == null ? Formula.parse("0") : formula,
                    null);
            lines.entered(line, label(field), fields.pointer(field));
            return List.of(line.key());
        }
        return context.builder().has(otherwise) ? List.of(otherwise) : List.of();
    }

    /** What all metals but the primary one earn where they may be credited; a field states it instead. */
    List<String> others(String primary) {
        String earned = "products.by_product_revenue.";
        return fields.has("by_product_revenue")
                ? money("by_product_revenue", "")
                : context.builder().lineNames().stream()
                        .filter(name -> name.startsWith(earned) && !name.equals(earned + primary))
                        .sorted()
                        .toList();
    }

    /** Those of some lines that other areas have declared. */
    List<String> declared(String... names) {
        return Stream.of(names).filter(context.builder()::has).toList();
    }

    /** The unit of an amount of metal, such as what is sold; null when there is no such line, which is told. */
    @Nullable Unit metal(String field, String line) {
        DriverUnits drivers = new DriverUnits(root, context);
        @Nullable Unit unit = drivers.of(line);
        if (unit == null && fields.has(field)) {
            String near = drivers.nearest(line);
            context.problems().add(ModelRule.UNKNOWN_NAME, fields.pointer(field), line, near);
        } else if (unit == null) {
            String payable = "products.payable.";
            List<String> known = context.builder().lineNames().stream()
                    .filter(name -> name.startsWith(payable))
                    .map(name -> name.substring(payable.length()))
                    .toList();
            String primary = fields.text("primary");
            context.problems()
                    .add(
                            CostRule.UNIT_COST_PRIMARY,
                            fields.pointer("primary"),
                            primary,
                            Suggestion.nearest(primary, known));
        }
        return unit;
    }

    private static Label label(String aspect) {
        return Label.of("Unit cost: " + aspect.replace('.', ' ').replace('_', ' '));
    }

    /** Declares a line of money, with its value at time 0. */
    String money(String aspect, List<String> parts) {
        return declare(aspect, parts.isEmpty() ? "0 [" + context.currency() + "]" : String.join(" + ", parts));
    }

    String declare(String aspect, String formula) {
        return declare(aspect, Kind.FLOW, context.money(), formula);
    }

    String declare(String aspect, Kind kind, Unit unit, String text) {
        Formula formula = Formula.parse(text);
        boolean zero = context.builder().calendar().hasPeriodZero();
        Line line = new Line(PREFIX + aspect, kind, unit, formula, zero ? formula : null);
        lines.derived(line, label(aspect), fields.pointer());
        return line.key();
    }

    /** Declares money per unit of metal, in each period and over the life; 0 where there is none of it. */
    void perUnit(String aspect, String cost, String metal, Unit unit) {
        Unit price = context.units().parse(context.currency()).per(unit);
        boolean weighted = new DriverUnits(root, context).isLine(metal);
        Formula each = per(cost, metal, unit);
        lines.derived(
                new Line(PREFIX + aspect, Kind.PRICE, price, each, null, weighted ? metal : null),
                label(aspect),
                fields.pointer());
        Formula life = per("total(" + cost + ")", "total(" + metal + ")", unit);
        lines.derived(
                new Line(PREFIX + "life." + aspect, Kind.PRICE, price, life, null), label(aspect), fields.pointer());
    }

    private Formula per(String cost, String metal, Unit unit) {
        String nothing = "0 [" + context.currency() + "] / 1 [" + unit + "]";
        return Formula.parse("if(" + metal + " > 0 [" + unit + "], " + cost + " / " + metal + ", " + nothing + ")");
    }
}
