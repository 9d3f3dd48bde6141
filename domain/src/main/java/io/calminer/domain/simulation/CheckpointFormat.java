package io.calminer.domain.simulation;

import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.simulation.statistics.Bins;
import io.calminer.domain.simulation.statistics.Dependence;
import io.calminer.domain.simulation.statistics.Shape;
import io.calminer.domain.simulation.statistics.Totals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Writes and reads {@link Checkpoint}s: a header that tells for which run it is, the order of Sobol's dimensions, the bins, the
 * totals; deflated.
 */
final class CheckpointFormat {

    /** Begins the state of a run of plain sampling that computes all iterations. */
    private static final int PLAIN = 0x434D4331;
    /** Begins any other. */
    private static final int SAMPLED = 0x434D4332;

    private final Shape shape;
    private final Settings settings;
    private final Dependence dependence;
    private final String identity;

    /** The format for one run, which is known by what is simulated and its settings. */
    CheckpointFormat(Shape shape, Settings settings, String identity) {
        this.shape = shape;
        this.settings = settings;
        this.dependence = Chunks.of(settings).dependence(settings.sampling());
        this.identity = Engine.VERSION + " " + identity;
    }

    Checkpoint write(Totals totals, int[] order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast, 1 << 16))) {
            out.writeInt(magic());
            out.writeUTF(identity);
            out.writeLong(settings.iterations());
            out.writeLong(settings.seed());
            if (magic() == SAMPLED) {
                out.writeUTF(sampling());
                out.writeInt(order.length);
                for (int dimension : order) {
                    out.writeInt(dimension);
                }
            }
            totals.bins().write(out);
            totals.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed.", impossible);
        } finally {
            fast.end();
        }
        return new Checkpoint(bytes.toByteArray());
    }

    private int magic() {
        return settings.sampling() == Sampling.PLAIN && settings.precision().isEmpty() ? PLAIN : SAMPLED;
    }

    private String sampling() {
        return settings.sampling().text() + " " + settings.randomizations() + " "
                + settings.precision()
                        .map(precision -> precision.text() + " from " + precision.minimum())
                        .orElse("");
    }

    /**
     * What a checkpoint holds.
     *
     * @param order the order of Sobol's dimensions; empty for other samplings
     */
    record State(Totals totals, int[] order) {}

    /**
     * What a checkpoint holds.
     *
     * @throws IllegalArgumentException when it belongs to another run or another version of the engine
     */
    State read(Checkpoint checkpoint) {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(checkpoint.bytes())))) {
            boolean known = in.readInt() == magic();
            String found = known ? in.readUTF() : "another kind";
            boolean same = found.equals(identity)
                    && in.readLong() == settings.iterations()
                    && in.readLong() == settings.seed()
                    && (magic() == PLAIN || in.readUTF().equals(sampling()));
            if (!same) {
                throw new IllegalArgumentException("A checkpoint must belong to the run that it resumes: it is of '"
                        + found + "', the run is '" + identity + "' with " + settings + ".");
            }
            int[] order = new int[magic() == PLAIN ? 0 : in.readInt()];
            for (int p = 0; p < order.length; p++) {
                order[p] = in.readInt();
            }
            Bins bins = Bins.read(shape, dependence, in);
            return new State(Totals.read(shape, bins, dependence, in), order);
        } catch (IOException damaged) {
            throw new IllegalArgumentException("The checkpoint is damaged: " + damaged.getMessage() + ".", damaged);
        }
    }
}
