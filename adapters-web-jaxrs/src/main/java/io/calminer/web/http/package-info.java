/**
 * What every resource of the API shares: bodies in, answers out, problems, conditional requests, lists.
 *
 * <p>{@link io.calminer.web.http.Body} decodes a request, {@link io.calminer.web.http.Refused} ends one that is refused,
 * {@code Problems…} and the mappers turn every failure into {@code application/problem+json}. A new resource is a class
 * with a path in the package of its feature, named in {@code ApiApplication} by its annotation alone.
 */
@NullMarked
package io.calminer.web.http;

import org.jspecify.annotations.NullMarked;
