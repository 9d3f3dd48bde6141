package io.calminer.application.account.login;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.account.user.User;
import io.calminer.application.account.user.Users;
import io.calminer.application.audit.Journal;
import java.util.Optional;
import java.util.UUID;

/** Forgets the failed logins of a user, who then need not wait any longer before the next try. */
public final class UnlockUser {

    private final Access access;
    private final UnitOfWork work;
    private final Users users;
    private final GuessBrake brake;
    private final Journal journal;

    public UnlockUser(Access access, UnitOfWork work, Users users, GuessBrake brake, Journal journal) {
        this.access = access;
        this.work = work;
        this.users = users;
        this.brake = brake;
        this.journal = journal;
    }

    public Answer<User> unlock(UUID id) {
        Caller caller = access.require(Role.ADMIN);
        return work.inTransaction(() -> {
            Optional<User> user = users.find(id);
            if (user.isEmpty()) {
                return Answer.refuse(new Answer.NotFound("user", id.toString()));
            }
            brake.release(user.get().username());
            journal.write(caller, "user.unlock", "user", id, null);
            return Answer.of(user.get());
        });
    }
}
