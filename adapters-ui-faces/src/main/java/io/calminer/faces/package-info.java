/** PrimeFaces screens. */
@NullMarked
package io.calminer.faces;

import org.jspecify.annotations.NullMarked;
