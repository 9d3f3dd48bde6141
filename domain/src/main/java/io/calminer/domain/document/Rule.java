package io.calminer.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * A rule that input must obey, with the code and the words that a person reads when it does not.
 *
 * <p>Each package states its rules as one enum, so that the code is the constant's name and
 * {@code docs/messages.md} can list them all. Placeholders in braces are filled in the order of their
 * first appearance over {@link #text()} and then {@link #hint()}; the name inside the braces only
 * documents what stands there.
 */
public interface Rule {

    /** The stable code of the rule, such as {@code UNKNOWN_FIELD}. */
    String name();

    /** One sentence: what is wrong, the rule, the value and the place, with placeholders in braces. */
    String text();

    /** A sentence that begins with "Maybe" and names a likely remedy; null when there is none. */
    @Nullable String hint();
}
