/**
 * JSON Schemas of the documents that people and programs exchange with CalMiner, open to everybody.
 *
 * <p>{@code SchemaResource} gives them; {@code plan.json} beside it is that of {@code calminer-plan/1}. A new collection of
 * the plan gets its place there, and a test holds the schema against the demo plans.
 */
@NullMarked
package io.calminer.web.schema;

import org.jspecify.annotations.NullMarked;
