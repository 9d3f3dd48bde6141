package io.calminer.domain.quantity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The built-in units, each defined by units before it.
 *
 * <p>Exact by definition: the pound (453.59237 g) and the foot (0.3048 m) of 1959, the short ton of 2000 pounds, the troy
 * ounce of 31.1034768 g, the metric tonne unit of 10 kg in which iron, tungsten and manganese are priced, the year of 12
 * months that counts as 8760 hours wherever it meets a shorter unit of time.
 */
final class StandardUnits {

    /** The beginning of the name of a currency's dimension. */
    static final String CURRENCY = "currency ";

    private static final String[][] TABLE = {
        {"%", "0.01", "1"},
        {"ppm", "1e-6", "1"},
        {"ppb", "1e-9", "1"},
        {"kg", "1e3", "g"},
        {"mg", "1e-3", "g"},
        {"t", "1e6", "g"},
        {"dmt", "1e6", "g"},
        {"wmt", "1e6", "g"},
        {"kt", "1e9", "g"},
        {"Mt", "1e12", "g"},
        {"mtu", "1e4", "g"},
        {"dmtu", "1e4", "g"},
        {"st", "907184.74", "g"},
        {"oz", "31.1034768", "g"},
        {"koz", "31103.4768", "g"},
        {"Moz", "31103476.8", "g"},
        {"lb", "453.59237", "g"},
        {"klb", "453592.37", "g"},
        {"Mlb", "453592370", "g"},
        {"km", "1e3", "m"},
        {"cm", "1e-2", "m"},
        {"mm", "1e-3", "m"},
        {"um", "1e-6", "m"},
        {"ft", "0.3048", "m"},
        {"ha", "1e4", "m^2"},
        {"L", "1e-3", "m^3"},
        {"kL", "1", "m^3"},
        {"ML", "1e3", "m^3"},
        {"gal", "3.785411784e-3", "m^3"},
        {"min", "60", "s"},
        {"h", "3600", "s"},
        {"d", "86400", "s"},
        {"a", "31536000", "s"},
        {"month", "2628000", "s"},
        {"J", "1000", "g*m^2/s^2"},
        {"kJ", "1e3", "J"},
        {"MJ", "1e6", "J"},
        {"GJ", "1e9", "J"},
        {"W", "1", "J/s"},
        {"kW", "1e3", "W"},
        {"MW", "1e6", "W"},
        {"Wh", "3600", "J"},
        {"kWh", "3.6e6", "J"},
        {"MWh", "3.6e9", "J"},
        {"GWh", "3.6e12", "J"},
        {"tkm", "1", "t*km"},
    };

    /** What people write instead of a symbol, for suggestions only. */
    static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("tonne", "t"),
            Map.entry("tonnes", "t"),
            Map.entry("ton", "t"),
            Map.entry("tons", "t"),
            Map.entry("cent", "cUSD"),
            Map.entry("cents", "cUSD"),
            Map.entry("gram", "g"),
            Map.entry("kilogram", "kg"),
            Map.entry("ounce", "oz"),
            Map.entry("ounces", "oz"),
            Map.entry("pound", "lb"),
            Map.entry("pounds", "lb"),
            Map.entry("lbs", "lb"),
            Map.entry("metre", "m"),
            Map.entry("meter", "m"),
            Map.entry("litre", "L"),
            Map.entry("liter", "L"),
            Map.entry("l", "L"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("hr", "h"),
            Map.entry("day", "d"),
            Map.entry("days", "d"),
            Map.entry("year", "a"),
            Map.entry("years", "a"),
            Map.entry("yr", "a"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("percent", "%"));

    private StandardUnits() {}

    static Map<String, Unit> table() {
        Map<String, Unit> known = new LinkedHashMap<>();
        known.put("g", Unit.base("g", "mass"));
        known.put("m", Unit.base("m", "length"));
        known.put("s", Unit.base("s", "time"));
        known.put("head", Unit.base("head", "heads"));
        for (String[] row : TABLE) {
            Unit defined = new UnitParser(known, row[2]).parse();
            known.put(row[0], defined.scaled(row[0], Double.parseDouble(row[1])));
        }
        return known;
    }
}
