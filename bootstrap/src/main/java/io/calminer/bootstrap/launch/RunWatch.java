package io.calminer.bootstrap.launch;

import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Progress;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows a progress bar on a terminal and hashes the net present values as they come. */
final class RunWatch implements Monitor {

    /** Set by the start script where standard error is a terminal, which Java cannot tell on every JDK. */
    private static final String TERMINAL = "calminer.terminal";

    private static final int WIDTH = 30;
    private static final long REDRAW = 100_000_000L;
    /** A bar that would be gone at once only disturbs. */
    private static final long PATIENCE = 500_000_000L;

    /** Bytes hashed by one call: the compiler finds a method by its calls, and a run has few chunks. */
    private static final int PIECE = 1024;

    private final @Nullable MessageDigest digest;
    private final @Nullable PrintWriter terminal;
    private final long start = System.nanoTime();
    private long drawn = start + PATIENCE - REDRAW;
    private boolean shown;

    RunWatch(boolean hash, @Nullable PrintWriter terminal) {
        this.digest = hash ? sha256() : null;
        this.terminal = Boolean.getBoolean(TERMINAL) ? terminal : null;
    }

    @Override
    public void progress(Progress progress) {
        long now = System.nanoTime();
        if (terminal == null || now - drawn < REDRAW) {
            return;
        }
        drawn = now;
        shown = true;
        int full = (int) (WIDTH * progress.share());
        double seconds = (now - start) / 1e9;
        double left = seconds / progress.share() - seconds;
        terminal.print(String.format(
                Locale.ROOT,
                "\r  %s%s %3.0f %%  %,d of %,d iterations, %.0f s left ",
                "█".repeat(full),
                "░".repeat(WIDTH - full),
                100 * progress.share(),
                progress.done(),
                progress.total(),
                left));
        terminal.flush();
    }

    /** Wipes the bar away. */
    void end() {
        if (terminal != null && shown) {
            terminal.print("\r" + " ".repeat(100) + "\r");
            terminal.flush();
        }
    }

    @Override
    public boolean wantsValues() {
        return digest != null;
    }

    @Override
    public void values(long firstIteration, int count, double[][] metrics) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(metrics[0], 0, count);
        for (int at = 0; digest != null && at < bytes.capacity(); at += PIECE) {
            digest.update(bytes.array(), at, Math.min(PIECE, bytes.capacity() - at));
        }
    }

    /** SHA-256 over the bits of the net present values, little-endian, in the order of iterations; null if unwanted. */
    @Nullable String hash() {
        return digest == null ? null : HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
