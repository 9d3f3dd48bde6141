/**
 * What lies around every page: {@link io.calminer.faces.frame.Texts}, the words of a language. A new word goes into
 * every {@code Messages} file under the same key.
 */
@NullMarked
package io.calminer.faces.frame;

import org.jspecify.annotations.NullMarked;
