package io.calminer.web.health;

/** Whether the server is about to stop: what was begun is finished, and nothing new is taken on. */
final class Draining {

    private Draining() {}

    /** The launcher sets this property when the process is asked to end. */
    static boolean hasBegun() {
        return Boolean.getBoolean("calminer.draining");
    }
}
