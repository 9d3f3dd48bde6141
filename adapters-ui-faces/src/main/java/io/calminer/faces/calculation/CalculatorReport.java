package io.calminer.faces.calculation;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.faces.frame.ProblemTexts;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a calculator as blocks of figures and tables, in the order of its document: an object is a block, a list of
 * objects a table, and what stands in the answer itself the first block.
 */
public final class CalculatorReport {

    private static final Set<String> COUNTED = Set.of("year", "period", "failures", "suspensions", "failures_counted");
    private static final Set<String> SHARES = Set.of(
            "share",
            "irr",
            "mirr",
            "value_rate",
            "root",
            "level",
            "p_value",
            "availability",
            "performance",
            "quality",
            "oee");

    /** Texts of answers that are one of a few words. */
    private static final Set<String> WORDS = Set.of("recommendation", "trend", "method");

    private static final Set<String> ASIDE = Set.of("reasons", "currency_code");
    private static final String LINE = "calc.line.";
    private static final double WHOLE = 100;
    private static final int CENTS = 2;
    private static final int OF_RATES = 4;
    private static final int OF_FACTORS = 6;

    private final boolean toTheCent;
    private final Texts texts;
    private final ShownPart.Words words;
    private final Marks marks;
    private final Map<String, JsonValue> reasons;

    private CalculatorReport(String calculator, boolean toTheCent, Texts texts, Map<String, JsonValue> reasons) {
        this.toTheCent = toTheCent;
        this.texts = texts;
        this.words = new ShownPart.Words(calculator, texts);
        this.marks = Marks.of(texts.locale());
        this.reasons = reasons;
    }

    /**
     * A figure.
     *
     * @param note why it is undefined, or how it is to be read; may be empty
     */
    public record Line(String key, String label, String value, String note) {}

    /** Figures under a heading. */
    public record Block(String key, String title, List<Line> lines) {}

    /** A list of the answer. */
    public record Grid(String key, String title, List<ShownPart.Column> columns, List<List<Cell>> rows) {}

    /** A value in a list. */
    public record Cell(String value, boolean number) {}

    /** The whole answer. */
    public record Shown(String currency, List<Block> blocks, List<Grid> grids) {}

    static Shown of(CalculatorForm form, JsonObject document, Texts texts) {
        Map<String, JsonValue> reasons =
                document.fields().get("reasons") instanceof JsonObject given ? given.fields() : Map.of();
        return new CalculatorReport(form.name(), form.toTheCent(), texts, reasons).shown(document);
    }

    private Shown shown(JsonObject document) {
        List<Block> blocks = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        List<Line> own = new ArrayList<>();
        document.fields().forEach((key, value) -> {
            if (ASIDE.contains(key)) {
                return;
            }
            if (value instanceof JsonObject object) {
                blocks.add(block(key, object));
                object.fields().forEach((inner, list) -> addGrid(inner, list, grids));
            } else if (value instanceof JsonArray) {
                addGrid(key, value, grids);
            } else {
                own.add(line(key, value));
            }
        });
        if (!own.isEmpty()) {
            blocks.add(0, new Block("answer", texts.get("calc.answer"), own));
        }
        String currency = document.text("currency_code");
        return new Shown(
                currency,
                blocks.stream().filter(block -> !block.lines().isEmpty()).toList(),
                grids);
    }

    private Block block(String key, JsonObject object) {
        List<Line> lines = new ArrayList<>();
        object.fields().forEach((name, value) -> {
            if (!(value instanceof JsonArray)) {
                lines.add(line(name, value));
            }
        });
        return new Block(key, words.of(key), lines);
    }

    private Line line(String name, JsonValue value) {
        if (value instanceof JsonObject interval && interval.fields().containsKey("lower")) {
            String ends = value(name, interval.fields().get("lower")) + " … "
                    + value(name, interval.fields().get("upper"));
            return new Line(name, words.of(name), ends, "");
        }
        if (value instanceof JsonObject metric) {
            @Nullable JsonValue figure = metric.fields().get(metric.fields().containsKey("time") ? "time" : "value");
            return new Line(
                    name,
                    words.of(name),
                    value(name, figure),
                    reason(metric.fields().get("reason")));
        }
        return new Line(name, words.of(name), value(name, value), reason(reasons.get(name)));
    }

    private String reason(@Nullable JsonValue value) {
        return value instanceof JsonText text ? ProblemTexts.of(texts).words(text.value()) : "";
    }

    private String value(String key, @Nullable JsonValue value) {
        return value instanceof JsonNumber number
                ? number(key, number, Decimals.of(number.value()))
                : value instanceof JsonText text ? word(key, text.value()) : "–";
    }

    private String word(String key, String text) {
        return WORDS.contains(key) && texts.has("calc.choice." + text) ? texts.get("calc.choice." + text) : text;
    }

    private String number(String key, JsonNumber number, int decimals) {
        if (COUNTED.contains(key)) {
            return number.text();
        }
        if (SHARES.contains(key)) {
            return StrictNumber.format(number.value() * WHOLE, toTheCent ? OF_RATES : 1, marks) + "\u00a0%";
        }
        int shown = key.equals("discount_factor") ? OF_FACTORS : toTheCent ? CENTS : decimals;
        return StrictNumber.format(number.value(), shown, marks);
    }

    private void addGrid(String key, JsonValue value, List<Grid> grids) {
        if (!(value instanceof JsonArray list)
                || list.items().isEmpty()
                || !(list.items().get(0) instanceof JsonObject one)) {
            return;
        }
        List<JsonObject> items =
                list.items().stream().map(JsonObject.class::cast).toList();
        // a key has a label beside it for people
        List<String> names = one.fields().keySet().stream()
                .filter(name -> !(name.equals("key") && one.fields().containsKey("label")))
                .toList();
        List<ShownPart.Column> columns = names.stream()
                .map(name -> new ShownPart.Column(
                        words.of(name),
                        items.stream().anyMatch(item -> item.fields().get(name) instanceof JsonNumber)))
                .toList();
        List<List<Cell>> rows = items.stream()
                .map(item -> names.stream().map(name -> cell(name, item, items)).toList())
                .toList();
        grids.add(new Grid(key, words.of(key), columns, rows));
    }

    /** Numbers of a column have the same decimals, unless each has a unit of its own. */
    private Cell cell(String name, JsonObject item, List<JsonObject> items) {
        JsonValue value = item.fields().get(name);
        if (value instanceof JsonNumber number) {
            double[] column = items.stream()
                    .map(other -> other.fields().get(name))
                    .filter(JsonNumber.class::isInstance)
                    .mapToDouble(other -> ((JsonNumber) other).value())
                    .toArray();
            boolean alone = item.fields().containsKey("unit");
            return new Cell(number(name, number, alone ? Decimals.of(number.value()) : Decimals.of(column)), true);
        }
        return new Cell(name.equals("label") ? label(item) : value(name, value), false);
    }

    /** What a line is called: by its key where there are words for it, with the metal or element that it is about. */
    private String label(JsonObject item) {
        String[] key =
                item.fields().get("key") instanceof JsonText text ? text.value().split("\\.", 2) : new String[] {""};
        return texts.has(LINE + key[0])
                ? texts.get(LINE + key[0], key.length > 1 ? key[1] : "").strip()
                : value("label", item.fields().get("label"));
    }

    /** One figure of an answer, such as that by which snapshots are told apart. */
    static String figure(JsonObject document, String path, Texts texts) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new CalculatorReport("", false, texts, Map.of()).value(name, RequestDocument.at(document, path));
    }
}
