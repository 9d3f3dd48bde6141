package io.calminer.domain.economics.ownership;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.economics.OpeningBalances;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The money that a mine would have at hand if nothing were paid out to its owners or called from them: what it opens with and
 * the cash flow of the owners to date.
 *
 * <p>A plan that states {@code opening_balances.cash} has the lines {@code cash.open} and {@code cash.close}. What is at hand when
 * a plan begins is no flow of it: it is not in its value.
 */
public final class CashAtHand {

    private static final String CLOSE = "cash.close";
    private static final Pointer AT = Pointer.ROOT.child(OpeningBalances.FIELD).child("cash");

    private CashAtHand() {}

    /** Declares the balance of cash where a plan opens with one. */
    public static void read(Fields root, ItemLines lines, OpeningBalances opening) {
        opening.cash().ifPresent(cash -> declare(cash, Partners.owned(root), lines));
    }

    private static void declare(double cash, String flow, ItemLines lines) {
        Unit money = lines.context().money();
        boolean zero = lines.context().builder().calendar().hasPeriodZero();
        String opens = Numbers.shortest(cash) + " [" + money + "]";
        String before = zero ? "prev(" + CLOSE + ")" : "prev(" + CLOSE + ", " + opens + ")";
        balance("cash.open", "Cash at the start of the period", before, zero ? opens : null, lines);
        balance(
                CLOSE,
                "Cash at the end of the period",
                "cash.open + " + flow,
                zero ? "cash.open + " + flow : null,
                lines);
    }

    private static void balance(String key, String name, String formula, @Nullable String atZero, ItemLines lines) {
        Formula first = atZero == null ? null : Formula.parse(atZero);
        Line line = new Line(key, Kind.BALANCE, lines.context().money(), Formula.parse(formula), first);
        lines.derived(line, Label.of(name), AT);
    }
}
