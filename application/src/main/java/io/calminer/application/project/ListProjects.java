package io.calminer.application.project;

import io.calminer.application.Answer;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import java.util.Set;
import java.util.UUID;

/** Lists the projects that the caller may see, by name. */
public final class ListProjects {

    private static final Set<String> SORTABLE =
            Set.of("name", "location", "operation_type", "state", "created_at", "updated_at", "scenarios");
    private static final Set<String> FILTERABLE = Set.of("name", "operation_type", "currency", "state", "commodity");

    private final Access access;
    private final Projects projects;

    public ListProjects(Access access, Projects projects) {
        this.access = access;
        this.projects = projects;
    }

    /** Which part of the list. */
    public record Request(Window window) {}

    public Answer<Listing<ProjectOverview>> list(Request request) {
        Caller caller = access.require(Role.VIEWER);
        UUID visibleTo = caller.has(Role.ADMIN) ? null : caller.userId();
        return Slice.of(request.window(), SORTABLE, FILTERABLE).map(slice -> projects.list(slice, visibleTo));
    }
}
