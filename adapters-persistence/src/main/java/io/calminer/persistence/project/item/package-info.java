/**
 * The items of plans as rows, for queries and business intelligence: a projection that nothing reads back.
 *
 * <p>{@link io.calminer.persistence.project.item.JpaItems} rewrites all rows of a scenario. A new collection brings its
 * own table and row.
 */
@NullMarked
package io.calminer.persistence.project.item;

import org.jspecify.annotations.NullMarked;
