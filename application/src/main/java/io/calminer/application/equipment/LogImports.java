package io.calminer.application.equipment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Port to logs that wait to be imported. */
public interface LogImports {

    void add(LogImport waiting);

    Optional<LogImport> find(UUID id);

    void remove(UUID id);

    /** Forgets those that were looked at before the given moment. */
    void forget(Instant before);
}
