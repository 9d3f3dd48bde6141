/**
 * What plans are worth, and why, over HTTP.
 *
 * <p>{@code ValuationResource} values scenarios and documents that are not stored; {@code ValuationJson} is the answer.
 */
@NullMarked
package io.calminer.web.valuation;

import org.jspecify.annotations.NullMarked;
