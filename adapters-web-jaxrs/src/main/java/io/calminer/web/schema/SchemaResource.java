package io.calminer.web.schema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schema of plan documents. Everybody may read it. */
@Path("/schemas/plan")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchemaResource {

    @GET
    public Response plan() {
        return Response.ok(text()).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    static byte[] text() {
        try (InputStream file = SchemaResource.class.getResourceAsStream("plan.json")) {
            if (file == null) {
                throw new IllegalStateException("The schema of plans is missing.");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
