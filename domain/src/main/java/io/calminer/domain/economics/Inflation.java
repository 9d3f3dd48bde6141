package io.calminer.domain.economics;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.Discounting;
import io.calminer.domain.calendar.Timing;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Problems;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.model.item.MoneyOfDay;
import io.calminer.domain.quantity.Unit;
import java.time.LocalDate;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the object {@code inflation}: the rate by which prices rise per year, and what follows from it.
 *
 * <p>{@code inflation.index} is what amounts in money of the base date are multiplied by: 1 at the price base date, at the
 * middle of each period. {@code inflation.deflator} is the same index at the date at which the flow of a period is
 * discounted, 1 at the valuation date: a flow divided by it is real, in money of that date, and its value at the real rate
 * (1 + nominal)/(1 + inflation) − 1 is that of the flow at the nominal rate (Fisher). Before the valuation date it is 1.
 * Lines always compute in money of the day. A plan that ignores fiscal erosion has index and deflator 1, which {@code
 * inflation.ignored} shows.
 */
public final class Inflation {

    /** The field of the plan that states it. */
    public static final String FIELD = "inflation";

    /** The flag that items are in money of the base date where they state nothing else. */
    private static final String BASE_MONEY = "inflation.base_money";

    private static final String RATE = "inflation.rate";
    private static final String DEFLATOR = "inflation.deflator";
    private static final String AT_END = "inflation.deflator_at_end";
    private static final String BASE_DATE = "price_base_date";

    private final Fields fields;
    private final ItemLines lines;
    private final ItemContext context;
    private final Calendar calendar;
    private final boolean zero;

    private Inflation(Fields fields, ItemLines lines) {
        this.fields = fields;
        this.lines = lines;
        this.context = lines.context();
        this.calendar = context.builder().calendar();
        this.zero = calendar.hasPeriodZero();
    }

    private enum Basis {
        NOMINAL,
        REAL
    }

    private enum MoneyOf {
        DAY,
        BASE
    }

    /** The date of prices in money of the base date: the start of the calendar where none is stated or it is wrong. */
    public static LocalDate baseDate(Fields root, Calendar calendar) {
        LocalDate start = calendar.start(1);
        if (!(root.given().fields().get(FIELD) instanceof JsonValue.JsonObject object)) {
            return start;
        }
        // what is wrong with it is told where the object is read
        LocalDate date = Fields.of(object, root.pointer(FIELD), new Problems()).date(BASE_DATE, start);
        return date.isBefore(calendar.end(calendar.periods())) ? date : start;
    }

    /** Declares the lines of inflation, and the real cash flows. */
    public static void read(Fields root, ItemLines lines, Discounting discounting) {
        if (root.has(FIELD)) {
            LocalDate base = baseDate(root, lines.context().builder().calendar());
            NavigableSet<LocalDate> dates =
                    MoneyOfDay.dates(root, lines.context().builder().calendar());
            new Inflation(root.object(FIELD), lines).declare(discounting, base, dates);
        }
    }

    private void declare(Discounting discounting, LocalDate base, NavigableSet<LocalDate> dates) {
        @Nullable Formula rate = context.formula(fields, "rate");
        Line line = new Line(RATE, Kind.RATIO, Unit.ONE, rate == null ? Formula.parse("0") : rate, null);
        lines.entered(line, context.described("Inflation per year", fields), fields.pointer("rate"));
        lines.bounded(RATE, -0.99, 1, fields.pointer("rate"), "a percentage is meant, such as 2%");
        checkBaseDate();
        Basis basis = fields.choice("basis", Basis.class, Basis.NOMINAL);
        MoneyOf usual = basis == Basis.REAL ? MoneyOf.BASE : MoneyOf.DAY;
        boolean isBase = fields.choice("money_of", MoneyOf.class, usual) == MoneyOf.BASE;
        boolean ignored = fields.truth("ignore_fiscal_erosion", false);
        fields.noOthers();
        flag("inflation.ignored", ignored, "Whether inflation is ignored");
        if (isBase) {
            flag(BASE_MONEY, true, "Whether amounts are in money of the base date");
        }
        if (ignored) {
            index("inflation.index", "1", "1");
            index(DEFLATOR, "1", "1");
        } else {
            new PriceIndex(FIELD, RATE, base, lines, fields.pointer()).declare(dates);
            deflator(discounting);
        }
        real("cash_flow.project", "Cash flow of the project, real");
        real("cash_flow.equity", "Cash flow of the owners, real");
    }

    private void checkBaseDate() {
        LocalDate date = fields.date(BASE_DATE, calendar.start(1));
        LocalDate end = calendar.end(calendar.periods());
        if (!date.isBefore(end)) {
            context.problems().add(EconomicsRule.BASE_DATE_LATE, fields.pointer(BASE_DATE), date, end);
        }
    }

    /**
     * The deflator grows from the valuation date to the end of each period, and stands where the flow of the period is
     * discounted.
     */
    private void deflator(Discounting discounting) {
        double[] exponents = discounting.exponents(calendar);
        double[] ends = atEnd(discounting).exponents(calendar);
        double[] whole = new double[exponents.length];
        double[] flow = new double[exponents.length];
        double end = 0;
        for (int period = 1; period < exponents.length; period++) {
            boolean sunk = Double.isNaN(exponents[period]);
            whole[period] = sunk ? 0 : ends[period] - end;
            flow[period] = sunk ? 0 : exponents[period] - end;
            end = sunk ? 0 : ends[period];
        }
        String grown = "(1 + " + RATE + ") ^ ";
        String before = "prev(" + AT_END + ", 1)";
        index(AT_END, before + " * " + grown + years(whole), null);
        String first = zero && exponents[0] > 0
                ? "sum_where(" + grown + "(" + Numbers.shortest(exponents[0]) + "), period == 1)"
                : "1";
        index(DEFLATOR, before + " * " + grown + years(flow), first);
    }

    private static Discounting atEnd(Discounting discounting) {
        return new Discounting(
                discounting.valuationDate(),
                discounting.rate(),
                Timing.END,
                discounting.firstFraction(),
                discounting.dayExact());
    }

    /** Years by period: one number where they are equal, otherwise from the periods on in which they change. */
    private static String years(double[] years) {
        StringBuilder table = new StringBuilder();
        int entries = 0;
        for (int period = 1; period < years.length; period++) {
            if (period == 1 || years[period] != years[period - 1]) {
                table.append(period == 1 ? "" : ", ").append(period).append(": ");
                table.append(Numbers.shortest(years[period]));
                entries++;
            }
        }
        return entries == 1 ? "(" + Numbers.shortest(years[1]) + ")" : "table(period; " + table + ")";
    }

    private void index(String key, String formula, @Nullable String atZero) {
        Formula first = zero && atZero != null ? Formula.parse(atZero) : null;
        Line line = new Line(key, Kind.INDEX, Unit.ONE, Formula.parse(formula), first);
        lines.derived(line, Label.of(key), fields.pointer());
    }

    private void flag(String key, boolean value, String name) {
        Formula formula = Formula.parse(value ? "1" : "0");
        Line line = new Line(key, Kind.FLAG, Unit.ONE, formula, zero ? formula : null);
        lines.derived(line, Label.of(name), fields.pointer());
    }

    private void real(String flow, String name) {
        Formula formula = Formula.parse(flow + " / " + DEFLATOR);
        Line line = new Line(flow + ".real", Kind.FLOW, context.money(), formula, zero ? formula : null);
        lines.derived(line, Label.of(name), fields.pointer());
    }
}
