package io.calminer.faces.calculation;

import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.calculation.CalculatorForm.Kind;
import io.calminer.faces.calculation.CalculatorForm.Part;
import io.calminer.faces.calculation.CalculatorForm.Shape;
import io.calminer.faces.calculation.CalculatorForm.Table;
import io.calminer.faces.language.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a form as it stands on the page.
 *
 * @param told what is wrong with the part as a whole; may be empty
 * @param fields single fields; none for a table
 * @param columns heads of a table; none for single fields
 * @param counted what the rows of a table are where they are counted; empty where they are not
 */
public record ShownPart(
        String path,
        String title,
        String told,
        Meaning meaning,
        List<Cell> fields,
        List<Head> columns,
        List<List<Cell>> rows,
        String counted) {

    /**
     * For which choices of the first field something has a meaning.
     *
     * @param choices between them a space; null for all
     * @param idle whether it has none for what is chosen
     */
    public record Meaning(@Nullable String choices, boolean idle) {

        private static Meaning of(List<Field> fields, String first) {
            boolean always = fields.stream().anyMatch(field -> field.meant().isEmpty());
            return new Meaning(
                    always
                            ? null
                            : fields.stream()
                                    .flatMap(field -> field.meant().stream())
                                    .distinct()
                                    .collect(Collectors.joining(" ")),
                    fields.stream().noneMatch(field -> field.isMeantFor(first)));
        }
    }

    /**
     * A field.
     *
     * @param name under which it is sent
     * @param told what is wrong with it; may be empty
     * @param options what can be chosen; empty where it is typed
     */
    public record Cell(
            String id,
            String name,
            String label,
            String value,
            String told,
            boolean number,
            boolean many,
            List<Option> options,
            Meaning meaning) {}

    /** What can be chosen. */
    public record Option(String value, String label, boolean chosen) {}

    /** The head of a column of a form. */
    public record Head(String label, boolean number, Meaning meaning) {}

    /** The head of a column. */
    public record Column(String label, boolean number) {}

    /** A part with what was typed into it, and what is wrong with it by place. */
    static ShownPart of(
            CalculatorForm form,
            Part part,
            Entries entries,
            RequestDocument document,
            Map<String, String> told,
            Texts texts) {
        Words words = new Words(form.name(), texts);
        String first = entries.first(form);
        String title = part.path().isEmpty()
                ? ""
                : words.of(part.path().substring(part.path().lastIndexOf('/') + 1));
        String wrong = wrong(part, told);
        Meaning meaning = Meaning.of(part.fields(), first);
        if (part instanceof Group) {
            List<Cell> cells = part.fields().stream()
                    .map(field -> words.cell(
                            Entries.at(part, field),
                            Entries.at(part, field),
                            field,
                            entries.field(part, field),
                            told.getOrDefault(Entries.at(part, field), ""),
                            words.of(field.name()),
                            Meaning.of(List.of(field), first)))
                    .toList();
            return new ShownPart(part.path(), title, wrong, meaning, cells, List.of(), List.of(), "");
        }
        List<Head> columns = part.fields().stream()
                .map(field -> new Head(words.of(field.name()), isNumber(field), Meaning.of(List.of(field), first)))
                .toList();
        List<List<Cell>> rows = rows(part, entries, document, told, words, first);
        String counted = isCounted(part) ? words.of("period") : "";
        return new ShownPart(part.path(), title, wrong, meaning, List.of(), columns, rows, counted);
    }

    private static List<List<Cell>> rows(
            Part part, Entries entries, RequestDocument document, Map<String, String> told, Words words, String first) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < entries.rows(part).size(); i++) {
            Map<String, String> typed = entries.rows(part).get(i);
            String item = document.place(part, i);
            String number = " " + (i + 1);
            String row = part.path() + "/" + i + "/";
            rows.add(part.fields().stream()
                    .map(field -> words.cell(
                            row + field.name(),
                            Entries.column(part, field),
                            field,
                            typed.getOrDefault(field.name(), ""),
                            told(part, item, field, told),
                            words.of(field.name()) + number,
                            Meaning.of(List.of(field), first)))
                    .toList());
        }
        return rows;
    }

    private static boolean isNumber(Field field) {
        return field.kind() == Kind.NUMBER || field.kind() == Kind.STEPS || field.kind() == Kind.QUANTITY;
    }

    private static boolean isCounted(Part part) {
        return part instanceof Table table && table.shape() == Shape.COLUMNS;
    }

    /** What is wrong with a part as a whole; with lists beside each other, what is wrong with each of them. */
    private static String wrong(Part part, Map<String, String> told) {
        Stream<String> places =
                isCounted(part) ? part.fields().stream().map(field -> "/" + field.name()) : Stream.of(part.path());
        return places.map(place -> told.getOrDefault(place, ""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What is wrong with a field of a row; with its first one, what is wrong with the row. */
    private static String told(Part part, String item, Field field, Map<String, String> told) {
        if (item.isEmpty()) {
            return "";
        }
        String whole = field.equals(part.fields().get(0)) ? told.getOrDefault(item, "") : "";
        return told.getOrDefault(RequestDocument.place(part, item, field), whole);
    }

    /** The words of a calculator: its own where it has them, else those that all share. */
    record Words(String calculator, Texts texts) {

        private static final String FIELD = "calc.f.";
        private static final String CHOICE = "calc.choice.";

        String of(String name) {
            String own = FIELD + calculator + "." + name;
            if (texts.has(own)) {
                return texts.get(own);
            }
            return texts.has(FIELD + name) ? texts.get(FIELD + name) : name;
        }

        private Cell cell(
                String id, String name, Field field, String value, String told, String label, Meaning meaning) {
            List<Option> options = field.choices().stream()
                    .map(choice -> new Option(choice, choice(choice), choice.equals(value)))
                    .toList();
            return new Cell(
                    id, name, label, value, told, isNumber(field), field.kind() == Kind.NUMBERS, options, meaning);
        }

        private String choice(String choice) {
            return texts.has(CHOICE + choice) ? texts.get(CHOICE + choice) : choice;
        }
    }
}
