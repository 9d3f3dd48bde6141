package io.calminer.domain.simulation.process;

/**
 * A law of a level over the periods.
 *
 * <p>It is driven by {@link #moves} normal scores in the order of time, which may be correlated with those of others, and
 * by {@link #others} uniforms that stand alone, such as those of jumps.
 */
public sealed interface Process permits Schwartz, LinearProcess, Merton, Bootstrap, Event, AlternatingRenewal {

    /** The slot that the level of each period fills. */
    int[] slots();

    /** How many normal scores drive it, in the order of time: by default one for each slot. */
    default int moves() {
        return slots().length;
    }

    /** How many uniforms drive it beside the scores. */
    default int others() {
        return 0;
    }

    /** Whether a higher score always means a higher level, so that correlations with its scores say something. */
    default boolean isOrdered() {
        return true;
    }

    /**
     * The expected level of each period, the base reading of the process.
     *
     * @param base the base value of every slot
     */
    double[] expectedPath(double[] base);

    /** Whether a parameter of the law is read from the slot. */
    boolean reads(int slot);

    /**
     * Fills the columns of the levels.
     *
     * @param scores the normal scores {@code [move][lane]} and behind them the uniforms {@code [moves + other][lane]}
     * @param columns the input columns by slot, those of uncertain parameters filled already
     * @param scratch a column to work in
     */
    void fill(double[][] scores, double[][] columns, double[] scratch, int lanes);
}
