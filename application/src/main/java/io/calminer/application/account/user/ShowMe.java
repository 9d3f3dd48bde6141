package io.calminer.application.account.user;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import java.util.Objects;
import java.util.UUID;

/** Shows the caller's own account. */
public final class ShowMe {

    private final Access access;
    private final Users users;

    public ShowMe(Access access, Users users) {
        this.access = access;
        this.users = users;
    }

    public Answer<User> show() {
        UUID id = Objects.requireNonNull(access.require().userId());
        return users.find(id)
                .map(Answer::of)
                .orElseGet(() -> Answer.refuse(new Answer.NotFound("user", id.toString())));
    }
}
