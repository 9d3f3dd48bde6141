package io.calminer.domain.simulation.process;

/** A law of a level over the periods, driven by one normal score for each period. */
public sealed interface Process permits Schwartz {

    /** The slot that the level of each period fills. */
    int[] slots();

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
     * @param scores the normal scores {@code [period][lane]}
     * @param columns the input columns by slot, those of uncertain parameters filled already
     * @param scratch a column to work in
     */
    void fill(double[][] scores, double[][] columns, double[] scratch, int lanes);
}
