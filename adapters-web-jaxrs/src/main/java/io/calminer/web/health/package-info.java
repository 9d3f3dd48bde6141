/**
 * Whether CalMiner serves: the answers that probes of containers and proxies read.
 *
 * <p>{@code HealthServlet} answers {@code GET /health}; the checks behind {@code /mp-health} are {@code DatabaseReady}
 * and whatever else implements {@code HealthCheck} here.
 */
@NullMarked
package io.calminer.web.health;

import org.jspecify.annotations.NullMarked;
