package io.calminer.application.settings;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Facts;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Suggestion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the value of a setting, or goes back to the shipped one. */
public final class SaveSetting {

    private final Access access;
    private final UnitOfWork work;
    private final Settings settings;
    private final Journal journal;

    public SaveSetting(Access access, UnitOfWork work, Settings settings, Journal journal) {
        this.access = access;
        this.work = work;
        this.settings = settings;
        this.journal = journal;
    }

    /**
     * The value to hold.
     *
     * @param revision the revision that the caller read; 0 when none was stored
     * @param value null for the shipped one
     */
    public record Request(
            String key, long revision, @Nullable String value) {}

    public Answer<Setting> save(Request request) {
        Caller caller = access.require(Role.ADMIN);
        Optional<SettingKey> key = SettingKey.find(request.key());
        Pointer at = Pointer.ROOT.child(request.key());
        if (key.isEmpty()) {
            String near = Suggestion.nearest(request.key(), SettingKey.texts());
            return refuse(Problem.of(RequestRule.UNKNOWN_SETTING, at, null, request.key(), near));
        }
        String value = request.value();
        if (value != null && !key.get().accepts(value)) {
            return refuse(Problem.of(
                    RequestRule.SETTING_VALUE,
                    Pointer.ROOT.child("value"),
                    null,
                    value,
                    request.key(),
                    key.get().rule()));
        }
        return work.inTransaction(() -> store(caller, request, key.get()));
    }

    private Answer<Setting> store(Caller caller, Request request, SettingKey key) {
        Optional<Settings.Stored> before = settings.find(key.text());
        long revision = before.map(Settings.Stored::revision).orElse(0L);
        if (revision != request.revision()) {
            String expected = Long.toString(request.revision());
            return Answer.refuse(new Answer.Stale("setting", expected, Long.toString(revision)));
        }
        String value = request.value();
        if (value == null) {
            settings.remove(key.text());
        } else if (!settings.put(new Settings.Stored(key.text(), value, revision + 1))) {
            return Answer.refuse(new Answer.Stale("setting", Long.toString(revision), "a newer revision"));
        }
        journal.write(
                caller,
                "setting.save",
                "setting",
                key.text(),
                null,
                Facts.of("value", before.map(Settings.Stored::value).orElse(null))
                        .object(),
                Facts.of("value", value).object());
        return Answer.of(
                value == null
                        ? new Setting(key, key.shipped(), Setting.Origin.SHIPPED, 0)
                        : new Setting(key, value, Setting.Origin.STORED, revision + 1));
    }

    private static Answer<Setting> refuse(Problem problem) {
        return Answer.refuse(new Answer.Invalid(List.of(problem)));
    }
}
