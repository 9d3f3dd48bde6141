package io.calminer.domain.quantity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The table of units: built-in ones, every currency code with the prefixes c, k, M and B, and those that a plan brings.
 *
 * <p>Texts are products and quotients of symbols with whole powers: {@code USD/t}, {@code kWh/(t*km)}, {@code m^3},
 * {@code g*m^2/s^2}; {@code m3} is read as {@code m^3}.
 */
public final class Units {

    private static final String SYMBOL = "[A-Za-z]+";

    private final Map<String, Unit> known;

    private Units(Map<String, Unit> known) {
        this.known = known;
    }

    public static Units standard() {
        return new Units(StandardUnits.table());
    }

    /**
     * The unit of a text.
     *
     * @throws InvalidUnit when the text is no unit or names an unknown one
     */
    public Unit parse(String text) {
        return new UnitParser(known, text).parse();
    }

    /**
     * This table with one more unit; the same table where it has that unit already.
     *
     * @param definition a unit, optionally after a number: {@code 2.5 t}
     * @throws InvalidUnit when the symbol is taken by another unit or is no word, or the definition is no unit
     */
    public Units with(String symbol, String definition) {
        if (!symbol.matches(SYMBOL)) {
            throw new InvalidUnit(UnitRule.UNIT_SYMBOL, symbol);
        }
        String[] parts = definition.trim().split(" ", 2);
        boolean counted = parts.length == 2 && parts[0].matches("[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");
        double factor = counted ? Double.parseDouble(parts[0]) : 1;
        Unit unit = parse(counted ? parts[1] : definition.trim());
        Unit defined = unit.scaled(symbol, factor);
        Unit taken = known.get(symbol);
        if (taken != null && !taken.equals(defined)) {
            throw new InvalidUnit(UnitRule.UNIT_SYMBOL, symbol);
        }
        Map<String, Unit> more = new LinkedHashMap<>(known);
        more.putIfAbsent(symbol, defined);
        return new Units(more);
    }
}
