package io.calminer.application.account.user;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.UUID;

/** Shows an account. */
public final class ShowUser {

    private final Access access;
    private final Users users;

    public ShowUser(Access access, Users users) {
        this.access = access;
        this.users = users;
    }

    public Answer<User> show(UUID id) {
        access.require(Role.ADMIN);
        return users.find(id)
                .map(Answer::of)
                .orElseGet(() -> Answer.refuse(new Answer.NotFound("user", id.toString())));
    }
}
