/** What all calculators keep: wrong requests are told exactly. */
@NullMarked
package io.calminer.application.calculation;

import org.jspecify.annotations.NullMarked;
