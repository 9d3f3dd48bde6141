package io.calminer.domain.model.item;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problems;
import io.calminer.domain.quantity.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What brings an amount, as it was entered, to money of the day in the plan's currency.
 *
 * <p>An amount in a foreign currency is divided by its exchange rate, {@code exchange_rates.<code>}. An amount in money of the
 * base date is multiplied by {@code inflation.index}, and one in foreign money by the index of that currency; an item may state
 * a {@code price_base_date} of its own.
 *
 * @param isForeign whether the amount is in another currency, for which the plan has an exchange rate
 * @param factor what follows the amount in a formula, such as {@code  / exchange_rates.clp}; empty when it stands as it is
 */
public record MoneyOfDay(boolean isForeign, String factor) {

    private static final String RATES = "exchange_rates.";
    private static final String INFLATION = "inflation";
    private static final String INDEX = ".index";
    private static final String BASE_DATE = "price_base_date";
    private static final List<String> COLLECTIONS = List.of("prices", "costs", "resources");
    private static final int CODE = 3;

    private enum MoneyOf {
        DAY,
        BASE
    }

    /** Reads the field {@code money_of} of an item whose amount is in a unit; null for one that is wrong, which is told. */
    public static MoneyOfDay read(String key, Fields fields, @Nullable Unit unit, ItemContext context) {
        @Nullable Unit money = unit == null ? null : moneyIn(unit, context);
        boolean usual = money != null && context.builder().hasLine("inflation.base_money");
        MoneyOf of = fields.choice("money_of", MoneyOf.class, usual ? MoneyOf.BASE : MoneyOf.DAY);
        String code = money == null || money.sameDimension(context.money()) ? "" : code(money.toString());
        String rate = RATES + code.toLowerCase(Locale.ROOT);
        boolean foreign = !code.isEmpty() && context.builder().hasLine(rate);
        String factor = foreign ? " / " + rate : "";
        String stamped = stamped(key, fields, foreign ? rate : INFLATION, context);
        if (of == MoneyOf.BASE) {
            String index = stamped.isEmpty() ? (foreign ? rate : INFLATION) + INDEX : stamped;
            if (context.builder().hasLine(index)) {
                factor += " * " + index;
            } else if (foreign) {
                context.problems().add(ItemRule.MONEY_OF_FOREIGN, fields.pointer("money_of"), key, code);
            } else {
                context.problems().add(ItemRule.MONEY_OF_BASE, fields.pointer("money_of"), key);
            }
        }
        return new MoneyOfDay(foreign, factor);
    }

    /** The index of the date that an item states for its own amounts; empty where it states none. */
    private static String stamped(String key, Fields fields, String prefix, ItemContext context) {
        if (!fields.has(BASE_DATE)) {
            return "";
        }
        Calendar calendar = context.builder().calendar();
        LocalDate end = calendar.end(calendar.periods());
        LocalDate date = fields.date(BASE_DATE, calendar.start(1));
        if (!date.isBefore(end)) {
            context.problems().add(ItemRule.PRICE_DATE_LATE, fields.pointer(BASE_DATE), key, end, date);
        }
        String own = since(prefix, date) + INDEX;
        // a plan that ignores erosion has one index, and a date that is wrong is told
        return context.builder().hasLine(own) ? own : "";
    }

    /** The beginning of the names of lines about amounts in money of a date, such as {@code inflation.since_2025_07_01}. */
    public static String since(String prefix, LocalDate date) {
        return prefix + ".since_" + date.toString().replace('-', '_');
    }

    /** The dates of their own that items of a plan state for their amounts, those after its end left out. */
    public static NavigableSet<LocalDate> dates(Fields root, Calendar calendar) {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        for (String collection : COLLECTIONS) {
            if (root.given().fields().get(collection) instanceof JsonValue.JsonObject items) {
                items.fields().values().forEach(item -> date(item, root).ifPresent(dates::add));
            }
        }
        return dates.headSet(calendar.end(calendar.periods()), false);
    }

    private static Optional<LocalDate> date(JsonValue item, Fields root) {
        if (item instanceof JsonValue.JsonObject object && object.fields().containsKey(BASE_DATE)) {
            // what is wrong with it is told where the item is read
            Problems untold = new Problems();
            LocalDate date = Fields.of(object, root.pointer(BASE_DATE), untold).date(BASE_DATE);
            return untold.isEmpty() ? Optional.of(date) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The code of a currency in a symbol such as {@code MCLP}. */
    private static String code(String symbol) {
        return symbol.substring(Math.max(0, symbol.length() - CODE));
    }

    /** The money above the fraction of a unit such as {@code kUSD/t}; null when there is none. */
    public static @Nullable Unit moneyIn(Unit unit, ItemContext context) {
        return Stream.of(unit.toString().split("/", 2)[0].split("\\*"))
                .filter(symbol -> !symbol.contains("^") && !symbol.equals("1"))
                .map(context.units()::parse)
                .filter(Unit::isMoney)
                .findFirst()
                .orElse(null);
    }
}
