/**
 * The database that CalMiner stands on: its address, the one it brings along, and the migrations of its schema.
 *
 * <p>{@link io.calminer.bootstrap.launch.database.DatabaseAddress} says where it is,
 * {@link io.calminer.bootstrap.launch.database.EmbeddedDatabase} starts PostgreSQL in a folder of ours when no other is
 * named, and {@link io.calminer.bootstrap.launch.database.Migrations} brings the schema up to date. A new migration is
 * a file of the persistence adapter, not a class here.
 */
@NullMarked
package io.calminer.bootstrap.launch.database;

import org.jspecify.annotations.NullMarked;
