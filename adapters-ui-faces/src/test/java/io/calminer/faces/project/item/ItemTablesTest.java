package io.calminer.faces.project.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.PlanDocument;
import io.calminer.faces.language.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTablesTest {

    private static final String PLAN = """
            {"calendar": {"start": "2027-01-01", "blocks": [{"length": "year", "count": 3}]},
             "prices": {"copper": {"name": "Copper", "price": 4, "unit": "USD/lb"}, "gold": {"unit": "USD/oz"}},
             "elements": {"arsenic": {"unit": "ppm"}},
             "lines": {"ore": {"name": "Ore", "formula": "2 * series(2027: 1, 2028: 3)"}},
             "phases": {"pit": {"name": "Pit", "ore": 100, "waste": "series(2027: 5, 2029: 7)", "to": "mill",
                                "grades": {"copper": "0.5%"}, "grade_factor": "ramp(1, 2, 2027, 2029)"}},
             "routes": {"mill": {"capacity": 100}},
             "costs": {"plant": {"type": "capital", "spend": {"start": 1}}, "power": {"amount": 3}},
             "resources": {"diesel": {"uses": {"hauling": {"rate": 2, "driver": "phases.rock"}}}}}
            """;

    private static final JsonValue.JsonObject DOCUMENT =
            (JsonValue.JsonObject) JsonDocument.parse(PLAN).root();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyTableColumnAndChoiceHasItsWords(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        Stream.of(ItemFields.PLAN, ItemFields.INPUTS, EquipmentFields.TABLES)
                .flatMap(List::stream)
                .forEach(table -> {
                    assertThat(texts.get("item.table." + table.key())).isNotBlank();
                    assertThat(texts.get("item.table." + table.key() + ".one")).isNotBlank();
                    Stream<Field> fields = Stream.concat(
                            table.fields().stream(),
                            table.details().stream().flatMap(detail -> detail.fields().stream()));
                    fields.forEach(field -> {
                        assertThat(ItemTables.label(table.collection(), field, "", texts))
                                .isNotBlank();
                        if (field.kind() == Field.Kind.CHOICE) {
                            assertThat(field.choices())
                                    .allMatch(choice -> choice.matches("\\d") || texts.has("item.choice." + choice));
                        }
                    });
                    table.details().forEach(detail -> {
                        assertThat(texts.get("item.detail." + detail.key())).isNotBlank();
                        assertThat(texts.get("item.entry." + detail.key())).isNotBlank();
                    });
                });
    }

    @Test
    void aPlanWithoutAValueHasItsTablesAsTheyWereEntered() {
        String plan = tables("plan");
        assertThat(plan)
                .contains("\"label\":\"Grade Copper\"", "\"label\":\"Grade arsenic\"", "\"detail\":\"ppm\"")
                .contains("\"grades/copper\":\"0.5%\"", "\"ore\":\"100\"", "\"row\":\"phases/pit\"")
                .contains("{\"label\":\"mill\",\"value\":\"mill\"}");
        String inputs = tables("inputs");
        assertThat(inputs)
                .contains("\"key\":\"spend/2029\"", "\"spend/start\":\"1\"", "\"fixed\":{\"type\":\"capital\"}")
                .contains("\"entry\":\"hauling\"", "\"uses/*/driver\":\"phases.rock\"");
        assertThat(inputs.indexOf("costs/power")).isLessThan(inputs.indexOf("costs/plant"));
    }

    @Test
    void stepsListsAndWhatThePlanBeginsWithStandInCells() {
        JsonValue.JsonObject plan =
                (JsonValue.JsonObject) JsonDocument.parse("""
                {"calendar": {"start": "2027-01-01", "blocks": [{"length": "year", "count": 3}]},
                 "prices": {"copper": {"price": 4, "unit": "USD/lb"}},
                 "products": {"cathode": {"opening": {"dry": 5}}},
                 "royalties": {"crown": {"sliding": {"by": "price", "table": {"0": "2%", "4": 0.03}}}},
                 "depreciation_classes": {"plant": {"name": "Plant", "method": "pool"}},
                 "taxes": {"federal": {"deduct": ["state", "city"], "rate": "20%"}},
                 "opening_balances": {"pools": {"plant": {"2024": 5, "2025": 3}, "mill": {"2026": 1}}}}
                """).root();
        String products = CanonicalJson.write(ItemTables.of("plan", plan, plan, List.of(), Texts.of(Locale.ENGLISH)));
        assertThat(products).contains("\"label\":\"Opening stock dry, t\"", "\"opening/dry\":\"5\"");
        String inputs = CanonicalJson.write(ItemTables.of("inputs", plan, plan, List.of(), Texts.of(Locale.ENGLISH)));
        assertThat(inputs)
                .contains("\"sliding/table\":\"0: 2%, 4: 0.03\"", "\"deduct\":\"state, city\"")
                .contains("\"label\":\"Undepreciated by year: Plant\"", "\"pools/plant\":\"2024: 5, 2025: 3\"")
                .contains("\"pools/mill\":\"2026: 1\"", "\"key\":\"losses/federal\"");
    }

    @Test
    void whatIsMinedIsEnteredYearByYearAndASeriesWhereverItStands() {
        List<ItemSeries> found = ItemSeries.of(DOCUMENT, PlanDocument.calendar(DOCUMENT), Texts.of(Locale.ENGLISH));
        assertThat(found)
                .extracting(
                        series -> series.row() + " | " + series.name() + " | " + at(series, 1) + " | " + at(series, 3))
                .containsExactly(
                        "lines/ore | Ore | 1 | 3",
                        "prices/copper/price | Copper, Price | 4 | 4",
                        "phases/pit/ore | Pit, Ore | 100 | 100",
                        "phases/pit/waste | Pit, Waste | 5 | 7",
                        "phases/pit/grades/copper | Pit, Grade Copper | 0.5% | 0.5%",
                        "phases/pit/grades/gold | Pit, Grade gold |  | ",
                        "phases/pit/grades/arsenic | Pit, Grade arsenic |  | ");
    }

    private static String at(ItemSeries series, int period) {
        return series.at(0, PlanDocument.calendar(DOCUMENT), period);
    }

    private static String tables(String tab) {
        return CanonicalJson.write(ItemTables.of(tab, DOCUMENT, DOCUMENT, List.of(), Texts.of(Locale.ENGLISH)));
    }
}
