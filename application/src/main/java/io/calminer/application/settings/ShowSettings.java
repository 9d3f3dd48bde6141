package io.calminer.application.settings;

import io.calminer.application.account.Access;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows all settings with the values that hold: the environment's before the stored ones before the shipped ones.
 *
 * <p>Nobody needs to be logged in, since the login page wears the theme; no setting is a secret.
 */
public final class ShowSettings {

    private final Access access;
    private final Settings settings;
    private final Map<String, String> environment;

    /**
     * The settings of an installation.
     *
     * @param environment the process's environment, where {@code CALMINER_THEME_PRIMARY} overrides a colour
     */
    public ShowSettings(Access access, Settings settings, Map<String, String> environment) {
        this.access = access;
        this.settings = settings;
        this.environment = Map.copyOf(environment);
    }

    public List<Setting> show() {
        access.open("the login page wears the theme");
        Map<String, Settings.Stored> stored =
                settings.list().stream().collect(Collectors.toMap(Settings.Stored::key, Function.identity()));
        return Arrays.stream(SettingKey.values())
                .map(key -> setting(key, stored.get(key.text())))
                .toList();
    }

    private Setting setting(SettingKey key, Settings.@Nullable Stored stored) {
        long revision = stored == null ? 0 : stored.revision();
        String forced = environment.get("CALMINER_" + key.name());
        if (forced != null && key.accepts(forced)) {
            return new Setting(key, forced, Setting.Origin.ENVIRONMENT, revision);
        }
        return stored == null
                ? new Setting(key, key.shipped(), Setting.Origin.SHIPPED, revision)
                : new Setting(key, Objects.requireNonNull(stored).value(), Setting.Origin.STORED, revision);
    }
}
