package io.calminer.web.openapi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The description of this API, for programs: in JSON, or in YAML for those who ask for it. Everybody may read it. */
@Path("/openapi")
@RequestScoped
public class DocumentResource {

    private static final String YAML = "application/yaml";

    /** Written once: it changes with the version only. */
    private static final class Texts {
        static final byte[] JSON;
        static final byte[] YAML_TEXT;

        static {
            ApiDocument document = ApiDocument.read();
            JSON = document.json();
            YAML_TEXT = document.yaml();
        }

        private Texts() {}
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response json() {
        return answer(Texts.JSON);
    }

    @GET
    @Produces(YAML)
    public Response yaml() {
        return answer(Texts.YAML_TEXT);
    }

    private static Response answer(byte[] text) {
        return Response.ok(text)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
