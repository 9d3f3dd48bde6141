/**
 * What smelters pay, over HTTP.
 *
 * <p>{@code SmelterResource} reads a product with its terms; the answer is the document of the settlement.
 */
@NullMarked
package io.calminer.web.production;

import org.jspecify.annotations.NullMarked;
