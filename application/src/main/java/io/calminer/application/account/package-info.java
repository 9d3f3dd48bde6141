/**
 * Who may do what.
 *
 * <p>{@link io.calminer.application.account.Access} is asked first by every use case;
 * {@link io.calminer.application.account.RoleAccess} decides by the ladder of
 * {@link io.calminer.application.account.Role} for a {@link io.calminer.application.account.Caller}. Accounts live in
 * {@code account.user}, sessions in {@code account.session}, logging in in {@code account.login}, personal access
 * tokens in {@code account.token}.
 */
@NullMarked
package io.calminer.application.account;

import org.jspecify.annotations.NullMarked;
