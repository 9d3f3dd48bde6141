package io.calminer.web.reporting;

import io.calminer.application.Answer;
import io.calminer.application.reporting.EconomicsReport;
import io.calminer.application.reporting.ReportEconomics;
import io.calminer.application.reporting.StudyStage;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.web.http.Conditional;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The economics of a technical report. */
@Path("/reports/technical_report_economics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EconomicsResource {

    @Inject
    private ReportEconomics reportEconomics;

    @GET
    public Response report(
            @QueryParam("scenario_id") @Nullable String scenario,
            @QueryParam("study_stage") @Nullable String stage,
            @Context Request request) {
        if (scenario == null) {
            throw new Refused(new Answer.Invalid(
                    List.of(Problem.of(DocumentRule.MISSING_FIELD, Pointer.ROOT, null, "scenario_id"))));
        }
        StudyStage chosen = Query.choice("study_stage", stage, StudyStage.PRELIMINARY_ASSESSMENT);
        EconomicsReport report = Refused.unless(
                reportEconomics.report(new ReportEconomics.Request(Query.id("scenario", scenario), chosen)));
        // the report tells the scenario's name, which is not part of its document
        String tag = report.hash() + "-" + chosen.text() + "-" + report.name().hashCode();
        return Conditional.answer(request, EconomicsJson.of(report), tag);
    }
}
