package io.calminer.application.reporting;

import io.calminer.application.project.scenario.Plan;
import io.calminer.application.reporting.EconomicsReport.Capital;
import io.calminer.application.reporting.EconomicsReport.OperatingCost;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.quantity.Units;
import io.calminer.domain.valuation.ProjectFlows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What building and running a mine costs by area, over its life, in the money of its cash flow. */
final class CostTables {

    private static final String COSTS = "costs";
    private static final String CONTINGENCY = ".contingency";
    private static final String AREA = "costs.area.";
    private static final String PAYABLE = "products.payable.";
    private static final String TOTAL = "total";

    private final Plan plan;
    private final Model model;
    private final Unit money;

    CostTables(Plan plan, Model model) {
        this.plan = plan;
        this.model = model;
        this.money = model.line(ProjectFlows.LINE).unit();
    }

    /** Each area that capital is spent on, then their sum; the sum alone where no item says where it is spent. */
    List<Capital> capital() {
        Map<String, double[]> areas = new LinkedHashMap<>();
        if (plan.tree().fields().get(COSTS) instanceof JsonObject items) {
            items.fields().forEach((key, item) -> {
                if (item instanceof JsonObject cost && isCapital(key, cost)) {
                    String area = text(cost, "area", "site");
                    add(areas.computeIfAbsent(area, name -> new double[4]), COSTS + "." + key, cost);
                }
            });
        }
        List<Capital> rows = new ArrayList<>();
        double[] sum = new double[4];
        areas.forEach((area, parts) -> {
            rows.add(row(area, parts));
            Arrays.setAll(sum, i -> sum[i] + parts[i]);
        });
        double all = life("capital.total");
        // what other collections and the plan's own lines spend, such as salvage, which comes back
        double rest = all - sum[0] - sum[1] - sum[2];
        if (!rows.isEmpty() && Math.abs(rest) > 1e-9 * Math.abs(all)) {
            rows.add(new Capital("other", 0, 0, rest, 0, rest));
        }
        rows.add(new Capital(TOTAL, sum[0], sum[1], all - sum[0] - sum[1], sum[3], all));
        return rows;
    }

    private boolean isCapital(String key, JsonObject cost) {
        return cost.fields().get("type") instanceof JsonText type
                && type.value().equals("capital")
                && model.hasLine(COSTS + "." + key);
    }

    private void add(double[] parts, String line, JsonObject cost) {
        String purpose = text(cost, "class", "initial");
        int column = purpose.equals("initial") ? 0 : purpose.equals("sustaining") ? 1 : 2;
        parts[column] += life(line);
        parts[3] += model.hasLine(line + CONTINGENCY) ? life(line + CONTINGENCY) : 0;
    }

    private static Capital row(String area, double[] parts) {
        return new Capital(area, parts[0], parts[1], parts[2], parts[3], parts[0] + parts[1] + parts[2]);
    }

    /** Each area that costs anything to run, then their sum. */
    List<OperatingCost> operating() {
        double tonnes = processed();
        Line metal = first(line -> line.key().startsWith(PAYABLE));
        double units = metal == null ? Double.NaN : sum(metal.key());
        String unit = metal == null ? "" : metal.unit().toString();
        List<OperatingCost> rows = new ArrayList<>();
        for (Line line : model.lines()) {
            if (line.key().startsWith(AREA) && !line.key().contains(".part_")) {
                rows.add(cost(line.key().substring(AREA.length()), life(line.key()), tonnes, units, unit));
            }
        }
        rows.add(cost(TOTAL, life("cost.operating"), tonnes, units, unit));
        return rows;
    }

    private OperatingCost cost(String area, double total, double tonnes, double units, String unit) {
        double plain =
                total * money.factorTo(Units.standard().parse(plan.scenario().currency()));
        double perTonne = tonnes > 0 ? plain / tonnes : Double.NaN;
        double perUnit = units > 0 ? plain / units : Double.NaN;
        return new OperatingCost(area, total, perTonne, perUnit, unit);
    }

    /** The tonnes that all routes process. */
    private double processed() {
        Unit tonne = Units.standard().parse("t");
        return model.lines().stream()
                .filter(line -> line.key().matches("routes\\.\\w+\\.feed")
                        && line.unit().sameDimension(tonne))
                .mapToDouble(line -> sum(line.key()) * line.unit().factorTo(tonne))
                .sum();
    }

    private @Nullable Line first(Predicate<Line> wanted) {
        return model.lines().stream().filter(wanted).findFirst().orElse(null);
    }

    /** The sum of a line over all periods, in the money of the cash flow. */
    private double life(String key) {
        if (!model.hasLine(key)) {
            return 0;
        }
        Unit unit = model.line(key).unit();
        return unit.sameDimension(money) ? sum(key) * unit.factorTo(money) : Double.NaN;
    }

    private double sum(String key) {
        return Arrays.stream(model.values(key)).sum();
    }

    private static String text(JsonObject item, String field, String otherwise) {
        JsonValue value = item.fields().get(field);
        return value instanceof JsonText text ? text.value() : otherwise;
    }
}
