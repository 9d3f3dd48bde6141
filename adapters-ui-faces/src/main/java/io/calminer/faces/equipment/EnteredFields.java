package io.calminer.faces.equipment;

import io.calminer.application.Answer;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.faces.frame.FieldMessages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a form holds as the fields that a document would state; what was left empty is left out. */
final class EnteredFields {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?");

    private final Map<String, JsonValue> values = new LinkedHashMap<>();

    EnteredFields text(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, new JsonValue.JsonText(value.strip()));
        }
        return this;
    }

    /** A number in plain notation; what is none, such as a percentage, stays a text and is refused as one. */
    EnteredFields number(String name, @Nullable String plain) {
        if (plain != null && NUMBER.matcher(plain).matches()) {
            values.put(name, new JsonValue.JsonNumber(plain));
            return this;
        }
        return text(name, plain);
    }

    JsonValue.JsonObject object() {
        return new JsonValue.JsonObject(values);
    }

    /** What they state; empty when anything is wrong, which the messages tell. */
    <T> Optional<T> read(Function<Fields, T> reading, FieldMessages messages) {
        Problems problems = new Problems();
        T read = reading.apply(Fields.of(object(), Pointer.ROOT, problems));
        if (problems.isEmpty()) {
            return Optional.of(read);
        }
        messages.refused(new Answer.Invalid(problems.list()));
        return Optional.empty();
    }
}
