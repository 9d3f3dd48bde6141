package io.calminer.bootstrap.launch.archive;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.UnreadableJson;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a backup says of its content.
 *
 * @param made when the database was as it is in the backup, in ISO 8601
 * @param schema the version of the last migration that the database had seen
 * @param tables the tables by name
 */
public record Manifest(String made, String schema, List<Content> tables) {

    private static final String FORMAT = "calminer-backup/1";

    public Manifest {
        tables = List.copyOf(tables);
    }

    /**
     * The content of one table.
     *
     * @param columns its columns as SQL names them, separated by commas, in the order of the fields
     * @param rows how many rows it has
     * @param sha256 the checksum of the rows as PostgreSQL's COPY writes them
     */
    public record Content(String table, String columns, long rows, String sha256) {}

    /** How many rows all tables have. */
    public long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }

    /**
     * Reads the text of a manifest.
     *
     * @throws ArchiveRefused with all problems, when it is none
     */
    static Manifest parse(String text, Path file) {
        try {
            JsonDocument document = JsonDocument.parse(text);
            Problems problems = new Problems(document);
            Fields fields = Fields.of(document.root(), Pointer.ROOT, problems);
            String format = fields.text("format");
            String made = fields.text("made");
            String schema = fields.text("schema");
            List<Content> tables = fields.objects("tables").entrySet().stream()
                    .map(table -> content(table.getKey(), table.getValue()))
                    .toList();
            if (problems.isEmpty() && format.equals(FORMAT)) {
                return new Manifest(made, schema, tables);
            }
            throw new ArchiveRefused(file + " is not a backup that this CalMiner reads: "
                    + (problems.isEmpty() ? "its format is " + format + ", not " + FORMAT : problems.list()) + ".");
        } catch (UnreadableJson damaged) {
            throw new ArchiveRefused(file + " is damaged: its manifest cannot be read.");
        }
    }

    private static Content content(String table, Fields fields) {
        return new Content(
                table, fields.text("columns"), fields.whole("rows", 0, Long.MAX_VALUE, -1), fields.text("sha256"));
    }

    String text() {
        Map<String, JsonValue> contents = new LinkedHashMap<>();
        for (Content table : tables) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("columns", new JsonValue.JsonText(table.columns()));
            fields.put("rows", new JsonValue.JsonNumber(Long.toString(table.rows())));
            fields.put("sha256", new JsonValue.JsonText(table.sha256()));
            contents.put(table.table(), new JsonValue.JsonObject(fields));
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("format", new JsonValue.JsonText(FORMAT));
        fields.put("made", new JsonValue.JsonText(made));
        fields.put("schema", new JsonValue.JsonText(schema));
        fields.put("tables", new JsonValue.JsonObject(contents));
        return CanonicalJson.pretty(new JsonValue.JsonObject(fields));
    }
}
