/**
 * The settings of the installation over HTTP, in {@code SettingResource}.
 */
@NullMarked
package io.calminer.web.settings;

import org.jspecify.annotations.NullMarked;
