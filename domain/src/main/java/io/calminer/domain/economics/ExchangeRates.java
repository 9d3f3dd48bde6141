package io.calminer.domain.economics;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.model.item.MoneyOfDay;
import io.calminer.domain.quantity.Unit;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collection {@code exchange_rates}: what one unit of the plan's currency costs in others.
 *
 * <p>An item, keyed by the code of its currency, makes the line {@code exchange_rates.<code>}, such as CLP per USD: its {@code
 * rate}, or by purchasing-power parity start · Π(1 + local inflation)/(1 + foreign inflation) at the middle of the period,
 * where the foreign inflation is that of the plan's currency. Amounts in that currency are divided by it. The flex {@code
 * exchange_rate} multiplies it.
 */
public final class ExchangeRates {

    /** The name of the collection. */
    public static final String COLLECTION = "exchange_rates";

    private static final String LOCAL = "local_inflation";
    private static final String FOREIGN = "foreign_inflation";
    private static final String PARITY = "parity";

    private final ItemLines lines;
    private final ItemContext context;
    private final boolean zero;
    private final boolean inflated;
    private final LocalDate base;
    private final NavigableSet<LocalDate> dates;

    private ExchangeRates(Fields root, ItemLines lines) {
        this.lines = lines;
        this.context = lines.context();
        this.zero = context.builder().calendar().hasPeriodZero();
        this.inflated = root.given().fields().get(Inflation.FIELD) instanceof JsonValue.JsonObject;
        this.base = Inflation.baseDate(root, context.builder().calendar());
        this.dates = MoneyOfDay.dates(root, context.builder().calendar());
    }

    /** Declares the lines of all items. */
    public static void read(Fields root, ItemLines lines) {
        ExchangeRates rates = new ExchangeRates(root, lines);
        root.objects(COLLECTION).forEach(rates::read);
    }

    private void read(String code, Fields fields) {
        Label label = context.label(code, fields);
        if (!code.matches("[A-Z]{3}")) {
            String proper = code.toUpperCase(Locale.ROOT);
            context.problems()
                    .add(
                            EconomicsRule.RATE_CURRENCY,
                            fields.pointer(),
                            code,
                            proper.matches("[A-Z]{3}") ? proper : null);
            return;
        } else if (code.equals(context.currency())) {
            context.problems().add(EconomicsRule.RATE_OF_ITSELF, fields.pointer(), code);
            return;
        }
        Unit unit = context.units().parse(code).per(context.singleMoney());
        String key = COLLECTION + "." + code.toLowerCase(Locale.ROOT);
        lines.flexed(key, "exchange_rate");
        if (fields.has(PARITY)) {
            if (fields.has("rate")) {
                fields.raw("rate");
                context.problems().add(EconomicsRule.RATE_TWICE, fields.pointer("rate"), code);
            }
            parity(key, unit, label, fields.object(PARITY));
        } else {
            entered(key, key, unit, Kind.PRICE, label, fields, "rate");
            if (fields.has(LOCAL)) {
                local(key, label, fields);
            }
        }
        fields.noOthers();
        lines.afterwards((model, problems) -> check(key, code, model, problems, fields.pointer()));
    }

    private void parity(String key, Unit unit, Label label, Fields fields) {
        entered(key + ".start", key, unit, Kind.INDEX, label, fields, "start");
        local(key, label, fields);
        String foreign = key + "." + FOREIGN;
        if (fields.has(FOREIGN) || !inflated) {
            entered(foreign, key, Unit.ONE, Kind.RATIO, label, fields, FOREIGN);
            lines.bounded(foreign, -1, 1, fields.pointer(FOREIGN), "a percentage is meant, such as 2%");
        } else {
            foreign = Inflation.FIELD + ".rate";
        }
        fields.noOthers();
        String grown = "((1 + rate_in_period(" + key + "." + LOCAL + ")) / (1 + rate_in_period(" + foreign + ")))";
        String end = key + ".parity_at_end";
        derived(end, Unit.ONE, Kind.INDEX, "prev(" + end + ", 1) * " + grown, null, label, fields.pointer());
        String rate = key + ".start * prev(" + end + ", 1) * sqrt" + grown;
        derived(key, unit, Kind.PRICE, rate, zero ? key + ".start" : null, label, fields.pointer());
    }

    /** The inflation of the other currency, and the index that follows from it. */
    private void local(String key, Label label, Fields fields) {
        String rate = key + "." + LOCAL;
        entered(rate, key, Unit.ONE, Kind.RATIO, label, fields, LOCAL);
        lines.bounded(rate, -1, 1, fields.pointer(LOCAL), "a percentage is meant, such as 3%");
        new PriceIndex(key, rate, base, lines, fields.pointer()).declare(dates);
    }

    private void entered(String line, String key, Unit unit, Kind kind, Label label, Fields fields, String field) {
        @Nullable Formula formula = context.formula(fields, field);
        Formula known = formula == null ? Formula.parse("1") : formula;
        Label own = line.equals(key) ? label : new Label(label.name() + ": " + field.replace('_', ' '), label.source());
        boolean first = zero && !unit.isPlain();
        lines.entered(new Line(line, kind, unit, known, first ? known : null), own, fields.pointer(field));
    }

    private void derived(
            String key, Unit unit, Kind kind, String formula, @Nullable String atZero, Label label, Pointer at) {
        Formula first = atZero == null ? null : Formula.parse(atZero);
        lines.derived(new Line(key, kind, unit, Formula.parse(formula), first), label, at);
    }

    private static void check(String key, String code, Model model, Problems problems, Pointer at) {
        double[] rates = model.values(key);
        for (int period = model.calendar().first(); period < rates.length; period++) {
            if (rates[period] <= 0) {
                String when = model.calendar().label(period);
                problems.add(EconomicsRule.RATE_POSITIVE, at, code, rates[period], when);
                return;
            }
        }
    }
}
