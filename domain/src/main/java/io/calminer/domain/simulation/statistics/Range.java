package io.calminer.domain.simulation.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Equal bins over an interval; what lies outside counts in the first or last one.
 *
 * @param low where the first bin begins
 * @param width the width of each bin; 0 where all values of the pilot were equal
 * @param centre the number about which powers of deviations are summed, near the mean
 */
record Range(double low, double width, double centre) {

    /** Bins that hold a pilot's values with room for the rarer ones of a longer run, on both sides. */
    static Range around(double smallest, double largest, double mean, int bins, double room) {
        double span = largest - smallest;
        if (!(span > 0 && span < Double.POSITIVE_INFINITY)) {
            double value = smallest <= largest ? smallest : 0;
            return new Range(value, 0, value);
        }
        return new Range(smallest - room * span, span * (1 + 2 * room) / bins, mean);
    }

    /** Bins per unit; 0 puts every value into the first bin. */
    double scale() {
        return width > 0 ? 1 / width : 0;
    }

    /** Writes the bin of each value; NaN counts in the first one. A loop of its own, which becomes vector instructions. */
    void bins(double[] values, int count, int[] into, int n) {
        double from = low;
        double scale = scale();
        double last = count - 1;
        for (int i = 0; i < n; i++) {
            into[i] = (int) Math.max(0, Math.min(last, (values[i] - from) * scale));
        }
    }

    double at(double bin) {
        return low + width * bin;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(low);
        out.writeDouble(width);
        out.writeDouble(centre);
    }

    static Range read(DataInputStream in) throws IOException {
        return new Range(in.readDouble(), in.readDouble(), in.readDouble());
    }
}
