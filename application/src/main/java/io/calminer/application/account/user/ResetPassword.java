package io.calminer.application.account.user;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.audit.Journal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Gives a user a random password for one login, to be handed over, and logs the user out everywhere. */
public final class ResetPassword {

    private final Access access;
    private final UnitOfWork work;
    private final Users users;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final Secrets secrets;
    private final Journal journal;
    private final Clock clock;

    public ResetPassword(
            Access access,
            UnitOfWork work,
            Users users,
            Sessions sessions,
            PasswordHashes hashes,
            Secrets secrets,
            Journal journal,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.users = users;
        this.sessions = sessions;
        this.hashes = hashes;
        this.secrets = secrets;
        this.journal = journal;
        this.clock = clock;
    }

    /** The new password, which is shown only here. */
    public record OneTimePassword(User user, String password) {}

    public Answer<OneTimePassword> reset(UUID id) {
        Caller caller = access.require(Role.ADMIN);
        String password = secrets.password();
        String hash = hashes.hash(password);
        return work.inTransaction(() -> {
            Optional<User> found = users.find(id);
            if (found.isEmpty()) {
                return Answer.refuse(new Answer.NotFound("user", id.toString()));
            }
            User user = ChangePassword.withPasswordFlag(found.get(), true, clock.instant());
            if (!users.replace(user)) {
                String revision = Long.toString(found.get().revision());
                return Answer.refuse(new Answer.Stale("user", revision, "a newer revision"));
            }
            users.setPasswordHash(id, hash);
            sessions.endAll(id, clock.instant(), "password reset");
            journal.write(caller, "user.reset_password", "user", id, null);
            return Answer.of(new OneTimePassword(user, password));
        });
    }
}
