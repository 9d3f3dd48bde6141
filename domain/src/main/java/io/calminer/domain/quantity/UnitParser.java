package io.calminer.domain.quantity;

import io.calminer.domain.document.Suggestion;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a unit: symbols joined by {@code *}, {@code ·}, {@code .} or {@code /}, with whole powers. */
final class UnitParser {

    private static final Pattern SYMBOL = Pattern.compile("%|[A-Za-z]+|1");
    private static final Pattern POWER = Pattern.compile("\\^(-?[1-9])|([23])(?![0-9])");
    private static final Pattern CURRENCY = Pattern.compile("([ckMB]?)([A-Z]{3})");
    private static final int MOST_LEVELS = 8;

    private final Map<String, Unit> known;
    private final String text;
    private int at;
    private int level;

    UnitParser(Map<String, Unit> known, String text) {
        this.known = known;
        this.text = text;
    }

    Unit parse() {
        Unit unit = product();
        if (at < text.length()) {
            throw new InvalidUnit(UnitRule.UNIT_TEXT, text, text.substring(at));
        }
        return unit;
    }

    private Unit product() {
        Unit unit = power();
        while (at < text.length() && "*·./".indexOf(text.charAt(at)) >= 0) {
            boolean divides = text.charAt(at++) == '/';
            Unit next = power();
            unit = divides ? unit.per(next) : unit.times(next);
        }
        return unit;
    }

    private Unit power() {
        blanks();
        Unit unit = symbol();
        Matcher power = POWER.matcher(text).region(at, text.length());
        if (power.lookingAt()) {
            at = power.end();
            String exponent = power.group(1) == null ? power.group(2) : power.group(1);
            unit = unit.power(Integer.parseInt(exponent));
        }
        blanks();
        return unit;
    }

    private Unit symbol() {
        if (at < text.length() && text.charAt(at) == '(' && level < MOST_LEVELS) {
            at++;
            level++;
            Unit inner = product();
            level--;
            if (at == text.length() || text.charAt(at) != ')') {
                throw new InvalidUnit(
                        UnitRule.UNIT_TEXT, text, text.substring(at).isEmpty() ? "the end" : text.substring(at));
            }
            at++;
            return inner;
        }
        Matcher symbol = SYMBOL.matcher(text).region(at, text.length());
        if (!symbol.lookingAt()) {
            throw new InvalidUnit(UnitRule.UNIT_TEXT, text, at == text.length() ? "the end" : text.substring(at));
        }
        at = symbol.end();
        return named(symbol.group());
    }

    private Unit named(String symbol) {
        Unit unit = symbol.equals("1") ? Unit.ONE : known.get(symbol);
        if (unit != null) {
            return unit;
        }
        Matcher money = CURRENCY.matcher(symbol);
        if (!money.matches()) {
            throw new InvalidUnit(UnitRule.UNKNOWN_UNIT, symbol, suggestion(symbol));
        }
        Unit base = Unit.base(money.group(2), StandardUnits.CURRENCY + money.group(2));
        return switch (money.group(1)) {
            case "c" -> base.scaled(symbol, 0.01);
            case "k" -> base.scaled(symbol, 1e3);
            case "M" -> base.scaled(symbol, 1e6);
            case "B" -> base.scaled(symbol, 1e9);
            default -> base;
        };
    }

    /** A symbol for the word that was written; for three small letters without another the currency code. */
    private @Nullable String suggestion(String symbol) {
        if (symbol.equals("USc")) {
            return "cUSD";
        }
        String word = Suggestion.nearest(symbol.toLowerCase(Locale.ROOT), new TreeSet<>(StandardUnits.WORDS.keySet()));
        String near = word == null ? Suggestion.nearest(symbol, known.keySet()) : StandardUnits.WORDS.get(word);
        return near == null && symbol.matches("[a-z]{3}") ? symbol.toUpperCase(Locale.ROOT) : near;
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
