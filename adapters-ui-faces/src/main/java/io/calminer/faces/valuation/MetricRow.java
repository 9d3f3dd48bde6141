package io.calminer.faces.valuation;

import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;

/** A metric of several plans side by side. */
public record MetricRow(String label, String unit, List<Cell> cells) {

    /**
     * The metric of one plan.
     *
     * @param change against the first plan, with its sign; empty for the first one, and where units differ
     */
    public record Cell(String value, String change) {}

    public MetricRow {
        cells = List.copyOf(cells);
    }

    /** All metrics of the plans, in their usual order. */
    public static List<MetricRow> of(List<Valuation> plans, Texts texts, Marks marks) {
        List<MetricRow> rows = new ArrayList<>();
        for (Figure first : plans.get(0).figures()) {
            List<Figure> figures =
                    plans.stream().map(plan -> plan.figure(first.name())).toList();
            boolean same = figures.stream().allMatch(figure -> figure.unit().equals(first.unit()));
            boolean rate = first.name().equals("irr") || first.name().equals("mirr");
            double factor = rate ? 100 : 1;
            int decimals = rate
                    ? 2
                    : Math.max(
                            1,
                            Decimals.of(
                                    figures.stream().mapToDouble(Figure::value).toArray()));
            List<Cell> cells = new ArrayList<>();
            for (Figure figure : figures) {
                double step = (figure.value() - first.value()) * factor;
                String value = Double.isNaN(figure.value())
                        ? "–"
                        : StrictNumber.format(figure.value() * factor, decimals, marks);
                String unit = same ? "" : " " + Headline.money(figure.unit());
                boolean change = !cells.isEmpty() && same && !Double.isNaN(step);
                cells.add(new Cell(value + unit, change ? BridgeSteps.signed(step, decimals, marks) : ""));
            }
            rows.add(new MetricRow(texts.get("figure." + first.name()), same ? unit(first, rate, texts) : "", cells));
        }
        return rows;
    }

    private static String unit(Figure figure, boolean rate, Texts texts) {
        return switch (figure.unit()) {
            case "1" -> rate ? "%" : "";
            case "a" -> texts.get("unit.years");
            default -> Headline.money(figure.unit());
        };
    }
}
