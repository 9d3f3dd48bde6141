package io.calminer.application.account.user;

import io.calminer.application.RequestRule;
import io.calminer.application.account.Role;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What names, addresses and roles of a user must obey. */
final class UserChecks {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@+-]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)*");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_EMAIL = 254;

    private final Problems problems;

    UserChecks(Problems problems) {
        this.problems = problems;
    }

    void username(String username) {
        Pointer at = Pointer.ROOT.child("username");
        int length = username.codePointCount(0, username.length());
        if (length < SHORTEST_NAME || length > LONGEST_NAME) {
            problems.add(RequestRule.TEXT_LENGTH, at, SHORTEST_NAME, LONGEST_NAME, length);
        } else if (!USERNAME.matcher(username).matches()) {
            problems.add(RequestRule.USERNAME_FORM, at, username, username.replaceAll("[^\\p{L}\\p{N}._@+-]+", "_"));
        }
    }

    void email(String email) {
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            problems.add(RequestRule.EMAIL_FORM, Pointer.ROOT.child("email"), email);
        }
    }

    /** The roles of their names. */
    Set<Role> roles(Collection<String> texts) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Pointer at = Pointer.ROOT.child("roles");
        int index = 0;
        for (String text : texts) {
            Pointer item = at.child(index++);
            Role.find(text)
                    .ifPresentOrElse(
                            roles::add,
                            () -> problems.add(
                                    RequestRule.UNKNOWN_ROLE, item, text, Suggestion.nearest(text, Role.texts())));
        }
        if (texts.isEmpty()) {
            problems.add(RequestRule.NO_ROLE, at);
        }
        return roles;
    }
}
