package io.calminer.faces.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.project.draft.DiscardDraft;
import io.calminer.application.project.draft.DraftView;
import io.calminer.application.project.draft.EditDraft;
import io.calminer.application.project.draft.EnterFigures;
import io.calminer.application.project.draft.RebaseDraft;
import io.calminer.application.project.draft.RestoreVersion;
import io.calminer.application.project.draft.SaveDraft;
import io.calminer.application.project.draft.ShowDraft;
import io.calminer.application.project.draft.TryFigures;
import io.calminer.application.project.item.TraceItems;
import io.calminer.application.risk.ShowRisk;
import io.calminer.application.valuation.ValueScenario;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.JsonAnswers;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.frame.ProblemTexts;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.risk.ChanceOfLoss;
import io.calminer.faces.valuation.Headline;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a scenario read and send without loading anew: {@code GET /ui/scenarios/{id}/grid}, {@code
 * /rows}, {@code /items?tab=…}, {@code /explanation?name=…&period=…&all=true}, {@code POST …/changes}, {@code
 * /try}, {@code /try-input}, {@code /undo}, {@code /redo}, {@code /save}, {@code /rebase}, {@code /restore}, {@code /discard}. A
 * change carries the session's token in its header.
 */
@WebServlet("/ui/scenarios/*")
public final class ScenarioServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 4_000_000;

    private final transient Reader reader;
    private final transient ShowDraft showDraft;
    private final transient EnterFigures enterFigures;
    private final transient TryFigures tryFigures;
    private final transient EditDraft editDraft;
    private final transient SaveDraft saveDraft;
    private final transient DiscardDraft discardDraft;
    private final transient RebaseDraft rebaseDraft;
    private final transient RestoreVersion restoreVersion;
    private final transient ValueScenario valueScenario;
    private final transient ShowRisk showRisk;
    private final transient TraceItems traceItems;

    @Inject
    public ScenarioServlet(
            Reader reader,
            ShowDraft showDraft,
            EnterFigures enterFigures,
            TryFigures tryFigures,
            EditDraft editDraft,
            SaveDraft saveDraft,
            DiscardDraft discardDraft,
            RebaseDraft rebaseDraft,
            RestoreVersion restoreVersion,
            ValueScenario valueScenario,
            ShowRisk showRisk,
            TraceItems traceItems) {
        this.reader = reader;
        this.showDraft = showDraft;
        this.enterFigures = enterFigures;
        this.tryFigures = tryFigures;
        this.editDraft = editDraft;
        this.saveDraft = saveDraft;
        this.discardDraft = discardDraft;
        this.rebaseDraft = rebaseDraft;
        this.restoreVersion = restoreVersion;
        this.valueScenario = valueScenario;
        this.showRisk = showRisk;
        this.traceItems = traceItems;
    }

    /** The scenario and what is asked of it, from the address. */
    private record Place(UUID scenario, String action) {
        static @Nullable Place of(HttpServletRequest request) {
            String[] parts = (request.getPathInfo() == null ? "" : request.getPathInfo()).split("/", -1);
            try {
                return parts.length == 3 ? new Place(UUID.fromString(parts[1]), parts[2]) : null;
            } catch (IllegalArgumentException notAnId) {
                return null;
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Place place = Place.of(request);
        if (place == null) {
            JsonAnswers.missing(response, reader.texts());
            return;
        }
        JsonAnswers.answer(response, reader.texts(), () -> switch (place.action()) {
            case "grid" -> showDraft.show(place.scenario()).map(view -> grid(place.scenario(), view));
            case "rows" -> showDraft.show(place.scenario()).map(view -> rows(place.scenario(), view));
            case "items" ->
                showDraft.show(place.scenario()).map(view -> tables(String.valueOf(request.getParameter("tab")), view));
            case "explanation" -> explanation(place.scenario(), request);
            default -> Answer.refuse(new Answer.NotFound("page", place.action()));
        });
    }

    private Answer<JsonValue> explanation(UUID id, HttpServletRequest request) {
        boolean all = "true".equals(request.getParameter("all"));
        return showDraft
                .show(id)
                .then(view -> traceItems
                        .trace(new TraceItems.Request(id, null))
                        .then(authors -> new Explain(view, authors, reader)
                                .of(request.getParameter("name"), request.getParameter("period"), all)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Place place = Place.of(request);
        if (place == null) {
            JsonAnswers.missing(response, reader.texts());
            return;
        }
        if (!reader.sent(request)) {
            JsonAnswers.forged(request, response, reader.texts());
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES);
        JsonAnswers.answer(response, reader.texts(), () -> change(place, new String(body, StandardCharsets.UTF_8)));
    }

    private Answer<JsonValue> change(Place place, String body) {
        UUID id = place.scenario();
        JsonValue.JsonObject sent = JsonFields.sent(body);
        return switch (place.action()) {
            case "changes" -> changes(id, sent).map(view -> after(id, view, sent));
            case "try" ->
                showDraft
                        .show(id)
                        .then(now -> tryFigures
                                .attempt(new TryFigures.Request(id, entries(sent)))
                                .map(view -> DraftState.tried(told(view), now, reader.texts(), reader.marks())));
            case "try-input" ->
                showDraft
                        .show(id)
                        .then(now -> tryFigures
                                .attempt(new TryFigures.Request(id, entries(sent)))
                                .map(view -> TriedInput.json(
                                        view, now, JsonFields.text(sent, "row"), reader.texts(), reader.marks())));
            case "restore" -> restored(id, JsonFields.text(sent, "number")).map(view -> after(id, view, sent));
            case "undo" -> step(id, EditDraft.Step.UNDO).map(view -> after(id, view, sent));
            case "redo" -> step(id, EditDraft.Step.REDO).map(view -> after(id, view, sent));
            case "discard" -> discardDraft.discard(id).map(view -> after(id, view, sent));
            case "rebase" ->
                rebaseDraft.rebase(new RebaseDraft.Request(id, kept(sent))).map(view -> after(id, view, sent));
            case "save" ->
                saveDraft
                        .save(new SaveDraft.Request(id, JsonFields.text(sent, "name"), JsonFields.text(sent, "note")))
                        .map(saved -> new JsonFields()
                                .put("version", saved.version().number())
                                .put("name", saved.version().name())
                                .object());
            default -> Answer.refuse(new Answer.NotFound("page", place.action()));
        };
    }

    /** A version as one change of the draft. */
    private Answer<DraftView> restored(UUID id, String number) {
        return number.matches("\\d{1,9}")
                ? restoreVersion.restore(new RestoreVersion.Request(id, Integer.parseInt(number)))
                : Answer.refuse(new Answer.NotFound("version", number));
    }

    private Answer<DraftView> step(UUID id, EditDraft.Step step) {
        return editDraft.edit(new EditDraft.Request(id, step, null));
    }

    /** A step of the grid: one that undoes or redoes moves in the draft, any other one is appended to it. */
    private Answer<DraftView> changes(UUID id, JsonValue.JsonObject sent) {
        String cause = JsonFields.text(sent, "cause");
        if (cause.equals("undo") || cause.equals("redo")) {
            return step(id, cause.equals("undo") ? EditDraft.Step.UNDO : EditDraft.Step.REDO);
        }
        return enterFigures.enter(new EnterFigures.Request(id, entries(sent)));
    }

    private static List<EnterFigures.Entry> entries(JsonValue.JsonObject sent) {
        List<EnterFigures.Entry> entries = new ArrayList<>();
        if (sent.fields().get("changes") instanceof JsonValue.JsonArray changes) {
            for (JsonValue change : changes.items()) {
                JsonValue.JsonObject one = (JsonValue.JsonObject) change;
                entries.add(new EnterFigures.Entry(
                        JsonFields.text(one, "row"), JsonFields.text(one, "column"), JsonFields.text(one, "text")));
            }
        }
        return entries;
    }

    /** The fields whose own value is kept. */
    private static Set<Pointer> kept(JsonValue.JsonObject sent) {
        Set<Pointer> kept = new HashSet<>();
        if (sent.fields().get("mine") instanceof JsonValue.JsonArray pointers) {
            for (JsonValue pointer : pointers.items()) {
                kept.add(Pointer.parse(((JsonValue.JsonText) pointer).value()));
            }
        }
        return kept;
    }

    private JsonValue grid(UUID id, DraftView view) {
        return PlanGrid.of(view, DraftState.saved(valueScenario, id), reader.texts(), reader.marks());
    }

    /** All rows as they are now, for a page that has been told only what it shows. */
    private JsonValue rows(UUID id, DraftView view) {
        Valuation saved = DraftState.saved(valueScenario, id);
        return new JsonFields()
                .put("rows", PlanGrid.rows(view, saved, null, reader.texts(), reader.marks()))
                .object();
    }

    /** The tables of items that a tab shows. */
    private JsonValue tables(String tab, DraftView view) {
        return DraftTables.json(tab, told(view), reader.texts(), reader.marks());
    }

    /** With its problems in the reader's language. */
    private DraftView told(DraftView view) {
        return ProblemTexts.of(reader.texts()).localized(view);
    }

    private JsonValue after(UUID id, DraftView view, JsonValue.JsonObject sent) {
        List<Headline.Item> loss = showRisk.show(id)
                .fold(standing -> List.of(ChanceOfLoss.of(standing, reader)), refusal -> List.<Headline.Item>of());
        JsonValue answer = DraftState.json(
                told(view), DraftState.saved(valueScenario, id), loss, shown(sent), reader.texts(), reader.marks());
        String tab = JsonFields.text(sent, "tables");
        return tab.isEmpty() ? answer : DraftTables.with(answer, tables(tab, view));
    }

    /** The rows that the reader sees now; null when the page did not say. */
    private static @Nullable Set<String> shown(JsonValue.JsonObject sent) {
        return sent.fields().get("shown") instanceof JsonValue.JsonArray keys
                ? keys.items().stream()
                        .map(key -> ((JsonValue.JsonText) key).value())
                        .collect(Collectors.toSet())
                : null;
    }
}
