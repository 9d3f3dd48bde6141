package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.calculation.Snapshot;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue.JsonBoolean;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.frame.Refusals;
import io.calminer.faces.frame.Remedy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The page of a calculator: its form, its answer, and what was kept of earlier ones. */
@Named("calculator")
@RequestScoped
public class CalculatorView {

    private final Reader reader;
    private final List<CalculatorPage> pages;
    private final KeptAnswers keptAnswers;
    private final Map<String, String> told = new LinkedHashMap<>();
    private final Map<String, Remedy> remedies = new LinkedHashMap<>();
    private final List<String> general = new ArrayList<>();
    private @Nullable Entries entries;
    private @Nullable List<ShownPart> parts;
    private CalculatorReport.@Nullable Shown report;
    private List<Picture> charts = List.of();
    private boolean kept;

    @Inject
    public CalculatorView(Reader reader, @Any Instance<CalculatorPage> pages, KeptAnswers keptAnswers) {
        this.reader = reader;
        this.pages = pages.stream()
                .sorted(Comparator.comparingInt(page -> page.form().position()))
                .toList();
        this.keptAnswers = keptAnswers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CalculatorView() {
        this.reader = null;
        this.pages = List.of();
        this.keptAnswers = null;
    }

    /** A picture beside the answer, as a configuration of Chart.js. */
    public record Picture(String key, String label, String unit, String config) {}

    /** An answer that was kept. */
    public record Row(String id, String moment, String by, String notes, String figure) {}

    private static ExternalContext sent() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static String parameter(String name) {
        String value = sent().getRequestParameterMap().get(name);
        return value == null ? "" : value;
    }

    /** The page that the address names; the first where there is none of the name. */
    private CalculatorPage page() {
        String name = parameter("name");
        return pages.stream()
                .filter(page -> page.form().name().equals(name))
                .findFirst()
                .orElse(pages.get(0));
    }

    /** The names of all calculators. */
    public List<String> getNames() {
        return pages.stream().map(page -> page.form().name()).toList();
    }

    public String getName() {
        return page().form().name();
    }

    /** Whether answers can be kept. */
    public boolean isKeeping() {
        return page().form().kept() != null;
    }

    // ---- what was typed

    private Entries entries() {
        if (entries == null) {
            CalculatorForm form = page().form();
            Snapshot opened = opened();
            entries = opened == null
                    ? Entries.sent(form, sent().getRequestParameterValuesMap())
                    : Entries.of(form, opened.input(), reader.marks());
            String grown = parameter("add");
            form.parts().stream()
                    .filter(part -> !(part instanceof Group) && part.path().equals(grown))
                    .forEach(entries::addRow);
        }
        return entries;
    }

    /** The snapshot that the address names; null where none is, or the form was sent. */
    private @Nullable Snapshot opened() {
        String id = parameter("snapshot");
        return id.isEmpty()
                ? null
                : keptAnswers.of(page().form().kept()).stream()
                        .filter(snapshot -> snapshot.id().toString().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    /** The form with what was typed into it, and what is wrong with that. */
    public List<ShownPart> getParts() {
        if (parts == null) {
            CalculatorForm form = page().form();
            RequestDocument document = RequestDocument.of(form, entries(), reader.texts());
            parts = form.parts().stream()
                    .map(part -> ShownPart.of(form, part, entries(), document, told, reader.texts()))
                    .toList();
        }
        return parts;
    }

    public String getNotes() {
        return parameter("notes");
    }

    public String getScenario() {
        return parameter("scenario");
    }

    /** What is wrong with the whole. */
    public List<String> getGeneral() {
        return general;
    }

    // ---- what is done

    public void calculate() {
        carryOut(RequestDocument.of(page().form(), entries(), reader.texts()));
    }

    /** Calculates, and keeps the answer for the chosen scenario. */
    public void keep() {
        RequestDocument request = RequestDocument.of(page().form(), entries(), reader.texts());
        request.put("/persist", new JsonBoolean(true));
        request.put("/notes", new JsonText(getNotes()));
        if (!getScenario().isEmpty()) {
            request.put("/scenario_id", new JsonText(getScenario()));
        }
        carryOut(request);
    }

    private void carryOut(RequestDocument request) {
        parts = null;
        told.putAll(request.told());
        remedies.putAll(request.remedies());
        Problems problems = new Problems();
        Supplier<Answer<CalculatorPage.Result>> asking = page().read(Fields.of(request.root(), Pointer.ROOT, problems));
        problems.list().forEach(this::tell);
        if (!told.isEmpty() || !general.isEmpty()) {
            return;
        }
        Answer<CalculatorPage.Result> answer = asking.get();
        Answer.Refusal refusal = answer.refusal();
        if (refusal instanceof Answer.Invalid invalid) {
            invalid.problems().forEach(this::tell);
        } else if (refusal != null) {
            general.add(Refusals.words(refusal, reader.texts()));
        } else {
            report = CalculatorReport.of(page().form(), answer.get().document(), reader.texts());
            charts = answer.get().charts().stream()
                    .map(chart -> new Picture(chart.key(), chart.label(), chart.unit(), chart.config()))
                    .toList();
            kept = answer.get().kept();
            keptAnswers.forget();
        }
    }

    /** A problem belongs to its field; that a field is missing too, unless what was typed there is told already. */
    private void tell(Problem problem) {
        String at = problem.pointer().text();
        Object missing =
                problem.code().equals("MISSING_FIELD") ? problem.values().get("field") : null;
        String stated = page().form().cellAt(missing == null ? at : at + "/" + missing);
        String place = page().form().typedAt(stated);
        String sentence = Refusals.words(problem, reader.texts());
        if (!place.equals(stated)) {
            int entry = Integer.parseInt(stated.substring(place.length() + 1));
            told.merge(place, reader.texts().get("calc.entry", entry + 1, sentence), (one, more) -> one + " " + more);
            return;
        }
        if (told.containsKey(place)) {
            return;
        }
        if (page().form().has(place)) {
            told.put(place, sentence);
            Remedy remedy = Remedy.of(problem);
            if (remedy != null) {
                remedies.put(sentence, remedy);
            }
        } else {
            general.add(sentence);
        }
    }

    /** What should be typed into a field instead, as its message proposes; empty where it proposes nothing. */
    public String mended(ShownPart.Cell cell) {
        Remedy remedy = cell.options().isEmpty() ? remedies.get(cell.told()) : null;
        String mended = remedy == null ? null : remedy.in(cell.value());
        if (remedy != null && mended == null) {
            mended = remedy.in(reader.marks()).in(cell.value());
        }
        return mended == null ? "" : mended;
    }

    // ---- what is shown

    /** The answer; that of an opened snapshot; null where there is none. */
    public CalculatorReport.@Nullable Shown getReport() {
        Snapshot opened = report == null && told.isEmpty() && general.isEmpty() ? opened() : null;
        return opened == null ? report : CalculatorReport.of(page().form(), opened.result(), reader.texts());
    }

    /** The pictures beside the answer. */
    public List<Picture> getCharts() {
        return charts;
    }

    /** Whether the answer was kept. */
    public boolean isKept() {
        return kept;
    }

    /** The scenarios for which the reader may keep answers. */
    public List<KeptAnswers.Place> getPlaces() {
        return keptAnswers.places();
    }

    public List<Row> getHistory() {
        return keptAnswers.of(page().form().kept()).stream()
                .map(snapshot -> new Row(
                        snapshot.id().toString(),
                        reader.moment(snapshot.createdAt()),
                        snapshot.createdBy(),
                        snapshot.notes(),
                        CalculatorReport.figure(snapshot.result(), page().form().headline(), reader.texts())))
                .toList();
    }
}
