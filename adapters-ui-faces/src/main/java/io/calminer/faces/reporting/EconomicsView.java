package io.calminer.faces.reporting;

import io.calminer.application.Answer;
import io.calminer.application.reporting.EconomicsReport;
import io.calminer.application.reporting.ReportEconomics;
import io.calminer.application.reporting.StudyStage;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The economics of a technical report for one scenario and stage of study, or why there is no such report. */
@Named("economics")
@RequestScoped
public class EconomicsView {

    private final Reader reader;
    private final ReportEconomics reportEconomics;
    private String id = "";
    private String stage = StudyStage.PRELIMINARY_ASSESSMENT.text();
    private String refusal = "";
    private @Nullable EconomicsPage page;

    @Inject
    public EconomicsView(Reader reader, ReportEconomics reportEconomics) {
        this.reader = reader;
        this.reportEconomics = reportEconomics;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EconomicsView() {
        this(null, null);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    /** The stages that a study can have. */
    public List<String> getStages() {
        return Arrays.stream(StudyStage.values()).map(StudyStage::text).toList();
    }

    /** Makes the report, or answers that there is no such scenario. */
    public void load() throws IOException {
        StudyStage chosen = Arrays.stream(StudyStage.values())
                .filter(one -> one.text().equals(stage))
                .findFirst()
                .orElse(StudyStage.PRELIMINARY_ASSESSMENT);
        stage = chosen.text();
        @Nullable Answer<EconomicsReport> answer = null;
        try {
            answer = reportEconomics.report(new ReportEconomics.Request(UUID.fromString(id), chosen));
        } catch (IllegalArgumentException notAnId) {
            // told below, as any other id that names nothing
        }
        if (answer == null || answer.refusal() instanceof Answer.NotFound) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
            return;
        }
        Answer.Refusal refused = answer.refusal();
        if (refused == null) {
            page = new EconomicsPage(answer.get(), reader.texts(), reader.marks());
        } else {
            refusal = Refusals.words(refused, reader.texts());
        }
    }

    /** The report as people read it; null when there is none. */
    public @Nullable EconomicsPage getPage() {
        return page;
    }

    /** Why there is no report; empty when there is one. */
    public String getRefusal() {
        return refusal;
    }
}
