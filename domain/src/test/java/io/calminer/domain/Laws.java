package io.calminer.domain;

/** How many cases made by chance a law is tried on: fewer where the tests run again for each of thousands of mutants. */
public final class Laws {

    private static final int PERCENT = Integer.getInteger("calminer.laws.percent", 100);

    private Laws() {}

    /** The part of the usual number that is asked for, at least one. */
    public static int cases(int usual) {
        return Math.max(1, usual * PERCENT / 100);
    }
}
