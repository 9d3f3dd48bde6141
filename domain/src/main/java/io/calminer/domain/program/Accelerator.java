package io.calminer.domain.program;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * The loops that draws spend their time in, done by vector instructions that are named as such, where that is possible.
 *
 * <p>Plain loops are the product: they run on every machine, and the accelerator gives their bits. It is chosen when the
 * program starts: it needs the module {@code jdk.incubator.vector} ({@code --add-modules}) and vectors of four doubles or
 * more; {@code -Dcalminer.accelerator=off} switches it off. Before its loops are compiled they are a thousand times slower
 * than plain ones, for some thousand columns. So a program stays with plain loops for its first millions of iterations,
 * then does one column in {@value #SHARE} with vectors until they must be compiled, and only then all; {@code on} spares
 * it both.
 */
public final class Accelerator {

    /** What {@link #name} says where there is none. */
    public static final String NONE = "none";

    /** Columns of plain loops before the compilation of others is worth its time. */
    private static final long PLAIN = 1_000_000;

    /** Columns until all are done with vectors. */
    private static final long ADOPTED = 3_000_000;

    /** A prime, so that no kind of column always falls between. */
    private static final int SHARE = 257;

    private static final int FEWEST = 4;

    private static final String SWITCH = System.getProperty("calminer.accelerator", "");
    private static final Accelerator CHOSEN = new Accelerator(choose(), SWITCH.equals("on") ? ADOPTED : 0);

    private final @Nullable Loops loops;

    /** How much has been done; a hint only, in which threads may lose each other's counts. */
    private long columns;

    private Accelerator(@Nullable Loops loops, long columns) {
        this.loops = loops;
        this.columns = columns;
    }

    /** The loops, each with the bits of the plain loop of its name, for lanes that are a multiple of {@link #step}. */
    public interface Loops {

        /** The name by which a run records that they were at hand. */
        String name();

        /** The lanes that are done at once. */
        int step();

        /**
         * The uniforms of Threefry for consecutive iterations.
         *
         * @param key0 the seed
         * @param key1 the draw key
         * @param counter0 the iteration of lane 0
         * @param counter1 the index within the input ÷ 2
         * @param word0 work space
         * @param word1 work space
         */
        void uniforms(
                long key0,
                long key1,
                long counter0,
                long counter1,
                double[] even,
                double[] odd,
                long[] word0,
                long[] word1,
                int lanes);

        /** {@code z[i]} is the standard normal quantile of {@code p[i]}; p and z are different arrays. */
        void scores(double[] p, double[] z, int lanes);

        /** {@code y[i] = exp(fma(scale, x[i], shift))}; x and y are different arrays. */
        void exp(double scale, double shift, double[] x, double[] y, int lanes);
    }

    /** What a run records: the loops at hand, or {@value #NONE}. */
    public static String name() {
        return CHOSEN.loops == null ? NONE : CHOSEN.loops.name();
    }

    /** The loops for one column, or null where the plain ones are to be taken. */
    public static @Nullable Loops loops(int lanes) {
        Loops loops = CHOSEN.loops;
        return loops == null || lanes % loops.step() != 0 || !CHOSEN.isTurn() ? null : loops;
    }

    private boolean isTurn() {
        long done = columns;
        if (done >= ADOPTED) {
            return true;
        }
        columns = done + 1;
        return done >= PLAIN && done % SHARE == 0;
    }

    private static @Nullable Loops choose() {
        if (SWITCH.equals("off")
                || ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return null;
        }
        try {
            Loops loops = Class.forName("io.calminer.domain.simulation.vector.VectorLoops")
                    .asSubclass(Loops.class)
                    .getConstructor()
                    .newInstance();
            return loops.step() < FEWEST ? null : loops;
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException leftOut) {
            return null;
        } catch (InstantiationException | InvocationTargetException | LinkageError otherModule) {
            // a later Java may change what is still incubating: the plain loops hold anyway
            return null;
        }
    }
}
