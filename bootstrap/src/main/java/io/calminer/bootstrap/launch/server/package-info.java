/**
 * The application server and the order in which it starts and stops.
 *
 * <p>{@code ServeCommand} is {@code calminer serve}; {@link io.calminer.bootstrap.launch.server.Server} is Payara Micro
 * with our application in it; {@code Installation} says where the files of this program lie. A new setting of the
 * server is one more line of {@code ServerSettings}.
 */
@NullMarked
package io.calminer.bootstrap.launch.server;

import org.jspecify.annotations.NullMarked;
