package io.calminer.application.project.scenario;

import io.calminer.application.audit.Facts;
import io.calminer.domain.document.JsonValue;

/** What the audit trail tells of a scenario besides its document. */
public final class ScenarioFacts {

    private ScenarioFacts() {}

    public static JsonValue of(ScenarioHead head) {
        return Facts.of("name", head.name())
                .and("description", head.description())
                .and("state", head.state().text())
                .and("parent_id", head.parentId())
                .and("pinned_version", head.pinnedVersion())
                .and("hash", head.hash())
                .and("revision", head.revision())
                .object();
    }
}
