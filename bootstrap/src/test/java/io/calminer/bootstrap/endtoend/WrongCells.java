package io.calminer.bootstrap.endtoend;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNull;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The wrong plans of the domain that differ from a right one in a single cell, with what is told of each. */
final class WrongCells {

    private static final Path FOLDERS = Path.of("..", "domain", "src", "test", "resources", "wrong-plans");
    private static final Pattern TYPED = Pattern.compile("<patch> (\\S+) (.+)");
    private static final String TITLE = "=== ";
    private static final Pattern TOLD = Pattern.compile("(/.*?)(?: \\(line \\d+, column \\d+\\))? ([A-Z_]+: .+)");

    /** Those of prices, production, costs and consumption. */
    static final WrongCells OF_THE_MINE = new WrongCells("cells");

    /** Those of exchange rates, inflation, trade, royalties, owners, depreciation, taxes, closure and loans. */
    static final WrongCells OF_ECONOMICS = new WrongCells("cells/economics");

    private final Path folder;

    private WrongCells(String folder) {
        this.folder = FOLDERS.resolve(folder);
    }

    /**
     * A wrong entry.
     *
     * @param patch the document with this one value
     * @param pointer the place of the cell
     * @param typed what a person types there
     * @param told for each problem its place, its code and its sentence
     */
    record Cell(String title, JsonObject patch, String pointer, String typed, List<String> told) {

        String collection() {
            return pointer.split("/", -1)[1];
        }

        /** The sentences that are told, without place and code. */
        List<String> sentences() {
            return told.stream()
                    .map(line -> line.substring(line.indexOf(": ") + 2))
                    .toList();
        }
    }

    /** The right plan. */
    String base() throws IOException {
        return Files.readString(folder.resolve("base.json"));
    }

    List<Cell> all() throws IOException {
        Map<String, List<String>> expected = sections(folder.resolve("expected.txt"));
        List<Cell> cells = new ArrayList<>();
        for (Map.Entry<String, List<String>> one :
                sections(folder.resolve("cases.txt")).entrySet()) {
            JsonObject patch =
                    (JsonObject) JsonDocument.parse(one.getValue().get(1)).root();
            List<String> told = expected.get(one.getKey()).stream()
                    .map(WrongCells::withoutLine)
                    .toList();
            Matcher typed = TYPED.matcher(one.getValue().get(0));
            cells.add(
                    typed.matches()
                            ? new Cell(one.getKey(), patch, typed.group(1), typed.group(2), told)
                            : cell(one.getKey(), patch, told));
        }
        return cells;
    }

    /** The cell of the one value of a patch. */
    private static Cell cell(String title, JsonObject patch, List<String> told) {
        StringBuilder pointer = new StringBuilder();
        JsonValue value = patch;
        while (value instanceof JsonObject object) {
            Map.Entry<String, JsonValue> only =
                    object.fields().entrySet().iterator().next();
            pointer.append('/').append(only.getKey());
            value = only.getValue();
        }
        return new Cell(title, patch, pointer.toString(), typed(value), told);
    }

    private static String typed(JsonValue value) {
        if (value instanceof JsonArray list) {
            return list.items().stream().map(WrongCells::typed).collect(Collectors.joining(", "));
        } else if (value instanceof JsonNull) {
            return "";
        }
        return value instanceof JsonNumber number ? number.text() : ((JsonText) value).value();
    }

    /** Line and column belong to the text of the plan. */
    private static String withoutLine(String told) {
        Matcher parts = TOLD.matcher(told);
        if (!parts.matches()) {
            throw new IllegalStateException("'" + told + "' is no problem.");
        }
        return parts.group(1) + " " + parts.group(2);
    }

    /** The lines under each title of a file of cases. */
    static Map<String, List<String>> sections(Path file) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(TITLE)) {
                current = new ArrayList<>();
                sections.put(line.substring(TITLE.length()), current);
            } else {
                current.add(line);
            }
        }
        return sections;
    }
}
