package io.calminer.application.account.login;

import java.time.Duration;

/**
 * What a program gets at login.
 *
 * @param accessToken proves the login in the header {@code Authorization: Bearer}
 * @param expiresIn how long it does
 * @param refreshToken is exchanged once for the next pair
 * @param passwordChangeRequired whether the tokens only open the change of the password
 */
public record Tokens(String accessToken, Duration expiresIn, String refreshToken, boolean passwordChangeRequired) {}
