package io.calminer.domain.simulation.sensitivity;

/** How it is told what single inputs do. */
public enum SensitivityMethod {
    /** Not at all. */
    NONE,
    /** By rank correlations and a linear regression over the run's own iterations. */
    REGRESSION,
    /** By Sobol indices, with evaluations of their own. */
    SOBOL,
    /** By Morris's elementary effects, with evaluations of their own. */
    MORRIS
}
