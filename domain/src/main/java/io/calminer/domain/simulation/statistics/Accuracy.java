package io.calminer.domain.simulation.statistics;

/** How far the estimates of one metric may be off. */
interface Accuracy {

    /** Standard errors on either side that hold a normal estimate's true value with 95 % confidence. */
    double NORMAL = 1.959963984540054;

    /** The standard error of the mean; NaN where it cannot be told. */
    double ofMean();

    /**
     * The standard error of how many outcomes lie at or below the value that a share is at or below.
     *
     * @param share within [0, 1]
     */
    double ofRank(double share);

    /** The standard errors on either side that hold the true value with 95 % confidence. */
    double factor();

    /** By how many outcomes a percentile may be off beside that: by its neighbour where strata leave no other error. */
    default double neighbours() {
        return 1;
    }
}
