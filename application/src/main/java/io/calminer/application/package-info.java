/** Use cases and outbound ports. */
@NullMarked
package io.calminer.application;

import org.jspecify.annotations.NullMarked;
