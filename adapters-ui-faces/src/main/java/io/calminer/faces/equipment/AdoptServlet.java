package io.calminer.faces.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.equipment.AdoptReliability;
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
import java.util.UUID;

/**
 * Lets the reader's draft take over what the log of a fleet shows: {@code POST /ui/adopt/{scenario}/{fleet}} with the
 * component, and the session's token in its header.
 */
@WebServlet("/ui/adopt/*")
public final class AdoptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10_000;

    private final transient Reader reader;
    private final transient AdoptReliability adoptReliability;

    @Inject
    public AdoptServlet(Reader reader, AdoptReliability adoptReliability) {
        this.reader = reader;
        this.adoptReliability = adoptReliability;
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
        JsonAnswers.answer(response, reader.texts(), () -> adopt(id, parts[2], body));
    }

    private Answer<JsonValue> adopt(UUID id, String fleet, String body) {
        JsonValue.JsonObject sent = JsonFields.sent(body);
        return adoptReliability
                .adopt(new AdoptReliability.Request(id, fleet, JsonFields.text(sent, "component"), true))
                .map(adopted -> new JsonFields().put("fleet", fleet).object());
    }
}
