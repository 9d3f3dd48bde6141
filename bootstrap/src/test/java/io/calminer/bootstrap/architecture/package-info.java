/**
 * The rules of the house, held against the classes and sources of every module.
 *
 * <p>{@link io.calminer.bootstrap.architecture.HouseRulesTest} lists the rules; each is a function of a root package,
 * so that it runs against the code and against a fixture below {@code fixture} that breaks it and must fail there. To
 * add one, write a function in the {@code …Rules} class of its subject, a fixture, and a line in the test.
 */
@NullMarked
package io.calminer.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
