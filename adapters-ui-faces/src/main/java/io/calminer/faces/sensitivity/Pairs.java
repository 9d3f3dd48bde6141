package io.calminer.faces.sensitivity;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.sensitivity.Driver;
import io.calminer.domain.sensitivity.TwoWayTable;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.valuation.Headline;
import java.util.ArrayList;
import java.util.List;

/**
 * The value over the settings of two inputs, as text.
 *
 * @param rows what differs by row, with its unit
 * @param columns what differs by column, with its unit
 * @param heads the settings of the columns
 * @param lines one for each setting of the row's input
 * @param figures the same as numbers, for a file
 */
public record Pairs(String rows, String columns, List<String> heads, List<Line> lines, String figures) {

    /** The values at one setting of the row's input. */
    public record Line(String head, List<Cell> cells) {}

    /**
     * The value at a pair of settings.
     *
     * @param look "base" where both stand at their base, "loss" below zero; else empty
     */
    public record Cell(String value, String look) {}

    public Pairs {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    public static Pairs of(TwoWayTable table, Texts texts, Marks marks) {
        List<Line> lines = new ArrayList<>();
        int decimals = Math.max(
                1,
                Decimals.of(table.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
        for (int row = 0; row < table.rowSettings().size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < table.columnSettings().size(); column++) {
                double value = table.values().get(row).get(column);
                boolean base = table.rowSettings().get(row) == table.rowDriver().base()
                        && table.columnSettings().get(column)
                                == table.columnDriver().base();
                String text = Double.isNaN(value) ? "–" : StrictNumber.format(value, decimals, marks);
                cells.add(new Cell(text, base ? "base" : value < 0 ? "loss" : ""));
            }
            lines.add(new Line(setting(table.rowDriver(), table.rowSettings().get(row), marks), cells));
        }
        return new Pairs(
                name(table.rowDriver(), texts),
                name(table.columnDriver(), texts),
                table.columnSettings().stream()
                        .map(value -> setting(table.columnDriver(), value, marks))
                        .toList(),
                lines,
                figures(table));
    }

    /** What an input is called, with the unit of its settings. */
    public static String name(Driver driver, Texts texts) {
        String unit = driver.basis() == Driver.Basis.FACTOR
                ? texts.get("what_if.factor")
                : driver.unit().equals("1") ? "" : Headline.money(driver.unit());
        return unit.isEmpty() ? driver.label() : driver.label() + ", " + unit;
    }

    static String setting(Driver driver, double value, Marks marks) {
        String factor = driver.basis() == Driver.Basis.FACTOR ? "× " : "";
        return factor + StrictNumber.format(value, Math.max(2, Decimals.of(driver.base())), marks);
    }

    private static String figures(TwoWayTable table) {
        List<JsonValue> rows = new ArrayList<>();
        for (int row = 0; row < table.rowSettings().size(); row++) {
            List<JsonValue> cells = new ArrayList<>(
                    List.of(JsonFields.number(table.rowSettings().get(row))));
            table.values().get(row).forEach(value -> cells.add(JsonFields.number(value)));
            rows.add(new JsonValue.JsonArray(cells));
        }
        List<JsonValue> heads = new ArrayList<>(List.of(new JsonValue.JsonText(
                table.rowDriver().label() + " / " + table.columnDriver().label())));
        table.columnSettings().forEach(value -> heads.add(JsonFields.number(value)));
        JsonFields figures = new JsonFields().put("heads", heads, head -> head).put("rows", rows, row -> row);
        return CanonicalJson.write(new JsonFields().put("cmTable", figures).object());
    }
}
