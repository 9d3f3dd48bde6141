package io.calminer.application.account.user;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Facts;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens an account; without a password a random one is made, shown once, and must be changed at the first login. */
public final class CreateUser {

    private final Access access;
    private final UnitOfWork work;
    private final Users users;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final Secrets secrets;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public CreateUser(
            Access access,
            UnitOfWork work,
            Users users,
            PasswordHashes hashes,
            PasswordRules rules,
            Secrets secrets,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.users = users;
        this.hashes = hashes;
        this.rules = rules;
        this.secrets = secrets;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The account to open.
     *
     * @param password its first password; null for a random one
     */
    public record Request(
            String username,
            String email,
            List<String> roles,
            @Nullable String password) {
        public Request {
            roles = List.copyOf(roles);
        }
    }

    /**
     * The new user.
     *
     * @param oneTimePassword the random password, to be handed over; null when one was given
     */
    public record Created(User user, @Nullable String oneTimePassword) {}

    public Answer<Created> create(Request request) {
        Caller caller = access.require(Role.ADMIN);
        Problems problems = new Problems();
        UserChecks checks = new UserChecks(problems);
        checks.username(request.username());
        checks.email(request.email());
        Set<Role> roles = checks.roles(request.roles());
        String given = request.password();
        if (given != null) {
            rules.check(given, request.username(), request.email(), Pointer.ROOT.child("password"), problems);
        }
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        String password = given == null ? secrets.password() : given;
        String hash = hashes.hash(password);
        User user = new User(
                ids.next(),
                request.username(),
                request.email(),
                roles,
                true,
                true,
                1,
                clock.instant(),
                clock.instant());
        return work.inTransaction(() -> store(caller, user, hash))
                .map(stored -> new Created(stored, given == null ? password : null));
    }

    private Answer<User> store(Caller caller, User user, String hash) {
        if (users.findByUsername(user.username()).isPresent()) {
            return Answer.refuse(new Answer.Taken("user", "username", user.username()));
        }
        if (users.findByEmail(user.email()).isPresent()) {
            return Answer.refuse(new Answer.Taken("user", "email", user.email()));
        }
        users.add(user, hash);
        journal.write(caller, "user.create", "user", user.id(), null, null, facts(user));
        return Answer.of(user);
    }

    /** What the audit trail tells of a user. */
    static JsonValue facts(User user) {
        return Facts.of("username", user.username())
                .and("email", user.email())
                .and("roles", user.roles().stream().map(Role::text).toList())
                .and("active", user.active())
                .object();
    }
}
