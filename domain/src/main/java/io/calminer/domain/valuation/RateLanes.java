package io.calminer.domain.valuation;

import io.calminer.domain.valuation.InternalRateOfReturn.Status;
import java.util.Arrays;

/**
 * The internal rates of return of a block of series laid out by time: flows[t][lane], as the simulation holds them.
 *
 * <p>Each lane gets exactly the bits of {@link RateKernel#solve}, whatever the size of the block: lanes that satisfy
 * Norstrøm's condition take a fixed number of Halley's steps side by side in plain loops, which the compiler turns into
 * vector instructions; the others, and those that have not converged, go through the kernel one by one.
 *
 * <p>Mutable workspace of one thread; solving allocates nothing.
 */
public final class RateLanes {

    private final RateKernel kernel;
    private final double[][] columns;
    private final int[] places;
    private final double[] row;

    private final double[] sum;
    private final double[] size;
    private final double[] positiveSum;
    private final double[] fallenBack;
    private final double[] positiveFlow;
    private final double[] turnedBack;

    private final double[] z;
    private final double[] p;
    private final double[] d;
    private final double[] e;
    private final double[] move;

    private RateLanes(RateKernel kernel, int times, int lanes) {
        this.kernel = kernel;
        TimeSteps steps = kernel.steps();
        this.places = steps.places();
        this.columns = new double[steps.whole() ? steps.exponents().length : 0][];
        this.row = new double[times];
        Arrays.fill(columns, new double[lanes]);
        this.sum = new double[lanes];
        this.size = new double[lanes];
        this.positiveSum = new double[lanes];
        this.fallenBack = new double[lanes];
        this.positiveFlow = new double[lanes];
        this.turnedBack = new double[lanes];
        this.z = new double[lanes];
        this.p = new double[lanes];
        this.d = new double[lanes];
        this.e = new double[lanes];
        this.move = new double[lanes];
    }

    /**
     * A workspace for blocks of up to so many lanes.
     *
     * @param times  years from time 0, strictly ascending
     * @param hurdle as for {@link RateKernel#of}
     * @throws IllegalArgumentException as {@link RateKernel#of}, or when lanes is negative
     */
    public static RateLanes of(double[] times, double hurdle, int lanes) {
        if (lanes < 0) {
            throw new IllegalArgumentException("Number of lanes must not be negative: was " + lanes + ".");
        }
        return new RateLanes(RateKernel.of(times, hurdle), times.length, lanes);
    }

    /**
     * Solves the first lanes of a block.
     *
     * @param flows    flows[t][lane], one array for each time
     * @param lanes    how many lanes count
     * @param rates    receives the rate of each lane, NaN where there is none
     * @param statuses receives the ordinal of each lane's {@link Status}; null when they are not wanted
     * @param reasons  receives 1 + the ordinal of each lane's {@link Reason}, 0 for none; null when not wanted
     */
    public void solve(double[][] flows, int lanes, double[] rates, byte[] statuses, byte[] reasons) {
        boolean together = columns.length > 1;
        if (together) {
            for (int t = 0; t < places.length; t++) {
                columns[places[t]] = flows[t];
            }
            readSigns(lanes);
            Arrays.fill(z, 0, lanes, kernel.start());
            for (int i = 0; i < RateKernel.HALLEY_STEPS; i++) {
                evaluate(lanes);
                halley(z, p, d, e, move, lanes);
            }
        }
        for (int lane = 0; lane < lanes; lane++) {
            if (together && settled(lane)) {
                rates[lane] = kernel.steps().growth(1 / z[lane]) - 1;
                write(lane, turnedBack[lane] > 0 ? Status.ONE_ECONOMIC : Status.UNIQUE, null, statuses, reasons);
            } else {
                rates[lane] = alone(flows, lane, statuses, reasons);
            }
        }
    }

    private double alone(double[][] flows, int lane, byte[] statuses, byte[] reasons) {
        for (int t = 0; t < row.length; t++) {
            row[t] = flows[t][lane];
        }
        double rate = kernel.solve(row);
        write(lane, kernel.status(), kernel.reason(), statuses, reasons);
        return rate;
    }

    private boolean settled(int lane) {
        return columns[0][lane] < 0
                && fallenBack[lane] <= 0
                && RateKernel.wellConditioned(sum[lane], size[lane])
                && RateKernel.converged(z[lane], move[lane]);
    }

    private static void write(
            int lane,
            Status status,
            @org.jspecify.annotations.Nullable Reason reason,
            byte[] statuses,
            byte[] reasons) {
        if (statuses != null) {
            statuses[lane] = (byte) status.ordinal();
        }
        if (reasons != null) {
            reasons[lane] = (byte) (reason == null ? 0 : 1 + reason.ordinal());
        }
    }

    private void readSigns(int lanes) {
        Arrays.fill(sum, 0, lanes, 0);
        Arrays.fill(size, 0, lanes, 0);
        Arrays.fill(positiveSum, 0, lanes, 0);
        Arrays.fill(fallenBack, 0, lanes, 0);
        Arrays.fill(positiveFlow, 0, lanes, 0);
        Arrays.fill(turnedBack, 0, lanes, 0);
        int t = 0;
        for (; t + 1 < columns.length; t += 2) {
            addTwo(sum, positiveSum, fallenBack, columns[t], columns[t + 1], lanes);
            signsOfTwo(size, positiveFlow, turnedBack, columns[t], columns[t + 1], lanes);
        }
        if (t < columns.length) {
            addOne(sum, positiveSum, fallenBack, columns[t], lanes);
            signsOfOne(size, positiveFlow, turnedBack, columns[t], lanes);
        }
    }

    /** p, d, e: the polynomial in z, its derivative, and half of its second derivative. */
    private void evaluate(int lanes) {
        int t = columns.length - 1;
        System.arraycopy(columns[t], 0, p, 0, lanes);
        Arrays.fill(d, 0, lanes, 0);
        Arrays.fill(e, 0, lanes, 0);
        for (; t >= 4; t -= 4) {
            hornerFour(z, p, d, e, columns[t - 1], columns[t - 2], columns[t - 3], columns[t - 4], lanes);
        }
        for (; t >= 1; t--) {
            hornerOne(z, p, d, e, columns[t - 1], lanes);
        }
    }

    // The loops below have no branch and give every value its own array: only so do they become vector instructions.

    /** Cumulative sums; fallen becomes positive when a sum is below zero after one was above. */
    private static void addOne(double[] sum, double[] seen, double[] fallen, double[] c, int n) {
        for (int l = 0; l < n; l++) {
            double s = sum[l] + c[l];
            double a = Math.abs(s);
            double above = seen[l] + (s + a);
            fallen[l] = Math.fma(above, a - s, fallen[l]);
            seen[l] = above;
            sum[l] = s;
        }
    }

    private static void addTwo(double[] sum, double[] seen, double[] fallen, double[] c, double[] c2, int n) {
        for (int l = 0; l < n; l++) {
            double s = sum[l] + c[l];
            double a = Math.abs(s);
            double above = seen[l] + (s + a);
            double f = Math.fma(above, a - s, fallen[l]);
            double s2 = s + c2[l];
            double a2 = Math.abs(s2);
            double above2 = above + (s2 + a2);
            fallen[l] = Math.fma(above2, a2 - s2, f);
            seen[l] = above2;
            sum[l] = s2;
        }
    }

    /** Magnitudes; turned becomes positive when a flow is negative after one was positive. */
    private static void signsOfOne(double[] size, double[] seen, double[] turned, double[] c, int n) {
        for (int l = 0; l < n; l++) {
            double a = Math.abs(c[l]);
            double above = seen[l] + (c[l] + a);
            turned[l] = Math.fma(above, a - c[l], turned[l]);
            seen[l] = above;
            size[l] = size[l] + a;
        }
    }

    private static void signsOfTwo(double[] size, double[] seen, double[] turned, double[] c, double[] c2, int n) {
        for (int l = 0; l < n; l++) {
            double a = Math.abs(c[l]);
            double above = seen[l] + (c[l] + a);
            double f = Math.fma(above, a - c[l], turned[l]);
            double a2 = Math.abs(c2[l]);
            double above2 = above + (c2[l] + a2);
            turned[l] = Math.fma(above2, a2 - c2[l], f);
            seen[l] = above2;
            size[l] = (size[l] + a) + a2;
        }
    }

    private static void hornerOne(double[] z, double[] p, double[] d, double[] e, double[] c, int n) {
        for (int l = 0; l < n; l++) {
            double x = z[l];
            double q = p[l];
            double s = d[l];
            e[l] = Math.fma(e[l], x, s);
            d[l] = Math.fma(s, x, q);
            p[l] = Math.fma(q, x, c[l]);
        }
    }

    private static void hornerFour(
            double[] z, double[] p, double[] d, double[] e, double[] a, double[] b, double[] c, double[] f, int lanes) {
        // no checks within the loop where the compiler sees that no index is too large
        int most = Math.min(Math.min(z.length, p.length), Math.min(d.length, e.length));
        int n = Math.min(Math.min(lanes, most), Math.min(Math.min(a.length, b.length), Math.min(c.length, f.length)));
        for (int l = 0; l < n; l++) {
            double x = z[l];
            double q = p[l];
            double s = d[l];
            double u = Math.fma(e[l], x, s);
            s = Math.fma(s, x, q);
            q = Math.fma(q, x, a[l]);
            u = Math.fma(u, x, s);
            s = Math.fma(s, x, q);
            q = Math.fma(q, x, b[l]);
            u = Math.fma(u, x, s);
            s = Math.fma(s, x, q);
            q = Math.fma(q, x, c[l]);
            e[l] = Math.fma(u, x, s);
            d[l] = Math.fma(s, x, q);
            p[l] = Math.fma(q, x, f[l]);
        }
    }

    /** z − p·d/(d² − p·e), where e is half of the second derivative. */
    private static void halley(double[] z, double[] p, double[] d, double[] e, double[] move, int n) {
        for (int l = 0; l < n; l++) {
            double m = p[l] * d[l] / (d[l] * d[l] - p[l] * e[l]);
            move[l] = m;
            z[l] = z[l] - m;
        }
    }
}
