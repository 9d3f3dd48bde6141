/**
 * The keys of requests with the answers that are given again, in a table: {@link
 * io.calminer.persistence.repeat.JpaRequestKeys}.
 */
@NullMarked
package io.calminer.persistence.repeat;

import org.jspecify.annotations.NullMarked;
