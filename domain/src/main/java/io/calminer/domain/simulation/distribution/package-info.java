/**
 * The laws of uncertain quantities, and how the simulation engine draws from them.
 *
 * <p>{@link io.calminer.domain.simulation.distribution.Distribution} is what every family answers: density, cumulative,
 * survival, quantile, moments and bounds. {@link io.calminer.domain.simulation.distribution.Sampler} turns columns of
 * uniforms or normal scores into draws. {@link io.calminer.domain.simulation.distribution.StandardNormal} joins the two.
 *
 * <p>To add a family: a record that implements {@code Distribution}, whose factory checks its parameters by
 * {@code Parameters}; a row in the families' laws suite; its name among the distribution objects of a plan; its section
 * in {@code docs/models/distributions.md}.
 */
@NullMarked
package io.calminer.domain.simulation.distribution;

import org.jspecify.annotations.NullMarked;
