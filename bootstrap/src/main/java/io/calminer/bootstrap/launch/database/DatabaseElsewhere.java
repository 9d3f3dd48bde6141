package io.calminer.bootstrap.launch.database;

/** A database that the environment names and that is not CalMiner's to remove. */
public final class DatabaseElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseElsewhere() {
        super("Only the database that CalMiner brings along can be made afresh, and DATABASE_HOST names another one."
                + " Maybe leave --fresh out.");
    }
}
