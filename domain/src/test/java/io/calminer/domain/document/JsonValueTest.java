package io.calminer.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonValueTest {

    private static final JsonObject MINE =
            object("{\"name\": \"Pit\", \"route\": {\"to\": \"mill\"}, \"years\": [2027, 2028]}");

    private static JsonObject object(String text) {
        return (JsonObject) JsonDocument.parse(text).root();
    }

    @Test
    void aFieldThatIsMissingOrAnythingElseReadsAsEmpty() {
        assertThat(MINE.text("name")).isEqualTo("Pit");
        assertThat(MINE.text("years")).isEmpty();
        assertThat(MINE.text("none")).isEmpty();
        assertThat(MINE.object("route").text("to")).isEqualTo("mill");
        assertThat(MINE.object("name").fields()).isEmpty();
        assertThat(MINE.object("none").object("deeper").fields()).isEmpty();
    }

    @Test
    void aChangedFieldKeepsItsPlaceAndANewOneComesLast() {
        JsonObject changed = MINE.with("name", new JsonText("Cut")).with("notes", new JsonText("deep"));
        assertThat(changed.fields().keySet()).containsExactly("name", "route", "years", "notes");
        assertThat(changed.text("name")).isEqualTo("Cut");
        assertThat(MINE.text("name")).isEqualTo("Pit");
    }

    @Test
    void fieldsAreMappedAndRenamedInTheirOrder() {
        JsonObject told = MINE.map((name, value) -> new JsonText(name + " is " + value.typeName()));
        assertThat(told.text("route")).isEqualTo("route is an object");
        JsonObject renamed = MINE.rename(name -> name.equals("route") ? "path" : name);
        assertThat(renamed.fields().keySet()).containsExactly("name", "path", "years");
        assertThat(renamed.fields().get("path")).isEqualTo(MINE.fields().get("route"));
    }

    @Test
    void itemsAreMappedInTheirOrder() {
        JsonArray years = (JsonArray) MINE.fields().get("years");
        assertThat(years.map(year -> new JsonText(year.typeName())).items())
                .isEqualTo(List.of(new JsonText("a number"), new JsonText("a number")));
    }

    @Test
    void aTextThatIsNoObjectIsToldByWhatItIs() {
        assertThat(JsonDocument.object("{\"name\": \"Pit\"}").text("name")).isEqualTo("Pit");
        assertThatThrownBy(() -> JsonDocument.object("[1]"))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageContaining("Here an object is expected: found a list.");
    }

    @Test
    void twoPatchesAsOneKeepWhatEachRemoves() {
        JsonObject first = object("{\"name\": null, \"route\": {\"to\": \"heap\", \"by\": \"truck\"}}");
        JsonObject second = object("{\"route\": {\"to\": null}, \"years\": [2030]}");
        JsonObject joined = MergePatch.join(first, second);
        assertThat(joined)
                .isEqualTo(object("{\"name\": null, \"route\": {\"to\": null, \"by\": \"truck\"}, \"years\": [2030]}"));
        assertThat(MergePatch.apply(MINE, joined))
                .isEqualTo(MergePatch.apply(MergePatch.apply(MINE, first), second))
                .isEqualTo(object("{\"route\": {\"by\": \"truck\"}, \"years\": [2030]}"));
    }
}
