package io.calminer.web.equipment;

import io.calminer.application.equipment.ListLog;
import io.calminer.application.equipment.ListReminders;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The maintenance of all machines. */
@Path("/maintenance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MaintenanceResource {

    @Inject
    private ListLog listLog;

    @Inject
    private ListReminders listReminders;

    @GET
    public Response log(@Context UriInfo uri) {
        return Lists.answer(
                uri, Refused.unless(listLog.list(new ListLog.Request(null, Lists.window(uri)))), EquipmentJson::of);
    }

    @GET
    @Path("/reminders")
    public Response reminders(
            @QueryParam("project_id") @Nullable String project,
            @QueryParam("days") @Nullable String days,
            @QueryParam("hours") @Nullable String hours) {
        UUID id = project == null ? null : Query.id("project", project);
        ListReminders.Request request = new ListReminders.Request(
                id,
                Query.whole("days", days, ListReminders.USUAL_DAYS),
                Query.whole("hours", hours, ListReminders.USUAL_HOURS));
        return Lists.whole(Refused.unless(listReminders.list(request)).stream()
                .map(TaskJson::of)
                .toList());
    }
}
