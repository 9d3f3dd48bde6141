package io.calminer.bootstrap.launch.setup;

import io.calminer.bootstrap.launch.database.DatabaseAddress;
import java.util.ServiceLoader;

/** Opens a database for work without a server. */
public interface OfflineOpener {

    OfflineDatabase open(DatabaseAddress address);

    /** The one that the class loader of {@code offline} has. */
    static OfflineOpener in(ClassLoader offline) {
        return ServiceLoader.load(OfflineOpener.class, offline)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The folder 'offline' beside the jar lacks what commands need. Maybe build again."));
    }
}
