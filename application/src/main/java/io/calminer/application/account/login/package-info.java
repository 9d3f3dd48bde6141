/**
 * Logging in: passwords, rotating refresh tokens, and slowing down those who guess.
 *
 * <p>{@link io.calminer.application.account.login.LogIn} opens a session,
 * {@link io.calminer.application.account.login.RefreshLogin} prolongs one for the API, and
 * {@link io.calminer.application.account.login.Authenticate} turns a bearer token into a caller.
 */
@NullMarked
package io.calminer.application.account.login;

import org.jspecify.annotations.NullMarked;
