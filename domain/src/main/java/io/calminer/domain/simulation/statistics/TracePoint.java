package io.calminer.domain.simulation.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A metric after a number of iterations, to see whether more would change it.
 *
 * @param iterations the iterations so far
 * @param mean the mean so far
 * @param standardError the standard error of that mean
 */
public record TracePoint(long iterations, double mean, double standardError) {

    TracePoint(long iterations, Moments moments, Accuracy accuracy) {
        this(iterations, moments.mean(), accuracy.ofMean());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(iterations);
        out.writeDouble(mean);
        out.writeDouble(standardError);
    }

    static TracePoint read(DataInputStream in) throws IOException {
        return new TracePoint(in.readLong(), in.readDouble(), in.readDouble());
    }
}
