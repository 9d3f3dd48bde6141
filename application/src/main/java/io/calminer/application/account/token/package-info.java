/**
 * Personal access tokens, by which programs of a user call the API.
 *
 * <p>{@link io.calminer.application.account.token.CreatePersonalToken} makes one and shows it once;
 * {@link io.calminer.application.account.token.PersonalTokens} keeps hashes.
 */
@NullMarked
package io.calminer.application.account.token;

import org.jspecify.annotations.NullMarked;
