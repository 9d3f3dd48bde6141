package io.calminer.bootstrap.launch.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The right to change the schema and to fill it, which one process at a time has.
 *
 * <p>PostgreSQL gives it back when the connection ends, however it ends.
 */
public final class SetUpLock implements AutoCloseable {

    private static final long KEY = 0x43616c4d696e6572L;
    private static final String PATIENCE = "50s";

    private final Connection connection;

    private SetUpLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits for the right.
     *
     * @throws SQLException when the database does not answer, or another process does not give it back
     */
    public static SetUpLock take(DatabaseAddress address) throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '" + PATIENCE + "'");
            statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
            return new SetUpLock(connection);
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
