package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Published values of ores, asked of the settlement of the packaged server. */
class SmelterIT {

    private static final Path CASES =
            Path.of("..", "domain", "src", "test", "resources", "cases", "nsr_unit_value_examples.json");

    private final Client viewer = SharedServer.get().as(Role.VIEWER);

    private static double number(JsonObject given, String field, double otherwise) {
        return given.fields().get(field) instanceof JsonNumber number ? number.value() : otherwise;
    }

    @Test
    void oresAreWorthTheirUnitsAsPublished() throws IOException, InterruptedException {
        JsonObject root =
                (JsonObject) JsonDocument.parse(Files.readString(CASES)).root();
        int compared = 0;
        for (JsonValue one : ((JsonArray) root.fields().get("cases")).items()) {
            JsonObject given = (JsonObject) one;
            double grade = number(given, "grade_percent", number(given, "ore_grade_percent_WO3", Double.NaN));
            double expected = number(given, "expected_usd_per_t", number(given, "expected_usd_per_t_ore", Double.NaN));
            String body = "{\"product\": {\"type\": \"bulk\", \"dry_tonnes\": 1000, \"grade_pct\": " + grade
                    + "}, \"terms\": {\"payables\": [{\"commodity\": \"metal\", \"payability_pct\": "
                    + number(given, "recovery", 1) * 100 + "}]}, \"prices\": {\"metal\": {\"value\": "
                    + number(given, "price_usd_per_unit", Double.NaN) + ", \"unit\": \"USD/mtu\"}}}";
            Reply reply = viewer.send("POST", "/api/calculations/smelter", body);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(Double.parseDouble(reply.at("nsr_per_dmt"))).isCloseTo(expected, within(1e-9));
            compared++;
        }
        assertThat(compared).isEqualTo(2);
    }
}
