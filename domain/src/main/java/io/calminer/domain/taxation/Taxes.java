package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Decodes the collection {@code taxes}: what the state charges on income, on what is paid out and on what is bought.
 *
 * <p>Each tax has a charge by tax year and what falls due of it; {@code tax.total} has what falls due of all. Layers deduct
 * each other: a tax <i>s</i> that another of rate <i>f</i> deducts makes s + f (1 − s) of income.
 */
public final class Taxes {

    /** The name of the collection. */
    public static final String COLLECTION = "taxes";

    private static final String CHARGE = "charge";
    private static final String BEFORE_TAX = "income_before_tax";
    private static final String EFFECTIVE_RATE = "effective_rate";
    private static final String GOVERNMENT_TAKE = "government_take";
    private static final Set<String> TAKEN = Set.of(CHARGE, BEFORE_TAX, EFFECTIVE_RATE, GOVERNMENT_TAKE);
    private static final String DOT = ".";
    private static final Pointer AT = Pointer.ROOT.child(COLLECTION);

    private final ItemLines lines;
    private final Set<String> ownLines;
    private final ItemContext context;
    private final TaxReferences references;
    private final Function<String, SortedMap<Integer, Double>> losses;
    private final TaxYears years;
    private final List<String> keys = new ArrayList<>();
    private final List<String> ofIncome = new ArrayList<>();
    private final List<String> notDistributed = new ArrayList<>();

    private Taxes(
            Fields root,
            Map<String, Fields> items,
            ItemLines lines,
            DepreciationCharges classes,
            Function<String, SortedMap<Integer, Double>> losses) {
        this.lines = lines;
        this.ownLines = root.given().fields().get("lines") instanceof JsonValue.JsonObject own
                ? own.fields().keySet()
                : Set.of();
        this.context = lines.context();
        this.references = new TaxReferences(items.keySet(), classes);
        this.losses = losses;
        this.years = TaxYears.of(context.builder().calendar());
        items.forEach((key, fields) -> {
            boolean fromDividends = fields.given().fields().get("of") instanceof JsonValue.JsonText of
                    && of.value().equals("dividends");
            if (!fromDividends) {
                notDistributed.add(COLLECTION + DOT + key + ".due");
            }
        });
    }

    /**
     * Reads the items and declares their lines.
     *
     * @param classes the depreciation that taxes allow
     * @param losses the losses that a tax still allows when the plan begins, by the tax year in which they arose
     */
    public static void read(
            Fields root,
            ItemLines lines,
            DepreciationCharges classes,
            Function<String, SortedMap<Integer, Double>> losses) {
        Map<String, Fields> items = root.objects(COLLECTION);
        Taxes taxes = new Taxes(root, items, lines, classes, losses);
        items.forEach(taxes::read);
        if (!taxes.keys.isEmpty()) {
            taxes.total();
        }
    }

    private void read(String key, Fields fields) {
        int before = context.problems().size();
        context.checkKey(key, false, fields.pointer());
        if (TAKEN.contains(key)) {
            context.problems().add(TaxationRule.TAX_KEY_TAKEN, fields.pointer(), key);
        }
        if (context.problems().size() > before) {
            // a key that is no name cannot be read by formulas
            return;
        }
        TaxItem item = TaxItem.of(COLLECTION, key, fields, lines);
        YearFigures figures = new YearFigures(item, years);
        TaxType type = fields.choice("type", TaxType.class, TaxType.INCOME);
        switch (type) {
            case INCOME -> {
                new IncomeTax(figures, references, losses.apply(key)).declare();
                ofIncome.add(item.line(CHARGE));
            }
            case WITHHOLDING -> new OtherTax(figures, ownLines).withheld(notDistributed);
            case VAT, DUTY -> new OtherTax(figures, ownLines).onPurchases(type == TaxType.VAT);
        }
        new TaxPayment(figures).declare();
        keys.add(key);
        lines.addTo("tax.total", item.line("due"));
        fields.noOthers();
    }

    /** The sum of the charges, and what the state takes of what is earned over the life. */
    private void total() {
        String all = String.join(
                " + ",
                keys.stream().map(key -> COLLECTION + DOT + key + DOT + CHARGE).toList());
        flow(CHARGE, all);
        boolean debt = context.builder().hasLine("debt.interest");
        String before = TaxableIncome.operating(context) + references.proceeds() + " - depreciation.total";
        flow(BEFORE_TAX, debt ? before + " - debt.interest" : before);
        String none = "0 [" + context.money() + "]";
        String charged = ofIncome.isEmpty() ? none : String.join(" + ", ofIncome);
        ratio(EFFECTIVE_RATE, "total(" + charged + ")", "total(" + COLLECTION + DOT + BEFORE_TAX + ")", none);
        String taken = "total(tax.total + royalty.total)";
        ratio(GOVERNMENT_TAKE, taken, "total(cash_flow.project + tax.total + royalty.total)", none);
    }

    private void flow(String aspect, String formula) {
        lines.derived(name(aspect), Kind.FLOW, context.money(), formula, Label.of(name(aspect)), AT);
    }

    /** A share of the whole life, the same in every period; 0 where nothing is earned. */
    private void ratio(String aspect, String part, String whole, String none) {
        Formula formula = Formula.parse("if(" + whole + " > " + none + ", " + part + " / " + whole + ", 0)");
        Line line = new Line(name(aspect), Kind.RATIO, Unit.ONE, formula, null);
        lines.derived(line, Label.of(name(aspect)), AT);
    }

    private static String name(String aspect) {
        return COLLECTION + DOT + aspect;
    }
}
