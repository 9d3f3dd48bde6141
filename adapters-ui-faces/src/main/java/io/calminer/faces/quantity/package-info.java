/**
 * Numbers as people type and read them on the pages: {@link io.calminer.faces.quantity.StrictNumber} reads them,
 * {@link io.calminer.faces.quantity.Marks} says which marks a language uses, and
 * {@link io.calminer.faces.quantity.StrictNumberConverter} puts both into a form.
 *
 * <p>The script {@code numbers.js} reads the same texts in the same way; a rule added here is added there, and a case of
 * it to {@code numbers/cases.txt}, which tests both.
 */
@NullMarked
package io.calminer.faces.quantity;

import org.jspecify.annotations.NullMarked;
