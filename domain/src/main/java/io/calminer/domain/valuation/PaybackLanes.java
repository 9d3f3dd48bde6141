package io.calminer.domain.valuation;

import java.util.Arrays;

/**
 * The paybacks of a block of series laid out by time: flows[t][lane], as the simulation holds them.
 *
 * <p>Each lane gets the bits of {@link Payback#moment}. Mutable workspace of one thread; solving allocates nothing.
 */
public final class PaybackLanes {

    private final double[] times;
    private final double[] factors;
    private final PaybackScan scan = new PaybackScan();

    private PaybackLanes(double[] times, double[] factors) {
        this.times = times;
        this.factors = factors;
    }

    /** Paybacks of the flows as they are, at strictly ascending times in years. */
    public static PaybackLanes of(double[] times) {
        double[] ones = new double[times.length];
        Arrays.fill(ones, 1);
        return new PaybackLanes(times.clone(), ones);
    }

    /** Paybacks of the flows, each multiplied by the discount factor of its time. */
    public static PaybackLanes discounted(double[] times, double[] factors) {
        return new PaybackLanes(times.clone(), factors.clone());
    }

    /**
     * The first payback of each lane in years from its first outflow: ∞ when it never comes, −∞ when there is no outflow,
     * NaN when a flow is not a number.
     *
     * @param flows flows[t][lane], one array for each time
     * @param lanes how many lanes count
     * @param into receives the paybacks
     */
    public void solve(double[][] flows, int lanes, double[] into) {
        for (int lane = 0; lane < lanes; lane++) {
            into[lane] = solve(flows, lane);
        }
    }

    private double solve(double[][] flows, int lane) {
        double first = flows[0][lane] * factors[0];
        return first < 0 ? fromTheStart(flows, lane, first) : scanned(flows, lane);
    }

    /** The usual case, an outflow first: what {@link PaybackScan} does, in registers. */
    private double fromTheStart(double[][] flows, int lane, double first) {
        double owed = first;
        double size = -first;
        for (int t = 1; t < times.length; t++) {
            double flow = flows[t][lane] * factors[t];
            double sum = owed + flow;
            size += Math.abs(flow);
            if (!(sum < -PaybackScan.ROUNDING * size)) {
                return Double.isNaN(sum) ? sum : PaybackScan.between(times[t - 1], times[t], owed, flow) - times[0];
            }
            owed = sum;
        }
        return Double.POSITIVE_INFINITY;
    }

    private double scanned(double[][] flows, int lane) {
        scan.begin();
        int t = 0;
        while (t < times.length && !scan.add(times[t], flows[t][lane] * factors[t])) {
            t++;
        }
        double moment = scan.moment();
        return Math.abs(moment) < Double.POSITIVE_INFINITY ? moment - scan.start() : moment;
    }
}
