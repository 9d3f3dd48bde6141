package io.calminer.web.equipment;

import io.calminer.application.equipment.CommitLog;
import io.calminer.application.equipment.LogPreview;
import io.calminer.application.equipment.PreviewLog;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Place;
import io.calminer.domain.document.Problem;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.domain.maintenance.LogNotation;
import io.calminer.web.http.Body;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables that come in: looked at first, then committed. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImportResource {

    @Inject
    private PreviewLog previewLog;

    @Inject
    private CommitLog commitLog;

    /** What a preview tells. */
    record Preview(UUID id, int added, int known, List<Map<String, @Nullable Object>> rows, List<Wrong> problems) {}

    /** One thing that is wrong with a table. */
    record Wrong(
            String pointer,
            @Nullable Integer line,
            @Nullable Integer column,
            String code,
            String message,
            @Nullable String hint) {}

    @POST
    @Path("/maintenance/preview")
    public Response preview(Body body) {
        PreviewLog.Request request = body.read(fields -> new PreviewLog.Request(
                project(fields),
                fields.text("text", ""),
                fields.choice("numbers", LogNotation.class, LogNotation.POINT)));
        LogPreview preview = Refused.unless(previewLog.preview(request));
        return Response.ok(new Preview(
                        preview.id(),
                        preview.added(),
                        preview.known(),
                        preview.rows().stream().map(ImportResource::row).toList(),
                        preview.problems().stream().map(ImportResource::wrong).toList()))
                .build();
    }

    @POST
    @Path("/{id}/commit")
    public Response commit(@PathParam("id") String id) {
        return Response.ok(Refused.unless(commitLog.commit(id))).build();
    }

    private static Map<String, @Nullable Object> row(LogPreview.Row row) {
        LogEntry entry = row.entry();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("row", row.row());
        fields.put("unit", row.unit());
        fields.put("date", entry.date());
        fields.put("meter", entry.meter());
        fields.put("kind", entry.kind());
        fields.put("component", entry.component());
        fields.put("downtime", entry.downtime());
        fields.put("cost", entry.cost());
        fields.put("description", entry.description());
        return fields;
    }

    private static Wrong wrong(Problem problem) {
        Place place = problem.place();
        return new Wrong(
                problem.pointer().text(),
                place == null ? null : place.line(),
                place == null ? null : place.column(),
                problem.code(),
                problem.message(),
                problem.hint());
    }

    private static UUID project(Fields fields) {
        boolean given = fields.has("project_id");
        String text = fields.text("project_id");
        return given ? Query.id("project", text) : new UUID(0, 0);
    }
}
