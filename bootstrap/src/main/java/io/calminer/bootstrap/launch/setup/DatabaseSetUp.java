package io.calminer.bootstrap.launch.setup;

import io.calminer.bootstrap.launch.database.Database;
import io.calminer.bootstrap.launch.database.DatabaseAddress;
import io.calminer.bootstrap.launch.database.Migrations;
import io.calminer.bootstrap.launch.database.SetUpLock;
import io.calminer.bootstrap.launch.setup.OfflineDatabase.Row;
import io.calminer.bootstrap.launch.setup.OfflineDatabase.Way;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a database up to date and fills it, one process at a time.
 *
 * @param migrations whether the schema is brought up to date
 * @param seeds      whether the shipped currencies and units are brought
 * @param demo       whether the demo mines are brought
 */
public record DatabaseSetUp(boolean migrations, boolean seeds, boolean demo) {

    /**
     * What was done, or would be.
     *
     * @param migrations the migrations, each as "version description"
     * @param rows the rows that are added or brought up to date
     */
    public record Steps(List<String> migrations, List<Row> rows) {
        public Steps {
            migrations = List.copyOf(migrations);
            rows = List.copyOf(rows);
        }
    }

    /** Work that cannot be done before the schema is up to date. */
    public static final class SchemaBehind extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SchemaBehind(List<String> pending) {
            super("The schema is not up to date: " + pending.size() + " migrations are missing, the first is "
                    + pending.get(0) + ". Maybe run setup-database with --run-migrations first.");
        }
    }

    /**
     * Looks whether a database can be worked with.
     *
     * @throws SchemaBehind when migrations are missing
     */
    public static void check(Database database, ClassLoader offline) {
        List<String> pending = new Migrations(database.address(), offline).pending();
        if (!pending.isEmpty()) {
            throw new SchemaBehind(pending);
        }
    }

    /** What would be done; the database stays as it is. */
    public Steps tell(Database database, ClassLoader offline) {
        List<String> pending = new Migrations(database.address(), offline).pending();
        boolean empty = !pending.isEmpty() && pending.get(0).startsWith("1 ");
        return new Steps(
                migrations ? pending : List.of(), fill(database.address(), offline, empty ? Way.TELL_ALL : Way.TELL));
    }

    /**
     * Does it; a second process waits.
     *
     * @throws SchemaBehind when rows are wanted, migrations are missing, and those are not wanted
     */
    public Steps carryOut(Database database, ClassLoader offline) throws SQLException {
        Migrations steps = new Migrations(database.address(), offline);
        SetUpLock lock = SetUpLock.take(database.address());
        try {
            List<String> pending = steps.pending();
            if (migrations) {
                steps.migrate();
            } else if (!pending.isEmpty()) {
                throw new SchemaBehind(pending);
            }
            return new Steps(migrations ? pending : List.of(), fill(database.address(), offline, Way.WRITE));
        } finally {
            lock.close();
        }
    }

    private List<Row> fill(DatabaseAddress address, ClassLoader offline, Way way) {
        if (!seeds && !demo) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (OfflineDatabase database = OfflineOpener.in(offline).open(address)) {
            if (seeds) {
                rows.addAll(database.seedCatalogue(way));
            }
            if (demo) {
                rows.addAll(database.createDemoProjects(way));
            }
        }
        return rows;
    }
}
