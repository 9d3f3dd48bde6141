package io.calminer.domain.risk;

import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Progress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Keeps the net present values of a run in order, and its checkpoints. */
final class NetPresentValues implements Monitor {

    private final List<double[]> chunks = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final long cancelAfter;
    private long done;

    NetPresentValues() {
        this(Long.MAX_VALUE);
    }

    NetPresentValues(long cancelAfter) {
        this.cancelAfter = cancelAfter;
    }

    @Override
    public boolean wantsValues() {
        return true;
    }

    @Override
    public void values(long firstIteration, int count, double[][] metrics) {
        double[] chunk = new double[count];
        System.arraycopy(metrics[0], 0, chunk, 0, count);
        chunks.add(chunk);
    }

    @Override
    public void progress(Progress progress) {
        done = progress.done();
    }

    @Override
    public boolean cancelled() {
        return done >= cancelAfter;
    }

    @Override
    public boolean wantsCheckpoint() {
        return true;
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        checkpoints.add(checkpoint);
    }

    List<Checkpoint> checkpoints() {
        return checkpoints;
    }

    double[] values() {
        return chunks.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    /** SHA-256 over the bits, little-endian, in the order of the iterations. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            double[] values = values();
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (double value : values) {
                bytes.putDouble(value);
            }
            return HexFormat.of().formatHex(digest.digest(bytes.array()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
