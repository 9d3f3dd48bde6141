/**
 * What people can do with CalMiner: one class for each use case, and the ports through which they reach the outside.
 *
 * <p>A use case is a final class named with a verb phrase; its one public method takes a nested {@code Request}, an id
 * or nothing, asks {@link io.calminer.application.account.Access} first, and gives an
 * {@link io.calminer.application.Answer}, whose refusals adapters translate in one place. Every top-level interface is
 * an outbound port. A new use case goes into the package of its feature.
 */
@NullMarked
package io.calminer.application;

import org.jspecify.annotations.NullMarked;
