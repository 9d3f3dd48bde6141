package io.calminer.domain.quantity;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A unit of measurement: whole exponents over base dimensions, a factor to the base units, and the symbols it is made of.
 *
 * <p>Units of equal exponents are interchangeable: a number in one becomes a number in the other by
 * {@link #factorTo}. Base units are gram, metre, second, head, and each currency, which is a dimension of its own.
 * Two units are equal when exponents and factor are, whatever their symbols.
 */
public final class Unit {

    /** The unit of plain numbers. */
    public static final Unit ONE = new Unit(new TreeMap<>(), 1, new TreeMap<>());

    // products of factors such as 0.001 * 1e6 differ from the ideal factor by rounding only
    private static final double ROUNDING = 1e-12;

    private final SortedMap<String, Integer> dimension;
    private final double factor;
    private final SortedMap<String, Integer> symbols;

    private Unit(SortedMap<String, Integer> dimension, double factor, SortedMap<String, Integer> symbols) {
        this.dimension = Collections.unmodifiableSortedMap(dimension);
        this.factor = factor;
        this.symbols = Collections.unmodifiableSortedMap(symbols);
    }

    /** A base unit, the only one of its dimension with factor 1. */
    static Unit base(String symbol, String dimension) {
        return new Unit(new TreeMap<>(Map.of(dimension, 1)), 1, new TreeMap<>(Map.of(symbol, 1)));
    }

    /** This unit times a number, under a symbol of its own. */
    Unit scaled(String symbol, double by) {
        return new Unit(dimension, factor * by, new TreeMap<>(Map.of(symbol, 1)));
    }

    public Unit times(Unit other) {
        return new Unit(sum(dimension, other.dimension, 1), factor * other.factor, sum(symbols, other.symbols, 1));
    }

    public Unit per(Unit other) {
        return new Unit(sum(dimension, other.dimension, -1), factor / other.factor, sum(symbols, other.symbols, -1));
    }

    public Unit power(int exponent) {
        Unit power = ONE;
        for (int i = 0; i < Math.abs(exponent); i++) {
            power = power.times(this);
        }
        return exponent < 0 ? ONE.per(power) : power;
    }

    /** The unit whose power of this degree is this unit; empty when an exponent does not divide. */
    public Optional<Unit> root(int degree) {
        boolean divides = dimension.values().stream().allMatch(exponent -> exponent % degree == 0)
                && symbols.values().stream().allMatch(exponent -> exponent % degree == 0);
        if (!divides || degree != 2) {
            return Optional.empty();
        }
        return Optional.of(new Unit(divided(dimension, degree), Math.sqrt(factor), divided(symbols, degree)));
    }

    public boolean sameDimension(Unit other) {
        return dimension.equals(other.dimension);
    }

    /**
     * The number by which a value in this unit is multiplied to be a value in the target; exactly 1 where the units
     * differ by rounding only.
     *
     * @throws IllegalArgumentException when the dimensions differ
     */
    public double factorTo(Unit target) {
        if (!sameDimension(target)) {
            throw new IllegalArgumentException("Units must have the same dimension: " + this + " and " + target + ".");
        }
        double ratio = factor / target.factor;
        return Math.abs(ratio - 1) <= ROUNDING ? 1 : ratio;
    }

    /** Whether values in this unit are plain numbers. */
    public boolean isPlain() {
        return dimension.isEmpty() && Math.abs(factor - 1) <= ROUNDING;
    }

    /** Whether values are amounts of one currency. */
    public boolean isMoney() {
        return dimension.size() == 1
                && dimension.firstKey().startsWith(StandardUnits.CURRENCY)
                && dimension.getOrDefault(dimension.firstKey(), 0) == 1;
    }

    /** Whether this is an amount per one of the other, such as USD/a is per year. */
    public boolean isPer(Unit other) {
        return other.dimension.entrySet().stream()
                .allMatch(base -> dimension.getOrDefault(base.getKey(), 0) == -base.getValue());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && sameDimension(unit) && factorTo(unit) == 1;
    }

    @Override
    public int hashCode() {
        return dimension.hashCode();
    }

    /** The symbols, such as {@code USD/t} or {@code Mt*USD/t}; 1 for a plain number. */
    @Override
    public String toString() {
        StringJoiner above = new StringJoiner("*");
        StringBuilder below = new StringBuilder();
        symbols.forEach((symbol, exponent) -> {
            String power = Math.abs(exponent) == 1 ? symbol : symbol + "^" + Math.abs(exponent);
            if (exponent > 0) {
                above.add(power);
            } else {
                below.append('/').append(power);
            }
        });
        return (above.length() == 0 ? "1" : above.toString()) + below;
    }

    private static SortedMap<String, Integer> sum(Map<String, Integer> a, Map<String, Integer> b, int sign) {
        SortedMap<String, Integer> sum = new TreeMap<>(a);
        b.forEach((name, exponent) -> sum.merge(name, sign * exponent, Integer::sum));
        sum.values().removeIf(exponent -> exponent == 0);
        return sum;
    }

    private static SortedMap<String, Integer> divided(Map<String, Integer> exponents, int degree) {
        SortedMap<String, Integer> divided = new TreeMap<>();
        exponents.forEach((name, exponent) -> divided.put(name, exponent / degree));
        return divided;
    }
}
