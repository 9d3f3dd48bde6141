package io.calminer.domain.model.item;

import io.calminer.domain.document.Fields;
import io.calminer.domain.quantity.Unit;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What brings an amount, as it was entered, to money of the day in the plan's currency.
 *
 * <p>An amount in a foreign currency is divided by its exchange rate, {@code exchange_rates.<code>}. An amount in money of the
 * base date is multiplied by {@code inflation.index}, and one in foreign money by the index of that currency.
 *
 * @param isForeign whether the amount is in another currency, for which the plan has an exchange rate
 * @param factor what follows the amount in a formula, such as {@code  / exchange_rates.clp}; empty when it stands as it is
 */
public record MoneyOfDay(boolean isForeign, String factor) {

    private static final String RATES = "exchange_rates.";
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
        if (of == MoneyOf.BASE) {
            String index = foreign ? rate + ".index" : "inflation.index";
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
