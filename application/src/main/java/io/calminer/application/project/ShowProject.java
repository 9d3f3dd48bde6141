package io.calminer.application.project;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.UUID;

/** Shows a project. */
public final class ShowProject {

    private final Access access;
    private final Projects projects;

    public ShowProject(Access access, Projects projects) {
        this.access = access;
        this.projects = projects;
    }

    public Answer<Project> show(UUID id) {
        access.require(Role.VIEWER, id);
        return projects.find(id)
                .map(Answer::of)
                .orElseGet(() -> Answer.refuse(new Answer.NotFound("project", id.toString())));
    }
}
