package io.calminer.web.valuation;

import io.calminer.application.workbook.ExportWorkbook;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A scenario as a workbook of live formulas. */
@Path("/scenarios/{id}/workbook")
@RequestScoped
public class WorkbookResource {

    /** The media type of XLSX. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private ExportWorkbook exportWorkbook;

    @GET
    @Produces(XLSX)
    public Response export(@PathParam("id") String id) {
        ExportWorkbook.Exported exported = Refused.unless(exportWorkbook.export(Query.id("scenario", id)));
        return Conditional.ok(exported.content(), exported.hash())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + exported.fileName() + "\"")
                .build();
    }
}
