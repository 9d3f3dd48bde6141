package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Formula;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A tax on income: a rate of what is taxable in the tax year, less credits, at least a minimum.
 *
 * <p>Income = revenue − costs of operation − royalties − depreciation − interest − taxes that are deducted, or what the plan
 * states. The charge of the year to date follows from the income of the year to date.
 */
final class IncomeTax {

    private static final String INCOME = "income";
    private static final String INTEREST = "interest";
    private static final String LIMIT = "interest_limit";
    private static final String DEBT = "debt.interest";

    private final TaxItem item;
    private final YearFigures figures;
    private final TaxReferences references;
    private final SortedMap<Integer, Double> losses;

    IncomeTax(YearFigures figures, TaxReferences references, SortedMap<Integer, Double> losses) {
        this.item = figures.item();
        this.figures = figures;
        this.references = references;
        this.losses = losses;
    }

    /** Declares the lines of the tax up to its charge. */
    void declare() {
        item.enterShare(item.fields(), "rate", "rate");
        List<String> allowed = references.allowed(item);
        List<String> charges = references.charges(allowed);
        income(charges, references.proceeds(allowed));
        String toDate = item.balance("income_to_date", "year_to_date(" + item.line(INCOME) + ")");
        TaxLosses treated = TaxLosses.read(figures, losses);
        TaxHoliday holiday = TaxHoliday.read(figures, treated.treatment());
        String paidBack = treated.declare(holiday, holiday.loss(toDate, charges));
        TaxCredits credits = new TaxCredits(figures, references);
        String regular = item.balance("regular_to_date", item.line("rate") + " * " + figures.toDate("taxable"));
        String charge = credits.apply(regular, holiday);
        figures.figure("charge", paidBack.isEmpty() ? charge : charge + " - (" + paidBack + ")");
    }

    private void income(List<String> charges, String proceeds) {
        Fields fields = item.fields();
        List<String> deducted = references.deducted(item);
        String taxes = deducted.isEmpty() ? "" : " - " + String.join(" - ", deducted);
        String interest = interest();
        if (!fields.has(INCOME)) {
            String depreciation = charges.isEmpty() ? "" : " - " + String.join(" - ", charges);
            String less = interest.isEmpty() ? "" : " - " + interest;
            item.flowFromZero(INCOME, TaxableIncome.operating(item.context()) + proceeds + depreciation + less + taxes);
        } else if (taxes.isEmpty()) {
            item.enterMoney(fields, INCOME, INCOME);
        } else {
            String before = item.enterMoney(fields, INCOME, "income_before_taxes");
            item.flow(INCOME, before + taxes);
        }
    }

    /** The line of the interest that is allowed; empty where there is none. */
    private String interest() {
        Fields fields = item.fields();
        boolean stated = fields.has(INTEREST);
        boolean debt = item.context().builder().hasLine(DEBT);
        if (!stated && !debt) {
            if (fields.has(LIMIT)) {
                item.context().problems().add(TaxationRule.INTEREST_MISSING, fields.pointer(LIMIT), item.key(), LIMIT);
                fields.raw(LIMIT);
            }
            return "";
        }
        String interest = stated ? item.enterMoney(fields, INTEREST, INTEREST) : DEBT;
        return fields.has(LIMIT) ? limited(fields.object(LIMIT), interest) : interest;
    }

    /** Interest up to a share of income before it; what is above is carried forward. */
    private String limited(Fields limit, String interest) {
        String share = item.enterShare(limit, "share", "interest_share");
        @Nullable Formula of = limit.has("of") ? item.context().formula(limit, "of") : null;
        String base = of != null && of.root() instanceof Expression.Name name ? name.text() : "";
        if (base.isEmpty()) {
            base = limit.has("of")
                    ? item.enterMoney(limit, "of", "interest_base")
                    : item.flowFromZero("interest_base", TaxableIncome.operating(item.context()));
        }
        boolean carried = limit.truth("carry_forward", true);
        limit.noOthers();
        String year = "year_to_date(" + interest + ")";
        String all = carried ? year + " + " + figures.opened("interest_carried") : year;
        String allowed = figures.figure(
                "interest_allowed", "min(" + all + ", " + share + " * " + figures.positiveToDate(base) + ")");
        if (carried) {
            item.balance("interest_carried", all + " - " + allowed);
        }
        return item.line("interest_allowed");
    }
}
