package io.calminer.persistence.settings;

import io.calminer.application.settings.Settings;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

public final class JpaSettings implements Settings {

    private final JpaUnitOfWork work;

    public JpaSettings(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Stored> list() {
        return work.with(entities -> entities.createQuery("SELECT s FROM SettingRow s ORDER BY s.key", SettingRow.class)
                .getResultStream()
                .map(SettingRow::toDomain)
                .toList());
    }

    @Override
    public Optional<Stored> find(String key) {
        return work.with(entities ->
                Optional.ofNullable(entities.find(SettingRow.class, key)).map(SettingRow::toDomain));
    }

    @Override
    public boolean put(Stored setting) {
        return work.with(entities -> {
            SettingRow old = entities.find(SettingRow.class, setting.key(), LockModeType.PESSIMISTIC_WRITE);
            boolean fits = (old == null ? 0 : old.revision) == setting.revision() - 1;
            if (fits) {
                entities.merge(SettingRow.of(setting));
            }
            return fits;
        });
    }

    @Override
    public void remove(String key) {
        work.with(entities -> entities.createQuery("DELETE FROM SettingRow s WHERE s.key = :key")
                .setParameter("key", key)
                .executeUpdate());
    }
}
