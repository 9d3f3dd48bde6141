package io.calminer.application.account.token;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.account.user.Secrets;
import io.calminer.application.audit.Facts;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Makes a token by which a program acts for the caller; the token is shown only in the answer. */
public final class CreatePersonalToken {

    private static final int MOST_DAYS = 366;
    private static final int LONGEST_NAME = 100;

    private final Access access;
    private final UnitOfWork work;
    private final PersonalTokens tokens;
    private final Secrets secrets;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public CreatePersonalToken(
            Access access,
            UnitOfWork work,
            PersonalTokens tokens,
            Secrets secrets,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.tokens = tokens;
        this.secrets = secrets;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The token to make.
     *
     * @param scope the highest role that it may use
     * @param expiresAt when it stops to work, at most a year from now
     */
    public record Request(String name, String scope, Instant expiresAt) {}

    /** The new token with its text, which cannot be read again. */
    public record Created(PersonalToken token, String secret) {
        @Override
        public String toString() {
            return "Created[" + token + "]";
        }
    }

    public Answer<Created> create(Request request) {
        Caller caller = access.require(Role.VIEWER);
        Problems problems = new Problems();
        Optional<Role> scope = check(request, caller, problems);
        if (scope.isEmpty() || !problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        String secret = TokenProof.PREFIX + secrets.next();
        PersonalToken token = new PersonalToken(
                ids.next(),
                Objects.requireNonNull(caller.userId()),
                request.name(),
                scope.get(),
                clock.instant(),
                request.expiresAt(),
                null);
        return work.inTransaction(() -> {
            tokens.add(token, Secrets.hash(secret));
            Facts facts = Facts.of("name", token.name())
                    .and("scope", token.scope().text())
                    .and("expires_at", token.expiresAt());
            journal.write(caller, "token.create", "token", token.id(), null, null, facts.object());
            return Answer.of(new Created(token, secret));
        });
    }

    private Optional<Role> check(Request request, Caller caller, Problems problems) {
        int length = request.name().strip().length();
        if (length < 1 || length > LONGEST_NAME) {
            problems.add(RequestRule.TEXT_LENGTH, Pointer.ROOT.child("name"), 1, LONGEST_NAME, length);
        }
        Duration life = Duration.between(clock.instant(), request.expiresAt());
        if (life.isNegative() || life.isZero() || life.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            problems.add(RequestRule.EXPIRY_RANGE, Pointer.ROOT.child("expires_at"), MOST_DAYS, request.expiresAt());
        }
        Pointer at = Pointer.ROOT.child("scope");
        Optional<Role> scope = Role.find(request.scope());
        if (scope.isEmpty()) {
            String near = Suggestion.nearest(request.scope(), Role.texts());
            problems.add(RequestRule.UNKNOWN_ROLE, at, request.scope(), near);
        } else if (!caller.has(scope.get())) {
            problems.add(RequestRule.SCOPE_TOO_WIDE, at, request.scope(), Role.VIEWER.text());
        }
        return scope;
    }
}
