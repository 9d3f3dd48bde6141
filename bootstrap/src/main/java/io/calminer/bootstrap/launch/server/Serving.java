package io.calminer.bootstrap.launch.server;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.configuration.Variable;
import io.calminer.bootstrap.launch.database.DataFolder;
import io.calminer.bootstrap.launch.database.Database;
import io.calminer.bootstrap.launch.database.Migrations;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * CalMiner while it serves: the data folder, the database and the server, started in this order and stopped in the
 * reverse order by one shutdown hook.
 */
public final class Serving {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Serving() {}

    /**
     * Starts all parts and returns when the application answers.
     *
     * @throws ServerFailed when it does not, with the reason; what was started is stopped by the JVM's end
     */
    public static Serving start(Configuration configuration, PrintWriter out) throws IOException {
        long begin = System.nanoTime();
        Serving serving = new Serving();
        Runtime.getRuntime().addShutdownHook(new Thread(serving::stop, "stop"));
        DataFolder folder = serving.add(DataFolder.take(configuration.data()));
        Database database = serving.add(Database.open(configuration, folder));
        Installation installation = Installation.here();
        migrate(database, installation, out);
        long before = System.nanoTime();
        Server server = serving.add(Server.start(
                new ServerSettings(configuration, database.address(), tokenKey(configuration, folder)),
                configuration.whole(Variable.CALMINER_PORT),
                folder.path().resolve("server"),
                installation.application()));
        out.println("CalMiner is ready at http://localhost:" + server.port() + " (database after "
                + seconds(begin, before) + " s, application after " + seconds(begin, System.nanoTime()) + " s).");
        out.flush();
        return serving;
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

    private static String tokenKey(Configuration configuration, DataFolder folder) throws IOException {
        return configuration.has(Variable.CALMINER_TOKEN_KEY)
                ? configuration.text(Variable.CALMINER_TOKEN_KEY)
                : folder.secrets().get("token-key");
    }

    private static String seconds(long from, long to) {
        return String.format(Locale.ROOT, "%.1f", Duration.ofNanos(to - from).toMillis() / 1000.0);
    }

    /** Waits until the process is told to end. */
    public void untilStopped() throws InterruptedException {
        stopped.await();
    }

    private synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    private synchronized void stop() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception failed) {
                System.err.println(part + " did not stop in an orderly way: " + failed.getMessage());
            }
        }
        stopped.countDown();
    }
}
