package io.calminer.domain.project;

/** The parameters of one distribution object, however its numbers are written; what is wrong is told and NaN. */
interface FamilyParameters {

    boolean has(String field);

    /** A parameter of the quantity's own, in its unit. */
    double own(String field);

    /** A shape, a probability or a logarithm. */
    double plain(String field);

    /** Values of the quantity's own. */
    double[] owns(String field);

    /** Weights or probabilities. */
    double[] plains(String field);

    default double own(String field, double otherwise) {
        return has(field) ? own(field) : otherwise;
    }

    default double plain(String field, double otherwise) {
        return has(field) ? plain(field) : otherwise;
    }
}
