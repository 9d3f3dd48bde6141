package io.calminer.bootstrap.launch.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database whose schema is up to date, open for work without a server. */
public interface OfflineDatabase extends AutoCloseable {

    /** How far filling goes. */
    enum Way {
        /** Rows are written. */
        WRITE,
        /** It is only told which rows would be written. */
        TELL,
        /** All rows are told, since the tables are not there yet; the database is not asked. */
        TELL_ALL
    }

    /**
     * A row that is written, or would be.
     *
     * @param what the kind of thing, such as "currency"
     * @param key its code or name
     * @param isNew whether it is added; else it is brought up to date
     */
    record Row(String what, String key, boolean isNew) {}

    /**
     * An account.
     *
     * @param roles the names of its roles
     */
    record Account(String username, String email, List<String> roles, boolean active, boolean mustChangePassword) {
        public Account {
            roles = List.copyOf(roles);
        }
    }

    /** Work that was refused; the message says why. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }

    /** Brings the shipped currencies and units, and leaves alone what people have edited. */
    List<Row> seedCatalogue(Way way);

    /** Brings a project for each shipped plan, unless it is there. */
    List<Row> createDemoProjects(Way way);

    /** All accounts by name. */
    List<Account> accounts();

    /**
     * Opens an account.
     *
     * @param password null for a random one
     * @return the random password; null when one was given
     */
    @Nullable String createAccount(String username, String email, List<String> roles, @Nullable String password);

    /** Gives the user a random password for one login, and ends all of the user's sessions. */
    String resetPassword(String username);

    /** Forgets the user's failed logins. */
    void unlock(String username);

    @Override
    void close();
}
