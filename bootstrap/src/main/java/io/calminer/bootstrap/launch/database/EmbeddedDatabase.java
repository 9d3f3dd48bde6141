package io.calminer.bootstrap.launch.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that CalMiner brings along, with its data in a folder of ours.
 *
 * <p>The library that unpacks and starts it is made for tests: it switches durability off and trusts every local user.
 * Here every commit reaches the disk before it is answered, and connections need a password that is made once and kept
 * beside the data. One process at a time owns the folder, which {@code DataFolder} sees to.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String FOLDER = "database";
    private static final String DATA = "data";
    private static final String PASSWORD = "database-password";
    // of postmaster.pid
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final EmbeddedPostgres postgres;
    private final DatabaseAddress address;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DatabaseAddress address) {
        this.postgres = postgres;
        this.address = address;
    }

    /**
     * Starts PostgreSQL, after one that a killed process left behind has been stopped.
     *
     * @param owned where data, programs and the password lie; the first start fills it
     * @throws IOException when PostgreSQL does not start, with the reason it gave
     */
    static EmbeddedDatabase start(DataFolder owned) throws IOException {
        Path folder = owned.path().resolve(FOLDER);
        Secrets secrets = owned.secrets();
        Path data = folder.resolve(DATA);
        Files.createDirectories(folder.resolve("programs"));
        LeftBehind.in(data).stop();
        File log = folder.resolve("postgresql.log").toFile();
        String password = secrets.get(PASSWORD);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                // options of initdb: they come after the library's own, so that passwords win over trust
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", secrets.file(PASSWORD).toString())
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "60")
                .setServerConfig("log_destination", "stderr")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .start();
        return new EmbeddedDatabase(postgres, address(postgres.getPort(), password));
    }

    /** Removes the database of a data folder, after one that a killed process left behind has been stopped. */
    static void remove(DataFolder owned) throws IOException {
        Path folder = owned.path().resolve(FOLDER);
        LeftBehind.in(folder.resolve(DATA)).stop();
        Folders.delete(folder.resolve(DATA));
    }

    /** Whether a data folder has a database already. */
    static boolean isIn(Path dataFolder) {
        return Files.exists(dataFolder.resolve(FOLDER).resolve(DATA).resolve("PG_VERSION"));
    }

    /** The database of a data folder that another process has started; empty while it does not take connections. */
    static Optional<DatabaseAddress> running(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(FOLDER).resolve(DATA).resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        return lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready")
                ? Optional.of(address(
                        Integer.parseInt(lines.get(PORT_LINE).strip()),
                        DataFolder.secrets(dataFolder).get(PASSWORD)))
                : Optional.empty();
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("localhost", port, OWNER, "public", OWNER, password);
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops PostgreSQL in an orderly way; what was committed is on disk anyway. */
    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
