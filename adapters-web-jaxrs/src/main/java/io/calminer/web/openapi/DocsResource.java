package io.calminer.web.openapi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The description of this API for people: Swagger UI, whose files the server brings along. Everybody may read it. */
@Path("/docs")
@RequestScoped
public class DocsResource {

    private static final String VERSION = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Context UriInfo uri) throws IOException {
        String top = uri.getPath().endsWith("/") ? "../.." : "..";
        String page = text().replace("{top}", top).replace("{version}", version());
        return Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static String text() throws IOException {
        try (InputStream file = open("docs.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = open(VERSION)) {
            properties.load(file);
        }
        return properties.getProperty("version");
    }

    private static InputStream open(String name) {
        InputStream file = DocsResource.class.getResourceAsStream(name);
        if (file == null) {
            throw new UncheckedIOException(new IOException("The file " + name + " is missing."));
        }
        return file;
    }
}
