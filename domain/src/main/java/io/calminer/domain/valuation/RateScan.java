package io.calminer.domain.valuation;

import io.calminer.domain.program.Elementary;
import org.jspecify.annotations.Nullable;

/**
 * Finds every rate at which flows at fixed times are worth nothing.
 *
 * <p>With x = ln(1 + r) the value is f(x) = Σ c<sub>i</sub>·e<sup>−t<sub>i</sub>·x</sup>. Let its coefficients change sign
 * k times and choose s between the two times of one change. The derivative of e<sup>s·x</sup>·f(x) is, up to a positive
 * factor, g(x) = Σ (s − t<sub>i</sub>)·c<sub>i</sub>·e<sup>−t<sub>i</sub>·x</sup>, whose coefficients change sign k − 1
 * times; by Rolle's theorem its roots separate those of f. After k such steps no sign change is left and there is no root.
 * On the way back each pair of neighbouring separators holds at most one root, found where the sign differs. This is the
 * classical proof of Descartes' rule of signs (Pólya and Szegő, Problems and Theorems in Analysis II, part V) made into
 * an algorithm: no root is missed and none needs a starting guess. A separator at which f is zero within rounding is a
 * root that touches.
 *
 * <p>Where the times are whole steps, {@link RootIsolation} usually knows the intervals of all roots at once; only what
 * it cannot decide is searched in this way.
 *
 * <p>Rates run from 1 + r = 1e-12 upwards. Mutable workspace of one thread, without allocation after construction.
 */
final class RateScan {

    /** The smallest 1 + r that is looked at, as its logarithm, with room for a root right there. */
    static final double LOWEST = StrictMath.log(1e-12) - 1e-9;

    private static final double HIGHEST = 700;
    private static final double ZERO = 0x1p-50;
    private static final double TOUCHING = 1e-12;
    private static final double NEARLY_ZERO = 1e-10;

    private final TimeSteps steps;
    private final FlowSum sum;
    private final double[] original;
    private final double[] shifts;
    private final double lowest;
    private final double smallest;
    private final double highest;
    private final @Nullable RootIsolation isolation;

    private double[] separators;
    private int separatorCount;
    private double[] roots;
    private int rootCount;

    private double leftEnd;
    private double leftSign;

    RateScan(TimeSteps steps) {
        this.steps = steps;
        int n = steps.exponents().length;
        this.sum = new FlowSum(steps.exponents(), steps.whole());
        this.original = new double[n];
        this.shifts = new double[n];
        this.separators = new double[2 * n + 2];
        this.roots = new double[2 * n + 2];
        this.lowest = LOWEST * steps.length();
        this.smallest = StrictMath.exp(lowest);
        this.highest = HIGHEST * steps.length();
        boolean isolable = steps.whole() && n > 1 && n - 1 <= RootIsolation.HIGHEST_DEGREE;
        this.isolation = isolable ? new RootIsolation(n - 1) : null;
    }

    /** Finds all rates for flows given in the order of the times; returns how many there are. */
    int scan(double[] flows) {
        rootCount = 0;
        load(flows);
        if (!sum.trim() || sum.first() == sum.last()) {
            return 0;
        }
        if (isolation != null && isolated(isolation)) {
            return rootCount;
        }
        rootCount = 0;
        int changes = chooseShifts();
        for (int level = 0; level < changes; level++) {
            multiply(shifts[level]);
        }
        for (int level = changes - 1; level >= 0; level--) {
            swap();
            if (level == 0) {
                System.arraycopy(original, 0, sum.coefficients(), 0, original.length);
            } else {
                divide(shifts[level]);
            }
            separate(level == 0);
        }
        return rootCount;
    }

    /** Rate i of the last scan, ascending, as 1 + r. */
    double growth(int i) {
        return roots[i];
    }

    /** The roots by isolation: those with 1 + r below 1 ascend with it, those above with its reciprocal's descent. */
    private boolean isolated(RootIsolation parts) {
        if (!parts.isolate(original, true)) {
            return false;
        }
        for (int i = 0; i < parts.count(); i++) {
            double growth = sum.rootWithin(parts, i, false);
            if (growth >= smallest) {
                add(steps.growth(growth));
            }
        }
        if (!parts.isolate(original, false)) {
            return false;
        }
        for (int i = parts.count() - 1; i >= 0; i--) {
            add(steps.growth(1 / sum.rootWithin(parts, i, true)));
        }
        return true;
    }

    private void load(double[] flows) {
        steps.spread(flows, original);
        double most = 0;
        for (double amount : original) {
            most = Math.max(most, Math.abs(amount));
        }
        // a power of two changes no digit
        double scale = most > 0 ? Math.scalb(1.0, -Math.getExponent(most)) : 1;
        for (int i = 0; i < original.length; i++) {
            original[i] *= scale;
            sum.coefficients()[i] = original[i];
        }
    }

    private int chooseShifts() {
        int changes = 0;
        int before = sum.first();
        for (int i = before + 1; i <= sum.last(); i++) {
            if (original[i] != 0) {
                if (original[i] > 0 != original[before] > 0) {
                    shifts[changes++] = (sum.exponent(before) + sum.exponent(i)) / 2;
                }
                before = i;
            }
        }
        return changes;
    }

    private void multiply(double shift) {
        double scale = scale();
        double[] c = sum.coefficients();
        for (int i = sum.first(); i <= sum.last(); i++) {
            c[i] *= (shift - sum.exponent(i)) * scale;
        }
    }

    private void divide(double shift) {
        double scale = scale();
        double[] c = sum.coefficients();
        for (int i = sum.first(); i <= sum.last(); i++) {
            // a shift may stand on a step that holds no flow
            c[i] = c[i] == 0 ? 0 : c[i] / ((shift - sum.exponent(i)) * scale);
        }
    }

    /** Keeps products of many differences near 1: the geometric mean distance to an end is span/e. */
    private double scale() {
        return Math.E / (sum.exponent(sum.last()) - sum.exponent(sum.first()));
    }

    private void swap() {
        double[] spare = separators;
        separators = roots;
        separatorCount = rootCount;
        roots = spare;
        rootCount = 0;
    }

    /** Finds the roots of the current sum, each between two neighbouring separators or at one. */
    private void separate(boolean target) {
        double low = Math.max(lowest, -sum.bound(false));
        double high = Math.min(highest, sum.bound(true));
        leftEnd = low;
        leftSign = signAt(low);
        int i = 0;
        while (i < separatorCount) {
            if (separators[i] <= low || separators[i] >= high) {
                i++;
            } else if (target) {
                i = passRun(i, high);
            } else {
                double relative = sum.relative(separators[i]);
                pass(separators[i], Math.signum(relative), false);
                if (Math.abs(relative) <= NEARLY_ZERO) {
                    add(separators[i]);
                }
                i++;
            }
        }
        passEnd(high, target);
    }

    private void passEnd(double high, boolean target) {
        if (high > leftEnd) {
            pass(high, signAt(high), target);
        }
    }

    private double signAt(double x) {
        sum.evaluate(x);
        return Math.signum(sum.value());
    }

    /** Goes on to the point x: there is a root before it when the sign has changed. */
    private void pass(double x, double sign, boolean target) {
        if (leftSign * sign < 0) {
            double root = solve(leftEnd, x, sign);
            add(target ? growthAt(root, true) : root);
        }
        leftEnd = x;
        leftSign = sign;
    }

    /**
     * Passes neighbouring separators at which the value is about zero, as one: they belong to one multiple root, or to
     * several that lie close together. Returns the index of the next separator.
     */
    private int passRun(int from, double high) {
        int found = rootCount;
        double before = leftSign;
        double sign = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double touch = 0;
        int i = from;
        boolean zero = false;
        while (i < separatorCount && separators[i] < high) {
            double relative = sum.relative(separators[i]);
            boolean flat = Math.abs(relative) <= TOUCHING;
            if (!flat && i > from) {
                break;
            }
            sign = Math.abs(relative) <= ZERO ? 0 : Math.signum(relative);
            if (sign == 0 && !zero) {
                add(growthAt(separators[i], false));
            }
            zero = sign == 0;
            pass(separators[i], sign, true);
            if (Math.abs(relative) < smallest) {
                smallest = Math.abs(relative);
                touch = separators[i];
            }
            i++;
            if (!flat) {
                return i;
            }
        }
        if (rootCount == found && smallest <= TOUCHING && sign == before && sign == signAfter(i, high)) {
            add(growthAt(touch, false));
        }
        return i;
    }

    private double signAfter(int i, double high) {
        return signAt(i < separatorCount && separators[i] < high ? separators[i] : high);
    }

    private double growthAt(double x, boolean simple) {
        if (!steps.whole()) {
            return steps.growth(StrictMath.exp(x));
        }
        double z = simple ? sum.polished(Elementary.exp(-Math.abs(x)), x >= 0) : StrictMath.exp(-Math.abs(x));
        return steps.growth(x >= 0 ? 1 / z : z);
    }

    private void add(double root) {
        if (rootCount < roots.length && (rootCount == 0 || roots[rootCount - 1] != root)) {
            roots[rootCount++] = root;
        }
    }

    /** The root between a and b, where the sign is the given one at b and the opposite at a: Newton's, kept inside. */
    private double solve(double a, double b, double signAtB) {
        double low = a;
        double high = b;
        double x = low < 0 && high > 0 ? 0 : (low + high) / 2;
        double move = high - low;
        for (int i = 0; i < 300; i++) {
            sum.evaluate(x);
            if (sum.value() == 0) {
                return x;
            }
            if (Math.signum(sum.value()) == signAtB) {
                high = x;
            } else {
                low = x;
            }
            double step = -sum.value() / sum.slope();
            double next = x + step;
            if (Math.abs(step) <= 4e-16 * Math.max(1, Math.abs(x))) {
                return next > low && next < high ? next : x;
            }
            // halve the interval where Newton's step leaves it or is not getting shorter
            if (!(next > low && next < high && Math.abs(step) <= 0.5 * move)) {
                next = (low + high) / 2;
                step = (high - low) / 2;
                if (!(next > low && next < high)) {
                    return next;
                }
            }
            move = Math.abs(step);
            x = next;
        }
        return x;
    }
}
