package io.calminer.web.http;

/** Limits of the installation, which the launcher publishes as system properties. */
public final class Limits {

    private Limits() {}

    /** The most bytes that the body of a request may have. */
    static int bodyBytes() {
        return Integer.getInteger("calminer.body.megabytes", 10) << 20;
    }

    /** The most requests of one caller in a second. */
    public static int requestsPerSecond() {
        return Integer.getInteger("calminer.requests.per.second", 200);
    }

    /** The most iterations of a run. */
    public static int iterations() {
        return Integer.getInteger("calminer.simulation.iterations", 1_000_000_000);
    }
}
