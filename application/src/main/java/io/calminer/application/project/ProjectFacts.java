package io.calminer.application.project;

import io.calminer.application.audit.Facts;
import io.calminer.domain.document.JsonValue;
import java.util.Locale;

/** What the audit trail tells of a project. */
final class ProjectFacts {

    private ProjectFacts() {}

    static JsonValue of(Project project) {
        return Facts.of("name", project.name())
                .and("location", project.location())
                .and("operation_type", project.operationType())
                .and("description", project.description())
                .and("currency", project.currency())
                .and("commodities", project.commodities())
                .and("private", project.isPrivate())
                .and("members", project.members())
                .and("state", project.state().name().toLowerCase(Locale.ROOT))
                .object();
    }
}
