package io.calminer.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * What people call an input or a line, and where its figure comes from.
 *
 * @param name the name on screens; the key where nobody gave one
 * @param source the report, quote or assumption behind it; null when none is stated
 */
public record Label(String name, @Nullable String source) {

    public static Label of(String name) {
        return new Label(name, null);
    }
}
