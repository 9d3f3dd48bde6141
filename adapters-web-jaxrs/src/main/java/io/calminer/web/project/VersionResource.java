package io.calminer.web.project;

import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioVersion;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.version.CompareVersions;
import io.calminer.application.project.version.ListVersions;
import io.calminer.application.project.version.LockScenario;
import io.calminer.application.project.version.SaveVersion;
import io.calminer.application.project.version.ShowVersion;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of a scenario: immutable copies, made by hand or by locking. */
@Path("/scenarios/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VersionResource {

    @Inject
    private ListVersions listVersions;

    @Inject
    private ShowVersion showVersion;

    @Inject
    private SaveVersion saveVersion;

    @Inject
    private CompareVersions compareVersions;

    @Inject
    private LockScenario lockScenario;

    @PathParam("id")
    private String id = "";

    record VersionJson(
            UUID id,
            UUID scenarioId,
            int number,
            String name,
            String note,
            String hash,
            JsonValue document,
            Instant createdAt,
            String createdBy) {

        static VersionJson of(ScenarioVersion version) {
            return new VersionJson(
                    version.id(),
                    version.scenarioId(),
                    version.number(),
                    version.name(),
                    version.note(),
                    version.hash(),
                    JsonDocument.parse(version.document()).root(),
                    version.createdAt(),
                    version.createdBy());
        }
    }

    @GET
    @Path("/versions")
    public Response list() {
        List<ScenarioVersions.Summary> versions = Refused.unless(listVersions.list(Query.id("scenario", id)));
        return Lists.whole(versions);
    }

    @POST
    @Path("/versions")
    public Response save(Body body) {
        ScenarioVersion version = Refused.unless(saveVersion.save(body.read(fields ->
                new SaveVersion.Request(Query.id("scenario", id), fields.text("name", ""), fields.text("note", "")))));
        return Response.created(URI.create("scenarios/" + id + "/versions/" + version.number()))
                .entity(VersionJson.of(version))
                .tag(version.hash())
                .build();
    }

    @GET
    @Path("/versions/{number}")
    public Response show(@PathParam("number") String number, @Context Request request) {
        ScenarioVersion version = Refused.unless(
                showVersion.show(new ShowVersion.Request(Query.id("scenario", id), Query.whole("number", number))));
        return Conditional.answer(request, VersionJson.of(version), version.hash());
    }

    /** What sets a version, or without one the head, apart from another. */
    @GET
    @Path("/differences")
    public Response differences(
            @QueryParam("version") @Nullable String version,
            @QueryParam("with") @Nullable String other,
            @QueryParam("with_version") @Nullable String otherVersion) {
        CompareVersions.Side before = side(id, version);
        CompareVersions.Side after = side(other == null ? id : other, otherVersion);
        return Response.ok(Refused.unless(compareVersions.compare(new CompareVersions.Request(before, after))))
                .build();
    }

    @POST
    @Path("/lock")
    public Response lock(@HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        ScenarioHead head = Refused.unless(lockScenario.lock(body.read(fields -> new LockScenario.Request(
                Query.id("scenario", id), revision, fields.text("name", ""), fields.text("note", "")))));
        return Conditional.ok(ScenarioJson.of(head), head.revision()).build();
    }

    private static CompareVersions.Side side(String scenario, @Nullable String version) {
        return new CompareVersions.Side(
                Query.id("scenario", scenario), version == null ? null : Query.whole("version", version));
    }
}
