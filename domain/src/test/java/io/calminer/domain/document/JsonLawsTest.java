package io.calminer.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLawsTest {

    @Test
    void theCanonicalTextReadsBackAndIsItsOwnCanonicalText() {
        for (long seed = 0; seed < 2000; seed++) {
            JsonValue tree = random(new Random(seed), 4);
            String text = CanonicalJson.write(tree);
            assertThat(CanonicalJson.write(JsonDocument.parse(text).root()))
                    .as("seed %d", seed)
                    .isEqualTo(text);
            assertThat(CanonicalJson.write(
                            JsonDocument.parse(CanonicalJson.pretty(tree)).root()))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    @Test
    void theOrderOfFieldsDoesNotMatterToTheCanonicalText() {
        JsonValue one = JsonDocument.parse("{\"b\": 1.0, \"a\": [1e2]}").root();
        JsonValue other = JsonDocument.parse("{\"a\": [100], \"b\": 1}").root();
        assertThat(CanonicalJson.write(one)).isEqualTo("{\"a\":[100],\"b\":1}").isEqualTo(CanonicalJson.write(other));
    }

    @Test
    void theShortestTextOfANumberReadsBackToTheSameBits() {
        for (long seed = 0; seed < 20_000; seed++) {
            double number = Double.longBitsToDouble(new Random(seed).nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(Numbers.shortest(number)))
                        .as("seed %d", seed)
                        .isEqualTo(number);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "285, 285",
        "0.1, 0.1",
        "1.5e21, 1.5e+21",
        "1e-7, 1e-7",
        "0.000001, 0.000001",
        "-0.0, 0",
        "1e23, 1e+23",
        "5e-324, 5e-324"
    })
    void numbersAreWrittenAsEcmaScriptWritesThem(double number, String text) {
        assertThat(Numbers.shortest(number)).isEqualTo(text);
    }

    /** The examples of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "{\"a\":\"b\"}; {\"a\":\"c\"}; {\"a\":\"c\"}",
                "{\"a\":\"b\"}; {\"b\":\"c\"}; {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}; {\"a\":null}; {}",
                "{\"a\":\"b\",\"b\":\"c\"}; {\"a\":null}; {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}; {\"a\":\"c\"}; {\"a\":\"c\"}",
                "{\"a\":\"c\"}; {\"a\":[\"b\"]}; {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}; {\"a\":{\"b\":\"d\",\"c\":null}}; {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}; {\"a\":[1]}; {\"a\":[1]}",
                "[\"a\",\"b\"]; [\"c\",\"d\"]; [\"c\",\"d\"]",
                "{\"a\":\"b\"}; [\"c\"]; [\"c\"]",
                "{\"a\":\"foo\"}; null; null",
                "{\"a\":\"foo\"}; \"bar\"; \"bar\"",
                "{\"e\":null}; {\"a\":1}; {\"a\":1,\"e\":null}",
                "[1,2]; {\"a\":\"b\",\"c\":null}; {\"a\":\"b\"}",
                "{}; {\"a\":{\"bb\":{\"ccc\":null}}}; {\"a\":{\"bb\":{}}}"
            })
    void mergePatchesAreThoseOfTheStandard(String target, String patch, String result) {
        JsonValue merged = MergePatch.apply(
                JsonDocument.parse(target).root(), JsonDocument.parse(patch).root());
        assertThat(CanonicalJson.write(merged)).isEqualTo(result);
    }

    @Test
    void everyValueKnowsItsPlace() {
        JsonDocument document = JsonDocument.parse("{\n  \"a\": [10,\n    20]\n}");
        assertThat(document.placeOf(Pointer.ROOT.child("a").child("1"))).hasToString("line 3, column 5");
        assertThat(document.placeOf(Pointer.ROOT.child("missing"))).hasToString("line 1, column 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "NaN",
                "Infinity",
                "nul",
                "'a'",
                "\"\\x\"",
                "\"\t\"",
                "\"\\ud800\"",
                "[1] 2",
                "{\"a\":1,\"a\":2}",
                "// x\n1",
                "1e999"
            })
    void whatIsNotStrictJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonDocument.parse(text)).isInstanceOf(UnreadableJson.class);
    }

    private static JsonValue random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new JsonValue.JsonNumber(Numbers.shortest((random.nextInt(2000) - 1000) / 16.0));
            case 1 -> new JsonValue.JsonText("é\"\\\n\u0001😀".substring(0, 1 + random.nextInt(5)));
            case 2 -> new JsonValue.JsonBoolean(random.nextBoolean());
            case 3 -> new JsonValue.JsonNull();
            case 4 -> {
                List<JsonValue> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(random(random, depth - 1));
                }
                yield new JsonValue.JsonArray(items);
            }
            default -> {
                Map<String, JsonValue> fields = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    fields.put("k" + random.nextInt(100), random(random, depth - 1));
                }
                yield new JsonValue.JsonObject(fields);
            }
        };
    }
}
