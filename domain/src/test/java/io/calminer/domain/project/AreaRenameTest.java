package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaRenameTest {

    private static final String PLAN = """
            {"name": "mill", "flexes": {"price.copper": 1.1},
             "parameters": {"mill": {"unit": "1", "base": "2 * mill_share"}},
             "valuation": {"watch": ["npv", "phases.pit.ore"]},
             "lines": {"ore.milled": {"unit": "t", "formula": "phases.pit.ore + phases.pitch.ore + mill * phases.metal.copper"}},
             "prices": {"copper": {"unit": "USD/lb", "price": "4 * mill"}, "gold": {"unit": "USD/oz", "price": "prices.copper"}},
             "phases": {"pit": {"class": "proven", "name": "mill", "ore": "1", "grades": {"copper": "phases.pit.grade.gold"}, "to": "mill"}},
             "stockpiles": {"low": {"to": "mill", "bin_by": "copper", "opening": {"grades": {"copper": 1}}}},
             "routes": {"mill": {"capacity": "mill", "overflow": "low"}},
             "products": {"cathode": {"route": "mill", "primary": "copper", "recoveries": {"copper": "0.9"},
                          "terms": {"payables": {"copper": {"premium": "routes.mill.feed / routes.mill.capacity"}}}}},
             "costs": {"milling": {"driver": "routes.mill.feed", "amount": 1, "category": "mill"}},
             "unit_costs": {"primary": "copper", "corporate_admin": ["milling"]},
             "streams": {"sale": {"product": "cathode", "of": "prices.copper"}},
             "working_capital": {"customers": {"type": "receivables", "of": "revenue.total", "days": 30}},
             "opening_balances": {"working_capital": {"customers": 3}, "debt": {"customers": 1}},
             "economic_limit": {"restart_price": {"commodity": "copper", "price": 1}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "phases.pit | phases.north | \"phases.pit.ore\" | \"phases.north.ore\"",
                "phases.pit | phases.north | phases.pit.ore + phases.pitch.ore | phases.north.ore + phases.pitch.ore",
                "phases.pit | phases.north | {\"pit\": | {\"north\":",
                "phases.pit | phases.north | phases.pit.grade.gold | phases.north.grade.gold",
                "routes.mill | routes.plant | \"to\": \"mill\" | \"to\": \"plant\"",
                "routes.mill | routes.plant | \"route\": \"mill\" | \"route\": \"plant\"",
                "routes.mill | routes.plant | {\"mill\": {\"capacity\" | {\"plant\": {\"capacity\"",
                "routes.mill | routes.plant | routes.mill. | routes.plant.",
                "stockpiles.low | stockpiles.poor | \"low\" | \"poor\"",
                "costs.milling | costs.grinding | milling | grinding",
                "working_capital.customers | working_capital.buyers | \"working_capital\": {\"customers\" | \"working_capital\": {\"buyers\"",
                "working_capital.customers | working_capital.buyers | \"working_capital\": {\"customers\": 3 | \"working_capital\": {\"buyers\": 3",
                "products.cathode | products.copper_plate | \"product\": \"cathode\" | \"product\": \"copper_plate\"",
                "prices.copper | prices.cu | copper | cu"
            })
    void anItemOfAnAreaIsRenamedWhereverItIsNamed(String from, String to, String before, String after) {
        JsonObject plan = (JsonObject) JsonDocument.parse(PLAN).root();
        JsonObject renamed = PlanRename.has(plan, from) ? AreaRename.of(plan, from, to) : plan;
        String wanted = CanonicalJson.write(renamed);
        assertThat(wanted).doesNotContain(compact(before)).contains(compact(after));
        assertThat(CanonicalJson.write(AreaRename.of(renamed, to, from)))
                .isEqualTo(CanonicalJson.write(JsonDocument.parse(PLAN).root()));
    }

    @Test
    void aParameterOfTheSameNameStaysWhatItIs() {
        JsonObject plan = (JsonObject) JsonDocument.parse(PLAN).root();
        String renamed = CanonicalJson.write(AreaRename.of(plan, "routes.mill", "routes.plant"));
        assertThat(renamed)
                .contains(
                        "\"name\":\"mill\"", "\"capacity\":\"mill\"", "\"category\":\"mill\"", "4 * mill", "+ mill *");
    }

    private static String compact(String json) {
        return json.replace("\": ", "\":");
    }
}
