package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import java.util.TreeMap;

/**
 * What a tax on income falls by, and below what it does not fall: a minimum tax with its credit, and an investment credit.
 *
 * <p>With a minimum, tax = max(minimum, regular − used), used = min(pool of the years before, max(0, regular − minimum)), and
 * the pool grows by max(0, minimum − regular) − used. An investment credit is a rate of what comes into service in a class; it
 * is paid out, or used against the tax of its own year and later ones until it expires.
 */
final class TaxCredits {

    private static final String MINIMUM = "minimum";
    private static final String POOL = "minimum_pool";
    private static final int MOST_YEARS = 100;

    private final TaxItem item;
    private final YearFigures figures;
    private final TaxReferences references;

    TaxCredits(YearFigures figures, TaxReferences references) {
        this.item = figures.item();
        this.figures = figures;
        this.references = references;
    }

    /** Declares the credits; the charge of the tax year to date after them, as a formula. */
    String apply(String regular, TaxHoliday holiday) {
        String minimum = "";
        String ofMinimum = "";
        if (item.fields().has(MINIMUM)) {
            Fields fields = item.fields().object(MINIMUM);
            minimum = item.balance("minimum_to_date", holiday.otherwise(minimum(fields)));
            ofMinimum = fields.truth("credit", true) ? ofMinimum(regular, minimum) : "";
            fields.noOthers();
        }
        String used = ofMinimum.isEmpty() ? "" : " - " + ofMinimum;
        String tax = minimum.isEmpty() ? regular : "max(" + minimum + ", " + regular + used + ")";
        if (!item.fields().has(InvestmentCredit.FIELD)) {
            figures.figure("credit", ofMinimum.isEmpty() ? item.none() : ofMinimum);
            return tax;
        }
        String before = item.balance("charge_before_credit", tax);
        String invested = invested(item.fields().object(InvestmentCredit.FIELD), before);
        figures.figure("credit", ofMinimum.isEmpty() ? invested : ofMinimum + " + " + invested);
        return before + " - " + invested;
    }

    /** The minimum of the tax year to date: a rate of a flow, revenue where none is stated. */
    private String minimum(Fields fields) {
        String rate = item.enterShare(fields, "rate", "minimum_rate");
        String of = fields.has("of") ? item.enterMoney(fields, "of", "minimum_base") : "revenue.total";
        return rate + " * " + figures.positiveToDate(of);
    }

    /** Declares the credit for minimum tax paid; the line of what is used of it. */
    private String ofMinimum(String regular, String minimum) {
        String before = figures.opened(POOL);
        String above = figures.positive(regular + " - " + minimum);
        String used = figures.figure("minimum_credit", "min(" + before + ", " + above + ")");
        String more = figures.positive(minimum + " - " + regular);
        item.balance(POOL, before + " + " + more + " - " + used);
        return used;
    }

    /** Declares the investment credit; the line of what the charge falls by. */
    private String invested(Fields fields, String tax) {
        String rate = item.enterShare(fields, "rate", InvestmentCredit.RATE);
        if (fields.has(InvestmentCredit.REDUCTION)) {
            item.enterShare(fields, InvestmentCredit.REDUCTION, InvestmentCredit.REDUCTION);
        }
        String additions = references.additions(item, fields);
        boolean refundable = fields.truth("refundable", false);
        int lasts = fields.has("expires_after") ? fields.integer("expires_after", 1, MOST_YEARS) : 0;
        fields.noOthers();
        String earned = figures.figure("credit_earned", rate + " * year_to_date(" + additions + ")");
        if (refundable) {
            return earned;
        }
        YearlyPool pool = new YearlyPool(figures, "credits", lasts, new TreeMap<>());
        String expired = figures.figure("credits_expired", pool.expired());
        String available = pool.available(expired) + " + " + earned;
        String used = figures.figure("credits_used", "min(" + available + ", " + figures.positive(tax) + ")");
        pool.declare(earned, expired, used);
        item.balance("credits", pool.left());
        return used;
    }
}
