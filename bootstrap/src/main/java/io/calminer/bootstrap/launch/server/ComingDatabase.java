package io.calminer.bootstrap.launch.server;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.database.DataFolder;
import io.calminer.bootstrap.launch.database.Database;
import io.calminer.bootstrap.launch.database.DatabaseAddress;
import io.calminer.bootstrap.launch.database.Migrations;
import io.calminer.bootstrap.launch.database.SetUpLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The database while it is opened and brought up to date, on a thread of its own: the server needs it only when the
 * application is deployed, and starts meanwhile.
 */
final class ComingDatabase implements AutoCloseable {

    /** A database that is up to date, and the right to fill it: several servers may start at once. */
    private record Ready(Database database, SetUpLock lock) {}

    private final FutureTask<Ready> task;

    private ComingDatabase(FutureTask<Ready> task) {
        this.task = task;
    }

    static ComingDatabase begin(
            Configuration configuration, DataFolder folder, Installation installation, PrintWriter out) {
        FutureTask<Ready> task = new FutureTask<>(() -> open(configuration, folder, installation, out));
        Thread thread = new Thread(task, "database");
        thread.setDaemon(true);
        thread.start();
        return new ComingDatabase(task);
    }

    private static Ready open(
            Configuration configuration, DataFolder folder, Installation installation, PrintWriter out)
            throws IOException, SQLException {
        Database database = Database.open(configuration, folder);
        try {
            SetUpLock lock = SetUpLock.take(database.address());
            migrate(database, installation, out);
            return new Ready(database, lock);
        } catch (SQLException | IOException | RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private static void migrate(Database database, Installation installation, PrintWriter out) throws IOException {
        try (URLClassLoader offline = installation.offline()) {
            int steps = new Migrations(database.address(), offline).migrate();
            if (steps > 0) {
                out.println("The database schema was brought up to date in " + steps + " steps.");
                out.flush();
            }
        }
    }

    /** Waits until the database is up to date. */
    DatabaseAddress address() throws IOException, SQLException {
        return await().database().address();
    }

    /** Lets other servers fill it. */
    void isFilled() throws IOException, SQLException {
        await().lock().close();
    }

    private Ready await() throws IOException, SQLException {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while the database started.", interrupted);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof IOException unreadable) {
                throw unreadable;
            }
            if (cause instanceof SQLException refused) {
                throw refused;
            }
            if (cause instanceof RuntimeException told) {
                throw told;
            }
            throw new ServerFailed("The database did not start.", cause);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        Ready ready = await();
        ready.lock().close();
        ready.database().close();
    }
}
