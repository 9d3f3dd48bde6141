package io.calminer.domain.project;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.UnreadableJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The document {@code calminer-plan/1}: the truth of a scenario, the file of the command line, the body of the API.
 */
public final class PlanDocument {

    /** The name of the format, which every plan states. */
    public static final String FORMAT = "calminer-plan/1";

    private PlanDocument() {}

    /**
     * Reads and compiles a plan.
     *
     * @throws InvalidPlan when it breaks any rule, with all problems and their places
     */
    public static Scenario read(String text) {
        try {
            return new PlanReader(JsonDocument.parse(text)).read();
        } catch (UnreadableJson unreadable) {
            throw new InvalidPlan(List.of(unreadable.problem()));
        }
    }

    /**
     * Reads a plan of which an earlier state is at hand. The plan is that of {@link #read(String)}; where only base
     * numbers of parameters differ, it is not compiled again.
     *
     * @throws InvalidPlan when it breaks any rule, with all problems and their places
     */
    public static Scenario read(String text, Scenario earlier) {
        try {
            JsonDocument document = JsonDocument.parse(text);
            return edited(document.root(), earlier).orElseGet(() -> new PlanReader(document).read());
        } catch (UnreadableJson unreadable) {
            throw new InvalidPlan(List.of(unreadable.problem()));
        }
    }

    /**
     * The plan of a document that differs from a plan at hand only in base numbers of parameters, without compiling
     * anything; empty when it differs in more, so that it must be read.
     */
    public static Optional<Scenario> edited(JsonValue document, Scenario earlier) {
        return document instanceof JsonValue.JsonObject object ? PlanEdit.of(earlier, object) : Optional.empty();
    }

    /** The calendar of a document that may be wrong elsewhere; one year where the calendar itself is wrong. */
    public static Calendar calendar(JsonValue.JsonObject document) {
        return CalendarFields.read(Fields.of(document, Pointer.ROOT, new Problems()));
    }

    /** The canonical text of a scenario: sorted keys, shortest numbers, no blanks. */
    public static String write(Scenario scenario) {
        return CanonicalJson.write(scenario.document());
    }

    /** The same document for people: two blanks per level, fields in the order in which they were entered. */
    public static String writePretty(Scenario scenario) {
        return CanonicalJson.pretty(scenario.document());
    }

    /** The input hash of a scenario: SHA-256 over its canonical text in UTF-8, in hexadecimal digits. */
    public static String hash(Scenario scenario) {
        return hash(write(scenario));
    }

    /** The input hash of a canonical text. */
    public static String hash(String canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
