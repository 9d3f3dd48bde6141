package io.calminer.application.calculation;

import io.calminer.domain.document.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a calculator answers, and what was kept of it.
 *
 * @param document the answer as a document
 * @param snapshot null where nothing was kept
 */
public record Kept<T>(
        T answer, JsonValue.JsonObject document, @Nullable Snapshot snapshot) {}
