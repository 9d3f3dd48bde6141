/**
 * The description of the API: one file for each area beside these classes, in OpenAPI 3.0.3.
 *
 * <p>{@link io.calminer.web.openapi.ApiDocument} puts the files together, {@code DocumentResource} serves the whole at
 * {@code /api/openapi}, {@code DocsResource} a page for people at {@code /api/docs}. A new operation is written into the
 * file of its area, with an example and every error; tests compare the document with the resources in both directions
 * and with what the server really answers. A new area is a new file, named in {@code ApiDocument}.
 */
@NullMarked
package io.calminer.web.openapi;

import org.jspecify.annotations.NullMarked;
