/**
 * The contract suites of all ports on a real PostgreSQL, and what only a real one can show.
 *
 * <p>{@link io.calminer.persistence.TestServer} is one server for all tests and gives each a database of its own, made by
 * the real migrations: an embedded one, or one that is named to it. What is tagged {@code docker} has it from a container
 * and runs with {@code ops/test --docker} only.
 */
@NullMarked
package io.calminer.persistence;

import org.jspecify.annotations.NullMarked;
