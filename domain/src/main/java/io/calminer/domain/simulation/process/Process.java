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

    /**
     * Fills the columns of the levels.
     *
     * @param scores the normal scores {@code [period][lane]}
     * @param columns the input columns by slot, those of uncertain parameters filled already
     */
    void fill(double[][] scores, double[][] columns, int lanes);
}
