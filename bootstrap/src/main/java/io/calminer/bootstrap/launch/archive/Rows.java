package io.calminer.bootstrap.launch.archive;

import io.calminer.bootstrap.launch.database.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of a database within one transaction. */
final class Rows implements AutoCloseable {

    /** Flyway's own table, which the migrations fill. */
    private static final String HISTORY = "flyway_schema_history";

    // the same text for the same value, whatever the settings of server, database and user are
    private static final List<String> SETTINGS = List.of(
            "TimeZone = 'UTC'",
            "DateStyle = 'ISO, YMD'",
            "IntervalStyle = 'postgres'",
            "extra_float_digits = 1",
            "bytea_output = 'hex'",
            "client_encoding = 'UTF8'",
            "synchronize_seqscans = off");

    private static final String TABLES = """
            SELECT c.relname, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> '%s'
              AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            GROUP BY c.relname ORDER BY c.relname""".formatted(HISTORY);

    private static final String REFERENCES = """
            SELECT conrelid::regclass, quote_ident(conname), pg_get_constraintdef(oid)
            FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace""";

    private final Connection connection;

    /**
     * A table.
     *
     * @param columns its columns as SQL names them, separated by commas
     */
    record Table(String name, String columns) {}

    /** A foreign key. */
    private record Reference(String table, String name, String definition) {}

    /** Where the rows of a table come from. */
    interface Source {
        InputStream of(String table) throws IOException;
    }

    private Rows(Connection connection) {
        this.connection = connection;
    }

    /** All rows as they are now, whatever others change meanwhile. */
    static Rows asOfNow(DatabaseAddress database) throws SQLException {
        return open(database, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    /** For rows that are brought. */
    static Rows toFill(DatabaseAddress database) throws SQLException {
        return open(database, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    }

    private static Rows open(DatabaseAddress database, String transaction) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        Rows rows = new Rows(connection);
        try {
            connection.setAutoCommit(false);
            rows.execute(transaction);
            for (String setting : SETTINGS) {
                rows.execute("SET LOCAL " + setting);
            }
            return rows;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    /** The time of the database. */
    String now() throws SQLException {
        return one("SELECT to_char(now(), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
    }

    /**
     * The version of the last migration.
     *
     * @throws ArchiveRefused when there was none
     */
    String schema() throws SQLException {
        if (one("SELECT to_regclass('" + HISTORY + "') IS NULL").equals("t")) {
            throw new ArchiveRefused("The database has no tables of CalMiner. Maybe DATABASE_NAME or DATABASE_SCHEMA is"
                    + " another, or --data.");
        }
        return one("SELECT version FROM " + HISTORY + " WHERE success AND version IS NOT NULL"
                + " ORDER BY installed_rank DESC LIMIT 1");
    }

    List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    /** Writes the rows of a table. */
    Manifest.Content copyOut(Table table, OutputStream out) throws SQLException, IOException {
        try (Checksum checksum = new Checksum(out)) {
            long rows = copies().copyOut("COPY " + of(table.name(), table.columns()) + " TO STDOUT", checksum);
            return new Manifest.Content(table.name(), table.columns(), rows, checksum.sha256());
        }
    }

    /**
     * Makes sure that nobody has worked in the database.
     *
     * @throws ArchiveRefused when somebody has, or when its schema is not of the given version
     */
    void requireEmpty(String schema) throws SQLException {
        String users = one("SELECT count(*) FROM app_user");
        String projects = one("SELECT count(*) FROM project");
        if (!users.equals("0") || !projects.equals("0")) {
            throw new ArchiveRefused("The database is not empty: it has " + users + " users and " + projects
                    + " projects. Maybe restore into a new one.");
        }
        if (!schema().equals(schema)) {
            throw new ArchiveRefused("The schema of the database has version " + schema() + ", that of the backup "
                    + schema + ". Maybe restore into a database without tables.");
        }
    }

    /**
     * Replaces the rows of all tables, and makes sure that they read back as they were written. The order of tables does
     * not matter: foreign keys are taken away and made again, which checks them.
     */
    void fill(List<Manifest.Content> contents, Source source) throws SQLException, IOException {
        List<Table> tables = tables();
        List<Reference> references = references();
        for (Reference reference : references) {
            execute("ALTER TABLE " + reference.table() + " DROP CONSTRAINT " + reference.name());
        }
        for (Table table : tables) {
            // the audit trail refuses changes
            execute("ALTER TABLE " + quoted(table.name()) + " DISABLE TRIGGER USER");
            execute("DELETE FROM " + quoted(table.name()));
        }
        for (Manifest.Content content : contents) {
            try (InputStream rows = source.of(content.table())) {
                copies().copyIn("COPY " + of(content.table(), content.columns()) + " FROM STDIN", rows);
            }
            requireSame(content);
        }
        for (Reference reference : references) {
            execute("ALTER TABLE " + reference.table() + " ADD CONSTRAINT " + reference.name() + " "
                    + reference.definition());
        }
        for (Table table : tables) {
            execute("ALTER TABLE " + quoted(table.name()) + " ENABLE TRIGGER USER");
        }
        connection.commit();
    }

    private void requireSame(Manifest.Content content) throws SQLException, IOException {
        Manifest.Content now = copyOut(new Table(content.table(), content.columns()), OutputStream.nullOutputStream());
        if (!now.equals(content)) {
            throw new ArchiveRefused("The table " + content.table() + " does not read back as it was written: "
                    + now.rows() + " rows in place of " + content.rows() + ". Nothing was restored.");
        }
    }

    private List<Reference> references() throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references.add(new Reference(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return references;
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String of(String table, String columns) {
        return quoted(table) + " (" + columns + ")";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String one(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What was not committed is undone. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
