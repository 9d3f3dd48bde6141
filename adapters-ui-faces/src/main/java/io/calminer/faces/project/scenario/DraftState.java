package io.calminer.faces.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.project.draft.Draft;
import io.calminer.application.project.draft.DraftView;
import io.calminer.application.valuation.ValueScenario;
import io.calminer.application.valuation.Valued;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.valuation.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a page of a scenario learns after each step: key figures, rows, problems, and how the draft stands. */
final class DraftState {

    private DraftState() {}

    /**
     * The whole state.
     *
     * @param more key figures beside those of the valuation
     * @param wanted the keys of the grid's rows that are in sight, since the figures of a large plan take longer than
     *     its value; null for all rows
     */
    static JsonValue json(
            DraftView view,
            @Nullable Valuation saved,
            List<Headline.Item> more,
            @Nullable Set<String> wanted,
            Texts texts,
            Marks marks) {
        List<Headline.Item> headline = new ArrayList<>(new Headline(texts, marks).items(view.valuation(), saved));
        headline.addAll(more);
        JsonFields answer = new JsonFields()
                .put("headline", headline, Headline.Item::json)
                .put("draft", draft(view))
                .put("problems", PlanGrid.problems(view), problem -> problem)
                .put("broken", view.valuation() == null ? broken(view) : "")
                .put("broken_at", brokenAt(view));
        return answer.put("rows", PlanGrid.rows(view, saved, wanted, texts, marks))
                .put("more", wanted != null)
                .object();
    }

    /** What a change that is not kept would do: the key figures against those of the draft, or why there are none. */
    static JsonValue tried(DraftView tried, DraftView now, Texts texts, Marks marks) {
        List<Headline.Item> items = new Headline(texts, marks).items(tried.valuation(), now.valuation());
        return new JsonFields()
                .put("headline", items, Headline.Item::json)
                .put("broken", tried.valuation() == null ? broken(tried) : "")
                .object();
    }

    /** Why a draft has no value, in words. */
    static String broken(DraftView view) {
        return view.undefined() != null
                ? view.undefined()
                : view.problems().stream()
                        .map(problem ->
                                problem.hint() == null ? problem.message() : problem.message() + " " + problem.hint())
                        .collect(Collectors.joining(" "));
    }

    /** The field of the first problem, such as {@code fleets/trucks/units}; empty where no item states it. */
    static String brokenAt(DraftView view) {
        return view.problems().stream()
                .map(problem -> ItemNames.parts(problem.pointer()))
                .filter(ItemNames::isItem)
                .findFirst()
                .map(parts -> String.join("/", parts))
                .orElse("");
    }

    private static JsonFields draft(DraftView view) {
        Draft draft = view.draft();
        return new JsonFields()
                .put("changes", draft == null ? 0 : draft.applied())
                .put("can_undo", draft != null && draft.canUndo())
                .put("can_redo", draft != null && draft.canRedo())
                .put("behind", isBehind(view));
    }

    /** Whether somebody else saved since the draft began. */
    static boolean isBehind(DraftView view) {
        return view.draft() != null && view.draft().baseRevision() < view.headRevision();
    }

    /** The value of the scenario as it was saved last; null where it has none. */
    static @Nullable Valuation saved(ValueScenario valueScenario, UUID id) {
        Answer<Valued> valued = valueScenario.value(id);
        return valued.isRefused() ? null : valued.get().valuation();
    }
}
