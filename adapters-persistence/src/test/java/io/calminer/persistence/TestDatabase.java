package io.calminer.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a PostgreSQL server, made by the migrations. */
public final class TestDatabase {

    private static final AtomicReference<JpaUnitOfWork> OPEN = new AtomicReference<>();

    private final PGSimpleDataSource dataSource;

    private TestDatabase(PGSimpleDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The database of that name on a server, with what lies in one of its schemas. */
    static TestDatabase of(TestServer server, String database, String schema) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(server.address(database));
        dataSource.setUser(server.user());
        dataSource.setPassword(server.password());
        dataSource.setCurrentSchema(schema);
        return new TestDatabase(dataSource);
    }

    /** A new database with all migrations applied and the catalogue filled. */
    public static TestDatabase migrated() {
        return TestServer.shared().migrated();
    }

    /** A new database without tables. */
    static TestDatabase empty() {
        return TestServer.shared().empty();
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
        JpaUnitOfWork work = transactions();
        JpaUnitOfWork before = OPEN.getAndSet(work);
        if (before != null) {
            before.close();
        }
        return work;
    }

    /** Transactions on this database, which the caller closes. */
    JpaUnitOfWork transactions() {
        return JpaUnitOfWork.offline(dataSource.getURL(), dataSource.getUser(), dataSource.getPassword());
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
}
