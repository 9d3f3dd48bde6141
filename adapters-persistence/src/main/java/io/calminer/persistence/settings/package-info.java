/**
 * Settings in the table {@code setting}.
 *
 * <p>{@link io.calminer.persistence.settings.JpaSettings} is the adapter.
 */
@NullMarked
package io.calminer.persistence.settings;

import org.jspecify.annotations.NullMarked;
