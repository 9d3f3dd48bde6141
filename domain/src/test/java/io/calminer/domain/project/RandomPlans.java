package io.calminer.domain.project;

import java.util.Locale;
import java.util.Random;

/**
 * Plan documents made by chance from a seed: lines of money, tonnes and plain numbers that read each other, look back
 * and ahead, over calendars of mixed lengths.
 *
 * <p>Every formula is right in its units; a few plans form loops, which reading then refuses.
 */
public final class RandomPlans {

    private static final String[] UNITS = {"MUSD", "kt", "1"};
    /** A value that depends on itself through the first line of money. */
    private static final String CIRCLE = """
            "circle": {"unit": "MUSD", "vary": "period", "residual": "0.1 * line_0 + 2 [MUSD] - circle"}""";

    private static final String[] LENGTHS = {"month", "quarter", "half_year", "year"};

    /** The laws of the price, by the seed. */
    private static final String[] PRICES = {
        "\"type\": \"schwartz\", \"start\": 60, \"long_run\": 55, \"reversion\": 0.3, \"volatility\": 0.25",
        "\"type\": \"deck\", \"deck\": \"series(2027: 60, 2029: 55)\", \"reversion\": 0.3, \"volatility\": 0.25",
        "\"type\": \"deck\", \"deck\": \"40 + 20 * fixed\", \"reversion\": 0, \"volatility\": 0.2, \"observed\": \"mid_period\"",
        "\"type\": \"gbm\", \"start\": 60, \"drift\": \"2%\", \"volatility\": 0.25",
        "\"type\": \"merton\", \"start\": 60, \"drift\": 0, \"volatility\": 0.1, \"jump_rate\": 1, \"jump_mean\": -0.1, \"jump_sd\": 0.1",
        "\"type\": \"ornstein_uhlenbeck\", \"start\": 60, \"long_run\": 55, \"reversion\": 0.3, \"volatility\": 6",
        "\"type\": \"bootstrap\", \"start\": 60, \"history\": [50, 62, 57, 61], \"interval\": \"month\", \"block\": 2"
    };

    /** Events of the first line and the second, by the seed. */
    private static final String[] EVENTS = {
        "",
        ", \"mishap\": {\"type\": \"event\", \"unit\": \"MUSD\", \"probability\": 0.4, \"impact\": -3, \"adds_to\": \"line_0\"}",
        ", \"mishap\": {\"type\": \"event\", \"unit\": \"1\", \"probability\": 0.4, \"impact\": \"-20%\", \"chance\": \"yearly\", \"scales\": \"line_1\", \"to\": 2028}"
    };

    private final long seed;
    private final Random random;
    private final StringBuilder lines = new StringBuilder();
    private int line;
    private boolean solved;
    private String current = "";

    private RandomPlans(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    public static String of(long seed) {
        return new RandomPlans(seed).plan();
    }

    private String plan() {
        boolean zero = random.nextBoolean();
        solved = random.nextInt(4) == 0;
        int count = 3 + random.nextInt(9);
        for (line = 0; line < count; line++) {
            line("line_" + line, UNITS[line % UNITS.length], zero && random.nextInt(3) == 0);
        }
        line("cash_flow.project", "MUSD", zero);
        return """
                {"format": "calminer-plan/1", "name": "Random plan", "currency": "USD",
                 "calendar": {"start": "2027-%02d-01", "period_zero": %b, "fiscal_year_start": %d,
                   "blocks": [{"length": "%s", "count": %d}, {"length": "%s", "count": %d}]},
                 "valuation": {"discount_rate": 0.0%d},
                 "parameters": {
                   "tonnage": {"unit": "kt", "base": %d, "flex": "throughput",
                     "distribution": {"type": "triangular", "lower": 1, "mode": 20, "upper": 40}},
                   "money": {"unit": "MUSD", "base": %d, "vary": "%s",
                     "distribution": {"type": "normal", "mean": 10, "sd": 4}},
                   "share": {"unit": "1", "base": 0.%d, "vary": "period",
                     "distribution": {"type": "uniform", "lower": 0, "upper": 1}},
                   "delay": {"unit": "a", "base": 0.7,
                     "distribution": {"type": "uniform", "lower": 0, "upper": 2}},
                   "fixed": {"unit": "1", "base": "series(2027: 1, 2029: 2.5, then: -1)"}},
                 "processes": {"price": {"unit": "USD/t", "flex": "price.copper", %s}%s},
                 "flexes": {"price.copper": 0.9, "throughput": 1.%d},
                 "solves": {%s},
                 "lines": {%s}}
                """.formatted(
                        1 + random.nextInt(12),
                        zero,
                        1 + random.nextInt(12),
                        LENGTHS[random.nextInt(4)],
                        1 + random.nextInt(6),
                        LENGTHS[random.nextInt(4)],
                        1 + random.nextInt(4),
                        1 + random.nextInt(9),
                        1 + random.nextInt(40),
                        random.nextInt(20),
                        random.nextBoolean() ? "yearly" : "once",
                        1 + random.nextInt(9),
                        PRICES[(int) (seed % PRICES.length)],
                        EVENTS[(int) (seed % EVENTS.length)],
                        random.nextInt(10),
                        solved ? CIRCLE : "",
                        lines);
    }

    private void line(String key, String unit, boolean atZero) {
        current = key;
        String zero = atZero ? "\"at_zero\": \"%s\", ".formatted(leaf(unit, false)) : "";
        boolean standing = seed % 5 == 1 && key.equals("line_0");
        boolean late = seed % 5 == 2 && key.equals("line_1");
        zero += standing ? "\"while_delayed_by\": \"delay\", " : late ? "\"delayed_by\": \"delay\", " : "";
        lines.append(lines.isEmpty() ? "" : ",\n")
                .append("\"%s\": {\"kind\": \"flow\", \"unit\": \"%s\", %s\"formula\": \"%s\"}"
                        .formatted(key, unit, zero, expression(unit, 3)));
    }

    private String expression(String unit, int depth) {
        if (depth == 0) {
            return leaf(unit, true);
        }
        String a = expression(unit, depth - 1);
        String b = expression(unit, depth - 1);
        String plain = expression("1", depth - 1);
        return switch (random.nextInt(26)) {
            case 0 -> "(%s + %s)".formatted(a, b);
            case 1 -> "(%s - %s)".formatted(a, b);
            case 2 -> "%s * (%s)".formatted(plain.contains(" ") ? "(" + plain + ")" : plain, a);
            case 3 -> "(%s) / (%s)".formatted(a, plain);
            case 4 -> "min(%s, %s)".formatted(a, b);
            case 5 -> "max(%s, %s)".formatted(a, b);
            case 6 -> "if(%s < %s, %s, %s)".formatted(a, b, b, a);
            case 7 -> "if(period > 2 and not %s > %s, %s, %s)".formatted(a, b, a, b);
            case 8 -> "abs(%s)".formatted(a);
            case 9 -> "series(2027: %s, then: %s)".formatted(a, b);
            case 10 -> "interpolate(2027: %s, 2031: %s)".formatted(a, b);
            case 11 -> "table(period; 1: %s, 3: %s)".formatted(a, b);
            case 12 -> "prev(%s)".formatted(known(unit, current));
            case 13 -> "to_date(%s)".formatted(earlier(unit));
            case 14 -> "to_end(%s)".formatted(earlier(unit));
            case 15 -> "lag(%s, %d)".formatted(known(unit, current), 1 + random.nextInt(8));
            case 16 -> pick("next(%s)", "lead(%s, 2)", "sum_ahead(%s, 3)").formatted(earlier(unit));
            case 17 -> "year_to_date(%s)".formatted(earlier(unit));
            case 18 -> "trailing(%s, %s)".formatted(earlier(unit), pick("45", "200", "730", "365 * share"));
            case 19 -> "spread(%s, %s)".formatted(earlier(unit), pick("0.5, 0.3, 0.2", "share"));
            case 20 -> "shift(%s, %s)".formatted(earlier(unit), pick("0.5", "-0.25", "1", "share"));
            case 21 ->
                "sum_where(%s, %s)"
                        .formatted(earlier(unit), pick("period <= now(period)", "year > now(year)", "share > 0.4"));
            case 22 -> "total(%s)".formatted(earlier(unit));
            case 23 -> "clamp(%s, %s, %s)".formatted(a, leaf(unit, false), leaf(unit, false));
            case 24 -> "per_year(%s)".formatted(earlier(unit));
            default -> leaf(unit, true);
        };
    }

    private String leaf(String unit, boolean withLines) {
        if (withLines && random.nextInt(3) == 0) {
            return earlier(unit);
        }
        double number = random.nextInt(2000) / 100.0 - 5;
        String text = String.format(Locale.ROOT, "%.2f", number);
        return switch (unit) {
            case "MUSD" ->
                solved && withLines && random.nextInt(4) == 0
                        ? "circle"
                        : pick("money", "tonnage * price", "(" + text + ") [MUSD]");
            case "kt" -> pick("tonnage", "tonnage * share", "(" + text + ") [kt]", "0.5 * tonnage");
            default -> pick("share", "fixed", text.startsWith("-") ? "(" + text + ")" : text, "period", "exp(share)");
        };
    }

    /** A line of the unit that stands before this one; without one, an input. */
    private String earlier(String unit) {
        int from = line - 1 - random.nextInt(3);
        for (int k = from; k >= 0; k--) {
            if (UNITS[k % UNITS.length].equals(unit)) {
                return "line_" + k;
            }
        }
        return leaf(unit, false);
    }

    /** The line itself where its unit fits, otherwise one before it, or an input: what prev may read. */
    private String known(String unit, String itself) {
        boolean fits = itself.startsWith("line_") && UNITS[line % UNITS.length].equals(unit);
        return fits && random.nextBoolean() ? itself : earlier(unit);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
