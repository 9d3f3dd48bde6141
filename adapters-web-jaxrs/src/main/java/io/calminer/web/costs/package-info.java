/**
 * Estimates of capital and operating costs over HTTP.
 *
 * <p>{@code CapexResource} and {@code OpexResource} read the inputs that pages read too; the answer is the document of the
 * estimate.
 */
@NullMarked
package io.calminer.web.costs;

import org.jspecify.annotations.NullMarked;
