/**
 * The contract suites of all ports on a real PostgreSQL, and what only a real one can show.
 *
 * <p>{@link io.calminer.persistence.TestDatabase} starts one server for all tests and gives each test class a schema of
 * its own, made by the real migrations.
 */
@NullMarked
package io.calminer.persistence;

import org.jspecify.annotations.NullMarked;
