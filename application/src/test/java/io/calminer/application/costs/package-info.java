/** Estimates of capital and operating costs against sums by hand. */
@NullMarked
package io.calminer.application.costs;

import org.jspecify.annotations.NullMarked;
