package io.calminer.domain.taxation;

import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;

/**
 * The lines of a tax: figures of the tax year to date, the flows that they grow by, and states that stand over years.
 *
 * @param item the tax
 * @param years the tax years of the plan
 */
record YearFigures(TaxItem item, TaxYears years) {

    private static final String TO_DATE = "_to_date";

    /** Declares a figure of the tax year to date and the flow that it makes; the line of the figure. */
    String figure(String aspect, String formula) {
        String toDate = item.balance(aspect + TO_DATE, formula);
        item.flow(aspect, years.growth(toDate, item.none()));
        return toDate;
    }

    /** The line of a figure that is declared elsewhere. */
    String toDate(String aspect) {
        return item.line(aspect + TO_DATE);
    }

    /** Money that a state of this name stood at when the tax year began. */
    String opened(String aspect) {
        return opened(aspect, item.money(), item.none());
    }

    /**
     * A state as it stood when the tax year began.
     *
     * @param start how it stands when the plan begins
     */
    String opened(String aspect, Unit unit, String start) {
        if (years.areSinglePeriods()) {
            return "prev(" + item.line(aspect) + ", " + start + ")";
        }
        String before = item.line(aspect + "_before");
        if (!item.context().builder().hasLine(before)) {
            String formula = years.opening(before, item.line(aspect), start);
            item.derive(aspect + "_before", Kind.BALANCE, unit, formula, null);
        }
        return before;
    }

    /** What is above 0 of a formula in money. */
    String positive(String formula) {
        return "max(" + item.none() + ", " + formula + ")";
    }

    /** The sum of the tax year to date, where it is above 0. */
    String positiveToDate(String flow) {
        return positive("year_to_date(" + flow + ")");
    }
}
