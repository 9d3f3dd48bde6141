/** Settlements against sums by hand and published cases. */
@NullMarked
package io.calminer.application.production;

import org.jspecify.annotations.NullMarked;
