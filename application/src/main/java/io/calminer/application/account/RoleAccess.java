package io.calminer.application.account;

import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Decides by roles and by membership of private projects; who asks comes from outside. */
public final class RoleAccess implements Access {

    private final Supplier<Caller> caller;
    private final BiPredicate<UUID, UUID> visible;

    /**
     * Access for the callers of an adapter.
     *
     * @param caller gives who asks on the current thread; {@link Caller#anonymous} when nobody is logged in
     * @param visible whether a project is open to a user: it is not private, or the user is a member
     */
    private RoleAccess(Supplier<Caller> caller, BiPredicate<UUID, UUID> visible) {
        this.caller = caller;
        this.visible = visible;
    }

    public static RoleAccess of(Supplier<Caller> caller, BiPredicate<UUID, UUID> visible) {
        return new RoleAccess(caller, visible);
    }

    @Override
    public Caller require(Role role) {
        Caller who = caller.get();
        if (!who.isLoggedIn() && !who.has(Role.ADMIN)) {
            throw new AccessRefused(AccessRefused.Kind.NOT_LOGGED_IN, "");
        }
        if (who.mustChangePassword()) {
            throw new AccessRefused(AccessRefused.Kind.PASSWORD_CHANGE_REQUIRED, "");
        }
        if (!who.has(role)) {
            throw new AccessRefused(AccessRefused.Kind.ROLE_MISSING, "It needs the role " + role.text() + ".");
        }
        return who;
    }

    @Override
    public Caller require(Role role, UUID projectId) {
        Caller who = require(role);
        UUID user = who.userId();
        if (!who.has(Role.ADMIN) && user != null && !visible.test(projectId, user)) {
            throw new AccessRefused(AccessRefused.Kind.HIDDEN, "");
        }
        return who;
    }

    @Override
    public Caller require() {
        Caller who = caller.get();
        if (!who.isLoggedIn()) {
            throw new AccessRefused(AccessRefused.Kind.NOT_LOGGED_IN, "");
        }
        return who;
    }

    @Override
    public Caller open(String reason) {
        return caller.get();
    }
}
