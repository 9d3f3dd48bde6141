package io.calminer.domain.taxation;

import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decodes the collection {@code depreciation_classes}: what the tax allows of what lasts, class by class.
 *
 * <p>What costs bring into service in a class, {@code costs.in_service.<class>}, is charged by the method of the class in the
 * tax years that follow; {@code depreciation.charge} sums the charges up and is part of {@code depreciation.total}. Claims,
 * whose charge depends on income, come after all others, in the order of the plan.
 */
public final class DepreciationClasses {

    /** The name of the collection. */
    public static final String COLLECTION = "depreciation_classes";

    private static final String CHARGE = "depreciation.charge";
    private static final String ENDED = "depreciation.ended";
    private static final String BEFORE_CLAIMS = "depreciation.before_claims";
    private static final Pointer AT = Pointer.ROOT.child(COLLECTION);

    private final Fields root;
    private final ItemLines lines;
    private final ItemContext context;
    private final Function<String, SortedMap<Integer, Double>> opening;
    private final Function<String, List<String>> sold;
    private final TaxYears years;
    private final DriverUnits units;
    private final Map<String, DepreciationClass> classes = new LinkedHashMap<>();

    private DepreciationClasses(
            Fields root,
            ItemLines lines,
            Function<String, SortedMap<Integer, Double>> opening,
            Function<String, List<String>> sold) {
        this.root = root;
        this.lines = lines;
        this.context = lines.context();
        this.opening = opening;
        this.sold = sold;
        this.years = TaxYears.of(context.builder().calendar());
        this.units = new DriverUnits(root, context);
    }

    /**
     * Reads the items and declares their lines.
     *
     * @param opening the undepreciated cost by class and tax year of purchase with which the plan begins
     * @param sold the lines of what assets of a class are sold for, negative as capital that comes back
     * @return the lines of the charges by class, in the order of the plan, for the taxes that allow them
     */
    public static DepreciationCharges read(
            Fields root,
            ItemLines lines,
            Function<String, SortedMap<Integer, Double>> opening,
            Function<String, List<String>> sold) {
        DepreciationClasses all = new DepreciationClasses(root, lines, opening, sold);
        Map<String, Fields> items = root.objects(COLLECTION);
        items.forEach(all::read);
        if (!items.isEmpty()) {
            all.checkCosts(items);
            all.declare();
        }
        return new DepreciationCharges(all.classes);
    }

    private void read(String key, Fields fields) {
        int before = context.problems().size();
        context.checkKey(key, false, fields.pointer());
        if (context.problems().size() > before) {
            // a key that is no name cannot be read by formulas
            return;
        }
        TaxItem item = TaxItem.of(COLLECTION, key, fields, lines);
        DepreciationMethod method = fields.choice("method", DepreciationMethod.class);
        SortedMap<Integer, Double> undepreciated = opening.apply(key);
        if (context.problems().size() > before) {
            // nothing is known of the fields of a method that is none; others may read its lines
            List.of("additions", "open", "charge", "close").forEach(aspect -> item.flow(aspect, item.none()));
            return;
        }
        classes.put(key, DepreciationClass.of(item, method, years, units, undepreciated, sold.apply(key)));
    }

    private void declare() {
        boolean zero = context.builder().calendar().hasPeriodZero();
        String none = "0 [" + context.money() + "]";
        ended(none);
        List<DepreciationClass> claims =
                classes.values().stream().filter(DepreciationClass::isClaim).toList();
        List<String> charged = new ArrayList<>(classes.values().stream()
                .filter(one -> !one.isClaim())
                .map(DepreciationClass::charge)
                .toList());
        classes.values().stream().filter(one -> !one.isClaim()).forEach(one -> declare(one, ""));
        if (claims.stream().anyMatch(DepreciationClass::readsIncome)) {
            String income = less(TaxableIncome.beforeDepreciation(context, root), charged);
            flow(BEFORE_CLAIMS, income, zero);
        }
        List<String> claimed = new ArrayList<>();
        for (DepreciationClass claim : claims) {
            declare(claim, less(BEFORE_CLAIMS, claimed));
            claimed.add(claim.charge());
        }
        List<String> all = Stream.of(charged, claimed).flatMap(List::stream).toList();
        flow(CHARGE, all.isEmpty() ? none : String.join(" + ", all), false);
        lines.addTo("depreciation.total", CHARGE);
    }

    private void declare(DepreciationClass one, String income) {
        one.declare(ENDED + " > 0.5", income, InvestmentCredit.reduction(root, one.key()));
        Fields fields = one.fields();
        fields.noOthers();
    }

    private static String less(String income, List<String> charged) {
        return charged.isEmpty() ? income : income + " - " + String.join(" - ", charged);
    }

    /** 1 in the last period that earns anything and in all after it, and in the last of the plan. */
    private void ended(String none) {
        int last = context.builder().calendar().periods();
        String later = "next(to_end(revenue.total)) <= " + none;
        String earned = "to_date(revenue.total) > " + none;
        String formula = "if(period == " + last + " or (" + later + " and " + earned + "), 1, 0)";
        lines.derived(ENDED, Kind.FLAG, Unit.ONE, formula, Label.of("Production has ended"), AT);
    }

    private void flow(String name, String formula, boolean atZero) {
        Formula sum = Formula.parse(formula);
        lines.derived(new Line(name, Kind.FLOW, context.money(), sum, atZero ? sum : null), Label.of(name), AT);
    }

    /** Tells costs of a class that is none. */
    private void checkCosts(Map<String, Fields> items) {
        if (!(root.given().fields().get("costs") instanceof JsonValue.JsonObject costs)) {
            return;
        }
        costs.fields().forEach((key, cost) -> {
            if (cost instanceof JsonValue.JsonObject fields
                    && fields.fields().get("depreciation_class") instanceof JsonValue.JsonText name
                    && !items.containsKey(name.value())) {
                Pointer at = Pointer.ROOT.child("costs").child(key).child("depreciation_class");
                String near = Suggestion.nearest(name.value(), items.keySet());
                context.problems().add(TaxationRule.UNKNOWN_CLASS, at, key, name.value(), near);
            }
        });
    }
}
