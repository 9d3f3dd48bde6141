package io.calminer.bootstrap.launch.database;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.configuration.Variable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The database of one process: the one that the environment names, else the one that CalMiner brings along. */
public final class Database implements AutoCloseable {

    private final DatabaseAddress address;
    private final @Nullable EmbeddedDatabase embedded;

    private Database(DatabaseAddress address, @Nullable EmbeddedDatabase embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /**
     * Opens the database.
     *
     * @throws IOException when the embedded one does not start
     */
    public static Database open(Configuration configuration, DataFolder folder) throws IOException {
        if (configuration.has(Variable.DATABASE_HOST)) {
            return new Database(DatabaseAddress.of(configuration), null);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(folder.path().resolve("database"), folder.secrets());
        return new Database(embedded.address(), embedded);
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops the embedded database; one that the environment names is not ours to stop. */
    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
