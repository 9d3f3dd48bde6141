package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published annuities, rates and loans, asked of the calculators of the packaged server. */
class TimeValueIT {

    private static final Path CASES = Path.of("..", "domain", "src", "test", "resources", "cases");

    /** What the suites compare with that the answers come from. */
    private static final double EXCEL = 1e-6;

    /** Names of the fields that a numerical library gives others. */
    private static final Map<String, String> NAMES = Map.of(
            "nper",
            "periods",
            "pmt",
            "payment",
            "pv",
            "present_value",
            "fv",
            "future_value",
            "rate",
            "rate",
            "when",
            "when");

    private final Client viewer = SharedServer.get().as(Role.VIEWER);

    @ParameterizedTest
    @CsvSource({
        "pmt, payment",
        "nper, periods",
        "rate, rate",
        "effect, effective_rate",
        "nominal, nominal_rate",
        "fvschedule, schedule_value",
        "rri, growth_rate",
        "pduration, periods_to_reach"
    })
    void valuesAreThoseOfExcel(String function, String solve) throws IOException, InterruptedException {
        JsonObject part = (JsonObject) read("excel_time_value").fields().get(function);
        List<JsonValue> names = list(part.fields().get("fields"));
        for (JsonValue row : list(part.fields().get("rows"))) {
            List<JsonValue> values = list(row);
            StringBuilder body = new StringBuilder("{\"solve\": \"" + solve + "\"");
            for (int i = 0; i < names.size() - 1; i++) {
                body.append(", ")
                        .append(CanonicalJson.write(names.get(i)))
                        .append(": ")
                        .append(text(values.get(i)));
            }
            Reply reply = viewer.send("POST", "/api/calculations/time-value", body + "}");
            if (values.get(values.size() - 1) instanceof JsonNumber expected) {
                // the rates of this function are printed with seven to nine digits
                double tolerance = function.equals("pduration") ? 2e-5 : EXCEL;
                near(reply, body.toString(), expected.value(), tolerance, "value");
            } else {
                assertThat(reply.status()).as("%s: %s", body, reply.text()).isEqualTo(422);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"pmt, payment", "pv, present_value", "fv, future_value", "nper, periods", "rate, rate"})
    void valuesAreThoseOfTheNumericalLibrary(String function, String solve) throws IOException, InterruptedException {
        for (JsonValue one : list(read("numpy_financial").fields().get(function))) {
            StringBuilder body = new StringBuilder("{\"solve\": \"" + solve + "\"");
            ((JsonObject) one).fields().forEach((field, value) -> {
                if (NAMES.containsKey(field)) {
                    String given = value instanceof JsonText text && field.equals("when")
                            ? "\"" + text.value().replace("begin", "start") + "\""
                            : number(value);
                    body.append(", \"").append(NAMES.get(field)).append("\": ").append(given);
                }
            });
            Reply reply = viewer.send("POST", "/api/calculations/time-value", body + "}");
            near(reply, body.toString(), value((JsonObject) one, "expected"), EXCEL, "value");
        }
    }

    @ParameterizedTest
    @CsvSource({"ppmt, principal", "ipmt, interest"})
    void partsOfPaymentsAreThoseOfTheNumericalLibrary(String function, String part)
            throws IOException, InterruptedException {
        for (JsonValue one : list(read("numpy_financial").fields().get(function))) {
            JsonObject given = (JsonObject) one;
            String body = "{\"principal\": " + text(given.fields().get("pv")) + ", \"rate\": "
                    + number(given.fields().get("rate")) + ", \"periods\": "
                    + text(given.fields().get("nper")) + "}";
            Reply reply = viewer.send("POST", "/api/calculations/loan", body);
            String place = String.valueOf((int) value(given, "per") - 1);
            near(reply, body, -value(given, "expected"), EXCEL, "schedule", place, part);
        }
    }

    @Test
    void interestBetweenPeriodsIsThatOfExcel() throws IOException, InterruptedException {
        JsonObject part = (JsonObject) read("excel_time_value").fields().get("cumipmt");
        for (JsonValue row : list(part.fields().get("rows"))) {
            List<JsonValue> given = list(row);
            String body = "{\"rate\": " + text(given.get(0)) + ", \"periods\": " + text(given.get(1))
                    + ", \"principal\": " + text(given.get(2)) + ", \"from\": " + text(given.get(3)) + ", \"to\": "
                    + text(given.get(4)) + "}";
            Reply reply = viewer.send("POST", "/api/calculations/loan", body);
            near(reply, body, -((JsonNumber) given.get(5)).value(), EXCEL, "between", "interest");
        }
    }

    @Test
    void aLoanThatIsRepaidAtOnceAfterGracePaysInterestAlone() throws IOException, InterruptedException {
        Reply reply = viewer.send(
                "POST",
                "/api/calculations/loan",
                "{\"principal\": 1000, \"rate\": 0.1, \"periods\": 3, \"type\": \"bullet\", \"fee\": 25}");
        near(reply, "bullet", 300, EXCEL, "totals", "interest");
        near(reply, "bullet", 325, EXCEL, "totals", "cost");
        near(reply, "bullet", 1100, EXCEL, "schedule", "2", "payment");
        assertThat(reply.at("between")).isEqualTo("JsonNull[]");
    }

    private static void near(Reply reply, String asked, double expected, double tolerance, String... path) {
        assertThat(reply.status()).as("%s: %s", asked, reply.text()).isEqualTo(200);
        assertThat(Double.parseDouble(reply.at(path))).as(asked).isEqualTo(expected, within(tolerance));
    }

    private static JsonObject read(String name) throws IOException {
        return (JsonObject) JsonDocument.parse(Files.readString(CASES.resolve(name + ".json")))
                .root();
    }

    private static List<JsonValue> list(JsonValue value) {
        return ((JsonArray) value).items();
    }

    private static double value(JsonObject given, String field) {
        return ((JsonNumber) given.fields().get(field)).value();
    }

    private static String text(JsonValue value) {
        return CanonicalJson.write(value);
    }

    /** A number, also one that is written as a quotient such as {@code 0.08/12}. */
    private static String number(JsonValue value) {
        if (value instanceof JsonText text) {
            String[] parts = text.value().split("/", -1);
            return String.valueOf(Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]));
        }
        return text(value);
    }
}
