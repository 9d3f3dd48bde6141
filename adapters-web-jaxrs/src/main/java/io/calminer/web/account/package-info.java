/**
 * Logging in and accounts over HTTP.
 *
 * <p>{@code AuthResource} opens, prolongs and ends logins, {@code TokenResource} serves personal access tokens,
 * {@code UserResource} the accounts. An answer never shows a password or a token a second time.
 */
@NullMarked
package io.calminer.web.account;

import org.jspecify.annotations.NullMarked;
