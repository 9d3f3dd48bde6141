package io.calminer.domain.economics;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collection {@code working_capital}: money tied up in payment terms and stocks.
 *
 * <p>An item is outstanding of a flow of money for so many days: its balance at the end of a period is what has flowed in that
 * many days before, {@code trailing(of, days)}, counted by actual days, so that monthly, quarterly and yearly calendars agree
 * where the flow is even. What was outstanding at the start runs off evenly over the days. At the end of the last period
 * nothing is outstanding. The change is the increase of what is tied up, and its negative for what is owed; over the life the
 * changes add up to minus the opening balance.
 */
public final class WorkingCapital {

    /** The name of the collection. */
    public static final String COLLECTION = "working_capital";

    private static final String TOTAL = "working_capital.change";
    private static final String DAYS = "days";
    private static final String OF = "of";
    private static final String SHARE = "share";

    private final EconomicItem item;
    private final Type type;
    private final Calendar calendar;
    private final Unit money;

    private WorkingCapital(EconomicItem item) {
        this.item = item;
        this.type = item.fields().choice("type", Type.class);
        this.calendar = item.context().builder().calendar();
        this.money = item.context().money();
    }

    /** What ties money up, or is owed. */
    enum Type {
        /** Sales that have not been paid yet. */
        RECEIVABLES,
        /** Costs that have not been paid yet. */
        PAYABLES,
        /** Product made and not sold, at cost. */
        PRODUCT_STOCK,
        /** Stores and spare parts. */
        SUPPLIES,
        /** Ore mined and not processed, at cost. */
        ORE_STOCK,
        OTHER;

        /** The lines of what it is usually a part of, the first that a plan has. */
        List<String> usual() {
            return switch (this) {
                case RECEIVABLES -> List.of("revenue.total");
                case PAYABLES, PRODUCT_STOCK -> List.of("cost.operating");
                case SUPPLIES -> List.of("resources.cost", "cost.operating");
                case ORE_STOCK -> List.of("costs.area.mining", "cost.operating");
                case OTHER -> List.of();
            };
        }
    }

    /** Declares the lines of all items and their sums. */
    public static void read(Fields root, ItemLines lines, OpeningBalances opening) {
        List<String> tied = new ArrayList<>();
        List<String> owed = new ArrayList<>();
        for (EconomicItem item : EconomicItem.all(COLLECTION, root, lines)) {
            WorkingCapital capital = new WorkingCapital(item);
            String close = capital.declare(opening.workingCapital(item.key()).orElse(0));
            (capital.type == Type.PAYABLES ? owed : tied).add(close);
            item.fields().noOthers();
        }
        if (!tied.isEmpty() || !owed.isEmpty()) {
            String none = "0 [" + lines.context().moneyUnit() + "]";
            String sum = (tied.isEmpty() ? none : String.join(" + ", tied))
                    + (owed.isEmpty() ? "" : " - " + String.join(" - ", owed));
            Formula formula = Formula.parse(sum);
            boolean zero = lines.context().builder().calendar().hasPeriodZero();
            String key = COLLECTION + ".close";
            Line line = new Line(key, Kind.BALANCE, lines.context().money(), formula, zero ? formula : null);
            lines.derived(line, Label.of(key), Pointer.ROOT.child(COLLECTION));
        }
    }

    private String declare(double opening) {
        String days = item.enter(DAYS, Kind.RATIO, item.context().units().parse("d"));
        item.lines().notNegative(days, item.fields().pointer(DAYS));
        String close = close(opening, "trailing(" + flow() + ", " + (number().isEmpty() ? days : number()) + ")", days);
        String before = "prev(" + close + ", " + amount(opening) + ")";
        boolean owed = type == Type.PAYABLES;
        item.derive("change", Kind.FLOW, money, owed ? before + " - " + close : close + " - " + before);
        item.lines().addTo(TOTAL, item.line("change"));
        return close;
    }

    /** Days that are one number, which weigh the periods beforehand; empty where they are a formula. */
    private String number() {
        @Nullable JsonValue value = item.fields().given().fields().get(DAYS);
        String text = value instanceof JsonValue.JsonNumber number
                ? number.text()
                : value instanceof JsonValue.JsonText formula ? formula.value().strip() : "";
        return text.matches("[0-9]+(\\.[0-9]+)?") ? text : "";
    }

    private String flow() {
        String of = item.named(
                OF, type.usual().isEmpty() ? "" : item.firstOf(type.usual().toArray(String[]::new)));
        if (of.isEmpty()) {
            if (!item.fields().has(OF)) {
                item.context()
                        .problems()
                        .add(EconomicsRule.WORKING_CAPITAL_OF, item.fields().pointer(), item.key());
            }
            // a share of what is not known is not judged
            item.fields().has(SHARE);
            return item.none();
        }
        if (!item.fields().has(SHARE)) {
            return of;
        }
        String share = item.enter(SHARE, Kind.RATIO, Unit.ONE);
        item.share(share, item.fields(), SHARE, "60%");
        return of + " * " + share;
    }

    private String close(double opening, String outstanding, String days) {
        Pointer at = item.fields().has(OF)
                ? item.fields().pointer(OF)
                : item.fields().pointer();
        Line line = new Line(item.line("outstanding"), Kind.BALANCE, money, Formula.parse(outstanding), null);
        Label label =
                new Label(item.label().name() + ": outstanding", item.label().source());
        item.lines()
                .derived(
                        line,
                        label,
                        at,
                        actual -> item.context()
                                .problems()
                                .add(EconomicsRule.WORKING_CAPITAL_UNIT, at, item.key(), shown(actual)));
        String all = line.key();
        if (opening > 0) {
            all += " + " + item.derive("opening_left", Kind.BALANCE, money, left(opening, days));
        }
        boolean zero = opening > 0 && calendar.hasPeriodZero();
        String open = "if(period < " + calendar.periods() + ", " + all + ", " + item.none() + ")";
        return item.derive("close", Kind.BALANCE, money, open, zero ? amount(opening) : null);
    }

    private static String shown(Unit unit) {
        return unit.isPlain() ? "1" : unit.toString();
    }

    /** What is left of the opening balance, which falls due evenly over the days. */
    private String left(double opening, String days) {
        double most = number().isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(number());
        StringBuilder passed = new StringBuilder("table(period");
        long ended = 0;
        for (int period = 1; period <= calendar.periods() && (period == 1 || ended < most); period++) {
            ended = ChronoUnit.DAYS.between(calendar.start(1), calendar.end(period));
            passed.append(period == 1 ? "; " : ", ").append(period).append(": ").append(ended);
        }
        String term = "in(" + days + ", [d])";
        return amount(opening) + " * if(" + term + " > 0, max(0, 1 - " + passed + ") / " + term + "), 0)";
    }

    private String amount(double opening) {
        return Numbers.shortest(opening) + " [" + item.context().moneyUnit() + "]";
    }
}
