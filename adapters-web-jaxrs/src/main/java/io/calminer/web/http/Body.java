package io.calminer.web.http;

import io.calminer.application.Answer;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.util.function.Function;

/** The JSON body of a request, as a strict tree that knows its lines. */
public final class Body {

    private final String text;
    private final JsonDocument document;

    Body(String text) {
        this.text = text;
        this.document = JsonDocument.parse(text);
    }

    /**
     * What the body asks for.
     *
     * @param reading reads all fields; what it gives is thrown away when any of them is wrong
     * @throws Refused with all problems, when there are any
     */
    public <T> T read(Function<Fields, T> reading) {
        Problems problems = new Problems(document);
        Fields fields = Fields.of(document.root(), Pointer.ROOT, problems);
        T result = reading.apply(fields);
        fields.noOthers();
        if (!problems.isEmpty()) {
            throw new Refused(new Answer.Invalid(problems.list()));
        }
        return result;
    }

    /** The text as it came. */
    public String text() {
        return text;
    }

    public JsonDocument document() {
        return document;
    }
}
