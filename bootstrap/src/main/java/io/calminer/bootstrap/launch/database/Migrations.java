package io.calminer.bootstrap.launch.database;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The steps that bring a schema up to date: forward only, one process at a time.
 *
 * <p>Their SQL lies in the persistence adapter, under {@code db/migration}.
 */
public final class Migrations {

    // kept, since the JDK forgets a logger's level with the logger
    private static final Logger LOG = Logger.getLogger("org.flywaydb");

    private final Flyway flyway;

    /**
     * The migrations of a database.
     *
     * @param scripts the class loader that finds the scripts
     */
    public Migrations(DatabaseAddress address, ClassLoader scripts) {
        LOG.setLevel(Level.WARNING);
        this.flyway = Flyway.configure(scripts)
                .dataSource(address.url(), address.user(), address.password())
                .defaultSchema(address.schema())
                .locations("classpath:db/migration")
                .connectRetries(10)
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .load();
    }

    /** What is still to be done, each as "version description", in order. */
    public List<String> pending() {
        return Arrays.stream(flyway.info().pending()).map(Migrations::title).toList();
    }

    /**
     * Does what is still to be done.
     *
     * @return how many steps that were
     * @throws IllegalStateException when the schema is newer than this CalMiner
     */
    public int migrate() {
        List<String> unknown = Arrays.stream(flyway.info().all())
                .filter(step -> step.getState() == MigrationState.FUTURE_SUCCESS)
                .map(Migrations::title)
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The database was made by a newer CalMiner: it has the migration "
                    + unknown.get(unknown.size() - 1) + ". Maybe start that version.");
        }
        return flyway.migrate().migrationsExecuted;
    }

    /** Whether there is a migration of this version. */
    public boolean know(String version) {
        return Arrays.stream(flyway.info().all())
                .anyMatch(step -> step.getVersion() != null
                        && step.getVersion().getVersion().equals(version)
                        && step.getState() != MigrationState.FUTURE_SUCCESS);
    }

    /** Does what is still to be done up to a version; one that is reached already is left. */
    public void migrateTo(String version) {
        Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .target(version)
                .load()
                .migrate();
    }

    private static String title(MigrationInfo step) {
        return step.getVersion() + " " + step.getDescription();
    }
}
