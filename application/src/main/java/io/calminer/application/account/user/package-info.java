/**
 * Accounts and their passwords.
 *
 * <p>{@link io.calminer.application.account.user.Users} keeps them,
 * {@link io.calminer.application.account.user.CreateUser} opens one,
 * {@link io.calminer.application.account.user.BootstrapAdmin} the first one.
 */
@NullMarked
package io.calminer.application.account.user;

import org.jspecify.annotations.NullMarked;
