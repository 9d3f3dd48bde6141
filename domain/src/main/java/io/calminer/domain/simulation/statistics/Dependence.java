package io.calminer.domain.simulation.statistics;

/**
 * Which iterations of a run depend on one another, and so may not be counted as many when an error is told.
 *
 * @param kind what belongs together
 * @param parts how many randomisations there are; 1 where there are none
 * @param chunksPerPart the chunks of a randomisation
 */
public record Dependence(Kind kind, int parts, long chunksPerPart) {

    /** Independent iterations. */
    public static final Dependence NONE = new Dependence(Kind.NONE, 1, Long.MAX_VALUE);

    /** Pairs: iterations 2j and 2j + 1. */
    public static final Dependence PAIRS = new Dependence(Kind.PAIRS, 1, Long.MAX_VALUE);

    /** What belongs together. */
    public enum Kind {
        /** Nothing: each iteration stands alone. */
        NONE,
        /** Two iterations. */
        PAIRS,
        /** All iterations of a randomisation. */
        RANDOMIZATIONS
    }

    /** Randomisations of so many chunks each. */
    public static Dependence randomizations(int parts, long chunksPerPart) {
        return new Dependence(Kind.RANDOMIZATIONS, parts, chunksPerPart);
    }

    /** Whether each iteration stands alone. */
    public boolean isNone() {
        return kind == Kind.NONE;
    }

    /** The randomisation that a chunk lies in. */
    int part(long chunk) {
        return (int) (chunk / chunksPerPart);
    }
}
