package io.calminer.application.simulation;

import io.calminer.domain.simulation.Iteration;
import io.calminer.domain.simulation.Observations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Iterations of a run as they are stored: column by column, of each column the highest bytes of all values first, deflated.
 *
 * <p>A part holds up to {@link #PER_PART} consecutive iterations; part p begins with iteration p·{@value #PER_PART}.
 */
final class KeptSamples {

    /** The iterations of a part. */
    static final int PER_PART = 16_384;

    /** The most iterations of a run that keeps its samples. */
    static final long MOST = 1_000_000;

    private static final int VERSION = 1;

    private KeptSamples() {}

    /** The parts that so many iterations take. */
    static int parts(long iterations) {
        return (int) ((iterations + PER_PART - 1) / PER_PART);
    }

    static byte[] write(Observations observations) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 16))) {
            out.writeByte(VERSION);
            out.writeInt(observations.count());
            write(observations.inputs(), observations.drawn(), out);
            write(observations.metrics(), observations.found(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed.", impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void write(List<String> names, double[][] columns, DataOutputStream out) throws IOException {
        out.writeInt(names.size());
        for (int c = 0; c < columns.length; c++) {
            out.writeUTF(names.get(c));
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                byte[] plane = new byte[columns[c].length];
                for (int i = 0; i < plane.length; i++) {
                    plane[i] = (byte) (Double.doubleToRawLongBits(columns[c][i]) >>> shift);
                }
                out.write(plane);
            }
        }
    }

    /**
     * The iterations of a part.
     *
     * @param first the iteration that the part begins with
     */
    static List<Iteration> read(byte[] bytes, long first) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("Kept samples have version " + VERSION + ": was " + version + ".");
            }
            int count = in.readInt();
            Map<String, double[]> inputs = columns(count, in);
            Map<String, double[]> metrics = columns(count, in);
            List<Iteration> iterations = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                iterations.add(new Iteration(first + i, row(metrics, i), row(inputs, i)));
            }
            return iterations;
        } catch (IOException damaged) {
            throw new IllegalArgumentException("The kept samples are damaged: " + damaged.getMessage() + ".", damaged);
        }
    }

    private static Map<String, double[]> columns(int count, DataInputStream in) throws IOException {
        Map<String, double[]> columns = new LinkedHashMap<>();
        int number = in.readInt();
        for (int c = 0; c < number; c++) {
            String name = in.readUTF();
            long[] bits = new long[count];
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                byte[] plane = in.readNBytes(count);
                for (int i = 0; i < plane.length; i++) {
                    bits[i] |= (plane[i] & 0xFFL) << shift;
                }
            }
            double[] column = new double[count];
            for (int i = 0; i < count; i++) {
                column[i] = Double.longBitsToDouble(bits[i]);
            }
            columns.put(name, column);
        }
        return columns;
    }

    private static Map<String, Double> row(Map<String, double[]> columns, int place) {
        Map<String, Double> row = new LinkedHashMap<>();
        columns.forEach((name, column) -> row.put(name, column[place]));
        return row;
    }
}
