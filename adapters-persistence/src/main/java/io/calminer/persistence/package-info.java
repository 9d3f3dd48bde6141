/** JPA rows, Flyway migrations, PostgreSQL. */
@NullMarked
package io.calminer.persistence;

import org.jspecify.annotations.NullMarked;
