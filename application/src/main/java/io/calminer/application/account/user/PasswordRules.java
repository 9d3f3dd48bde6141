package io.calminer.application.account.user;

import io.calminer.application.RequestRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new password must obey: its length, and that guessers do not try it first.
 *
 * <p>There are no rules about kinds of characters, which make passwords worse (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRules {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;

    private final Set<String> common;

    private PasswordRules(Set<String> common) {
        this.common = common;
    }

    /** The rules with the shipped list of common passwords. */
    public static PasswordRules standard() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8))) {
            return new PasswordRules(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds what is wrong with a password of a user. */
    public void check(String password, String username, String email, Pointer at, Problems problems) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            problems.add(RequestRule.PASSWORD_LENGTH, at, SHORTEST, LONGEST, length);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (common.contains(lower)) {
            problems.add(RequestRule.PASSWORD_COMMON, at);
        }
        if (lower.equals(username.toLowerCase(Locale.ROOT)) || lower.equals(email.toLowerCase(Locale.ROOT))) {
            problems.add(RequestRule.PASSWORD_IS_NAME, at);
        }
    }
}
