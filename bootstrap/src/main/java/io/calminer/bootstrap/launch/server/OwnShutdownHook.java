package io.calminer.bootstrap.launch.server;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;

/**
 * The hook by which the server stops itself when the JVM ends.
 *
 * <p>All hooks run at once, so it would stop the server and the database side by side. We stop both in order, in a hook
 * of ours, and take this one away. The JDK offers no way to do so but the map of the hooks itself, whose package our
 * manifest opens.
 */
final class OwnShutdownHook {

    private static final String NAME = "Payara Micro Shutdown Hook";

    private OwnShutdownHook() {}

    static void remove() {
        try {
            Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
            hooks.setAccessible(true);
            if (hooks.get(null) instanceof Map<?, ?> threads) {
                List<?> all = List.copyOf(threads.keySet());
                all.stream()
                        .filter(hook -> hook instanceof Thread thread
                                && thread.getName().equals(NAME))
                        .forEach(hook -> Runtime.getRuntime().removeShutdownHook((Thread) hook));
            }
        } catch (ReflectiveOperationException | RuntimeException closed) {
            System.err.println("The server keeps its own shutdown hook: " + closed.getMessage());
        }
    }
}
