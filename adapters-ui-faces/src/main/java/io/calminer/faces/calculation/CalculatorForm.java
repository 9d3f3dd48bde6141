package io.calminer.faces.calculation;

import io.calminer.application.calculation.Calculator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be typed into a calculator, part by part. Each part stands in the request at a path, such as {@code /parameters};
 * the path of the request itself is empty. Where the first field of the form is a choice, others may have a meaning for some
 * of its choices only.
 *
 * @param name of the calculator, in addresses and keys of texts
 * @param position among the calculators: the least comes first
 * @param kept as what answers are kept; null where none are
 * @param headline the path of the figure by which kept answers are told apart
 * @param toTheCent whether amounts of the answer are shown to the cent, otherwise with about four digits
 */
record CalculatorForm(
        String name,
        int position,
        List<Part> parts,
        @Nullable Calculator kept,
        String headline,
        boolean toTheCent) {

    /** As what a truth is chosen. */
    static final String YES = "yes";

    static final String NO = "no";

    CalculatorForm {
        parts = List.copyOf(parts);
    }

    /** A form whose answers are not kept. */
    static CalculatorForm of(String name, int position, Part... parts) {
        return new CalculatorForm(name, position, List.of(parts), null, "", false);
    }

    /** A form whose answers are not kept, and whose amounts are shown to the cent. */
    static CalculatorForm ofCents(String name, int position, Part... parts) {
        return new CalculatorForm(name, position, List.of(parts), null, "", true);
    }

    /** The same form, whose answers are kept. */
    CalculatorForm keptAs(Calculator calculator, String figure) {
        return new CalculatorForm(name, position, parts, calculator, figure, toTheCent);
    }

    /** Whether something at a place of the request can be told beside a field or part of this form. */
    boolean has(String place) {
        return parts.stream().anyMatch(part -> part.shows(place));
    }

    /** The place of the list of numbers that is typed into one field, of an entry in it; else the place itself. */
    String typedAt(String place) {
        for (Part part : parts) {
            String below = part instanceof Group ? part.below(place) : null;
            String list = below == null ? null : ((Group) part).list(below);
            if (list != null) {
                return part.path() + "/" + list;
            }
        }
        return place;
    }

    /** The place of the field of a row that is typed as one text, for a place within what it says; else the place itself. */
    String cellAt(String place) {
        int end = place.lastIndexOf('/');
        String cell = end > 0 ? place.substring(0, end) : place;
        String name = cell.substring(cell.lastIndexOf('/') + 1);
        boolean isTyped = parts.stream()
                .filter(part -> part instanceof Table && part.below(cell) != null)
                .flatMap(part -> part.fields().stream())
                .anyMatch(field ->
                        field.name().equals(name) && (field.kind() == Kind.STEPS || field.kind() == Kind.QUANTITY));
        return isTyped ? cell : place;
    }

    /** The first field, whose choice decides which others have a meaning. */
    Field first() {
        return parts.get(0).fields().get(0);
    }

    /** Fields that belong together. */
    sealed interface Part permits Group, Table {

        /** Where it stands in the request. */
        String path();

        List<Field> fields();

        /** Whether what is wrong at a place of the request can be told beside the part or one of its fields. */
        boolean shows(String place);

        /** Whether one of the fields has the name. */
        default boolean names(String name) {
            return fields().stream().anyMatch(field -> field.name().equals(name));
        }

        /** What follows the path of the part in a place; null where it lies elsewhere. */
        default @Nullable String below(String place) {
            return place.startsWith(path() + "/") ? place.substring(path().length() + 1) : null;
        }
    }

    /** Single fields of an object. */
    record Group(String path, List<Field> fields) implements Part {

        static Group of(String path, Field... fields) {
            return new Group(path, List.of(fields));
        }

        @Override
        public boolean shows(String place) {
            String below = below(place);
            return place.equals(path()) || (below != null && (names(below) || list(below) != null));
        }

        /** The list of numbers in which an entry stands; null where it stands in none. */
        private @Nullable String list(String below) {
            int entry = below.indexOf('/');
            String name = entry < 0 ? "" : below.substring(0, entry);
            return fields.stream()
                            .anyMatch(field ->
                                    field.kind() == Kind.NUMBERS && field.name().equals(name))
                    ? name
                    : null;
        }
    }

    /** Items with the same fields, one in a row. */
    record Table(String path, Shape shape, List<Field> fields) implements Part {

        /** A list of objects. */
        static Table of(String path, Field... fields) {
            return new Table(path, Shape.OBJECTS, List.of(fields));
        }

        /** An object whose members have the name in the first column. */
        static Table named(String path, Field... fields) {
            return new Table(path, Shape.MEMBERS, List.of(fields));
        }

        /** A list of values of a single column. */
        static Table values(String path, Field column) {
            return new Table(path, Shape.VALUES, List.of(column));
        }

        /** Lists of the request beside each other, one in a column; a row is a period. */
        static Table columns(String name, Field... fields) {
            return new Table("/" + name, Shape.COLUMNS, List.of(fields));
        }

        /** What concerns an item as a whole is told in its first column. */
        @Override
        public boolean shows(String place) {
            if (shape == Shape.COLUMNS) {
                int entry = place.indexOf('/', 1);
                return place.startsWith("/") && names(place.substring(1, entry < 0 ? place.length() : entry));
            }
            String below = below(place);
            int item = below == null ? -1 : below.indexOf('/');
            return place.equals(path()) || (below != null && (item < 0 || names(below.substring(item + 1))));
        }
    }

    /** How the rows of a table stand in the request. */
    enum Shape {
        OBJECTS,
        MEMBERS,
        VALUES,
        COLUMNS
    }

    /** What a field takes. */
    enum Kind {
        TEXT,
        NUMBER,
        NUMBERS,
        /** A number, or numbers by the amount from which each holds: {@code 0: 90; 5: 95}. */
        STEPS,
        /** A number, or a number with a unit of its own: {@code 0.08 USD/lb}. */
        QUANTITY,
        TRUTH,
        CHOICE
    }

    /**
     * A field.
     *
     * @param choices of which one is chosen, the first unless another is; "" for nothing; empty where it is typed
     * @param meant the choices of the form's first field for which it has a meaning; empty for all
     */
    record Field(String name, Kind kind, List<String> choices, List<String> meant) {

        static Field text(String name) {
            return new Field(name, Kind.TEXT, List.of(), List.of());
        }

        /** A number; of a field whose name ends in {@code _pct} the percentage. */
        static Field number(String name) {
            return new Field(name, Kind.NUMBER, List.of(), List.of());
        }

        /** A list of numbers, between them spaces, semicolons or ends of lines. */
        static Field numbers(String name) {
            return new Field(name, Kind.NUMBERS, List.of(), List.of());
        }

        /** A number, or numbers by the amount from which each holds. */
        static Field steps(String name) {
            return new Field(name, Kind.STEPS, List.of(), List.of());
        }

        /** A number, which may have a unit of its own. */
        static Field quantity(String name) {
            return new Field(name, Kind.QUANTITY, List.of(), List.of());
        }

        /** Yes or no; no unless yes is chosen. */
        static Field truth(String name) {
            return new Field(name, Kind.TRUTH, List.of(NO, YES), List.of());
        }

        /** Yes or no; yes unless no is chosen. */
        static Field trueUnless(String name) {
            return new Field(name, Kind.TRUTH, List.of(YES, NO), List.of());
        }

        static Field choice(String name, Stream<String> choices) {
            return new Field(name, Kind.CHOICE, choices.toList(), List.of());
        }

        /** The same field, which has a meaning for some choices of the first one only. */
        Field meantFor(Stream<String> firsts) {
            return new Field(name, kind, choices, firsts.toList());
        }

        /** Whether it has a meaning where the first field has a choice. */
        boolean isMeantFor(String first) {
            return meant.isEmpty() || meant.contains(first);
        }
    }
}
