package io.calminer.application.settings;

import io.calminer.application.InMemoryDatabase;
import java.util.List;
import java.util.Optional;

public final class InMemorySettings implements Settings {

    private final InMemoryDatabase.Table<String, Stored> settings;

    public InMemorySettings(InMemoryDatabase database) {
        this.settings = database.table();
    }

    @Override
    public List<Stored> list() {
        return settings.rows();
    }

    @Override
    public Optional<Stored> find(String key) {
        return settings.find(key);
    }

    @Override
    public boolean put(Stored setting) {
        long before = find(setting.key()).map(Stored::revision).orElse(0L);
        boolean fits = before == setting.revision() - 1;
        if (fits) {
            settings.put(setting.key(), setting);
        }
        return fits;
    }

    @Override
    public void remove(String key) {
        settings.with(rows -> rows.remove(key));
    }
}
