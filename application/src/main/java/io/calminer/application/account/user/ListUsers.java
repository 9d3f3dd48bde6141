package io.calminer.application.account.user;

import io.calminer.application.Answer;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.Set;

/** Lists the accounts, by name. */
public final class ListUsers {

    private static final Set<String> FIELDS = Set.of("username", "email", "active", "created_at");

    private final Access access;
    private final Users users;

    public ListUsers(Access access, Users users) {
        this.access = access;
        this.users = users;
    }

    /** Which part of the list. */
    public record Request(Window window) {}

    public Answer<Listing<User>> list(Request request) {
        access.require(Role.ADMIN);
        return Slice.of(request.window(), FIELDS, Set.of("username", "email", "active"))
                .map(users::list);
    }
}
