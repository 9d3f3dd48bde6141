package io.calminer.faces.equipment;

import io.calminer.application.equipment.ShowSpreads;
import io.calminer.application.equipment.ShowSpreads.Source;
import io.calminer.application.equipment.ShowSpreads.Spread;
import io.calminer.application.equipment.ShowSpreads.Spreads;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.simulation.MetricFigures;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.language.Texts;
import io.calminer.faces.project.scenario.ScenarioView;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.valuation.Headline;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the net present value spreads with the availability of the fleets as it is stated now, beside what it was before. */
@Named("spread")
@RequestScoped
public class SpreadView {

    private static final long USUAL_ITERATIONS = 10_000;
    private static final long USUAL_SEED = 42;
    private static final int LOW = 10;
    private static final int HIGH = 90;

    private final Reader reader;
    private final ScenarioView scenario;
    private final ShowSpreads showSpreads;
    private @Nullable Spreads spreads;

    @Inject
    public SpreadView(Reader reader, ScenarioView scenario, ShowSpreads showSpreads) {
        this.reader = reader;
        this.scenario = scenario;
        this.showSpreads = showSpreads;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SpreadView() {
        this(null, null, null);
    }

    /**
     * A run, or the difference of two.
     *
     * @param record how often it drew, and of which version
     * @param sources where the availability of the fleets came from; none for a difference
     * @param figures mean, standard deviation, 10th and 90th percentile, and what lies between these
     */
    public record Row(String key, String label, String record, List<String> sources, List<String> figures) {}

    private Spreads spreads() {
        if (spreads == null) {
            ScenarioHead head = scenario.getHead();
            Spreads none = new Spreads(null, null, List.of(), false, false);
            spreads = head == null ? none : showSpreads.show(head.id()).fold(found -> found, refusal -> none);
        }
        return spreads;
    }

    /** The runs beside each other, with what the second has more; none before the first run. */
    public List<Row> getRows() {
        @Nullable Spread before = spreads().before();
        @Nullable Spread now = spreads().now();
        List<Row> rows = new ArrayList<>();
        int decimals = Decimals.of(Stream.of(before, now)
                .filter(Objects::nonNull)
                .flatMapToDouble(spread -> DoubleStream.of(figures(spread)))
                .toArray());
        if (before != null) {
            rows.add(row("before", before, decimals));
        }
        if (now != null) {
            rows.add(row("now", now, decimals));
        }
        if (before != null && now != null) {
            double[] first = figures(before);
            double[] second = figures(now);
            List<String> steps = new ArrayList<>();
            for (int i = 0; i < first.length; i++) {
                steps.add(step(second[i] - first[i], decimals));
            }
            rows.add(new Row("change", reader.texts().get("spread.change"), "", List.of(), steps));
        }
        return rows;
    }

    private Row row(String key, Spread spread, int decimals) {
        return new Row(
                key,
                reader.texts().get("spread." + key),
                reader.texts()
                        .get(
                                "basis.loss",
                                StrictNumber.format((double) spread.run().iterations(), 0, reader.marks()),
                                spread.run().versionNumber()),
                sources(spread.sources()),
                DoubleStream.of(figures(spread))
                        .mapToObj(value -> StrictNumber.format(value, decimals, reader.marks()))
                        .toList());
    }

    private List<String> sources(List<Source> sources) {
        Texts texts = reader.texts();
        return sources.stream()
                .map(source -> source.log().isEmpty()
                        ? texts.get("spread.stated", source.fleet())
                        : texts.get("spread.log", source.fleet(), source.log()))
                .toList();
    }

    private static double[] figures(Spread spread) {
        MetricFigures npv = spread.npv();
        double low = percentile(npv, LOW);
        double high = percentile(npv, HIGH);
        return new double[] {npv.mean(), npv.sd(), low, high, high - low};
    }

    private static double percentile(MetricFigures npv, int percent) {
        return Objects.requireNonNull(npv.percentiles().get(percent)).value();
    }

    private String step(double value, int decimals) {
        String shown = StrictNumber.format(value, decimals, reader.marks());
        return value > 0 ? "+" + shown : shown;
    }

    /** What the runs say of the spread, in a sentence. */
    public String getWords() {
        @Nullable Spread before = spreads().before();
        @Nullable Spread now = spreads().now();
        Texts texts = reader.texts();
        if (now == null) {
            return texts.get(before == null ? "spread.words.none" : "spread.words.run");
        }
        double after = now.npv().sd();
        double was = before == null ? Double.NaN : before.npv().sd();
        int decimals = Decimals.of(after, was);
        String shown = StrictNumber.format(after, decimals, reader.marks());
        String unit = getUnit();
        if (before == null) {
            return texts.get("spread.words.first", shown, unit);
        }
        String earlier = StrictNumber.format(was, decimals, reader.marks());
        return was > 0
                ? texts.get("spread.words.both", shown, earlier, unit, step(100 * (after / was - 1), 0))
                : texts.get("spread.words.certain", shown, unit);
    }

    /** What is to be known of the comparison; most often nothing. */
    public List<String> getNotes() {
        @Nullable Spread before = spreads().before();
        @Nullable Spread now = spreads().now();
        Texts texts = reader.texts();
        List<String> notes = new ArrayList<>();
        if (now != null && spreads().stale()) {
            notes.add(texts.get("risk.stale") + " " + texts.get("risk.stale.why"));
        }
        if (spreads().otherwise()) {
            notes.add(texts.get("spread.otherwise"));
        }
        boolean alike = before == null
                || now == null
                || before.run().settings().equals(now.run().settings());
        if (!alike) {
            notes.add(texts.get("spread.settings"));
        }
        return notes;
    }

    /** The unit of the figures; empty before the first run. */
    public String getUnit() {
        return Stream.of(spreads().now(), spreads().before())
                .filter(Objects::nonNull)
                .findFirst()
                .map(spread -> Headline.money(spread.npv().unit()))
                .orElse("");
    }

    // ---- the next run draws as the last one did, so that the two can be compared

    private Settings settings() {
        return Stream.of(spreads().now(), spreads().before())
                .filter(Objects::nonNull)
                .findFirst()
                .map(spread -> spread.run().settings())
                .orElse(Settings.iterations(USUAL_ITERATIONS).seed(USUAL_SEED));
    }

    public long getIterations() {
        return settings().iterations();
    }

    public long getSeed() {
        return settings().seed();
    }

    public String getSampling() {
        Sampling sampling = settings().sampling();
        return sampling.text();
    }
}
