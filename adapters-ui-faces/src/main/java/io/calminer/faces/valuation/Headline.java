package io.calminer.faces.valuation;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.frame.ProblemTexts;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strip of key figures: value, unit, what changed since the last save, and on which basis it stands. */
public final class Headline {

    private static final List<String> FIGURES = List.of("npv", "irr", "payback", "profitability_index");

    private static final String SUSTAINING_COST = "unit_cost.aisc";

    private final Texts texts;
    private final Marks marks;

    public Headline(Texts texts, Marks marks) {
        this.texts = texts;
        this.marks = marks;
    }

    /**
     * One figure.
     *
     * @param value as people read it; a dash where it is undefined
     * @param change against the last save, with its sign; empty where nothing changed
     * @param basis what the figure stands on, or why there is none
     */
    public record Item(String key, String label, String value, String unit, String change, String basis) {

        public JsonValue json() {
            return new JsonFields()
                    .put("key", key)
                    .put("label", label)
                    .put("value", value)
                    .put("unit", unit)
                    .put("change", change)
                    .put("basis", basis)
                    .object();
        }
    }

    /**
     * The figures of a plan.
     *
     * @param now null where the plan has no value
     * @param saved what the figures are compared with; null for nothing
     */
    public List<Item> items(@Nullable Valuation now, @Nullable Valuation saved) {
        List<Item> items = new ArrayList<>();
        for (String key : FIGURES) {
            items.add(
                    now == null
                            ? new Item(key, texts.get("figure." + key), "–", "", "", texts.get("headline.broken"))
                            : item(now.figure(key), saved == null ? null : saved.figure(key), now.scenario()));
        }
        if (now != null && now.scenario().model().hasLine(SUSTAINING_COST)) {
            items.add(sustainingCost(now, saved));
        }
        return items;
    }

    /** The all-in sustaining cost of a unit sold, over the life of the mine. */
    private Item sustainingCost(Valuation now, @Nullable Valuation saved) {
        Model model = now.scenario().model();
        double value = Aggregate.overLife(model, SUSTAINING_COST);
        double before = saved != null && saved.scenario().model().hasLine(SUSTAINING_COST)
                ? Aggregate.overLife(saved.scenario().model(), SUSTAINING_COST)
                : value;
        double step = value - before;
        return new Item(
                SUSTAINING_COST,
                texts.get("figure.aisc"),
                Double.isNaN(value) ? "–" : StrictNumber.format(value, 2, marks),
                model.line(SUSTAINING_COST).unit().toString(),
                change(step, StrictNumber.format(step, 2, marks)),
                texts.get("basis.aisc"));
    }

    private Item item(Figure figure, @Nullable Figure before, Scenario scenario) {
        String label = texts.get("figure." + figure.name());
        if (Double.isNaN(figure.value())) {
            return new Item(figure.name(), label, "–", "", "", basis(figure, scenario));
        }
        double step = before == null || Double.isNaN(before.value()) ? 0 : figure.value() - before.value();
        String change = change(step, show(figure.name(), step));
        return new Item(
                figure.name(),
                label,
                show(figure.name(), figure.value()),
                unit(figure),
                change,
                basis(figure, scenario));
    }

    /** A step with its sign; nothing where none of its digits that are shown tells of a change. */
    private static String change(double step, String shown) {
        boolean changed = shown.chars().anyMatch(c -> c >= '1' && c <= '9');
        return changed ? (step > 0 ? "+" : "") + shown : "";
    }

    private String show(String name, double value) {
        return switch (name) {
            case "irr" -> StrictNumber.format(value * 100, 1, marks);
            case "profitability_index" -> StrictNumber.format(value, 2, marks);
            default -> StrictNumber.format(value, 1, marks);
        };
    }

    private String unit(Figure figure) {
        return switch (figure.name()) {
            case "irr" -> "%";
            case "payback" -> texts.get("unit.years");
            case "profitability_index" -> "";
            default -> money(figure.unit());
        };
    }

    /** A money unit as people write it: MUSD is M USD. */
    public static String money(String unit) {
        return unit.matches("[kM][A-Z]{3}") ? unit.charAt(0) + "\u00a0" + unit.substring(1) : unit;
    }

    private String basis(Figure figure, Scenario scenario) {
        if (figure.reason() != null) {
            return ProblemTexts.of(texts).words(figure.reason());
        }
        String rate = StrictNumber.format(scenario.valuation().discounting().rate() * 100, 1, marks);
        return switch (figure.name()) {
            case "npv", "profitability_index" ->
                texts.get("basis.npv", rate, scenario.calendar().start(1));
            case "irr" -> texts.has("status." + figure.status()) ? texts.get("status." + figure.status()) : "";
            default -> texts.get("basis.payback");
        };
    }
}
