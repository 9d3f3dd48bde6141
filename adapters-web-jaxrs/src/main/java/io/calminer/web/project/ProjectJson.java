package io.calminer.web.project;

import io.calminer.application.project.Project;
import io.calminer.application.project.ProjectOverview;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project in answers: "private" is no name for a record component. */
final class ProjectJson {

    private ProjectJson() {}

    static Map<String, Object> of(Project project) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", project.id());
        fields.put("name", project.name());
        fields.put("location", project.location());
        fields.put("operation_type", project.operationType());
        fields.put("description", project.description());
        fields.put("currency", project.currency());
        fields.put("commodities", project.commodities());
        fields.put("private", project.isPrivate());
        fields.put("members", project.members().stream().sorted().toList());
        fields.put("state", project.state().name().toLowerCase(Locale.ROOT));
        fields.put("revision", project.revision());
        fields.put("created_at", project.createdAt());
        fields.put("created_by", project.createdBy());
        fields.put("updated_at", project.updatedAt());
        return fields;
    }

    /** A project as one row of a list. */
    static Map<String, @Nullable Object> row(ProjectOverview project) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", project.id());
        fields.put("name", project.name());
        fields.put("location", project.location());
        fields.put("operation_type", project.operationType());
        fields.put("currency", project.currency());
        fields.put("commodities", project.commodities());
        fields.put("state", project.state());
        fields.put("private", project.isPrivate());
        fields.put("revision", project.revision());
        fields.put("scenarios", project.scenarios());
        fields.put("best_npv", project.bestNpv());
        fields.put("npv_unit", project.npvUnit());
        fields.put("created_at", project.createdAt());
        fields.put("updated_at", project.updatedAt());
        return fields;
    }
}
