/**
 * Adapters in memory for tests, and one contract suite for each port that every adapter must pass.
 *
 * <p>{@link io.calminer.application.InMemoryDatabase} is their store; a suite is an interface whose default methods are
 * the tests, and a test class of an adapter implements it.
 */
@NullMarked
package io.calminer.application;

import org.jspecify.annotations.NullMarked;
