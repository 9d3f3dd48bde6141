/**
 * Who is calling: tokens, and the one authentication mechanism for pages and API.
 *
 * <p>{@link io.calminer.web.security.CallerMechanism} finds out who sent a request,
 * {@link io.calminer.web.security.Callers} knows it on the thread that serves the request, and
 * {@link io.calminer.web.security.SignedTokens} signs tokens.
 */
@NullMarked
package io.calminer.web.security;

import org.jspecify.annotations.NullMarked;
