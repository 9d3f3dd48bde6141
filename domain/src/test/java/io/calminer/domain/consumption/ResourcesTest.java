package io.calminer.domain.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.costs.CostPlans;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private static Model resources(String items) {
        return CostPlans.of("\"resources\": {" + items + "}").model();
    }

    @Test
    void aUseIsItsRateTimesItsDriver() {
        Model model = resources("""
                "explosive": {"unit": "kt", "price": 800, "price_unit": "USD/t", "area": "mining",
                  "uses": {"blasting": {"rate": 0.25, "unit": "kg/t", "driver": "rock"}}}""");
        // 0.25 kg/t × 300 kt = 75 t
        assertThat(model.value("resources.explosive.used", 1)).isCloseTo(0.075, within(1e-15));
        assertThat(model.value("resources.explosive.cost", 1)).isCloseTo(60_000, within(1e-8));
        assertThat(model.value("cost.operating", 1)).isCloseTo(60_000, within(1e-8));
        assertThat(model.value("costs.area.mining", 1)).isCloseTo(60_000, within(1e-8));
        assertThat(model.value("costs.bucket.operating_variable", 1)).isCloseTo(60_000, within(1e-8));
    }

    @Test
    void aRateAloneIsPerUnitOfItsDriverOrPerYear() {
        Model model =
                CostPlans.over("{\"length\": \"quarter\", \"count\": 8}", """
                "resources": {"water": {"unit": "kL", "price": 2,
                  "uses": {"dust": {"rate": 1.5, "driver": "hours"}, "camp": {"rate": 8000}}},
                 "power": {"unit": "MWh", "uses": {"camp": {"rate": 400}, "mill": {"rate": "12 [kWh/t]", "driver": "ore"}}}}""").model();
        assertThat(model.line("resources.water.uses.dust.rate").unit()).hasToString("kL/h");
        assertThat(model.value("resources.water.used", 1)).isCloseTo(1.5 * 1500 + 2000, within(1e-9));
        assertThat(model.value("resources.power.used", 1)).isCloseTo(100 + 12 * 25, within(1e-9));
    }

    @Test
    void whatIsUsedDrivesOtherCostsAndUses() {
        Model model = CostPlans.of("""
                "costs": {"delivery": {"unit": "USD/L", "amount": 0.1, "driver": "resources.diesel.used"}},
                "resources": {
                  "additive": {"unit": "L", "uses": {"engine": {"rate": 2, "unit": "%", "driver": "resources.diesel.used"}}},
                  "diesel": {"unit": "kL", "uses": {"haulage": {"rate": "80 [L/h]", "driver": "hours"}}}}""").model();
        assertThat(model.value("resources.diesel.used", 1)).isCloseTo(480, within(1e-9));
        assertThat(model.value("resources.additive.used", 1)).isCloseTo(9600, within(1e-8));
        assertThat(model.value("costs.delivery", 1)).isCloseTo(48_000, within(1e-8));
        assertThat(model.value("resources.diesel.cost", 1)).isZero();
    }

    @Test
    void anEngineBurnsByPowerLoadConsumptionAndHours() {
        Model model = resources("""
                "diesel": {"unit": "L", "price": 0.9, "fuel": {"trucks": {"power": 1800, "load_factor": "35%",
                  "specific_consumption": 0.27, "hours": "4 * hours"}}}""");
        // 1,800 kW × 0.35 × 0.27 L/kWh × 24,000 h
        assertThat(model.value("resources.diesel.used", 1)).isCloseTo(4_082_400, within(1e-6));
        assertThat(model.value("cost.operating", 1)).isCloseTo(3_674_160, within(1e-6));
    }

    @Test
    void grindingFollowsBond() {
        // Wi 16 kWh/t, 80 % of the feed below 400 µm, of the product below 100 µm: 160 (1/10 - 1/20) = 8 kWh/t
        Model model = resources("""
                "power": {"unit": "MWh", "price": 80, "grinding": {"mill": {"work_index": 16, "feed_size": "0.4 [mm]",
                  "product_size": 100, "driver": "ore"}}}""");
        assertThat(model.value("resources.power.uses.mill.energy", 1)).isCloseTo(8, within(1e-12));
        assertThat(model.value("resources.power.used", 1)).isCloseTo(800, within(1e-9));
        assertThat(model.value("resources.power.cost", 1)).isCloseTo(64_000, within(1e-8));
    }

    @Test
    void burnFollowsFromStocks() {
        Model model = resources("""
                "diesel": {"unit": "kL", "price": 900, "stock": {"opening": 120, "purchases": "series(2027: 500, 2028: 600)",
                  "closing": "series(2027: 90, 2028: 150, 2029: 150)"}}""");
        assertThat(model.values("resources.diesel.used")).containsExactly(0, 530, 540, 600, 600);
        assertThat(model.value("resources.diesel.cost", 1)).isEqualTo(450_000);
    }

    @Test
    void aStockIsWhatWasBoughtAndNotUsed() {
        Model model = resources("""
                "lime": {"unit": "t", "price": 200, "uses": {"mill": {"rate": "1.2 [kg/t]", "driver": "ore"}},
                  "stock": {"opening": 50, "purchases": 150}}""");
        assertThat(model.values("resources.lime.stock"))
                .containsExactly(new double[] {0, 80, 110, 140, 170}, within(1e-9));
        assertThat(model.value("resources.lime.cost", 1)).isEqualTo(30_000);
    }

    @Test
    void whatIsRecycledIsNotBought() {
        Model model = resources("""
                "water": {"unit": "kL", "price": 2, "recycled": "70%", "area": "water",
                  "uses": {"mill": {"rate": "1 [kL/t]", "driver": "ore"}}}""");
        assertThat(model.value("resources.water.used", 1)).isCloseTo(100_000, within(1e-6));
        assertThat(model.value("resources.water.bought", 1)).isCloseTo(30_000, within(1e-6));
        assertThat(model.value("resources.water.cost", 1)).isCloseTo(60_000, within(1e-6));
    }

    private static final String EMITTERS = """
            "resources": {
              "diesel": {"unit": "L", "uses": {"haulage": {"rate": 80, "driver": "hours"}}, "emission_factor": 2.7,
                "emission_factor_source": {"date": "2026-05-01", "jurisdiction": "National factors", "warming_set": "AR5"}},
              "power": {"unit": "MWh", "uses": {"mill": {"rate": "20 [kWh/t]", "driver": "ore"}},
                "emission_factor": 0.5, "emission_unit": "t/MWh", "emission_scope": 2, "market_factor": 0.1}}""";

    @Test
    void emissionsAddUpByScope() {
        Model model = CostPlans.of(EMITTERS + """
                , "costs": {"staff": {"unit": "USD/a", "amount": 1}}, "carbon": {"intensity": {"ore": "ore"}}""").model();
        // 480,000 L × 2.7 kg/L, 2,000 MWh × 0.5 t/MWh and × 0.1 t/MWh
        assertThat(model.value("emissions.scope_1", 1)).isCloseTo(1296, within(1e-9));
        assertThat(model.value("emissions.scope_2_location", 1)).isCloseTo(1000, within(1e-9));
        assertThat(model.value("emissions.scope_2_market", 1)).isCloseTo(200, within(1e-9));
        assertThat(model.value("emissions.intensity.ore", 1)).isCloseTo(22.96, within(1e-9));
        assertThat(model.line("emissions.intensity.ore").unit()).hasToString("kg/t");
        assertThat(model.label("emissions.scope_1").name()).endsWith("(AR5)");
        assertThat(model.label("resources.diesel.emissions").source()).isEqualTo("National factors, 2026-05-01, AR5");
    }

    @Test
    void carbonCostsWhatExceedsTheFreeAllocation() {
        Model model = CostPlans.of(EMITTERS + """
                , "carbon": {"price": 30, "free_allocation": "series(2027: 1000, 2028: 1500)"}""").model();
        assertThat(model.value("carbon.cost", 1)).isCloseTo(296 * 30, within(1e-8));
        assertThat(model.value("carbon.cost", 2)).isZero();
        assertThat(model.value("cost.operating", 1)).isCloseTo(8880, within(1e-8));
        assertThat(model.value("costs.area.site", 1)).isCloseTo(8880, within(1e-8));
    }

    @Test
    void areasAndBucketsHoldWhatResourcesCost() {
        Model model = CostPlans.of("""
                "costs": {"staff": {"unit": "kUSD/a", "amount": 500, "area": "mining"}},
                "carbon": {"price": 30, "area": "processing", "bucket": "operating_fixed"},
                "resources": {
                  "diesel": {"unit": "L", "price": 1, "area": "mining", "bucket": "maintenance", "emission_factor": 2.7,
                    "uses": {"haulage": {"rate": 80, "driver": "hours"}}}}""").model();
        double operating = model.value("cost.operating", 2);
        assertThat(operating).isCloseTo(500_000 + 480_000 + 1296 * 30, within(1e-6));
        for (String kind : new String[] {"costs.area.", "costs.bucket."}) {
            double sum = model.lines().stream()
                    .map(Line::key)
                    .filter(key -> key.startsWith(kind))
                    .mapToDouble(key -> model.value(key, 2))
                    .sum();
            assertThat(sum).isCloseTo(operating, within(1e-6));
        }
    }

    @Test
    void theFlexOfOperatingCostsMovesWhatResourcesCost() {
        Model model = CostPlans.of(EMITTERS.replace("\"L\",", "\"L\", \"price\": 1,") + """
                , "carbon": {"price": 30}, "flexes": {"operating_cost": 1.1}""")
                .model();
        assertThat(model.value("cost.operating", 1)).isCloseTo(1.1 * (480_000 + 1296 * 30), within(1e-6));
    }
}
