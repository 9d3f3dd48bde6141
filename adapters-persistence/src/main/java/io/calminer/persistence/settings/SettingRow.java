package io.calminer.persistence.settings;

import io.calminer.application.settings.Settings;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "setting")
@SuppressWarnings("NullAway.Init")
class SettingRow {

    @Id
    String key;

    String value;
    long revision;

    protected SettingRow() {}

    static SettingRow of(Settings.Stored setting) {
        SettingRow row = new SettingRow();
        row.key = setting.key();
        row.value = setting.value();
        row.revision = setting.revision();
        return row;
    }

    Settings.Stored toDomain() {
        return new Settings.Stored(key, value, revision);
    }
}
