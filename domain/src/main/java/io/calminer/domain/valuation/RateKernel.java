package io.calminer.domain.valuation;

/** Placeholder. */
public final class RateKernel {
    private RateKernel() {}
}
