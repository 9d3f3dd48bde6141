package io.calminer.domain.risk;

import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.simulation.Checkpoint;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.statistics.Band;
import io.calminer.domain.simulation.statistics.Driver;
import io.calminer.domain.simulation.statistics.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A program of its own that runs a plan from seed 42 and prints the hashes of its net present values and of its figures.
 *
 * <p>Arguments: plan, iterations, threads, block, and a folder, in which it keeps its values and its last checkpoint. A
 * run that finds a checkpoint there goes on from it, so that it may be killed at any moment. It uses only the public API
 * of the domain: {@code ops/golden} compiles this one file against the jar.
 */
public final class GoldenRun implements Monitor {

    private static final long SEED = 42;
    private static final int[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};

    private final Path checkpoint;
    private final RandomAccessFile values;

    private GoldenRun(Path folder) throws IOException {
        checkpoint = folder.resolve("checkpoint");
        values = new RandomAccessFile(folder.resolve("values").toFile(), "rw");
    }

    /** Prints {@code values} and {@code figures} with their hashes, and {@code checkpoint} after each group before. */
    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.iterations(Long.parseLong(arguments[1])).seed(SEED);
        int threads = Integer.parseInt(arguments[2]);
        GoldenRun run = new GoldenRun(Path.of(arguments[4]));
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        Execution execution = Execution.on(executor, threads)
                .block(Integer.parseInt(arguments[3]))
                .watchedBy(run);
        if (Files.exists(run.checkpoint)) {
            execution = execution.resumedFrom(new Checkpoint(Files.readAllBytes(run.checkpoint)));
        }
        RiskResult result = RiskAnalysis.of(PlanDocument.read(Files.readString(Path.of(arguments[0]))))
                .run(settings, execution);
        executor.shutdown();
        System.out.println("resumed from " + result.resumedFrom());
        System.out.println("values " + run.hashOfValues(settings.iterations()));
        System.out.println("figures " + hashOf(result));
    }

    @Override
    public boolean wantsValues() {
        return true;
    }

    @Override
    public void values(long firstIteration, int count, double[][] metrics) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(metrics[0], 0, count);
        try {
            values.seek(firstIteration * Double.BYTES);
            values.write(bytes.array());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public boolean wantsCheckpoint() {
        return true;
    }

    @Override
    public void checkpoint(Checkpoint reached) {
        try {
            Path next = checkpoint.resolveSibling("checkpoint.next");
            Files.write(next, reached.bytes());
            Files.move(next, checkpoint, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        System.out.println("checkpoint");
    }

    private String hashOfValues(long iterations) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[1 << 13];
        values.seek(0);
        for (long left = iterations * Double.BYTES; left > 0; left -= piece.length) {
            int length = (int) Math.min(piece.length, left);
            values.readFully(piece, 0, length);
            digest.update(piece, 0, length);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hashOf(RiskResult result) {
        MessageDigest digest = sha256();
        for (Outcome outcome : result.metrics()) {
            put(digest, (double) outcome.count(), outcome.mean(), outcome.standardDeviation(), outcome.skewness());
            put(digest, outcome.kurtosis(), outcome.smallest(), outcome.largest(), outcome.semiDeviation());
            put(digest, outcome.expectedShortfall(0.05), outcome.probabilityBelow(0));
            for (int percent : PERCENTS) {
                put(digest, outcome.percentile(percent));
            }
        }
        for (List<Band> fan : result.fans().values()) {
            for (Band band : fan) {
                put(
                        digest,
                        band.mean(),
                        band.p5(),
                        band.p10(),
                        band.p25(),
                        band.p50(),
                        band.p75(),
                        band.p90(),
                        band.p95());
            }
        }
        for (Driver driver : result.drivers()) {
            put(digest, driver.mean(), driver.standardDeviation());
            put(digest, driver.rankCorrelations());
        }
        for (long count : result.counts().values()) {
            put(digest, (double) count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void put(MessageDigest digest, double... figures) {
        for (double figure : figures) {
            digest.update(ByteBuffer.allocate(Double.BYTES)
                    .putLong(Double.doubleToLongBits(figure))
                    .array());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
