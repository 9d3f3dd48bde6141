package io.calminer.application.reporting;

import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.reporting.EconomicsReport.Assumption;
import io.calminer.application.reporting.EconomicsReport.Basis;
import io.calminer.application.reporting.EconomicsReport.Caution;
import io.calminer.application.reporting.EconomicsReport.Series;
import io.calminer.application.valuation.Valued;
import io.calminer.domain.calendar.View;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.sensitivity.Driver;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.domain.valuation.Appraisal;
import io.calminer.domain.valuation.ProjectFlows;
import io.calminer.domain.valuation.StatementOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers the tables of a report from the lines of a plan that has a value. */
final class EconomicsTables {

    private static final List<Double> SHARES = List.of(-0.3, -0.2, -0.1, 0.1, 0.2, 0.3);
    private static final List<String> METRICS = List.of("npv", "irr");
    private static final String ATTRIBUTABLE = "cash_flow.attributable";
    private static final String INFLATION = "inflation";

    /** What is mined, processed and sold, of the areas of a mine. */
    private static final Pattern PRODUCTION = Pattern.compile("phases\\.(ore|waste|strip_ratio|grade\\.\\w+)"
            + "|routes\\.\\w+\\.(feed|grade\\.\\w+)|products\\.\\w+\\.dry|products\\.\\w+\\.recovered\\.\\w+"
            + "|products\\.(payable|sold)\\.\\w+");

    private static final Pattern LEVIES = Pattern.compile("royalties\\.\\w+\\.due|taxes\\.\\w+\\.due");

    private final ScenarioHead head;
    private final Plan plan;
    private final Valued valued;
    private final StudyStage stage;
    private final OreClasses classes;
    private final Scenario scenario;
    private final Model model;
    private final Aggregate years;

    EconomicsTables(ScenarioHead head, Plan plan, Valued valued, StudyStage stage, OreClasses classes) {
        this.head = head;
        this.plan = plan;
        this.valued = valued;
        this.stage = stage;
        this.classes = classes;
        this.scenario = plan.scenario();
        this.model = scenario.model();
        this.years = Aggregate.of(model, View.YEAR);
    }

    EconomicsReport report() {
        CostTables costs = new CostTables(plan, model);
        Sensitivity sensitivity = sensitivity();
        return new EconomicsReport(
                head.id(),
                head.name(),
                valued.hash(),
                basis(),
                cautions(sensitivity),
                assumptions(),
                years.stretches().stream().map(View.Stretch::label).toList(),
                production(),
                cashFlow(),
                costs.capital(),
                costs.operating(),
                levies(),
                Appraisal.of(valued.valuation()).atRates(),
                valued.valuation().figures(),
                sensitivity);
    }

    private Basis basis() {
        return new Basis(
                stage,
                scenario.currency(),
                model.line(ProjectFlows.LINE).unit().toString(),
                scenario.valuation().discounting().valuationDate(),
                scenario.valuation().discounting().rate(),
                scenario.valuation().discounting().basis(),
                text(object(INFLATION), "basis", "nominal"),
                priceBaseDate(),
                model.hasLine(ATTRIBUTABLE) ? "attributable" : "project");
    }

    private @Nullable LocalDate priceBaseDate() {
        String date = text(object(INFLATION), "price_base_date", "");
        if (!date.isEmpty()) {
            return LocalDate.parse(date);
        }
        return object(INFLATION).isEmpty()
                ? null
                : scenario.calendar().start(scenario.calendar().first());
    }

    private List<Caution> cautions(@Nullable Sensitivity sensitivity) {
        List<Caution> cautions = new ArrayList<>();
        if (stage == StudyStage.PRELIMINARY_ASSESSMENT) {
            cautions.add(Caution.PRELIMINARY);
        }
        if (!classes.areReserves()) {
            cautions.add(Caution.NOT_RESERVES);
        }
        if (classes.unstated()) {
            cautions.add(Caution.NO_CLASSES);
        }
        if (sensitivity == null) {
            cautions.add(Caution.NO_FLEXES);
        }
        return cautions;
    }

    private List<Assumption> assumptions() {
        List<Assumption> assumptions = new ArrayList<>();
        object("prices").forEach((key, item) -> add(assumptions, "prices." + key, key, item, "price"));
        object("parameters").forEach((key, item) -> add(assumptions, key, key, item, "base"));
        return assumptions;
    }

    private static void add(List<Assumption> assumptions, String line, String key, JsonValue item, String field) {
        if (item instanceof JsonObject object) {
            Map<String, JsonValue> fields = object.fields();
            String value = fields.get(field) instanceof JsonNumber number ? number.text() : text(fields, field, "");
            assumptions.add(new Assumption(
                    line,
                    text(fields, "name", key),
                    value,
                    text(fields, "unit", ""),
                    text(fields, "price_base_date", ""),
                    text(fields, "source", "")));
        }
    }

    private List<Series> production() {
        List<Series> found = new ArrayList<>();
        for (Line line : model.lines()) {
            if (PRODUCTION.matcher(line.key()).matches()) {
                found.add(series(line));
            }
        }
        return found.isEmpty() ? quantities() : found;
    }

    /** A plan of bare lines shows all its flows that are not money. */
    private List<Series> quantities() {
        return model.lines().stream()
                .filter(line -> line.kind() == Kind.FLOW && !line.unit().isMoney())
                .map(this::series)
                .toList();
    }

    private List<Series> cashFlow() {
        List<Series> rows = new ArrayList<>();
        for (String key : StatementOrder.LINES) {
            if (model.hasLine(key) && (key.equals(ProjectFlows.LINE) || moves(key))) {
                rows.add(series(model.line(key)));
            }
        }
        if (model.hasLine(ATTRIBUTABLE)) {
            rows.add(series(model.line(ATTRIBUTABLE)));
        }
        rows.add(cumulative());
        return rows;
    }

    private Series cumulative() {
        double[] flows = years.values(ProjectFlows.LINE);
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (double flow : flows) {
            sum += flow;
            sums.add(sum);
        }
        return new Series("cumulative", "Cumulative cash flow", unit(ProjectFlows.LINE), sums, Double.NaN);
    }

    private List<Series> levies() {
        List<Series> rows = new ArrayList<>();
        for (Line line : model.lines()) {
            if (LEVIES.matcher(line.key()).matches()) {
                rows.add(series(line));
            }
        }
        for (String total : List.of("royalty.total", "tax.total")) {
            if (model.hasLine(total)) {
                rows.add(series(model.line(total)));
            }
        }
        return rows;
    }

    private boolean moves(String key) {
        return Arrays.stream(model.values(key)).anyMatch(value -> value != 0);
    }

    private String unit(String key) {
        return model.line(key).unit().toString();
    }

    private Series series(Line line) {
        double[] values = years.values(line.key());
        boolean adds = line.kind() == Kind.FLOW;
        double total = adds ? Arrays.stream(values).sum() : Aggregate.overLife(model, line.key());
        return new Series(
                line.key(),
                model.label(line.key()).name(),
                line.unit().toString(),
                Arrays.stream(values).boxed().toList(),
                total);
    }

    /** Of the groups of inputs, but for those of single commodities. */
    private @Nullable Sensitivity sensitivity() {
        List<Driver> flexes = Driver.of(scenario).stream()
                .filter(driver -> driver.isFlex()
                        && driver.key().indexOf('.') == driver.key().lastIndexOf('.'))
                .toList();
        return flexes.isEmpty() ? null : Sensitivity.of(scenario, flexes, METRICS, SHARES);
    }

    private Map<String, JsonValue> object(String field) {
        return plan.tree().fields().get(field) instanceof JsonObject object ? object.fields() : Map.of();
    }

    private static String text(Map<String, JsonValue> fields, String field, String otherwise) {
        return fields.get(field) instanceof JsonText text ? text.value() : otherwise;
    }
}
