/**
 * Accounts, sessions, tokens and attempts to log in, in tables; and the slow hash of passwords.
 *
 * <p>{@link io.calminer.persistence.account.JpaUsers}, {@link io.calminer.persistence.account.JpaSessions} and
 * {@link io.calminer.persistence.account.Argon2PasswordHashes} are the entry types.
 */
@NullMarked
package io.calminer.persistence.account;

import org.jspecify.annotations.NullMarked;
