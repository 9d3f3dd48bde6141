package io.calminer.application.account.token;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import java.util.Optional;
import java.util.UUID;

/** Ends one of the caller's tokens at once. */
public final class RevokePersonalToken {

    private final Access access;
    private final UnitOfWork work;
    private final PersonalTokens tokens;
    private final Journal journal;

    public RevokePersonalToken(Access access, UnitOfWork work, PersonalTokens tokens, Journal journal) {
        this.access = access;
        this.work = work;
        this.tokens = tokens;
        this.journal = journal;
    }

    public Answer<PersonalToken> revoke(UUID id) {
        Caller caller = access.require(Role.VIEWER);
        return work.inTransaction(() -> {
            Optional<PersonalToken> token =
                    tokens.find(id).filter(found -> found.userId().equals(caller.userId()) || caller.has(Role.ADMIN));
            if (token.isEmpty()) {
                return Answer.refuse(new Answer.NotFound("token", id.toString()));
            }
            tokens.remove(id);
            journal.write(caller, "token.revoke", "token", id, null);
            return Answer.of(token.get());
        });
    }
}
