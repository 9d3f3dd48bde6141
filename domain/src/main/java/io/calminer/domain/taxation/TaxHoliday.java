package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tax years in which income is not taxed: so many from a year on, or from the first that has a profit.
 *
 * <p>A profit in the holiday uses no losses; a loss is carried forward as ever. Depreciation runs, so that what falls into the
 * holiday is lost, or rests, so that it is carried forward with the losses.
 */
final class TaxHoliday {

    private static final String FIELD = "holiday";
    private static final String FROM = "from";
    private static final String FIRST_PROFIT = "first_profit";
    private static final String YEAR = "holiday_year";
    private static final String NEVER = "1 > 2";
    private static final int MOST_YEARS = 100;

    private final YearFigures figures;
    private final String flag;
    private final boolean rests;

    private TaxHoliday(YearFigures figures, String flag, boolean rests) {
        this.figures = figures;
        this.flag = flag;
        this.rests = rests;
    }

    private enum Depreciation {
        RUNS,
        RESTS
    }

    /** Reads the field {@code holiday} of a tax. */
    static TaxHoliday read(YearFigures figures, LossTreatment losses) {
        TaxItem item = figures.item();
        if (!item.fields().has(FIELD)) {
            return new TaxHoliday(figures, "", false);
        }
        Fields fields = item.fields().object(FIELD);
        int years = fields.integer("years", 1, MOST_YEARS);
        Depreciation depreciation = fields.choice("depreciation", Depreciation.class, Depreciation.RUNS);
        if (depreciation == Depreciation.RESTS && !losses.isKept()) {
            item.context()
                    .problems()
                    .add(
                            TaxationRule.HOLIDAY_RESTS,
                            fields.pointer("depreciation"),
                            item.key(),
                            losses.name().toLowerCase(Locale.ROOT));
        }
        String condition = condition(figures, fields, years);
        fields.noOthers();
        String flag = item.derive(FIELD, Kind.FLAG, Unit.ONE, "if(" + condition + ", 1, 0)", null);
        return new TaxHoliday(figures, flag, depreciation == Depreciation.RESTS);
    }

    private static String condition(YearFigures figures, Fields fields, int length) {
        TaxItem item = figures.item();
        @Nullable JsonValue from = fields.raw(FROM);
        if (from instanceof JsonValue.JsonText text && text.value().equals(FIRST_PROFIT)) {
            String before = figures.opened(YEAR, Unit.ONE, "0");
            // what rounding leaves of an income of nothing is no profit
            String cent = "0.01 [" + item.context().currency() + "]";
            String begun = before + " > 0 or " + figures.toDate("income") + " > " + cent;
            String count = item.derive(YEAR, Kind.BALANCE, Unit.ONE, before + " + if(" + begun + ", 1, 0)", null);
            return count + " >= 1 and " + count + " <= " + length;
        }
        if (from == null) {
            fields.missing(FROM);
            return NEVER;
        }
        String told = from instanceof JsonValue.JsonNumber number
                ? number.text()
                : from instanceof JsonValue.JsonText text ? text.value() : from.typeName();
        int first = told.matches("[0-9]{4}") ? Integer.parseInt(told) : 0;
        if (first < figures.years().first() || first > figures.years().last()) {
            item.context()
                    .problems()
                    .add(
                            TaxationRule.HOLIDAY_FROM,
                            fields.pointer(FROM),
                            item.key(),
                            figures.years().first(),
                            figures.years().last(),
                            told);
        }
        return "year >= " + first + " and year < " + (first + length);
    }

    /** A figure of the year to date outside the holiday, 0 in it, as a formula. */
    String otherwise(String formula) {
        return flag.isEmpty()
                ? formula
                : "if(" + flag + " > 0.5, " + figures.item().none() + ", " + formula + ")";
    }

    /**
     * The loss of the tax year to date, as a formula.
     *
     * @param income the line of the income of the tax year to date
     * @param charges the lines of depreciation in it
     */
    String loss(String income, List<String> charges) {
        String none = figures.item().none();
        String loss = figures.positive(none + " - " + income);
        if (!rests || charges.isEmpty()) {
            return loss;
        }
        String depreciation = "year_to_date(" + String.join(" + ", charges) + ")";
        String rested = figures.positive(none + " - (" + income + " + " + depreciation + ")") + " + " + depreciation;
        return "if(" + flag + " > 0.5, " + rested + ", " + loss + ")";
    }
}
