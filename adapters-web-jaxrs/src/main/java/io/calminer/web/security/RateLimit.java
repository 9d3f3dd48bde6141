package io.calminer.web.security;

import io.calminer.application.RecentlyUsed;
import io.calminer.web.http.Limits;
import java.util.Map;

/**
 * How many requests of each caller are let through: a bucket of one second's worth that refills steadily.
 *
 * <p>The callers of the last while are remembered, at most ten thousand of them.
 */
final class RateLimit {

    private static final int MOST_CALLERS = 10_000;
    private static final double NANOS = 1e9;

    private final Map<String, Bucket> buckets = RecentlyUsed.atMost(MOST_CALLERS);

    private record Bucket(double left, long at) {}

    boolean allows(String caller) {
        int most = Limits.requestsPerSecond();
        long now = System.nanoTime();
        synchronized (buckets) {
            Bucket bucket = buckets.getOrDefault(caller, new Bucket(most, now));
            double left = Math.min(most, bucket.left + (now - bucket.at) / NANOS * most);
            buckets.put(caller, new Bucket(left < 1 ? left : left - 1, now));
            return left >= 1;
        }
    }
}
