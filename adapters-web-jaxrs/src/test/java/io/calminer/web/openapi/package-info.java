/**
 * Holds the description of the API against the resources: {@code ResourcesTest} compares the two in both directions,
 * {@code ExamplesTest} validates every example.
 */
@NullMarked
package io.calminer.web.openapi;

import org.jspecify.annotations.NullMarked;
