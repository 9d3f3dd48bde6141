package io.calminer.domain.simulation.distribution.fit;

import io.calminer.domain.simulation.distribution.Distribution;

/**
 * A family fitted to data by maximum likelihood.
 *
 * @param candidate the family
 * @param law the fitted law
 * @param logLikelihood Σ ln f(x)
 * @param akaike Akaike's criterion 2·parameters − 2·logLikelihood: the smallest is the best trade between fit and
 *     simplicity
 * @param goodness how far the law is from the data
 */
public record Fit(Candidate candidate, Distribution law, double logLikelihood, double akaike, Goodness goodness) {

    static Fit of(Candidate candidate, Data data) {
        Distribution law = candidate.fitted(data);
        double likelihood = data.count() * data.meanOf(law::logDensity);
        return new Fit(
                candidate,
                law,
                likelihood,
                2 * candidate.parameters() - 2 * likelihood,
                Goodness.of(candidate, law, data));
    }
}
