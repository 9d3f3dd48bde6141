package io.calminer.domain.valuation;

/**
 * What the signs of flows in order of time tell about their rates of return, before any is computed.
 *
 * <p>Mutable workspace of one thread, without allocation.
 */
final class SignPattern {

    private int changes;
    private int cumulativeChanges;
    private double sum;
    private double magnitude;
    private int firstFlow;
    private int lastFlow;
    private double lastSign;

    /** Reads the first n flows. */
    void read(double[] flows, int n) {
        changes = 0;
        cumulativeChanges = 0;
        sum = 0;
        magnitude = 0;
        firstFlow = -1;
        lastFlow = -1;
        lastSign = 0;
        double cumulativeSign = 0;
        for (int i = 0; i < n; i++) {
            double flow = flows[i];
            if (flow == 0) {
                continue;
            }
            sum += flow;
            magnitude += Math.abs(flow);
            firstFlow = firstFlow < 0 ? i : firstFlow;
            lastFlow = i;
            double sign = flow > 0 ? 1 : -1;
            changes += sign * lastSign < 0 ? 1 : 0;
            lastSign = sign;
            if (sum != 0) {
                double now = sum > 0 ? 1 : -1;
                cumulativeChanges += now * cumulativeSign < 0 ? 1 : 0;
                cumulativeSign = now;
            }
        }
    }

    /** How often neighbouring flows differ in sign, zeros skipped. */
    int changes() {
        return changes;
    }

    /** Norstrøm's condition: the cumulative flow changes sign once and ends above zero. */
    boolean oneEconomic() {
        return cumulativeChanges == 1 && sum > 0;
    }

    /** The sum of all flows: their value at a rate of 0. */
    double sum() {
        return sum;
    }

    /** The sum of their magnitudes; NaN or infinite when a flow is. */
    double magnitude() {
        return magnitude;
    }

    /** The index of the first flow other than zero, −1 when there is none. */
    int firstFlow() {
        return firstFlow;
    }

    /** The index of the last flow other than zero, −1 when there is none. */
    int lastFlow() {
        return lastFlow;
    }

    /** Why n flows, which do not change sign, have no rate of return. */
    Reason reason(int n) {
        if (n == 0) {
            return Reason.NO_FLOWS;
        }
        if (firstFlow < 0) {
            return Reason.ALL_ZERO;
        }
        if (n == 1) {
            return Reason.ONE_TIME;
        }
        return lastSign < 0 && lastFlow < n - 1 ? Reason.TOTAL_LOSS : Reason.NO_SIGN_CHANGE;
    }
}
