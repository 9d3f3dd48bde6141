package io.calminer.persistence;

import io.calminer.application.account.Caller;
import io.calminer.application.account.RoleAccess;
import io.calminer.application.catalogue.SeedCatalogue;
import io.calminer.persistence.catalogue.JpaCurrencies;
import io.calminer.persistence.catalogue.JpaMeasurementUnits;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of one PostgreSQL server that all tests share, made by the migrations. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final AtomicReference<JpaUnitOfWork> OPEN = new AtomicReference<>();
    private static final String MADE = migratedOnce();

    private final PGSimpleDataSource dataSource;

    private TestDatabase(String database, String schema) {
        this.dataSource = new PGSimpleDataSource();
        dataSource.setURL(SERVER.getJdbcUrl("postgres", database));
        dataSource.setUser("postgres");
        dataSource.setCurrentSchema(schema);
    }

    /** A new database with all migrations applied and the catalogue filled, copied from the one that was made first. */
    public static TestDatabase migrated() {
        return new TestDatabase(create(" TEMPLATE " + MADE), "calminer");
    }

    /** A new database without tables. */
    static TestDatabase empty() {
        return new TestDatabase(create(""), "calminer");
    }

    private static String migratedOnce() {
        String name = create("");
        TestDatabase made = new TestDatabase(name, "calminer");
        made.flyway().migrate();
        try (JpaUnitOfWork work = JpaUnitOfWork.offline(made.dataSource.getURL(), "postgres", "")) {
            new SeedCatalogue(
                            RoleAccess.of(Caller::system, (project, user) -> true),
                            work,
                            new JpaCurrencies(work),
                            new JpaMeasurementUnits(work))
                    .seed(new SeedCatalogue.Request(SeedCatalogue.Way.WRITE));
        }
        return name;
    }

    private static String create(String how) {
        String name = "test_" + DATABASES.incrementAndGet();
        try {
            new TestDatabase("postgres", "public").execute("CREATE DATABASE " + name + how);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return name;
    }

    Flyway flyway() {
        return Flyway.configure()
                .dataSource(dataSource)
                .defaultSchema(dataSource.getCurrentSchema())
                .locations("classpath:db/migration")
                .load();
    }

    /** Transactions on this database; those of the test before are closed. */
    public JpaUnitOfWork work() {
        JpaUnitOfWork work = JpaUnitOfWork.offline(dataSource.getURL(), "postgres", "");
        JpaUnitOfWork before = OPEN.getAndSet(work);
        if (before != null) {
            before.close();
        }
        return work;
    }

    /** Runs a statement as somebody who reaches the database without CalMiner. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    public String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
