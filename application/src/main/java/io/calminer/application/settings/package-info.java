/**
 * Settings of the installation: the theme's colours, self-registration, pricing defaults.
 *
 * <p>{@link io.calminer.application.settings.SettingKey} lists them all; one more is one more constant there.
 * {@link io.calminer.application.settings.Settings} keeps the values that differ from the shipped ones.
 */
@NullMarked
package io.calminer.application.settings;

import org.jspecify.annotations.NullMarked;
