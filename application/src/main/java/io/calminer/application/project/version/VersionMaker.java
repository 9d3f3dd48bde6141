package io.calminer.application.project.version;

import io.calminer.application.Ids;
import io.calminer.application.account.Caller;
import io.calminer.application.audit.Facts;
import io.calminer.application.audit.Journal;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioVersion;
import io.calminer.application.project.scenario.ScenarioVersions;
import java.time.Clock;

/** Makes versions of heads that are held for update. */
public final class VersionMaker {

    private final ScenarioVersions versions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    private VersionMaker(ScenarioVersions versions, Journal journal, Ids ids, Clock clock) {
        this.versions = versions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    public static VersionMaker of(ScenarioVersions versions, Journal journal, Ids ids, Clock clock) {
        return new VersionMaker(versions, journal, ids, clock);
    }

    /** The version that holds the head's document: the one there is, or a new one of this name. */
    public ScenarioVersion versionOf(ScenarioHead head, String name, String note, Caller caller) {
        return versions.findByHash(head.id(), head.hash()).orElseGet(() -> {
            int number = versions.last(head.id()) + 1;
            ScenarioVersion version = new ScenarioVersion(
                    ids.next(),
                    head.id(),
                    number,
                    name.isBlank() ? "Version " + number : name.strip(),
                    note,
                    head.hash(),
                    head.document(),
                    clock.instant(),
                    caller.username());
            versions.add(version);
            Facts facts = Facts.of("number", number)
                    .and("name", version.name())
                    .and("note", note)
                    .and("hash", head.hash());
            journal.write(caller, "version.create", "scenario", head.id(), head.projectId(), null, facts.object());
            return version;
        });
    }
}
