package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * When a charge falls due: as it arises, at the end of its tax year, or in instalments by the charge of the year before with
 * the rest at the end of the year; the rest, or all, some months later.
 *
 * <p>What is not yet paid falls due in the last period of the plan.
 */
final class TaxPayment {

    private static final String FIELD = "pay";
    private static final double MOST_MONTHS = 24;
    private static final double YEAR_MONTHS = 12;
    private static final double MONTH_DAYS = 30;

    private final YearFigures figures;
    private final TaxItem item;
    private final int periods;

    TaxPayment(YearFigures figures) {
        this.figures = figures;
        this.item = figures.item();
        this.periods = item.context().builder().calendar().periods();
    }

    private enum When {
        AS_CHARGED,
        YEAR_END,
        INSTALMENTS
    }

    /** Declares the line {@code due} by the field {@code pay}. */
    void declare() {
        String charge = item.line("charge");
        if (!item.fields().has(FIELD)) {
            item.flow("due", charge);
            return;
        }
        Fields fields = item.fields().object(FIELD);
        When when = fields.choice("when", When.class, When.AS_CHARGED);
        double months = fields.has("lag")
                ? item.context().constant(fields, "lag", Unit.ONE).orElse(0)
                : 0;
        if (!(months >= 0 && months <= MOST_MONTHS)) {
            tell(item, fields.pointer("lag"), MOST_MONTHS, months);
            months = 0;
        }
        fields.noOthers();
        String late = when == When.AS_CHARGED ? charge : item.flow("settled", atYearEnd(when));
        String shifted = months == 0 ? late : "shift(" + late + ", " + Numbers.shortest(months / YEAR_MONTHS) + ")";
        String due = when == When.INSTALMENTS ? item.line("instalment") + " + " + shifted : shifted;
        String rest = "to_date(" + charge + ") - prev(to_date(" + item.line("due") + "))";
        item.flow("due", "if(period == " + periods + ", " + rest + ", " + due + ")");
    }

    /** Tells months that are too many, or below 0. */
    static void tell(TaxItem item, Pointer at, double most, double months) {
        double inMonths = Math.rint(months / MONTH_DAYS);
        @Nullable String suggestion = inMonths >= 1 && inMonths <= most ? Numbers.shortest(inMonths) : null;
        item.context().problems().add(TaxationRule.PAYMENT_LAG, at, item.key(), most, months, suggestion);
    }

    /** What is left of the charge of a tax year when it ends. */
    private String atYearEnd(When when) {
        String year = figures.toDate("charge");
        String left = year;
        if (when == When.INSTALMENTS) {
            String before = figures.positive(lastYear());
            String passed = figures.years().areSinglePeriods()
                    ? ""
                    : " * " + figures.years().passed();
            String paid = figures.figure("instalment", before + passed);
            left = year + " - " + paid;
        }
        return "if(next(year) == year, " + item.none() + ", " + left + ")";
    }

    /** The charge of the tax year before, as a formula. */
    private String lastYear() {
        return figures.opened("charge_to_date");
    }
}
