package io.calminer.application.settings;

import java.util.List;
import java.util.Optional;

/** Port to the values of settings that administrators chose. */
public interface Settings {

    /** A stored value. */
    record Stored(String key, String value, long revision) {}

    List<Stored> list();

    Optional<Stored> find(String key);

    /** Stores a value as revision 1, or as the next one when the stored revision is one below; false otherwise. */
    boolean put(Stored setting);

    /** Forgets a value, so that the shipped one holds again. */
    void remove(String key);
}
