/**
 * What failures and counts of a machine say: {@code POST /api/calculations/reliability} and {@code /oee}.
 *
 * <p>{@link io.calminer.web.reliability.ReliabilityResource} and {@link io.calminer.web.reliability.OeeResource} answer with
 * the documents of their use cases.
 */
@NullMarked
package io.calminer.web.reliability;

import org.jspecify.annotations.NullMarked;
