package io.calminer.web.audit;

import io.calminer.application.audit.ListAuditEntries;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Who changed what, when and from where. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    private ListAuditEntries listEntries;

    @GET
    public Response list(@Context UriInfo uri) {
        return Lists.answer(
                uri, Refused.unless(listEntries.list(new ListAuditEntries.Request(Lists.window(uri)))), entry -> entry);
    }
}
