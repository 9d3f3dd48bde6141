package io.calminer.domain.project;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whole plans made by chance: a mine that is built, earns, pays royalties and taxes, owes, ties money up and is closed.
 *
 * <p>Each part draws its own figures, so that a plan with fewer parts has the same figures in those that are left.
 */
public final class WholeMines {

    public static final String YEARS = calendar("2027-01-01", 1, "{\"length\": \"year\", \"count\": 10}");

    /** Calendars with whole tax years, which are calendar years. */
    public static final List<String> WHOLE_YEARS = List.of(
            YEARS,
            calendar("2027-01-01", 1, "{\"length\": \"quarter\", \"count\": 40}"),
            calendar("2027-01-01", 1, "{\"length\": \"month\", \"count\": 120}"),
            calendar(
                    "2027-01-01",
                    1,
                    "{\"length\": \"month\", \"count\": 18}, {\"length\": \"half_year\", \"count\": 1},"
                            + " {\"length\": \"year\", \"count\": 8}"));

    /** The same, one that begins within a tax year, and one whose tax years begin in July. */
    public static final List<String> CALENDARS = Stream.concat(
                    WHOLE_YEARS.stream(),
                    Stream.of(
                            calendar(
                                    "2027-04-01",
                                    1,
                                    "{\"length\": \"quarter\", \"count\": 3}, {\"length\": \"month\", \"count\": 12},"
                                            + " {\"length\": \"year\", \"count\": 8}"),
                            calendar("2027-01-01", 7, "{\"length\": \"half_year\", \"count\": 21}")))
            .toList();

    private static final List<String> TIMINGS = List.of("end", "mid", "start");

    private final long seed;
    private final Set<Part> parts;

    private WholeMines(long seed, Set<Part> parts) {
        this.seed = seed;
        this.parts = parts;
    }

    /** What a plan may have beside production, prices and costs. */
    public enum Part {
        INFLATION,
        ROYALTY,
        TAXES,
        WORKING_CAPITAL,
        CLOSURE,
        DEBT,
        OPENING
    }

    /** A plan with all parts, on one of the calendars. */
    public static Scenario of(long seed) {
        return of(seed, CALENDARS.get((int) (seed % CALENDARS.size())), EnumSet.allOf(Part.class));
    }

    /** A plan with some parts. */
    public static Scenario of(long seed, String calendar, Set<Part> parts) {
        return PlanDocument.read(text(seed, calendar, parts));
    }

    public static String text(long seed, String calendar, Set<Part> parts) {
        return new WholeMines(seed, parts).text(calendar);
    }

    /** Inflation of a year of the plan of a seed, counted from 0. */
    public static double inflation(long seed, int year) {
        Random random = new Random(31 * seed + Part.INFLATION.ordinal());
        double first = share(random, 10);
        double then = random.nextBoolean() ? first : share(random, 10);
        return year < 3 ? first : then;
    }

    /** Whether inflation is the same in all years. */
    public static boolean isEven(long seed) {
        return inflation(seed, 0) == inflation(seed, 9);
    }

    public static double discountRate(long seed) {
        return share(new Random(seed), 15);
    }

    public static String timing(long seed) {
        return TIMINGS.get((int) (seed / CALENDARS.size() % TIMINGS.size()));
    }

    private static String calendar(String start, int fiscal, String blocks) {
        return "{\"start\": \"" + start + "\", \"period_zero\": true, \"fiscal_year_start\": " + fiscal
                + ", \"blocks\": [" + blocks + "]}";
    }

    private static double share(Random random, int percent) {
        return (1 + random.nextInt(percent)) / 100.0;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private Random chance(Part part) {
        return new Random(31 * seed + part.ordinal());
    }

    private String text(String calendar) {
        List<String> fields = new ArrayList<>(List.of(
                "\"format\": \"calminer-plan/1\", \"name\": \"Mine " + seed + "\", \"currency\": \"USD\"",
                "\"money_unit\": \"MUSD\"",
                "\"calendar\": " + calendar,
                "\"valuation\": {\"discount_rate\": " + discountRate(seed) + ", \"timing\": \"" + timing(seed) + "\"}",
                mine(new Random(seed + 1))));
        for (Part part : Part.values()) {
            if (parts.contains(part)) {
                fields.add(field(part, chance(part)));
            }
        }
        return "{" + String.join(",\n", fields) + "}";
    }

    private String field(Part part, Random random) {
        return switch (part) {
            case INFLATION ->
                "\"inflation\": {\"rate\": \"series(2027: " + inflation(seed, 0) + ", 2030: " + inflation(seed, 9)
                        + ")\", \"money_of\": \"base\"}";
            case ROYALTY ->
                "\"royalties\": {\"state\": {\"basis\": \""
                        + List.of("gross", "profit", "nsr").get(random.nextInt(3)) + "\", \"rate\": " + share(random, 8)
                        + "}}";
            case TAXES -> taxes(random);
            case WORKING_CAPITAL ->
                "\"working_capital\": {\"customers\": {\"type\": \"receivables\", \"days\": "
                        + (10 + random.nextInt(80)) + "}, \"suppliers\": {\"type\": \"payables\", \"days\": "
                        + (10 + random.nextInt(50)) + "}}";
            case CLOSURE ->
                "\"closure\": {\"cost\": " + (5 + random.nextInt(30))
                        + ", \"closing\": \"production_end\", \"production\": \"ore\", \"rate\": " + share(random, 6)
                        + ", \"profile\": {\"0\": 0.25, \"1\": 0.75}, \"bond\": {\"type\": \"collateral\", \"amount\": "
                        + (1 + random.nextInt(5)) + ", \"rate\": 0.01}}";
            case DEBT -> debt(random);
            case OPENING -> opening(random);
        };
    }

    private static String mine(Random random) {
        return String.format(
                Locale.ROOT,
                """
                "prices": {"copper": {"unit": "USD/lb", "price": "series(2027: %.2f, 2030: %.2f, 2032: %.2f)"}},
                "costs": {"mining": {"unit": "USD/t", "amount": %d, "driver": "ore"},
                  "staff": {"unit": "MUSD/a", "amount": %d, "from": 2028, "to": 2034},
                  "plant": {"type": "capital", "unit": "MUSD", "amount": %d, "depreciation_class": "plant",
                    "spend": {"start": "20%%", "2027": "60%%", "2028": "20%%"}},
                  "trucks": {"type": "capital", "class": "sustaining", "unit": "MUSD/a", "amount": %d, "from": 2029, "to": 2032,
                    "depreciation_class": "trucks"}},
                "lines": {"ore": {"kind": "flow", "unit": "kt", "formula":
                    "per_year(series(2027: 0 [kt/a], 2028: %d [kt/a], 2029: 1000 [kt/a], 2034: 300 [kt/a], 2035: 0 [kt/a]))"},
                  "revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "ore * 22 [lb/t] * prices.copper"}}""",
                2 + 3 * random.nextDouble(),
                2 + 3 * random.nextDouble(),
                2 + 3 * random.nextDouble(),
                10 + random.nextInt(20),
                3 + random.nextInt(10),
                60 + random.nextInt(100),
                1 + random.nextInt(6),
                200 + random.nextInt(600));
    }

    private static String taxes(Random random) {
        String methods = List.of(
                        "\"method\": \"straight_line\", \"life\": 5",
                        "\"method\": \"macrs\", \"life\": 5",
                        "\"method\": \"units_of_production\", \"units\": \"ore\"",
                        "\"method\": \"pool\", \"rate\": \"25%\"")
                .get(random.nextInt(4));
        String losses = random.nextBoolean() ? "{\"cap\": \"80%\", \"expires_after\": 4}" : "{}";
        return "\"depreciation_classes\": {\"plant\": {" + methods
                + "}, \"trucks\": {\"method\": \"straight_line\", \"life\": 3}},\n\"taxes\": {\"state\": {\"rate\": "
                + share(random, 9) + "}, \"federal\": {\"rate\": " + share(random, 30)
                + ", \"deduct\": [\"state\"], \"losses\": " + losses + "}}";
    }

    private static String debt(Random random) {
        String repayment = List.of("level", "equal_principal", "bullet").get(random.nextInt(3));
        String interest = random.nextBoolean() ? "paid" : "capitalised";
        String sweep = random.nextBoolean() ? "" : ", \"sweep\": \"40%\"";
        String reserve = random.nextBoolean() ? "" : ", \"reserve\": {\"periods\": 1, \"rate\": \"1%\"}";
        return "\"facilities\": {\"senior\": {\"gearing\": 0." + (2 + random.nextInt(5))
                + ", \"until\": 2028, \"rate\": " + share(random, 9) + ", \"interest_during_construction\": \""
                + interest
                + "\", \"fees\": {\"upfront\": \"1%\"}, \"repayment\": \"" + repayment + "\", \"to\": 2033" + sweep
                + reserve
                + "}}";
    }

    /** Balances of those parts that the plan has. */
    private String opening(Random random) {
        List<String> balances = new ArrayList<>(List.of("\"cash\": " + random.nextInt(9)));
        if (parts.contains(Part.WORKING_CAPITAL)) {
            balances.add("\"working_capital\": {\"customers\": " + random.nextInt(5) + "}");
        }
        if (parts.contains(Part.TAXES)) {
            balances.add("\"losses\": {\"federal\": {\"2025\": " + random.nextInt(20) + "}}");
            balances.add("\"pools\": {\"trucks\": {\"2026\": " + random.nextInt(20) + "}}");
        }
        if (parts.contains(Part.CLOSURE)) {
            balances.add("\"provision\": " + number(30 * random.nextDouble()));
        }
        if (parts.contains(Part.DEBT)) {
            balances.add("\"debt\": {\"senior\": " + random.nextInt(30) + "}");
        }
        return "\"opening_balances\": {" + String.join(", ", balances) + "}";
    }
}
