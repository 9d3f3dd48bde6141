package io.calminer.domain.closure;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Problems;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the field {@code closure}: what it costs to close the mine and to rehabilitate its land.
 *
 * <p>Cash of a period = cost × share, the shares by fiscal years after the closing, or in part with a driver as long as
 * the mine works. The provision is the present value of the cash to come at a rate of its own: it grows by accretion and
 * falls as the work is paid. What was recognised at the start is an asset, written off by units of production. Neither
 * moves cash. {@code capital.total} has the cash, the change of a bond, and its fee or interest.
 */
public final class Closure {

    /** The name of the field. */
    public static final String FIELD = "closure";

    private static final String COST = "cost";
    private static final String RATE = "rate";
    private static final String POST_YEARS = "post_years";
    private static final String POST_COST = "post_cost";
    private static final String PROGRESSIVE = "progressive";
    private static final String INDEX = "inflation.index";
    private static final int MOST_YEARS = 100;

    private final Fields root;
    private final Fields fields;
    private final ClosureLines lines;
    private final Calendar calendar;
    private final Supplier<OptionalDouble> booked;

    private Closure(Fields root, ItemLines lines, Supplier<OptionalDouble> booked) {
        this.booked = booked;
        this.root = root;
        this.fields = root.object(FIELD);
        this.lines = new ClosureLines(lines, fields, lines.context().described("Closure", fields));
        this.calendar = lines.context().builder().calendar();
    }

    /** The money of which date the cost is stated in. */
    enum MoneyOf {
        DAY,
        BASE
    }

    /** When what closing costs is deducted from income. */
    enum Deducted {
        PAID,
        FUNDED
    }

    /**
     * Reads the closing of the mine, if the plan has one; its lines are declared.
     *
     * @param booked the provision when the plan begins, from the books; empty where none is stated
     */
    public static void read(Fields root, ItemLines lines, Supplier<OptionalDouble> booked) {
        if (root.has(FIELD)) {
            new Closure(root, lines, booked).read();
        }
    }

    private void read() {
        lines.lines().flexed(ClosureLines.line(COST), "capital_cost");
        String cost =
                lines.enter(fields, COST, COST, Kind.INDEX, lines.context().money());
        lines.lines().notNegative(cost, fields.pointer(COST));
        new Closing(root, lines).declare();
        Profile profile = Profile.read(lines);
        String share = share(profile);
        String spent =
                lines.derive("spent", Kind.BALANCE, Unit.ONE, "prev(" + ClosureLines.line("spent") + ") + " + share);
        int postYears = fields.integer(POST_YEARS, 1, MOST_YEARS, 0);
        String works = cost + " * " + share;
        String post = post(postYears);
        String index = index();
        String cash = lines.flow("cash", (post.isEmpty() ? works : "(" + works + " + " + post + ")") + index);
        provision(cash);
        Bond.Flows bond = fields.has(Bond.FIELD) ? Bond.declare(lines, spent) : Bond.Flows.NONE;
        Deducted deducted = fields.choice("deductible", Deducted.class, Deducted.PAID);
        if (deducted == Deducted.FUNDED && bond.funded().isEmpty()) {
            lines.context().problems().add(ClosureRule.CLOSING_FUNDED, fields.pointer("deductible"));
        }
        lines.flow("deductible", cash + (deducted == Deducted.FUNDED ? bond.funded() : "") + bond.deductible());
        lines.lines().addTo("capital.total", lines.flow("outflow", cash + bond.outflow()));
        fields.noOthers();
        int last = Math.max(profile.last(), postYears);
        lines.lines().afterwards((model, problems) -> checkYears(model, problems, last));
    }

    /** Declares the share of the cost that is spent in each period. */
    private String share(Profile profile) {
        String planned = ClosureLines.line("planned");
        String by = lines.derive("profile", Kind.FLOW, Unit.ONE, profile.formula(calendar, planned));
        lines.derive("planned", Kind.BALANCE, Unit.ONE, "prev(" + planned + ") + " + by);
        if (!fields.has(PROGRESSIVE)) {
            return lines.derive("share", Kind.FLOW, Unit.ONE, by);
        }
        Fields progressive = fields.object(PROGRESSIVE);
        String part = lines.enter(progressive, "share", "progressive_share", Kind.RATIO, Unit.ONE);
        lines.lines().bounded(part, 0, 1, progressive.pointer("share"), "a percentage is meant, such as 30%");
        String driver = progressive.text("driver");
        progressive.noOthers();
        DriverUnits drivers = new DriverUnits(root, lines.context());
        @Nullable Unit unit = drivers.of(driver);
        if (unit == null) {
            if (!driver.isEmpty()) {
                lines.context()
                        .problems()
                        .add(ModelRule.UNKNOWN_NAME, progressive.pointer("driver"), driver, drivers.nearest(driver));
            }
            return lines.derive("share", Kind.FLOW, Unit.ONE, by);
        }
        String all = "total(" + driver + ")";
        String first = "total(if(period == 1, " + part + ", 0))";
        String driven = first + " * " + driver + " / " + all + " + (1 - " + first + ") * " + by;
        String nothing = all + " <= 0 [" + unit + "]";
        return lines.derive("share", Kind.FLOW, Unit.ONE, "if(" + nothing + ", " + by + ", " + driven + ")");
    }

    /** Declares what the land costs after the closing year; empty when that is nothing. */
    private String post(int years) {
        boolean costs = fields.has(POST_COST);
        if (costs != (years > 0)) {
            String missing = costs ? POST_YEARS : POST_COST;
            if (!fields.has(missing)) {
                lines.context().problems().add(ClosureRule.CLOSING_POST, fields.pointer(), missing);
            }
        }
        if (!costs) {
            return "";
        }
        Unit yearly = lines.context().money().per(lines.context().units().parse("a"));
        lines.lines().flexed(ClosureLines.line("post_rate"), "capital_cost");
        String rate = lines.enter(fields, POST_COST, "post_rate", Kind.RATE, yearly);
        lines.lines().notNegative(rate, fields.pointer(POST_COST));
        String within = "year > " + Closing.YEAR + " and year <= " + Closing.YEAR + " + " + years;
        return lines.flow("post", "if(" + within + ", per_year(" + rate + "), " + lines.zero() + ")");
    }

    /** The factor by which money of the base date has risen; empty for money of the day. */
    private String index() {
        boolean base = lines.context().builder().hasLine("inflation.base_money");
        if (fields.choice("money_of", MoneyOf.class, base ? MoneyOf.BASE : MoneyOf.DAY) == MoneyOf.DAY) {
            return "";
        }
        if (!lines.context().builder().hasLine(INDEX)) {
            lines.context().problems().add(ClosureRule.CLOSING_MONEY, fields.pointer("money_of"));
            return "";
        }
        return " * " + INDEX;
    }

    /** Declares the provision, its accretion, and the asset that it was recognised as. */
    private void provision(String cash) {
        OptionalDouble books = booked.get();
        if (!fields.has(RATE)) {
            books.ifPresent(unused -> lines.context().problems().add(ClosureRule.CLOSING_BOOKS, fields.pointer()));
            return;
        }
        String rate = lines.enter(fields, RATE, RATE, Kind.RATIO, Unit.ONE);
        lines.lines().bounded(rate, 0, 1, fields.pointer(RATE), "a percentage is meant, such as 4%");
        String growth = "rate_in_period(" + rate + ")";
        String opening = ClosureLines.line("opening");
        lines.balance("opening", "(next(" + opening + ") + " + cash + ") / (1 + " + growth + ")");
        lines.balance("provision", "next(" + opening + ")");
        lines.flow("accretion", opening + " * " + growth);
        String recognised = recognised(opening, books);
        String all = "total(" + Closing.UNITS + ")";
        @Nullable Unit unit = lines.context().builder().unit(Closing.UNITS);
        String nothing = all + " <= 0 [" + (unit == null ? Unit.ONE : unit) + "]";
        String off = "total(" + recognised + ") * " + Closing.UNITS + " / " + all;
        String amortisation = lines.flow("amortisation", "if(" + nothing + ", " + lines.zero() + ", " + off + ")");
        String asset = ClosureLines.line("asset");
        lines.balance("asset", "prev(" + asset + ") + " + recognised + " - " + amortisation);
    }

    /**
     * Declares what the plan recognises as a liability and an asset; the line of it. Of a provision in the books it is the
     * rest; what the books have too much is released to profit.
     */
    private String recognised(String opening, OptionalDouble books) {
        if (books.isEmpty()) {
            return lines.flow("recognised", atStart(opening));
        }
        String amount =
                Numbers.shortest(books.getAsDouble()) + " [" + lines.context().money() + "]";
        lines.flow("released", atStart("max(" + lines.zero() + ", " + amount + " - " + opening + ")"));
        return lines.flow("recognised", atStart("max(" + lines.zero() + ", " + opening + " - " + amount + ")"));
    }

    private String atStart(String amount) {
        return "if(period == 1, " + amount + ", " + lines.zero() + ")";
    }

    private void checkYears(Model model, Problems problems, int after) {
        int closing = (int) model.value(Closing.YEAR, 1);
        int end = calendar.year(calendar.periods());
        if (closing == 0) {
            problems.add(ClosureRule.CLOSING_NEVER, fields.pointer("closing"), Closing.UNITS);
        } else if (closing + after > end) {
            int year = closing + after;
            problems.add(ClosureRule.CLOSING_BEYOND_PLAN, fields.pointer(), closing, year, end, year - end);
        }
    }
}
