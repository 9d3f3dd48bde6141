/** Holds the JSON Schemas against documents that are right and documents that are wrong. */
@NullMarked
package io.calminer.web.schema;

import org.jspecify.annotations.NullMarked;
