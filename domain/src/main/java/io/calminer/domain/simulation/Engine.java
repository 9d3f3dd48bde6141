package io.calminer.domain.simulation;

import io.calminer.domain.program.Accelerator;

/** What a run records of the engine that made it. */
public final class Engine {

    /** Changes whenever the same scenario and settings may give other bits. */
    public static final String VERSION = "1";

    private static final int PROBES = 20_000;

    private Engine() {}

    /** The loops that are at hand beside the plain ones, such as {@code vector-512}, or {@code none}: the same bits. */
    public static String accelerator() {
        return Accelerator.name();
    }

    /**
     * Whether fused multiply-add is an instruction of this processor; where it is not, {@link Math#fma} gives the same
     * bits by exact arithmetic, thousands of times slower, and a run should say so.
     *
     * @param nanoTime a clock, which the domain does not have
     */
    public static boolean hasFusedMultiplyAdd(java.util.function.LongSupplier nanoTime) {
        long start = nanoTime.getAsLong();
        double value = 1;
        for (int i = 0; i < PROBES; i++) {
            value = Math.fma(value, 0.999, 0.001);
        }
        // exact arithmetic takes about a microsecond each, interpreted instructions a few nanoseconds
        return value > 2 || nanoTime.getAsLong() - start < PROBES * 400L;
    }
}
