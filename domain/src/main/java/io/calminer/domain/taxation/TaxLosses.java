package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.model.Kind;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of losses: carried forward, the oldest first, within a cap and until they expire; carried back; paid back at
 * once; lost.
 *
 * <p>With income of the tax year to date <i>I</i>, used = min(cap · max(0, I), what is left of losses before), and taxable
 * income = max(0, I) − used.
 */
final class TaxLosses {

    private static final String FIELD = "losses";
    private static final String CAP = "cap";
    private static final String FREE = "free";
    private static final String EXPIRES = "expires_after";
    private static final String BACK = "years_back";
    private static final int MOST_YEARS = 100;

    private final YearFigures figures;
    private final TaxItem item;
    private final Fields fields;
    private final SortedMap<Integer, Double> opening;
    private final LossTreatment treatment;
    private final String income;
    private final boolean isStated;

    private TaxLosses(YearFigures figures, @Nullable Fields fields, SortedMap<Integer, Double> opening) {
        this.figures = figures;
        this.item = figures.item();
        this.fields = fields == null ? item.fields() : fields;
        this.opening = opening;
        this.income = figures.toDate("income");
        this.treatment = fields == null
                ? LossTreatment.CARRY_FORWARD
                : fields.choice("treatment", LossTreatment.class, LossTreatment.CARRY_FORWARD);
        this.isStated = fields != null;
    }

    /** Reads the field {@code losses} of a tax. */
    static TaxLosses read(YearFigures figures, SortedMap<Integer, Double> opening) {
        Fields tax = figures.item().fields();
        TaxLosses losses = new TaxLosses(figures, tax.has(FIELD) ? tax.object(FIELD) : null, opening);
        losses.check();
        return losses;
    }

    LossTreatment treatment() {
        return treatment;
    }

    private void check() {
        for (String field : List.of(CAP, FREE, EXPIRES, BACK)) {
            if (isStated && !treatment.has(field) && fields.raw(field) != null) {
                item.context()
                        .problems()
                        .add(
                                TaxationRule.LOSS_FIELD,
                                fields.pointer(field),
                                item.key(),
                                treatment.name().toLowerCase(Locale.ROOT),
                                field);
            }
        }
    }

    /**
     * Declares what becomes of losses and the line {@code taxable}.
     *
     * @param made the loss of the tax year to date
     * @return what the tax of earlier years falls by to date, as a formula; empty where no loss is carried back
     */
    String declare(TaxHoliday holiday, String made) {
        String profit = figures.positive(income);
        String back = "";
        if (treatment.isKept()) {
            back = kept(holiday, made, profit);
        } else {
            figures.figure("taxable", holiday.otherwise(treatment == LossTreatment.REFUND ? income : profit));
        }
        if (isStated) {
            fields.noOthers();
        }
        return back;
    }

    private String kept(TaxHoliday holiday, String made, String profit) {
        int lasts = isStated && fields.has(EXPIRES) ? fields.integer(EXPIRES, 1, MOST_YEARS) : 0;
        YearlyPool pool = new YearlyPool(figures, FIELD, lasts, opening);
        String expired = figures.figure("losses_expired", pool.expired());
        String limit = limit(profit);
        String use = "min(" + limit + ", " + pool.available(expired) + ")";
        String used = figures.figure("losses_used", holiday.otherwise(use));
        String taxable = figures.figure("taxable", holiday.otherwise(profit + " - " + used));
        String loss = made;
        String refund = "";
        if (treatment == LossTreatment.CARRY_BACK) {
            loss = made + " - " + figures.toDate("losses_carried_back");
            refund = carryBack(made, taxable);
        }
        pool.declare(loss, expired, used);
        item.balance(FIELD, pool.left());
        return refund;
    }

    /** How much of a profit losses may take: a share of it, where a cap is stated of what is above a free amount. */
    private String limit(String profit) {
        if (!isStated || !fields.has(CAP)) {
            return profit;
        }
        String cap = item.enterShare(fields, CAP, "losses_cap");
        if (!fields.has(FREE)) {
            return cap + " * " + profit;
        }
        String free = item.enter(fields, FREE, "losses_free", Kind.INDEX, item.money());
        item.lines().notNegative(free, fields.pointer(FREE));
        return "min(" + profit + ", " + free + " + " + cap + " * " + figures.positive(profit + " - " + free) + ")";
    }

    /** Declares what is carried back to the oldest profits of so many years; the tax that was charged on them. */
    private String carryBack(String made, String taxable) {
        int years = fields.has(BACK) ? fields.integer(BACK, 1, MOST_YEARS) : 1;
        YearlyPool profits = new YearlyPool(figures, "profits", years, new TreeMap<>());
        String expired = figures.figure("profits_expired", profits.expired());
        String carried = figures.figure("losses_carried_back", "min(" + made + ", " + profits.available(expired) + ")");
        profits.declare(taxable, expired, carried);
        // the tax on profits by what they add up to, at the ends of tax years
        String tax = figures.opened("profits_taxed");
        item.balance("profits_taxed", tax + " + " + item.line("rate") + " * " + taxable);
        String points = "; " + profits.madeBefore() + ", " + tax + ")";
        String from = profits.removedBefore() + " + " + expired;
        return "along(" + from + " + " + carried + points + " - along(" + from + points;
    }
}
