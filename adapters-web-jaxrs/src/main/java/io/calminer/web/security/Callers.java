package io.calminer.web.security;

import io.calminer.application.account.Caller;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows who is calling on the current thread. */
public final class Callers {

    // belongs to one application, whose threads have callers of their own
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Caller> current = new ThreadLocal<>();

    /** Who is calling; somebody anonymous when nobody has logged in. */
    public Caller current() {
        Caller caller = current.get();
        return caller == null ? Caller.anonymous("") : caller;
    }

    /** Does work in the name of a caller, on this thread. */
    public <T> T as(Caller caller, Supplier<T> work) {
        Caller before = current.get();
        current.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }

    void begin(Caller caller) {
        current.set(caller);
    }

    void end() {
        current.remove();
    }
}
