package io.calminer.domain.simulation;

import io.calminer.domain.simulation.statistics.Bins;
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

/** Writes and reads {@link Checkpoint}s: a header that tells for which run it is, the bins, the totals; deflated. */
final class CheckpointFormat {

    private static final int MAGIC = 0x434D4331;

    private final Shape shape;
    private final Settings settings;
    private final String identity;

    /** The format for one run, which is known by what is simulated and its settings. */
    CheckpointFormat(Shape shape, Settings settings, String identity) {
        this.shape = shape;
        this.settings = settings;
        this.identity = Engine.VERSION + " " + identity;
    }

    Checkpoint write(Totals totals) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast, 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeUTF(identity);
            out.writeLong(settings.iterations());
            out.writeLong(settings.seed());
            totals.bins().write(out);
            totals.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed.", impossible);
        } finally {
            fast.end();
        }
        return new Checkpoint(bytes.toByteArray());
    }

    /**
     * The totals of a checkpoint.
     *
     * @throws IllegalArgumentException when it belongs to another run or another version of the engine
     */
    Totals read(Checkpoint checkpoint) {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(checkpoint.bytes())))) {
            boolean known = in.readInt() == MAGIC;
            String found = known ? in.readUTF() : "unknown";
            boolean same = found.equals(identity)
                    && in.readLong() == settings.iterations()
                    && in.readLong() == settings.seed();
            if (!same) {
                throw new IllegalArgumentException("A checkpoint must belong to the run that it resumes: it is of '"
                        + found + "', the run is '" + identity + "' with " + settings + ".");
            }
            return Totals.read(shape, Bins.read(shape, in), in);
        } catch (IOException damaged) {
            throw new IllegalArgumentException("The checkpoint is damaged: " + damaged.getMessage() + ".", damaged);
        }
    }
}
