/**
 * Whether CalMiner serves: the answers that probes of containers and proxies read.
 *
 * <p>{@code HealthServlet} answers {@code GET /health}; the checks behind {@code /mp-health} are {@code DatabaseReady},
 * {@code TakesRequests} and whatever else implements {@code HealthCheck} here. {@code TrafficFilter} counts the
 * requests and refuses them while the server is about to stop; {@code MetricsServlet} answers {@code GET /metrics},
 * where a new figure is one more line.
 */
@NullMarked
package io.calminer.web.health;

import org.jspecify.annotations.NullMarked;
