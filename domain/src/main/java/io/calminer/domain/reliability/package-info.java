/**
 * Statistics of failures: what a log of failures says of the life of parts and machines, and what follows for
 * availability and replacement.
 *
 * <p>{@link io.calminer.domain.reliability.FitLog} asks {@link io.calminer.domain.reliability.Laplace} for a trend first,
 * and then fits {@link io.calminer.domain.reliability.WeibullFit} to lives without one or {@link
 * io.calminer.domain.reliability.PowerLaw} to ages with one. {@link io.calminer.domain.reliability.AgeReplacement} prices
 * the age at which a part is changed. All is computed from what is handed in, with the same bits on every machine.
 *
 * <p>A further statistic is a record with a factory {@code of}; where data may not allow it, {@code objection} says why, by a
 * {@link io.calminer.domain.reliability.ReliabilityRule}.
 */
@NullMarked
package io.calminer.domain.reliability;

import org.jspecify.annotations.NullMarked;
