package io.calminer.persistence;

import io.calminer.application.account.Caller;
import io.calminer.application.account.RoleAccess;
import io.calminer.application.catalogue.SeedCatalogue;
import io.calminer.persistence.catalogue.JpaCurrencies;
import io.calminer.persistence.catalogue.JpaMeasurementUnits;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server on which tests make databases of their own.
 *
 * <p>It is an embedded one, unless the property {@code calminer.test.database} names another, such as
 * {@code jdbc:postgresql://postgres:5432/}, with {@code calminer.test.database.user} and {@code .password}.
 */
final class TestServer {

    private static final String GIVEN = System.getProperty("calminer.test.database", "");

    /** What all databases of this process begin with: a server that was given may serve another process too. */
    private static final String PREFIX = "test_" + UUID.randomUUID().toString().substring(0, 8) + "_";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String address;
    private final String user;
    private final String password;
    private final String made;

    private TestServer(String address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.made = migratedOnce();
    }

    /** The server at an address without the name of a database. */
    static TestServer at(String address, String user, String password) {
        return new TestServer(address, user, password);
    }

    /** The one that all tests share. */
    static TestServer shared() {
        return Shared.SERVER;
    }

    /** A new database with all migrations applied and the catalogue filled, copied from the one that was made first. */
    TestDatabase migrated() {
        return TestDatabase.of(this, create(" TEMPLATE " + made), "calminer");
    }

    /** A new database without tables. */
    TestDatabase empty() {
        return TestDatabase.of(this, create(""), "calminer");
    }

    String address(String database) {
        return address + database;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    private String migratedOnce() {
        String name = create("");
        TestDatabase database = TestDatabase.of(this, name, "calminer");
        database.flyway().migrate();
        try (JpaUnitOfWork work = database.transactions()) {
            new SeedCatalogue(
                            RoleAccess.of(Caller::system, (project, account) -> true),
                            work,
                            new JpaCurrencies(work),
                            new JpaMeasurementUnits(work))
                    .seed(new SeedCatalogue.Request(SeedCatalogue.Way.WRITE));
        }
        return name;
    }

    private String create(String how) {
        String name = PREFIX + DATABASES.incrementAndGet();
        try {
            TestDatabase.of(this, "postgres", "public").execute("CREATE DATABASE " + name + how);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return name;
    }

    private static final class Shared {

        private static final TestServer SERVER = start();

        private static TestServer start() {
            if (!GIVEN.isEmpty()) {
                return at(
                        GIVEN,
                        System.getProperty("calminer.test.database.user", "postgres"),
                        System.getProperty("calminer.test.database.password", ""));
            }
            try {
                int port = EmbeddedPostgres.builder().start().getPort();
                return at("jdbc:postgresql://localhost:" + port + "/", "postgres", "");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
