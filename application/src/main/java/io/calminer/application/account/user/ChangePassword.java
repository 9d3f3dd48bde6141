package io.calminer.application.account.user;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Changes the caller's own password; every other session of the user ends. */
public final class ChangePassword {

    private final Access access;
    private final UnitOfWork work;
    private final Users users;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final Journal journal;
    private final Clock clock;

    public ChangePassword(
            Access access,
            UnitOfWork work,
            Users users,
            Sessions sessions,
            PasswordHashes hashes,
            PasswordRules rules,
            Journal journal,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.users = users;
        this.sessions = sessions;
        this.hashes = hashes;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** The passwords before and after. */
    public record Request(String currentPassword, String newPassword) {}

    public Answer<User> change(Request request) {
        Caller caller = access.require();
        UUID id = Objects.requireNonNull(caller.userId());
        User user = users.find(id).orElseThrow();
        Problems problems = new Problems();
        if (!hashes.verify(request.currentPassword(), users.passwordHash(id).orElseThrow())) {
            problems.add(RequestRule.PASSWORD_WRONG, Pointer.ROOT.child("current_password"));
        }
        Pointer at = Pointer.ROOT.child("new_password");
        rules.check(request.newPassword(), user.username(), user.email(), at, problems);
        if (request.newPassword().equals(request.currentPassword())) {
            problems.add(RequestRule.PASSWORD_SAME, at);
        }
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        String hash = hashes.hash(request.newPassword());
        return work.inTransaction(() -> store(caller, user, hash));
    }

    private Answer<User> store(Caller caller, User before, String hash) {
        User after = withPasswordFlag(before, false, clock.instant());
        if (!users.replace(after)) {
            return Answer.refuse(new Answer.Stale("user", Long.toString(before.revision()), "a newer revision"));
        }
        users.setPasswordHash(after.id(), hash);
        UUID keep = caller.sessionId();
        sessions.ofUser(after.id()).stream()
                .filter(session -> session.endedAt() == null && !session.id().equals(keep))
                .forEach(session -> sessions.end(session.id(), clock.instant(), "password changed"));
        journal.write(caller, "user.change_password", "user", after.id(), null);
        return Answer.of(after);
    }

    static User withPasswordFlag(User user, boolean mustChange, Instant now) {
        return new User(
                user.id(),
                user.username(),
                user.email(),
                user.roles(),
                user.active(),
                mustChange,
                user.revision() + 1,
                user.createdAt(),
                now);
    }
}
