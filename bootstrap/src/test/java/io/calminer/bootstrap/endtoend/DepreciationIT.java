package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonBoolean;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published depreciation, asked of the calculator of the packaged server. */
class DepreciationIT {

    private static final Path CASES = Path.of("..", "domain", "src", "test", "resources", "cases");

    /** What the suite compares with that the spreadsheets' answers come from. */
    private static final double EXCEL = 1e-6;

    private final Client viewer = SharedServer.get().as(Role.VIEWER);

    @ParameterizedTest
    @CsvSource({
        "excel_sln, straight_line, , 26",
        "excel_db, declining_balance, first_year_months, 398",
        "excel_ddb, double_declining_balance, factor, 458",
        "excel_syd, sum_of_years_digits, , 67"
    })
    void periodsAreChargedAsInExcel(String file, String method, String fourth, int count)
            throws IOException, InterruptedException {
        Map<String, List<List<JsonValue>>> requests = new LinkedHashMap<>();
        for (List<JsonValue> row : rows(file)) {
            String more = fourth == null ? "" : ", \"" + fourth + "\": " + text(row.get(4));
            requests.computeIfAbsent(asset(method, row) + more, same -> new ArrayList<>())
                    .add(row);
        }
        int compared = 0;
        for (Map.Entry<String, List<List<JsonValue>>> request : requests.entrySet()) {
            String at = request.getValue().stream()
                    .map(row -> row.size() > 4 ? text(row.get(3)) : "1")
                    .collect(Collectors.joining(", "));
            Reply reply = send("{" + request.getKey() + ", \"at\": [" + at + "]}");
            for (List<JsonValue> row : request.getValue()) {
                int place = request.getValue().indexOf(row);
                assertThat(figure(reply, "amounts", String.valueOf(place)))
                        .as("%s", row)
                        .isEqualTo(last(row), within(EXCEL));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(count);
    }

    @Test
    void balancesThatGoOverToStraightLineAreThoseOfExcel() throws IOException, InterruptedException {
        for (List<JsonValue> row : rows("excel_vdb")) {
            boolean switches = !((JsonBoolean) row.get(6)).value();
            Reply reply = send("{" + asset("variable_declining_balance", row) + ", \"from\": " + text(row.get(3))
                    + ", \"to\": " + text(row.get(4)) + ", \"factor\": " + text(row.get(5))
                    + ", \"switch_to_straight_line\": " + switches + "}");
            assertThat(figure(reply, "between")).as("%s", row).isEqualTo(last(row), within(EXCEL));
        }
    }

    @Test
    void taxTablesAreThosePublished() throws IOException, InterruptedException {
        JsonObject file = read("macrs_half_year_tables");
        for (String part : List.of("percent", "mid_quarter_q4_percent")) {
            String convention = part.equals("percent") ? "half_year" : "mid_quarter_4";
            Map<String, JsonValue> tables = ((JsonObject) file.fields().get(part)).fields();
            for (Map.Entry<String, JsonValue> table : tables.entrySet()) {
                Reply reply = send("{\"method\": \"macrs\", \"cost\": 100, \"recovery_years\": " + table.getKey()
                        + ", \"convention\": \"" + convention + "\"}");
                double[] percent = numbers(table.getValue());
                check(reply, percent, 1e-9);
                assertThat(figure(reply, "schedule", String.valueOf(percent.length - 1), "book_value"))
                        .isZero();
            }
        }
    }

    @Test
    void unitsOfProductionAndDepletionAreThoseOfTheTextbooks() throws IOException, InterruptedException {
        List<JsonValue> cases =
                ((JsonArray) read("units_of_production_and_depletion").fields().get("cases")).items();
        JsonObject units = (JsonObject) cases.get(0);
        check(
                send("{\"method\": \"units_of_production\", \"cost\": " + text(units, "cost") + ", \"salvage\": "
                        + text(units, "salvage") + ", \"total_units\": " + text(units, "total_units")
                        + ", \"units\": " + text(units, "production") + "}"),
                numbers(units.fields().get("expected")),
                1e-9);
        JsonObject share = (JsonObject) cases.get(1);
        double taxable = number(share, "gross_income") - number(share, "expenses_other_than_depletion");
        JsonObject allowed = (JsonObject) share.fields().get("expected");
        check(
                send("{\"method\": \"percentage_depletion\", \"gross_income\": [" + text(share, "gross_income")
                        + "], \"taxable_before_depletion\": [" + taxable + "], \"rate\": " + text(share, "rate")
                        + ", \"cap\": " + text(share, "cap_fraction") + "}"),
                new double[] {number(allowed, "allowable")},
                1e-9);
        JsonObject cost = (JsonObject) cases.get(2);
        JsonObject first = (JsonObject) cost.fields().get("year1");
        JsonObject second = (JsonObject) cost.fields().get("year2");
        double remains = number(cost, "initial_units") - number(first, "mined");
        String mined = text(second, "mined_or_sold");
        check(
                send("{\"method\": \"cost_depletion\", \"cost\": " + text(cost, "cost") + ", \"units_mined\": ["
                        + text(first, "mined") + ", " + mined + "], \"units_sold\": [" + text(first, "sold") + ", "
                        + mined + "], \"remaining_estimates\": [" + remains + ", "
                        + text(second, "re_estimate_remaining") + "]}"),
                new double[] {number(first, "expected_depletion"), number(second, "expected_depletion")},
                1e-9);
    }

    @Test
    void whatIsNotAskedIsNullWithAReason() throws IOException, InterruptedException {
        Reply reply = send("{\"method\": \"percentage_depletion\", \"gross_income\": [100], \"rate\": 0.15,"
                + " \"taxable_before_depletion\": [20]}");
        assertThat(reply.at("between")).isEqualTo("JsonNull[]");
        assertThat(reply.at("reasons", "between")).isNotEmpty();
        assertThat(reply.at("schedule", "0", "book_value")).isEqualTo("JsonNull[]");
        assertThat(reply.at("reasons", "book_value")).isNotEmpty();
    }

    private Reply send(String body) throws IOException, InterruptedException {
        Reply reply = viewer.send("POST", "/api/calculations/depreciation", body);
        assertThat(reply.status()).as("%s: %s", body, reply.text()).isEqualTo(200);
        return reply;
    }

    private static void check(Reply reply, double[] charges, double tolerance) {
        double sum = 0;
        for (int k = 0; k < charges.length; k++) {
            String place = String.valueOf(k);
            sum += charges[k];
            assertThat(figure(reply, "schedule", place, "depreciation")).isEqualTo(charges[k], within(tolerance));
            assertThat(figure(reply, "schedule", place, "accumulated")).isEqualTo(sum, within(tolerance));
        }
    }

    private static String asset(String method, List<JsonValue> row) {
        return "\"method\": \"" + method + "\", \"cost\": " + text(row.get(0)) + ", \"salvage\": " + text(row.get(1))
                + ", \"life\": " + text(row.get(2));
    }

    private static double figure(Reply reply, String... path) {
        return Double.parseDouble(reply.at(path));
    }

    private static double last(List<JsonValue> row) {
        return ((JsonNumber) row.get(row.size() - 1)).value();
    }

    private static JsonObject read(String name) throws IOException {
        return (JsonObject) JsonDocument.parse(Files.readString(CASES.resolve(name + ".json")))
                .root();
    }

    private static List<List<JsonValue>> rows(String name) throws IOException {
        return ((JsonArray) read(name).fields().get("rows"))
                .items().stream().map(row -> ((JsonArray) row).items()).toList();
    }

    private static double[] numbers(JsonValue list) {
        return ((JsonArray) list)
                .items().stream()
                        .mapToDouble(item -> ((JsonNumber) item).value())
                        .toArray();
    }

    private static double number(JsonObject given, String field) {
        return ((JsonNumber) given.fields().get(field)).value();
    }

    private static String text(JsonObject given, String field) {
        return text(given.fields().get(field));
    }

    private static String text(JsonValue value) {
        return CanonicalJson.write(value);
    }
}
