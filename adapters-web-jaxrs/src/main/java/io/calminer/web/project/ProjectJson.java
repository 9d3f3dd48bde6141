package io.calminer.web.project;

import io.calminer.application.project.Project;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A project in answers. */
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
}
