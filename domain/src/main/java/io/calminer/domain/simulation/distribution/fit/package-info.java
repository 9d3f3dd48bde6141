/**
 * Laws fitted to data: {@link io.calminer.domain.simulation.distribution.fit.Fitting} ranks {@link
 * io.calminer.domain.simulation.distribution.fit.Candidate}s, each with its {@link
 * io.calminer.domain.simulation.distribution.fit.Fit} or the reason why it has none.
 *
 * <p>A further candidate is a constant of {@code Candidate} with its estimator in {@code Estimators}, or, where a
 * likelihood must be climbed, in {@code Likelihoods}.
 */
@NullMarked
package io.calminer.domain.simulation.distribution.fit;

import org.jspecify.annotations.NullMarked;
