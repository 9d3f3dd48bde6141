/**
 * Sessions: what a login opens, for the pages or for the API.
 *
 * <p>{@link io.calminer.application.account.session.Sessions} keeps them with the hashes of their refresh tokens;
 * {@link io.calminer.application.account.session.LogOut} ends the caller's own.
 */
@NullMarked
package io.calminer.application.account.session;

import org.jspecify.annotations.NullMarked;
