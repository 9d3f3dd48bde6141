package io.calminer.faces.sensitivity;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.sensitivity.BreakEven;
import io.calminer.domain.sensitivity.Driver;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the value crosses zero while one input moves.
 *
 * @param words the settings in a sentence, or that there is none
 * @param name the input with its unit
 * @param rows both ends of the range and each setting found, with the value there
 * @param figures the same as numbers, for a file
 */
public record Crossing(String words, String name, List<Row> rows, String figures) {

    /** A setting, what it is, and the value at it. */
    public record Row(String what, String setting, String value) {}

    private record Point(String what, double setting, double value) {}

    public Crossing {
        rows = List.copyOf(rows);
    }

    public static Crossing of(BreakEven found, String unit, Texts texts, Marks marks) {
        Driver driver = found.driver();
        List<Point> points = new ArrayList<>();
        points.add(new Point(texts.get("what_if.low"), found.low(), found.atLow()));
        found.settings().forEach(setting -> points.add(new Point(texts.get("what_if.even"), setting, 0)));
        points.add(new Point(texts.get("what_if.high"), found.high(), found.atHigh()));
        return new Crossing(
                words(found, unit, texts, marks),
                Pairs.name(driver, texts),
                points.stream()
                        .map(point -> new Row(
                                point.what(),
                                Pairs.setting(driver, point.setting(), marks),
                                value(point.value(), marks)))
                        .toList(),
                figures(driver, points, texts));
    }

    private static String words(BreakEven found, String unit, Texts texts, Marks marks) {
        Driver driver = found.driver();
        if (found.settings().isEmpty()) {
            return texts.get("what_if.never", value(found.atLow(), marks), value(found.atHigh(), marks), unit);
        }
        List<String> said = new ArrayList<>();
        for (double setting : found.settings()) {
            double share = (setting - driver.base()) / Math.abs(driver.base()) * 100;
            String at = Pairs.setting(driver, setting, marks);
            said.add(
                    Double.isFinite(share)
                            ? at + " (" + (share > 0 ? "+" : "") + StrictNumber.format(share, 1, marks) + " %)"
                            : at);
        }
        return texts.get("what_if.found", Pairs.name(driver, texts), String.join("; ", said));
    }

    private static String value(double value, Marks marks) {
        return Double.isNaN(value) ? "–" : StrictNumber.format(value, Math.max(1, Decimals.of(value)), marks);
    }

    private static String figures(Driver driver, List<Point> points, Texts texts) {
        JsonFields figures = new JsonFields()
                .put("heads", List.of("", driver.label(), texts.get("figure.npv")), JsonValue.JsonText::new)
                .put(
                        "rows",
                        points,
                        point -> new JsonValue.JsonArray(List.of(
                                new JsonValue.JsonText(point.what()),
                                JsonFields.number(point.setting()),
                                JsonFields.number(point.value()))));
        return CanonicalJson.write(new JsonFields().put("cmTable", figures).object());
    }
}
