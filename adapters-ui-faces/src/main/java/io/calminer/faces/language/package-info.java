/**
 * The words of the pages: {@link io.calminer.faces.language.Texts} holds those of one language. A new word goes into every
 * {@code Messages} file under the same key; a new language is one more such file.
 */
@NullMarked
package io.calminer.faces.language;

import org.jspecify.annotations.NullMarked;
