package io.calminer.domain.simulation.draw;

import static io.calminer.domain.document.PublishedCases.objects;
import static io.calminer.domain.document.PublishedCases.read;
import static io.calminer.domain.document.PublishedCases.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.JsonValue.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreefryKnownAnswersTest {

    @Test
    void blocksAreThePublishedAnswersOfTheReferenceLibrary() {
        List<JsonObject> cases = objects(read("threefry_known_answers"), "cases");
        assertThat(cases).hasSize(3);
        for (JsonObject given : cases) {
            long[] key = words(given, "key");
            long[] counter = words(given, "counter");
            assertThat(Threefry.block(key[0], key[1], counter[0], counter[1]))
                    .containsExactly(words(given, "expected"));
        }
    }

    private static long[] words(JsonObject given, String field) {
        return texts(given, field).stream()
                .mapToLong(word -> Long.parseUnsignedLong(word, 16))
                .toArray();
    }
}
