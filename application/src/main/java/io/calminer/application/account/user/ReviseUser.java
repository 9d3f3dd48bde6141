package io.calminer.application.account.user;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a user's e-mail address, roles or state; a user who is deactivated is logged out everywhere. */
public final class ReviseUser {

    private final Access access;
    private final UnitOfWork work;
    private final Users users;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;

    public ReviseUser(Access access, UnitOfWork work, Users users, Sessions sessions, Journal journal, Clock clock) {
        this.access = access;
        this.work = work;
        this.users = users;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is to change; null leaves a value as it is.
     *
     * @param revision the revision that the caller read
     */
    public record Request(
            UUID id,
            long revision,
            @Nullable String email,
            @Nullable List<String> roles,
            @Nullable Boolean active) {}

    public Answer<User> revise(Request request) {
        Caller caller = access.require(Role.ADMIN);
        Problems problems = new Problems();
        UserChecks checks = new UserChecks(problems);
        if (request.email() != null) {
            checks.email(request.email());
        }
        Set<Role> roles = request.roles() == null ? Set.of() : checks.roles(request.roles());
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        return work.inTransaction(() -> {
            Optional<User> found = users.find(request.id());
            return found.isEmpty()
                    ? Answer.refuse(new Answer.NotFound("user", request.id().toString()))
                    : store(caller, request, found.get(), roles);
        });
    }

    private Answer<User> store(Caller caller, Request request, User before, Set<Role> roles) {
        if (before.revision() != request.revision()) {
            return stale(request, before);
        }
        User after = new User(
                before.id(),
                before.username(),
                request.email() == null ? before.email() : request.email(),
                request.roles() == null ? before.roles() : roles,
                request.active() == null ? before.active() : request.active(),
                before.mustChangePassword(),
                before.revision() + 1,
                before.createdAt(),
                clock.instant());
        boolean losesAdmin = isAdmin(before) && !isAdmin(after);
        if (losesAdmin && users.activeAdmins() == 1) {
            Pointer at = Pointer.ROOT.child(after.active() ? "roles" : "active");
            return Answer.refuse(new Answer.Invalid(List.of(Problem.of(RequestRule.LAST_ADMIN, at, null))));
        }
        Optional<User> sameEmail = users.findByEmail(after.email());
        if (sameEmail.isPresent() && !sameEmail.get().id().equals(after.id())) {
            return Answer.refuse(new Answer.Taken("user", "email", after.email()));
        }
        if (!users.replace(after)) {
            return stale(request, before);
        }
        if (!after.active()) {
            sessions.endAll(after.id(), clock.instant(), "deactivated");
        }
        journal.write(
                caller, "user.revise", "user", after.id(), null, CreateUser.facts(before), CreateUser.facts(after));
        return Answer.of(after);
    }

    private static Answer<User> stale(Request request, User current) {
        return Answer.refuse(
                new Answer.Stale("user", Long.toString(request.revision()), Long.toString(current.revision())));
    }

    private static boolean isAdmin(User user) {
        return user.active() && user.has(Role.ADMIN);
    }
}
