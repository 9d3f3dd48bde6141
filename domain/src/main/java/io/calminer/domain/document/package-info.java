/**
 * Documents and what can be wrong with them: a strict JSON tree, places in it, and problems told all at once.
 *
 * <p>{@link io.calminer.domain.document.JsonDocument} reads a text, {@link io.calminer.domain.document.Fields} decodes
 * one object of it, {@link io.calminer.domain.document.Problems} collects what is wrong. A new rule is a constant of
 * the package's {@link io.calminer.domain.document.Rule} enum.
 */
@NullMarked
package io.calminer.domain.document;

import org.jspecify.annotations.NullMarked;
