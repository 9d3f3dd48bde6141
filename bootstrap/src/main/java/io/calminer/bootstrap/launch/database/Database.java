package io.calminer.bootstrap.launch.database;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.configuration.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The database of one process: the one that the environment names, else the one that CalMiner brings along. */
public final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final DatabaseAddress address;
    private final List<Part> parts;

    /** What is closed with the database, in this order. */
    private interface Part {
        void close() throws IOException;
    }

    private Database(DatabaseAddress address, Part... parts) {
        this.address = address;
        this.parts = List.of(parts);
    }

    /**
     * Opens the database for the owner of a data folder.
     *
     * @throws IOException when the embedded one does not start
     */
    public static Database open(Configuration configuration, DataFolder folder) throws IOException {
        if (isElsewhere(configuration)) {
            return new Database(DatabaseAddress.of(configuration));
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(folder);
        return new Database(embedded.address(), embedded::close);
    }

    /**
     * Opens the database for a command: one that the server of the data folder runs is shared with it, and another
     * command is waited for.
     *
     * @throws FolderInUse when another process has the folder for too long
     * @throws IOException when the embedded one does not start
     */
    public static Database openForCommand(Configuration configuration) throws IOException {
        if (isElsewhere(configuration)) {
            return new Database(DatabaseAddress.of(configuration));
        }
        Path path = configuration.data();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<DataFolder> free = DataFolder.tryToTake(path, DataFolder.Use.COMMAND);
            if (free.isPresent()) {
                DataFolder folder = free.get();
                EmbeddedDatabase embedded = EmbeddedDatabase.start(folder);
                return new Database(embedded.address(), embedded::close, folder::close);
            }
            Optional<DatabaseAddress> running = EmbeddedDatabase.running(path);
            if (DataFolder.heldFor(path) == DataFolder.Use.SERVER && running.isPresent()) {
                return new Database(running.get());
            }
            DataFolder.pause();
        }
        throw new FolderInUse(path);
    }

    /**
     * Opens the database to look at it: where there is none yet, an empty one for the time being, of which nothing is
     * left behind.
     *
     * @throws IOException when the embedded one does not start
     */
    public static Database openToLook(Configuration configuration) throws IOException {
        if (isElsewhere(configuration) || EmbeddedDatabase.isIn(configuration.data())) {
            return openForCommand(configuration);
        }
        Path temporary = Files.createTempDirectory("calminer");
        DataFolder folder = DataFolder.take(temporary, DataFolder.Use.COMMAND);
        EmbeddedDatabase embedded = EmbeddedDatabase.start(folder);
        return new Database(embedded.address(), embedded::close, folder::close, () -> Folders.delete(temporary));
    }

    /**
     * Removes the embedded database with all that belongs to it.
     *
     * @throws DatabaseElsewhere when the environment names another one
     */
    public static void remove(Configuration configuration, DataFolder folder) throws IOException {
        if (isElsewhere(configuration)) {
            throw new DatabaseElsewhere();
        }
        EmbeddedDatabase.remove(folder);
    }

    private static boolean isElsewhere(Configuration configuration) {
        return configuration.has(Variable.DATABASE_HOST);
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops the embedded database; one that another process runs is not ours to stop. */
    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.close();
        }
    }
}
