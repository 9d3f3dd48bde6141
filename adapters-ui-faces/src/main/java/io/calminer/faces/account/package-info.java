/**
 * Signing in and out, and the reader's own account.
 *
 * <p>{@link io.calminer.faces.account.SignedInFirst} sends whoever is not signed in to the sign-in page and back to where
 * they wanted to go, {@link io.calminer.faces.account.SignInView} stands behind that page,
 * {@link io.calminer.faces.account.AccountView} behind the page with password, sessions and tokens. A new page is open
 * to everybody only when {@code SignedInFirst} lists it.
 */
@NullMarked
package io.calminer.faces.account;

import org.jspecify.annotations.NullMarked;
