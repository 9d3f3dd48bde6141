package io.calminer.application.account;

import java.util.UUID;

/** Port to the right to do things: knows who asks, and refuses those who may not. */
public interface Access {

    /**
     * Lets the holders of a role pass.
     *
     * @throws AccessRefused when nobody is logged in, the role is missing, or the password must be changed first
     */
    Caller require(Role role);

    /**
     * Lets the holders of a role pass to a project; a private project is open to its members and administrators only.
     *
     * @throws AccessRefused as above, and {@code HIDDEN} when the project is private to others
     */
    Caller require(Role role, UUID projectId);

    /**
     * Lets everyone pass who is logged in, also those who must change their password first.
     *
     * @throws AccessRefused when nobody is logged in
     */
    Caller require();

    /**
     * Lets everyone pass.
     *
     * @param reason why nobody needs to be logged in
     */
    Caller open(String reason);
}
