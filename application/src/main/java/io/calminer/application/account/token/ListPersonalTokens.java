package io.calminer.application.account.token;

import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.List;
import java.util.Objects;

/** Lists the caller's tokens, the newest first. */
public final class ListPersonalTokens {

    private final Access access;
    private final PersonalTokens tokens;

    public ListPersonalTokens(Access access, PersonalTokens tokens) {
        this.access = access;
        this.tokens = tokens;
    }

    public List<PersonalToken> list() {
        return tokens.ofUser(Objects.requireNonNull(access.require(Role.VIEWER).userId()));
    }
}
