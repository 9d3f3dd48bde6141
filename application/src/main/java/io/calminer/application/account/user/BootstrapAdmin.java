package io.calminer.application.account.user;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the first administrator from the environment's {@code CALMINER_SEED_ADMIN_*}, when there is no user yet.
 *
 * <p>There is no default password: without one a random one is made, which must be changed at the first login. Forced,
 * an account of that name is made or set back to these values although there are users.
 */
public final class BootstrapAdmin {

    private final Access access;
    private final UnitOfWork work;
    private final Users users;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final Secrets secrets;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public BootstrapAdmin(
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
     * The values of the environment.
     *
     * @param email null for {@code <username>@localhost}
     * @param username null for {@code admin}
     * @param password null for a random one
     * @param roles empty for {@code admin}
     * @param force whether to make or reset the account although there are users
     */
    public record Request(
            @Nullable String email,
            @Nullable String username,
            @Nullable String password,
            List<String> roles,
            boolean force) {
        public Request {
            roles = List.copyOf(roles);
        }
    }

    /**
     * What was done.
     *
     * @param user the administrator; null when there were users already and nothing was done
     * @param oneTimePassword the random password, to be printed once; null when one was given or nothing was done
     */
    public record Bootstrapped(
            @Nullable User user, @Nullable String oneTimePassword) {}

    public Answer<Bootstrapped> bootstrap(Request request) {
        Caller caller = access.open("there is nobody yet who could log in");
        String username = request.username() == null ? "admin" : request.username();
        String email = request.email() == null ? username + "@localhost" : request.email();
        String given = request.password();
        Problems problems = new Problems();
        UserChecks checks = new UserChecks(problems);
        checks.username(username);
        checks.email(email);
        Set<Role> roles = checks.roles(request.roles().isEmpty() ? List.of(Role.ADMIN.text()) : request.roles());
        if (given != null) {
            rules.check(given, username, email, Pointer.ROOT.child("password"), problems);
        }
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        if (!users.isEmpty() && !request.force()) {
            return Answer.of(new Bootstrapped(null, null));
        }
        String password = given == null ? secrets.password() : given;
        String hash = hashes.hash(password);
        return work.inTransaction(() -> {
            User user = store(username, email, roles, given == null, hash);
            journal.write(caller, "user.bootstrap", "user", user.id(), null, null, CreateUser.facts(user));
            return Answer.of(new Bootstrapped(user, given == null ? password : null));
        });
    }

    private User store(String username, String email, Set<Role> roles, boolean mustChange, String hash) {
        Optional<User> found = users.findByUsername(username);
        if (found.isEmpty()) {
            User user =
                    new User(ids.next(), username, email, roles, true, mustChange, 1, clock.instant(), clock.instant());
            users.add(user, hash);
            return user;
        }
        User before = found.get();
        User user = new User(
                before.id(),
                before.username(),
                email,
                roles,
                true,
                mustChange,
                before.revision() + 1,
                before.createdAt(),
                clock.instant());
        users.replace(user);
        users.setPasswordHash(user.id(), hash);
        return user;
    }
}
