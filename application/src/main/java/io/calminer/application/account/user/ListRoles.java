package io.calminer.application.account.user;

import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.List;

/** Lists the roles, the weakest first. */
public final class ListRoles {

    private final Access access;

    public ListRoles(Access access) {
        this.access = access;
    }

    public List<Role> list() {
        access.require(Role.VIEWER);
        return List.of(Role.values());
    }
}
