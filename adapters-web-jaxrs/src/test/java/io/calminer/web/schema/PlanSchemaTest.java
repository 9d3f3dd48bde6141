package io.calminer.web.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.calminer.domain.project.PlanDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the published schema says of plans is what the reader of plans says. */
class PlanSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(SchemaResource.text(), StandardCharsets.UTF_8));

    @ParameterizedTest
    @ValueSource(strings = {"copper-mine", "gold-mine", "open-pit-copper-gold"})
    void demoPlansAreValidAsEnteredAndAsStored(String name) throws IOException {
        String text = demo(name);
        assertThat(problems(text)).isEmpty();
        assertThat(problems(PlanDocument.write(PlanDocument.read(text)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calminer-plan/1 | calminer-plan/2",
                "\"name\": \"Textbook gold mine\", | ''",
                "\"currency\": \"USD\" | \"currency\": \"dollars\"",
                "\"length\": \"year\" | \"length\": \"decade\"",
                "\"count\": 9 | \"count\": 0",
                "\"discount_rate\": \"12%\", | ''",
                "\"kind\": \"flow\" | \"kind\": \"flows\"",
                "\"cash_flow.project\" | \"Cash flow\"",
                "\"base\": 600 | \"base\": true",
                "\"base\": 600 | \"base\": 600, \"flex\": \"prices\"",
                "\"parameters\": | \"flexes\": {\"opex\": 1.1}, \"parameters\":",
                "\"parameters\": | \"solves\": {\"debt\": {\"unit\": \"USD\"}}, \"parameters\":",
                "\"discount_rate\": \"12%\", | \"discount_rate\": \"12%\", \"day_exact\": \"yes\",",
                "\"base\": 600 | \"base\": 600, \"colour\": \"red\"",
                "\"base\": 600 | \"base\": 600, \"vary\": \"once\"",
                "\"base\": 600 | \"base\": 600, \"distribution\": {\"type\": \"normal\", \"mean\": 600}",
                "\"base\": 600 | \"base\": 600, \"distribution\": {\"type\": \"gauss\", \"mean\": 600, \"sd\": 1}",
                "\"base\": 600 | \"base\": 600, \"distribution\": {\"type\": \"normal\", \"mean\": 600, \"sd\": 1, \"mode\": 2}"
            })
    void whatTheReaderRefusesTheSchemaRefuses(String right, String wrong) throws IOException {
        String text = demo("gold-mine").replace(right, wrong);
        assertThat(problems(text)).as(wrong).isNotEmpty();
        assertThat(isReadable(text)).as(wrong).isFalse();
    }

    @Test
    void formulasAndCutsOfADistributionAreInTheSchema() throws IOException {
        String text = demo("gold-mine")
                .replace(
                        "\"base\": 600",
                        "\"base\": 600, \"distribution\": {\"type\": \"pert\", \"lower\": \"0.9 * 600\", \"mode\": 600, \"upper\": 700,"
                                + " \"truncate\": {\"upper\": 690}, \"shift\": 1}");
        assertThat(problems(text)).isEmpty();
        assertThat(isReadable(text)).isTrue();
    }

    @Test
    void figuresByThresholdAndBandsOfAPriceAreInTheSchema() throws IOException {
        String text = demo("open-pit-copper-gold");
        String gold = "\"gold\": {\"form\": \"percentage\", \"payability\": ";
        assertThat(text).contains(gold);
        int from = text.indexOf(gold) + gold.length();
        String paid = text.substring(from, text.indexOf(',', from));
        String banded = text.replace(gold + paid, gold + "{\"0\": 0, \"1\": \"90%\", \"5\": \"95%\", \"10\": 0.97}")
                .replace(
                        "\"terms\": {",
                        "\"terms\": {\"participation\": {\"up\": {\"commodity\": \"copper\", \"share\": \"10%\", \"base\": 4,"
                                + " \"low\": 0}, \"copper\": {\"share\": 0.08, \"base\": 4, \"high\": 0}}, ");
        assertThat(problems(banded)).isEmpty();
        assertThat(isReadable(banded)).isTrue();
    }

    @Test
    void solvesAndFlexesAreInTheSchema() throws IOException {
        String text = demo("gold-mine")
                .replace("\"base\": 600", "\"base\": 600, \"flex\": \"price.gold\"")
                .replace(
                        "\"parameters\":",
                        "\"flexes\": {\"price.gold\": \"105%\", \"price\": 1, \"added_discount_rate\": 0.01},"
                                + " \"solves\": {\"debt\": {\"unit\": \"USD\", \"in_simulation\": \"resized\","
                                + " \"start\": 1, \"residual\": \"100 [USD] - 0.5 * debt\"}}, \"parameters\":");
        assertThat(problems(text)).isEmpty();
        assertThat(isReadable(text)).isTrue();
    }

    private static boolean isReadable(String text) {
        try {
            PlanDocument.read(text);
            return true;
        } catch (io.calminer.domain.project.InvalidPlan invalid) {
            return false;
        }
    }

    private static List<Error> problems(String text) {
        return SCHEMA.validate(text, InputFormat.JSON);
    }

    private static String demo(String name) throws IOException {
        return Files.readString(Path.of("..", "ops", "demo", name + ".json"));
    }
}
