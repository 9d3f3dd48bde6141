package io.calminer.domain.simulation.distribution;

/** A law given in other terms: it answers as the law that it equals. */
interface Equivalent extends Distribution {

    /** The law that this one equals. */
    Distribution equivalent();

    @Override
    default double density(double x) {
        return equivalent().density(x);
    }

    @Override
    default double logDensity(double x) {
        return equivalent().logDensity(x);
    }

    @Override
    default double cumulative(double x) {
        return equivalent().cumulative(x);
    }

    @Override
    default double survival(double x) {
        return equivalent().survival(x);
    }

    @Override
    default double quantile(double p) {
        return equivalent().quantile(p);
    }

    @Override
    default double upperQuantile(double q) {
        return equivalent().upperQuantile(q);
    }

    @Override
    default double mean() {
        return equivalent().mean();
    }

    @Override
    default double variance() {
        return equivalent().variance();
    }

    @Override
    default double lower() {
        return equivalent().lower();
    }

    @Override
    default double upper() {
        return equivalent().upper();
    }

    @Override
    default boolean isDiscrete() {
        return equivalent().isDiscrete();
    }

    @Override
    default Sampler sampler() {
        return equivalent().sampler();
    }
}
