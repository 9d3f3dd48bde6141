package io.calminer.domain.closure;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;

/**
 * What secures the closing of a mine towards the state: collateral, which ties money up and earns interest, or a guarantee
 * of a third party, which costs a fee.
 *
 * <p>The bond of a period = amount × (1 − share of the cost that is spent), or the amount before the fiscal year of its
 * release and nothing from then on; nothing is left at the end of the plan. Interest and fee run on what stood at the start
 * of the period.
 */
final class Bond {

    static final String FIELD = "bond";

    private static final String RATE = "rate";
    private static final String RELEASE = "release";

    private Bond() {}

    /** The ways to secure the closing. */
    enum Type {
        COLLATERAL,
        FEE
    }

    /** What a bond adds to the money that closing takes, and to what is deducted from income. */
    record Flows(String outflow, String deductible, String funded) {
        static final Flows NONE = new Flows("", "", "");
    }

    static Flows declare(ClosureLines lines, String spent) {
        Fields fields = lines.fields().object(FIELD);
        Type type = fields.choice("type", Type.class);
        lines.lines().flexed(ClosureLines.line("bond_amount"), "capital_cost");
        String amount = lines.enter(
                fields, "amount", "bond_amount", Kind.INDEX, lines.context().money());
        lines.lines().notNegative(amount, fields.pointer("amount"));
        String held = fields.has(RELEASE)
                ? "if(year >= " + release(fields, lines) + ", " + lines.zero() + ", " + amount + ")"
                : amount + " * (1 - " + spent + ")";
        int last = lines.context().builder().calendar().periods();
        String bond = lines.balance("bond", "if(period == " + last + ", " + lines.zero() + ", " + held + ")");
        String earned = cost(fields, lines, type, bond);
        fields.noOthers();
        if (type == Type.FEE) {
            return new Flows(earned.isEmpty() ? "" : " + " + earned, earned.isEmpty() ? "" : " + " + earned, "");
        }
        String change = lines.flow("bond_change", bond + " - prev(" + bond + ")");
        String interest = earned.isEmpty() ? "" : " - " + earned;
        return new Flows(" + " + change + interest, interest, " + " + change);
    }

    /** Declares what is paid for a guarantee or earned by collateral; empty without a rate. */
    private static String cost(Fields fields, ClosureLines lines, Type type, String bond) {
        if (!fields.has(RATE)) {
            if (type == Type.FEE) {
                fields.missing(RATE);
            }
            return "";
        }
        String rate = lines.enter(fields, RATE, "bond_rate", Kind.RATIO, Unit.ONE);
        lines.lines().bounded(rate, 0, 1, fields.pointer(RATE), "a percentage is meant, such as 2%");
        String aspect = type == Type.FEE ? "bond_fee" : "bond_interest";
        return lines.flow(aspect, "prev(" + bond + ") * rate_in_period(" + rate + ")");
    }

    private static int release(Fields fields, ClosureLines lines) {
        Calendar calendar = lines.context().builder().calendar();
        int first = calendar.year(calendar.first());
        int last = calendar.year(calendar.periods());
        double year = fields.number(RELEASE);
        boolean planned = year == Math.rint(year) && year >= first && year <= last;
        if (!planned && !Double.isNaN(year)) {
            lines.context().problems().add(ClosureRule.BOND_RELEASE, fields.pointer(RELEASE), first, last, year);
        }
        return planned ? (int) year : last;
    }
}
