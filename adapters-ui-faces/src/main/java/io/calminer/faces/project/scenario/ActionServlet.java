package io.calminer.faces.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.project.scenario.ArchiveScenario;
import io.calminer.application.project.scenario.BranchScenario;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.version.LockScenario;
import io.calminer.domain.document.JsonValue;
import io.calminer.faces.frame.JsonAnswers;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.frame.Reader;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * What becomes of a scenario as a whole: {@code POST /ui/actions/{id}/lock}, {@code /archive}, {@code /restore}, {@code
 * /branch}; of a project {@code /begin}, which makes its first scenario
 * of a shipped plan. Each states the revision that its page has read,
 * and carries the session's token in its header.
 */
@WebServlet("/ui/actions/*")
public final class ActionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 100_000;

    private final transient Reader reader;
    private final transient LockScenario lockScenario;
    private final transient ArchiveScenario archiveScenario;
    private final transient BranchScenario branchScenario;
    private final transient CreateScenario createScenario;

    @Inject
    public ActionServlet(
            Reader reader,
            LockScenario lockScenario,
            ArchiveScenario archiveScenario,
            BranchScenario branchScenario,
            CreateScenario createScenario) {
        this.reader = reader;
        this.lockScenario = lockScenario;
        this.archiveScenario = archiveScenario;
        this.branchScenario = branchScenario;
        this.createScenario = createScenario;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = (request.getPathInfo() == null ? "" : request.getPathInfo()).split("/", -1);
        UUID id = parts.length == 3 ? Ids.parse(parts[1]).orElse(null) : null;
        if (id == null) {
            JsonAnswers.missing(response, reader.texts());
            return;
        }
        if (!reader.sent(request)) {
            JsonAnswers.forged(request, response, reader.texts());
            return;
        }
        String body = new String(request.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        JsonAnswers.answer(response, reader.texts(), () -> act(id, parts[2], body));
    }

    private Answer<JsonValue> act(UUID id, String action, String body) {
        JsonValue.JsonObject sent = JsonFields.sent(body);
        long revision =
                sent.fields().get("revision") instanceof JsonValue.JsonNumber number ? Math.round(number.value()) : 0;
        Answer<ScenarioHead> done = switch (action) {
            case "lock" ->
                lockScenario.lock(new LockScenario.Request(
                        id, revision, JsonFields.text(sent, "name"), JsonFields.text(sent, "note")));
            case "archive" -> archiveScenario.archive(new ArchiveScenario.Request(id, revision, false));
            case "restore" -> archiveScenario.archive(new ArchiveScenario.Request(id, revision, true));
            case "begin" ->
                createScenario.create(new CreateScenario.Request(id, null, "", null, JsonFields.text(sent, "plan")));
            case "branch" ->
                branchScenario.branch(new BranchScenario.Request(id, JsonFields.text(sent, "name"), "", null, null));
            default -> Answer.refuse(new Answer.NotFound("page", action));
        };
        return done.map(head -> new JsonFields()
                .put("id", head.id().toString())
                .put("state", head.state().name().toLowerCase(Locale.ROOT))
                .object());
    }
}
