package io.calminer.domain.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of functions of the planning language. */
public enum Function {
    IF(Shape.PLAIN, 3, 3, "the second argument where the first is true, otherwise the third", "if(ore > 0 [t], 1, 0)"),
    MIN(Shape.PLAIN, 1, 99, "the least argument", "min(throughput, reserve.open)"),
    MAX(Shape.PLAIN, 1, 99, "the greatest argument", "max(0 [MUSD], income)"),
    CLAMP(
            Shape.PLAIN,
            3,
            3,
            "the first argument kept between the second and the third",
            "clamp(price, 2 [USD/lb], 5 [USD/lb])"),
    ABS(Shape.PLAIN, 1, 1, "the size without sign", "abs(change)"),
    SQRT(Shape.PLAIN, 1, 1, "the square root", "sqrt(variance)"),
    EXP(Shape.PLAIN, 1, 1, "e to the power of a plain number", "exp(-decay * period)"),
    LN(Shape.PLAIN, 1, 1, "the natural logarithm of a plain number", "ln(800)"),
    LOG10(Shape.PLAIN, 1, 1, "the logarithm to the base 10 of a plain number", "log10(size)"),
    FLOOR(Shape.PLAIN, 1, 1, "the next whole number downwards", "floor(units)"),
    CEIL(Shape.PLAIN, 1, 1, "the next whole number upwards", "ceil(units)"),
    ROUND(Shape.PLAIN, 1, 1, "the nearest whole number, halves away from zero", "round(units)"),
    PREV(Shape.TIME, 1, 2, "the value one period earlier; the second argument before the first", "prev(stock, 5 [kt])"),
    LAG(Shape.TIME, 2, 2, "the value a whole number of periods earlier, 0 before the first", "lag(sales, 2)"),
    NEXT(Shape.TIME, 1, 1, "the value one period later, 0 after the last", "next(ore)"),
    LEAD(Shape.TIME, 2, 2, "the value a whole number of periods later, 0 after the last", "lead(ore, 2)"),
    TO_DATE(Shape.TIME, 1, 1, "the sum from the start to this period", "to_date(ore)"),
    TO_END(Shape.TIME, 1, 1, "the sum from this period to the end", "to_end(ore)"),
    TOTAL(Shape.TIME, 1, 1, "the sum over the whole life", "total(ore)"),
    PERIOD(Shape.WORD, 0, 0, "the number of the period, 1 for the first", "period"),
    YEAR(Shape.WORD, 0, 0, "the fiscal year of the period", "year"),
    YEARS_IN_PERIOD(Shape.WORD, 0, 0, "the length of the period in years", "years_in_period"),
    SERIES(Shape.YEARS, 1, 600, "a value from each year on, 'then' after the last", "series(2027: 0.6, then: 1)"),
    INTERPOLATE(Shape.YEARS, 1, 600, "straight lines between years", "interpolate(2027: 100, 2035: 60)"),
    TABLE(
            Shape.KEYS,
            1,
            600,
            "the value of the last key not above the first argument",
            "table(price; 0: 3%, 4000: 4%)"),
    CURVE(Shape.KEYS, 1, 600, "straight lines between keys", "curve(grade; 0: 0.8, 2: 0.9)"),
    IN(Shape.UNIT, 1, 1, "the plain number of a value in a unit", "in(ore, [Mt])");

    private final Shape shape;
    private final int fewest;
    private final int most;
    private final String meaning;
    private final String example;

    Function(Shape shape, int fewest, int most, String meaning, String example) {
        this.shape = shape;
        this.fewest = fewest;
        this.most = most;
        this.meaning = meaning;
        this.example = example;
    }

    /** How the arguments of a function are written. */
    enum Shape {
        /** Expressions of the same period. */
        PLAIN,
        /** Expressions that are read in other periods too. */
        TIME,
        /** A word without parentheses. */
        WORD,
        /** Values by year. */
        YEARS,
        /** A value, then values by key. */
        KEYS,
        /** A value and a unit. */
        UNIT
    }

    /** The name in formulas. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    Shape shape() {
        return shape;
    }

    /** The fewest arguments or entries. */
    public int fewest() {
        return fewest;
    }

    /** The most arguments or entries. */
    public int most() {
        return most;
    }

    /** What it gives, in words. */
    public String meaning() {
        return meaning;
    }

    /** A formula that uses it. */
    public String example() {
        return example;
    }

    /** Whether the result depends on the period by itself, not only through what is read. */
    public boolean overTime() {
        return shape == Shape.TIME || shape == Shape.WORD || shape == Shape.YEARS;
    }

    static Optional<Function> named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.text().equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Function::text).toList();
    }
}
