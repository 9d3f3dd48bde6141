package io.calminer.domain.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
    SIN(Shape.PLAIN, 1, 1, "the sine of an angle in radians", "sin(angle)"),
    COS(Shape.PLAIN, 1, 1, "the cosine of an angle in radians", "cos(angle)"),
    TAN(Shape.PLAIN, 1, 1, "the tangent of an angle in radians", "tan(slope)"),
    FLOOR(Shape.PLAIN, 1, 1, "the next whole number downwards", "floor(units)"),
    CEIL(Shape.PLAIN, 1, 1, "the next whole number upwards", "ceil(units)"),
    ROUND(Shape.PLAIN, 1, 1, "the nearest whole number, halves away from zero", "round(units)"),
    PREV(Shape.TIME, 1, 2, "the value one period earlier; the second argument before the first", "prev(stock, 5 [kt])"),
    LAG(Shape.TIME, 2, 2, "the value a whole number of periods earlier, 0 before the first", "lag(sales, 2)"),
    NEXT(Shape.TIME, 1, 1, "the value one period later, 0 after the last", "next(ore)"),
    LEAD(Shape.TIME, 2, 2, "the value a whole number of periods later, 0 after the last", "lead(ore, 2)"),
    TO_DATE(Shape.TIME, 1, 1, "the sum from the start to this period", "to_date(ore)"),
    YEAR_TO_DATE(Shape.TIME, 1, 1, "the sum from the start of the fiscal year to this period", "year_to_date(taxable)"),
    TRAILING(
            Shape.TIME,
            2,
            2,
            "the sum over so many days up to the end of this period, a part of a period by its days",
            "trailing(sales, 45)"),
    SPREAD(
            Shape.TIME,
            2,
            600,
            "each value divided over the periods that follow, by shares listed or read by age from a line",
            "spread(additions, 20%, 32%, 48%)"),
    SHIFT(Shape.TIME, 2, 2, "the same flow so many years later, read from its running sum", "shift(ore, 0.5)"),
    TO_END(Shape.TIME, 1, 1, "the sum from this period to the end", "to_end(ore)"),
    SUM_AHEAD(Shape.TIME, 2, 2, "the sum over so many periods after this one", "sum_ahead(debt_service, 6)"),
    TOTAL(Shape.TIME, 1, 1, "the sum over the whole life", "total(ore)"),
    AT(
            Shape.TIME,
            2,
            2,
            "the value of a line in a fiscal year: the sum of a flow, the last value of a balance, otherwise the mean",
            "at(ore, 2031)"),
    SUM_WHERE(
            Shape.TIME,
            2,
            2,
            "the sum over all periods in which the condition is true",
            "sum_where(ore, year <= now(year))"),
    NOW(Shape.TIME, 1, 1, "the value in the current period, inside sum_where", "sum_where(ore, grade > now(grade))"),
    ALONG(
            Shape.LINES,
            3,
            3,
            "the value on the line through the points that two lines make over the periods",
            "along(reclaimed; tonnes_in, metal_in)"),
    STEP_ALONG(
            Shape.LINES,
            3,
            3,
            "the third at the last earlier period in which the second was not above the first, 0 before",
            "step_along(prev(hours) - life; hours, bought_to_date)"),
    PER_YEAR(Shape.PLAIN, 1, 1, "a yearly amount as it falls on the period", "per_year(12 [MUSD])"),
    RATE_IN_PERIOD(Shape.PLAIN, 1, 1, "a yearly rate as it compounds over the period", "rate_in_period(8%)"),
    RAMP(Shape.PLAIN, 4, 4, "a straight line from one year to another, level outside", "ramp(0, 1, 2027, 2029)"),
    PERIOD(Shape.WORD, 0, 0, "the number of the period, 1 for the first", "period"),
    YEAR(Shape.WORD, 0, 0, "the fiscal year of the period", "year"),
    YEARS_IN_PERIOD(Shape.WORD, 0, 0, "the length of the period in years", "years_in_period"),
    SERIES(
            Shape.YEARS,
            1,
            600,
            "a value from each year or month on, 'then' after the last",
            "series(2027: 0.6, 2028-07: 0.8, then: 1)"),
    INTERPOLATE(Shape.YEARS, 1, 600, "straight lines between years", "interpolate(2027: 100, 2035: 60)"),
    TABLE(
            Shape.KEYS,
            1,
            600,
            "the value of the last key not above the first argument",
            "table(price; 0: 3%, 4000: 4%)"),
    CURVE(Shape.KEYS, 1, 600, "straight lines between keys", "curve(grade; 0: 0.8, 2: 0.9)"),
    IN(Shape.UNIT, 1, 1, "the plain number of a value in a unit", "in(ore, [Mt])");

    private static final Map<String, Function> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Function::text, function -> function));

    private final Shape shape;
    private final String text;
    private final int fewest;
    private final int most;
    private final String meaning;
    private final String example;

    Function(Shape shape, int fewest, int most, String meaning, String example) {
        this.shape = shape;
        this.text = name().toLowerCase(Locale.ROOT);
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
        /** A value, then two expressions that are read in all periods. */
        LINES,
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
        return text;
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
        return switch (shape) {
            case TIME, LINES, WORD, YEARS -> true;
            case PLAIN -> this == PER_YEAR || this == RATE_IN_PERIOD || this == RAMP;
            case KEYS, UNIT -> false;
        };
    }

    static Optional<Function> named(String name) {
        return Optional.ofNullable(BY_TEXT.get(name));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Function::text).toList();
    }
}
