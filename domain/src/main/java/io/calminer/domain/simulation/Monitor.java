package io.calminer.domain.simulation;

/**
 * Watches a run and may end it.
 *
 * <p>The calls come from the threads of the run, never two at once.
 */
public interface Monitor {

    /** A monitor that only lets the run go on. */
    Monitor NONE = new Monitor() {};

    /** Whether the run shall end now; asked every few thousand iterations on every thread. */
    default boolean cancelled() {
        return false;
    }

    /** Told after every chunk of iterations. */
    default void progress(Progress progress) {}

    /** Whether {@link #values} shall be called. */
    default boolean wantsValues() {
        return false;
    }

    /**
     * The metrics of consecutive iterations, chunk after chunk in the order of the iterations.
     *
     * @param firstIteration the iteration of entry 0
     * @param count how many entries count
     * @param metrics the values by metric and entry; not to be kept
     */
    default void values(long firstIteration, int count, double[][] metrics) {}

    /**
     * Whether {@link #checkpoint} shall be called now that a group of iterations is complete; a monitor with a clock
     * says yes every few seconds.
     */
    default boolean wantsCheckpoint() {
        return false;
    }

    /** A state from which the run can be resumed with the same bits. */
    default void checkpoint(Checkpoint checkpoint) {}
}
