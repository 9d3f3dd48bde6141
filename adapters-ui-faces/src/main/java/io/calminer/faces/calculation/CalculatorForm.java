package io.calminer.faces.calculation;

import io.calminer.application.calculation.Calculator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be typed into a calculator, part by part. Each part stands in the request at a path, such as {@code /parameters};
 * the path of the request itself is empty.
 *
 * @param name of the calculator, in addresses and keys of texts
 * @param position among the calculators: the least comes first
 * @param kept as what answers are kept; null where none are
 * @param headline the path of the figure by which kept answers are told apart
 */
record CalculatorForm(
        String name,
        int position,
        List<Part> parts,
        @Nullable Calculator kept,
        String headline) {

    CalculatorForm {
        parts = List.copyOf(parts);
    }

    /** A form whose answers are not kept. */
    static CalculatorForm of(String name, int position, Part... parts) {
        return new CalculatorForm(name, position, List.of(parts), null, "");
    }

    /** The same form, whose answers are kept. */
    CalculatorForm keptAs(Calculator calculator, String figure) {
        return new CalculatorForm(name, position, parts, calculator, figure);
    }

    /** Whether something at a place of the request can be told beside a field or part of this form. */
    boolean has(String place) {
        return parts.stream()
                .anyMatch(part -> place.equals(part.path())
                        || (place.startsWith(part.path() + "/")
                                && part.shows(place.substring(part.path().length() + 1))));
    }

    /** Fields that belong together. */
    sealed interface Part permits Group, Table {

        /** Where it stands in the request. */
        String path();

        List<Field> fields();

        /** Whether there is a field for what stands at a place below the part. */
        boolean shows(String place);

        /** Whether one of the fields has the name. */
        default boolean names(String name) {
            return fields().stream().anyMatch(field -> field.name().equals(name));
        }
    }

    /** Single fields of an object. */
    record Group(String path, List<Field> fields) implements Part {

        static Group of(String path, Field... fields) {
            return new Group(path, List.of(fields));
        }

        @Override
        public boolean shows(String place) {
            return names(place);
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

        /** What concerns an item as a whole is told in its first column. */
        @Override
        public boolean shows(String place) {
            int item = place.indexOf('/');
            return item < 0 || names(place.substring(item + 1));
        }
    }

    /** How the rows of a table stand in the request. */
    enum Shape {
        OBJECTS,
        MEMBERS,
        VALUES
    }

    /** What a field takes. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        CHOICE
    }

    /**
     * A field.
     *
     * @param choices of which one is chosen, the first unless another is; "" for nothing; empty where it is typed
     */
    record Field(String name, Kind kind, List<String> choices) {

        static Field text(String name) {
            return new Field(name, Kind.TEXT, List.of());
        }

        /** A number; of a field whose name ends in {@code _pct} the percentage. */
        static Field number(String name) {
            return new Field(name, Kind.NUMBER, List.of());
        }

        /** Yes or no; no unless yes is chosen. */
        static Field truth(String name) {
            return new Field(name, Kind.TRUTH, List.of("no", "yes"));
        }

        static Field choice(String name, Stream<String> choices) {
            return new Field(name, Kind.CHOICE, choices.toList());
        }
    }
}
