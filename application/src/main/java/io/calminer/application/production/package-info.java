/**
 * What smelters pay, without a scenario.
 *
 * <p>{@link io.calminer.application.production.SettleProduct} answers from a {@link
 * io.calminer.application.production.SmelterInput} by a plan of one product and one year, whose lines are the settlement;
 * {@link io.calminer.application.production.Settled} is the answer.
 */
@NullMarked
package io.calminer.application.production;

import org.jspecify.annotations.NullMarked;
