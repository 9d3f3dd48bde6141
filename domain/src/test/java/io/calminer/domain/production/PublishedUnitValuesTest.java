package io.calminer.domain.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.PublishedCases;
import io.calminer.domain.model.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values of ores per unit (a hundredth of a tonne of metal in a tonne), entered as plans of one year. */
class PublishedUnitValuesTest {

    private static final List<JsonObject> CASES =
            PublishedCases.objects(PublishedCases.read("nsr_unit_value_examples"), "cases");

    @Test
    void ironOreIsWorthItsUnitsTimesThePriceOfOne() {
        JsonObject iron = CASES.get(0);
        // half a dollar for each per cent of a tonne is 50 USD for a tonne of iron
        Model model = Mines.model("""
                {"prices": {"iron": {"unit": "USD/t", "price": "%s * 100"}},
                 "phases": {"pit": {"ore": 250000, "grades": {"iron": "%s%%"}, "to": "port"}},
                 "routes": {"port": {}},
                 "products": {"lump": {"route": "port", "type": "bulk", "primary": "iron"}}}
                """.formatted(
                PublishedCases.number(iron, "price_usd_per_unit"), PublishedCases.number(iron, "grade_percent")));
        double expected = PublishedCases.number(iron, "expected_usd_per_t");
        assertThat(model.value("products.lump.nsr_per_dmt", 1)).isEqualTo(expected, within(1e-9));
        assertThat(model.value("products.lump.nsr_per_ore", 1)).isEqualTo(expected, within(1e-9));
    }

    @Test
    void scheeliteOreIsWorthWhatIsRecoveredOfItsUnits() {
        JsonObject scheelite = CASES.get(1);
        Model model = Mines.model("""
                {"prices": {"wo3": {"unit": "USD/t", "price": "%s * 100"}},
                 "phases": {"pit": {"ore": 250000, "grades": {"wo3": "%s%%"}, "to": "mill"}},
                 "routes": {"mill": {}},
                 "products": {"concentrate": {"route": "mill", "type": "concentrate", "primary": "wo3", "grade": "65%%",
                   "recoveries": {"wo3": %s}, "terms": {"payables": {"wo3": {"payability": "100%%"}}}}}}
                """.formatted(
                        PublishedCases.number(scheelite, "price_usd_per_unit"),
                        PublishedCases.number(scheelite, "ore_grade_percent_WO3"),
                        PublishedCases.number(scheelite, "recovery")));
        assertThat(model.value("products.concentrate.nsr_per_ore", 1))
                .isEqualTo(PublishedCases.number(scheelite, "expected_usd_per_t_ore"), within(1e-9));
    }
}
