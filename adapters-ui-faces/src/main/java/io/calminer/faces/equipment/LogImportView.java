package io.calminer.faces.equipment;

import io.calminer.application.Answer;
import io.calminer.application.equipment.CommitLog;
import io.calminer.application.equipment.LogPreview;
import io.calminer.application.equipment.PreviewLog;
import io.calminer.domain.document.Place;
import io.calminer.domain.maintenance.LogNotation;
import io.calminer.faces.frame.FieldMessages;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of a log that is pasted, looked at and then imported as one step. */
@Named("log_import")
@RequestScoped
public class LogImportView {

    private static final int MOST_PROBLEMS = 200;

    private final Reader reader;
    private final ChosenProject project;
    private final PreviewLog previewLog;
    private final CommitLog commitLog;
    private String text = "";
    private String numbers;
    private String importId = "";
    private @Nullable LogPreview preview;

    @Inject
    public LogImportView(Reader reader, ChosenProject project, PreviewLog previewLog, CommitLog commitLog) {
        this.reader = reader;
        this.project = project;
        this.previewLog = previewLog;
        this.commitLog = commitLog;
        // what is pasted is most likely written as the page is
        LogNotation usual =
                reader != null && reader.texts().locale().getLanguage().equals("de")
                        ? LogNotation.COMMA
                        : LogNotation.POINT;
        this.numbers = usual.text();
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected LogImportView() {
        this(null, null, null, null);
    }

    /** One thing that is wrong with the table, by row. */
    public record Wrong(String row, String words) {}

    /** Looks at the table; nothing of it is stored in the log. */
    public void look() {
        UUID id = project.uuid().orElse(null);
        if (id == null) {
            return;
        }
        Answer<LogPreview> answer = previewLog.preview(new PreviewLog.Request(id, text, notation()));
        if (answer.refusal() != null) {
            FieldMessages.of("import", reader.texts()).refused(answer.refusal());
            return;
        }
        preview = answer.get();
        importId = preview.id().toString();
    }

    /** Imports the table that was looked at. */
    public @Nullable String commit() {
        Answer<CommitLog.Done> answer = commitLog.commit(importId);
        FieldMessages messages = FieldMessages.of("import", reader.texts());
        if (answer.refusal() != null) {
            messages.refused(answer.refusal());
            return null;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String words = reader.texts()
                .get("import.done", answer.get().added(), answer.get().known());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, ""));
        return "/maintenance.xhtml?faces-redirect=true&project=" + project.getId();
    }

    public boolean isLooked() {
        return preview != null;
    }

    /** Whether the table that was looked at can be imported. */
    public boolean isReady() {
        return preview != null && preview.problems().isEmpty() && preview.added() > 0;
    }

    /** What an import would do, in a sentence. */
    public String getSummary() {
        return preview == null
                ? ""
                : preview.problems().isEmpty()
                        ? reader.texts().get("import.summary", preview.added(), preview.known())
                        : reader.texts().get("import.wrong", preview.problems().size());
    }

    public List<Wrong> getProblems() {
        return preview == null
                ? List.of()
                : preview.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .map(problem -> {
                            Place place = problem.place();
                            return new Wrong(
                                    place == null ? "" : Integer.toString(place.line()),
                                    Refusals.words(problem, reader.texts()));
                        })
                        .toList();
    }

    private LogNotation notation() {
        return LogNotation.COMMA.text().equals(numbers) ? LogNotation.COMMA : LogNotation.POINT;
    }

    /** How numbers and days may be written. */
    public List<String> getNotations() {
        return Stream.of(LogNotation.values()).map(LogNotation::text).toList();
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getImportId() {
        return importId;
    }

    public void setImportId(String importId) {
        this.importId = importId;
    }
}
