/** Equipment and its log over every adapter. */
@NullMarked
package io.calminer.application.equipment;

import org.jspecify.annotations.NullMarked;
