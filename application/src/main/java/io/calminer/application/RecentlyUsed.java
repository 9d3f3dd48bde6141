package io.calminer.application;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entries that were used last: a further one drops the one that nobody has asked for the longest.
 *
 * <p>Asking changes the order too, so that several threads share it under a lock alone.
 */
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_CAPACITY = 16;
    private static final float USUAL_LOAD = 0.75f;

    private final int most;

    private RecentlyUsed(int most) {
        super(FIRST_CAPACITY, USUAL_LOAD, true);
        this.most = most;
    }

    /** A map, empty yet, of at most so many entries. */
    public static <K, V> Map<K, V> atMost(int most) {
        return new RecentlyUsed<>(most);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
