package io.calminer.domain.valuation.interest;

import java.util.ArrayList;
import java.util.List;

/**
 * The rates above −1 at which an annuity balances.
 *
 * <p>Times r the equation is a sum of four powers of 1 + r, which by Descartes' rule has at most two roots beside r = 0.
 * They are looked for on a grid of x = ln(1 + r) that is geometric on both sides of 0, also where the balance comes near 0
 * without a change of sign, and halved down to neighbouring numbers.
 */
final class AnnuityRates {

    /** ln(1 + r) from −36, where 1 + r is 2e-16, to 36. */
    private static final double WIDEST = 36;

    private static final double NARROWEST = 1e-12;
    private static final int STEPS = 600;
    private static final double NEGLIGIBLE = 1e-11;
    private static final double ROUNDING = 1e-14;
    private static final int MOST_HALVINGS = 2_000;
    private static final double GOLDEN = 0.381966011250105;

    private final Annuity annuity;

    private AnnuityRates(Annuity annuity) {
        this.annuity = annuity;
    }

    /** All of them, the lowest first. */
    static List<Double> of(Annuity annuity) {
        return new AnnuityRates(annuity).find();
    }

    private double balance(double x) {
        return annuity.balance(StrictMath.expm1(x));
    }

    private List<Double> find() {
        double[] grid = grid();
        double[] values = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            values[i] = balance(grid[i]);
        }
        List<Double> roots = new ArrayList<>();
        for (int i = 0; i < grid.length; i++) {
            if (values[i] == 0) {
                add(roots, grid[i]);
            } else if (i > 0 && values[i - 1] != 0 && values[i - 1] > 0 != values[i] > 0) {
                add(roots, halved(grid[i - 1], grid[i]));
            } else if (i > 1 && dips(values[i - 2], values[i - 1], values[i])) {
                double low = lowest(grid[i - 2], grid[i], Math.signum(values[i - 1]));
                if (touches(low)) {
                    add(roots, low);
                } else if (balance(low) > 0 != values[i - 1] > 0) {
                    add(roots, halved(grid[i - 2], low));
                    add(roots, halved(low, grid[i]));
                }
            }
        }
        return roots;
    }

    /** Whether a balance differs from 0 by rounding alone. */
    private boolean touches(double x) {
        Annuity sizes = new Annuity(
                0,
                annuity.periods(),
                Math.abs(annuity.payment()),
                Math.abs(annuity.presentValue()),
                Math.abs(annuity.futureValue()),
                annuity.atStart());
        return Math.abs(balance(x)) <= ROUNDING * sizes.balance(StrictMath.expm1(x));
    }

    /** Whether three values of one sign come nearest to 0 in the middle. */
    private static boolean dips(double before, double value, double after) {
        return value != 0
                && before > 0 == value > 0
                && after > 0 == value > 0
                && Math.abs(value) <= Math.abs(before)
                && Math.abs(value) <= Math.abs(after);
    }

    private static double[] grid() {
        double[] grid = new double[2 * STEPS + 1];
        double ratio = StrictMath.log(WIDEST / NARROWEST) / (STEPS - 1);
        for (int i = 0; i < STEPS; i++) {
            double x = NARROWEST * StrictMath.exp(ratio * i);
            grid[STEPS + 1 + i] = x;
            grid[STEPS - 1 - i] = -x;
        }
        return grid;
    }

    /** Neighbours that differ by rounding alone are one root. */
    private static void add(List<Double> roots, double x) {
        double rate = StrictMath.expm1(x);
        if (roots.isEmpty() || rate > roots.get(roots.size() - 1) + NEGLIGIBLE) {
            roots.add(rate);
        }
    }

    private double halved(double from, double to) {
        double low = from;
        double high = to;
        boolean positive = balance(low) > 0;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (!(middle > low && middle < high)) {
                break;
            }
            if (balance(middle) > 0 == positive) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.abs(balance(low)) < Math.abs(balance(high)) ? low : high;
    }

    /** Where a balance of one sign comes nearest to 0, or a place where it has the other sign. */
    private double lowest(double from, double to, double sign) {
        double low = from;
        double high = to;
        double inner = low + GOLDEN * (high - low);
        double outer = high - GOLDEN * (high - low);
        double atInner = sign * balance(inner);
        double atOuter = sign * balance(outer);
        while (outer > inner && inner > low && high > outer) {
            if (atInner <= 0 || atOuter <= 0) {
                return atInner <= 0 ? inner : outer;
            }
            if (atInner < atOuter) {
                high = outer;
                outer = inner;
                atOuter = atInner;
                inner = low + GOLDEN * (high - low);
                atInner = sign * balance(inner);
            } else {
                low = inner;
                inner = outer;
                atInner = atOuter;
                outer = high - GOLDEN * (high - low);
                atOuter = sign * balance(outer);
            }
        }
        return inner;
    }
}
