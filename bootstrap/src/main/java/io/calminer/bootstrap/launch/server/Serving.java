package io.calminer.bootstrap.launch.server;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.configuration.Variable;
import io.calminer.bootstrap.launch.database.DataFolder;
import io.calminer.bootstrap.launch.database.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * CalMiner while it serves: the data folder, the database and the server, started in this order and stopped in the
 * reverse order by one shutdown hook.
 */
public final class Serving {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(19);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Server server;

    private Serving() {}

    /**
     * What to serve.
     *
     * @param demo whether the demo mines are brought
     * @param fresh whether to begin with an empty database
     */
    public record Wish(Configuration configuration, boolean demo, boolean fresh) {}

    /**
     * Starts all parts and returns when the application answers.
     *
     * @throws ServerFailed when it does not, with the reason; what was started is stopped by the JVM's end
     */
    public static Serving start(Wish wish, PrintWriter out) throws IOException, SQLException {
        long begin = System.nanoTime();
        Configuration configuration = wish.configuration();
        Serving serving = new Serving();
        Runtime.getRuntime().addShutdownHook(new Thread(serving::stop, "stop"));
        DataFolder folder = serving.add(DataFolder.take(configuration.data(), DataFolder.Use.SERVER));
        if (wish.fresh()) {
            Database.remove(configuration, folder);
        }
        Installation installation = Installation.here();
        ComingDatabase database = serving.add(ComingDatabase.begin(configuration, folder, installation, out));
        ServerSettings settings = new ServerSettings(configuration, tokenKey(configuration, folder), wish.demo());
        Server server = serving.add(Server.start(
                settings,
                configuration.whole(Variable.CALMINER_PORT),
                folder.path().resolve("server")));
        settings.publish(database.address());
        long before = System.nanoTime();
        server.deploy(installation.application());
        database.isFilled();
        serving.server = server;
        out.println("CalMiner is ready at http://localhost:" + server.port() + " (server and database after "
                + seconds(begin, before) + " s, application after " + seconds(begin, System.nanoTime()) + " s).");
        if (!configuration.has(Variable.DATABASE_HOST)) {
            out.println("The data lie in the PostgreSQL that CalMiner brings along, in " + folder.path()
                    + ". To move them to a server of yours: calminer backup FILE, then, with DATABASE_HOST set,"
                    + " calminer restore FILE.");
        }
        out.flush();
        return serving;
    }

    private static String tokenKey(Configuration configuration, DataFolder folder) throws IOException {
        return configuration.has(Variable.CALMINER_TOKEN_KEY)
                ? configuration.text(Variable.CALMINER_TOKEN_KEY)
                : folder.secrets().get("token-key");
    }

    private static String seconds(long from, long to) {
        return String.format(Locale.ROOT, "%.1f", Duration.ofNanos(to - from).toMillis() / 1000.0);
    }

    /** Asks for the first things that people and programs ask for. */
    public void rehearse() throws IOException {
        for (String path : List.of("/", "/sign-in.xhtml", "/api/openapi", "/api/auth/me")) {
            Objects.requireNonNull(server).get(path);
        }
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
        Thread limit = limit();
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception failed) {
                System.err.println(part + " did not stop in an orderly way: " + failed.getMessage());
            }
        }
        limit.interrupt();
        stopped.countDown();
    }

    /** Ends the process when its parts do not end by themselves: nothing is lost that was answered. */
    private static Thread limit() {
        Thread limit = new Thread(
                () -> {
                    try {
                        Thread.sleep(LONGEST_STOP.toMillis());
                        System.err.println("Stopping takes too long: the process ends now.");
                        Runtime.getRuntime().halt(1);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop limit");
        limit.setDaemon(true);
        limit.start();
        return limit;
    }
}
