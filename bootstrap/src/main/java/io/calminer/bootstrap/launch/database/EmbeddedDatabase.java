package io.calminer.bootstrap.launch.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The PostgreSQL that CalMiner brings along, with its data in a folder of ours.
 *
 * <p>The library that unpacks and starts it is made for tests: it switches durability off and trusts every local user.
 * Here every commit reaches the disk before it is answered, and connections need a password that is made once and kept
 * beside the data. One process at a time owns the folder, which {@code DataFolder} sees to.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String OWNER = "postgres";
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
     * @param folder  where data and programs lie; the first start fills it
     * @param secrets where the password is kept
     * @throws IOException when PostgreSQL does not start, with the reason it gave
     */
    public static EmbeddedDatabase start(Path folder, Secrets secrets) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(folder.resolve("programs"));
        LeftBehind.in(data).stop();
        File log = folder.resolve("postgresql.log").toFile();
        String password = secrets.get("database-password");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                // options of initdb: they come after the library's own, so that passwords win over trust
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", secrets.file("database-password").toString())
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
        return new EmbeddedDatabase(
                postgres, new DatabaseAddress("localhost", postgres.getPort(), OWNER, "public", OWNER, password));
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
