package io.calminer.faces.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.valuation.FindBreakEven;
import io.calminer.application.valuation.ShowSensitivity;
import io.calminer.application.valuation.ShowSensitivity.Shown;
import io.calminer.application.valuation.ValueScenario;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.sensitivity.Driver;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.domain.sensitivity.TwoWayTable;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.frame.Refusals;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.sensitivity.Crossing;
import io.calminer.faces.sensitivity.Pairs;
import io.calminer.faces.sensitivity.RateChart;
import io.calminer.faces.sensitivity.SpiderChart;
import io.calminer.faces.sensitivity.TornadoChart;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the value of a scenario would be if its inputs were others: no run is needed. */
@Named("whatIf")
@RequestScoped
public class WhatIfView {

    private static final List<String> METRICS = List.of("npv");
    private static final List<Double> PAIR_SHARES = List.of(-0.2, -0.1, 0.1, 0.2);
    private static final double HALF = 0.5;

    private final Reader reader;
    private final ScenarioView scenario;
    private final ShowSensitivity showSensitivity;
    private final FindBreakEven findBreakEven;
    private final ValueScenario valueScenario;
    private @Nullable Answer<Shown> shown;
    private @Nullable Pairs pairs;
    private @Nullable Answer<Crossing> crossing;

    @Inject
    public WhatIfView(
            Reader reader,
            ScenarioView scenario,
            ShowSensitivity showSensitivity,
            FindBreakEven findBreakEven,
            ValueScenario valueScenario) {
        this.reader = reader;
        this.scenario = scenario;
        this.showSensitivity = showSensitivity;
        this.findBreakEven = findBreakEven;
        this.valueScenario = valueScenario;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected WhatIfView() {
        this(null, null, null, null, null);
    }

    /**
     * An input of the forms.
     *
     * @param low the usual lower end of a search, in the reader's marks
     * @param high the usual upper end
     */
    public record Choice(String key, String label, String low, String high) {}

    private static String sent(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value.strip();
    }

    private UUID id() {
        return UUID.fromString(scenario.getId());
    }

    private @Nullable Shown shown() {
        if (shown == null) {
            shown = showSensitivity.show(
                    new ShowSensitivity.Request(id(), METRICS, List.of(), Sensitivity.USUAL_SHARES, List.of()));
        }
        return shown.isRefused() ? null : shown.get();
    }

    private List<Driver> drivers() {
        Shown found = shown();
        return found == null
                ? List.of()
                : found.sensitivity().rows().stream()
                        .map(Sensitivity.Row::driver)
                        .toList();
    }

    /** Whether the plan has a value and inputs that can be moved. */
    public boolean isShown() {
        return !drivers().isEmpty();
    }

    /** Whether two inputs can be moved together. */
    public boolean isPaired() {
        return drivers().size() > 1;
    }

    public String getUnit() {
        return scenario.getHeadline().get(0).unit();
    }

    public String getTornado() {
        Shown found = shown();
        return found == null ? "" : TornadoChart.of(found.sensitivity(), reader.texts());
    }

    public String getSpider() {
        Shown found = shown();
        return found == null ? "" : SpiderChart.of(found.sensitivity(), reader.marks());
    }

    public String getRates() {
        Shown found = shown();
        Valuation valuation = valueScenario.value(id()).fold(valued -> valued.valuation(), refusal -> null);
        return found == null || valuation == null
                ? ""
                : RateChart.of(found.profile(), valuation, reader.texts(), reader.marks());
    }

    /** The inputs, the one that moves the value most first. */
    public List<Choice> getChoices() {
        return drivers().stream()
                .map(driver -> new Choice(
                        driver.key(), Pairs.name(driver, reader.texts()), end(driver, -HALF), end(driver, HALF)))
                .toList();
    }

    private String end(Driver driver, double share) {
        double value = driver.base() == 0 ? Math.signum(share) : driver.base() + Math.abs(driver.base()) * share;
        return StrictNumber.local(Numbers.shortest(Math.rint(value * 1e9) / 1e9), reader.marks());
    }

    private String chosen(String name, int otherwise) {
        List<String> keys = drivers().stream().map(Driver::key).toList();
        return keys.contains(sent(name)) ? sent(name) : keys.get(otherwise);
    }

    public String getRows() {
        return chosen("rows", 0);
    }

    public String getColumns() {
        return chosen("columns", 1);
    }

    /** The two-way table; null where the same input was chosen twice. */
    public @Nullable Pairs getPairs() {
        if (pairs == null && !getRows().equals(getColumns())) {
            List<String> pair = List.of(getRows(), getColumns());
            TwoWayTable table = showSensitivity
                    .show(new ShowSensitivity.Request(id(), METRICS, pair, PAIR_SHARES, pair))
                    .fold(Shown::twoWay, refusal -> null);
            pairs = table == null ? null : Pairs.of(table, reader.texts(), reader.marks());
        }
        return pairs;
    }

    public String getDriver() {
        return chosen("driver", 0);
    }

    private Choice choice() {
        return getChoices().stream()
                .filter(one -> one.key().equals(getDriver()))
                .findFirst()
                .orElseThrow();
    }

    public String getLow() {
        return sent("low").isEmpty() ? choice().low() : sent("low");
    }

    public String getHigh() {
        return sent("high").isEmpty() ? choice().high() : sent("high");
    }

    /** What is wrong with the lower end; empty when it is a number. */
    public String getLowProblem() {
        return problem(getLow());
    }

    public String getHighProblem() {
        return problem(getHigh());
    }

    private String problem(String entered) {
        return StrictNumber.read(entered, reader.marks()) instanceof StrictNumber.Refused refused
                ? reader.texts().get(refused.code(), refused.text())
                        + (refused.suggestion() == null
                                ? ""
                                : " " + reader.texts().get("number.hint", refused.suggestion()))
                : "";
    }

    private double number(String entered) {
        return StrictNumber.read(entered, reader.marks()) instanceof StrictNumber.Read read && read.value() != null
                ? read.value()
                : Double.NaN;
    }

    private @Nullable Answer<Crossing> crossing() {
        if (crossing == null && getLowProblem().isEmpty() && getHighProblem().isEmpty()) {
            crossing = findBreakEven
                    .find(new FindBreakEven.Request(id(), getDriver(), number(getLow()), number(getHigh())))
                    .map(found -> Crossing.of(found, getUnit(), reader.texts(), reader.marks()));
        }
        return crossing;
    }

    /** The settings at which the value is zero; null when the range cannot be searched. */
    public @Nullable Crossing getCrossing() {
        Answer<Crossing> answer = crossing();
        return answer == null || answer.isRefused() ? null : answer.get();
    }

    /** Why the range cannot be searched; empty when it can. */
    public String getRefusal() {
        Answer<Crossing> answer = crossing();
        return answer == null || answer.refusal() == null ? "" : Refusals.words(answer.refusal(), reader.texts());
    }
}
