package io.calminer.domain.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.Laws;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Costs and unit costs of a mine whose ore, products and revenue are items too. */
class MineCostsTest {

    private static final int SEEDS = Laws.cases(40);

    private static final String STATED = """
            "hedges": "per_year(0.3 [MUSD])", "accretion": "per_year(1.5 [MUSD])", "leases": "per_year(1 [MUSD])",
            "stock_change": "per_year(-0.2 [MUSD])"
            """;

    private static JsonValue mine() {
        try (InputStream in = MineCostsTest.class.getResourceAsStream("/wrong-plans/production/base.json")) {
            if (in == null) {
                throw new IllegalStateException("The mine of the production tests is missing.");
            }
            return JsonDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .root();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Model with(String... patches) {
        JsonValue plan = mine();
        for (String patch : patches) {
            plan = MergePatch.apply(plan, JsonDocument.parse(patch).root());
        }
        return PlanDocument.read(CanonicalJson.pretty(plan)).model();
    }

    /** Costs by chance whose drivers are lines of the mine. */
    private static String costs(long seed) {
        Map<String, String> items = new LinkedHashMap<>();
        RandomCosts.of(seed)
                .forEach((key, item) -> items.put(
                        key,
                        item.replace("\"rock\"", "\"phases.rock\"")
                                .replace("\"ore\"", "\"routes.mill.feed\"")
                                .replace("\"hours\"", "\"time.worked\"")
                                .replace("\"revenue.total\"", "\"products.revenue\"")));
        items.put("office", "{\"unit\": \"MUSD/a\", \"amount\": 2}");
        return "{" + RandomCosts.collection(items) + ", "
                + "\"lines\": {\"time.worked\": {\"kind\": \"flow\", \"unit\": \"h\", \"formula\": \"per_year(6000 [h])\"}},"
                + "\"resources\": {\"power\": {\"unit\": \"MWh\", \"price\": 80, \"area\": \"processing\","
                + " \"uses\": {\"mill\": {\"rate\": \"20 [kWh/t]\", \"driver\": \"routes.mill.feed\"}}}}}";
    }

    private static double sum(Model model, int period, String prefix) {
        return model.lines().stream()
                .map(Line::key)
                .filter(line -> line.startsWith(prefix))
                .mapToDouble(line -> model.value(line, period))
                .sum();
    }

    @Test
    void theUnitCostsOfAMineAreItsMoneyOverItsMetal() {
        Model model = with("""
                {"costs": {
                   "mining": {"unit": "USD/t", "amount": 2.5, "driver": "phases.rock", "area": "mining"},
                   "milling": {"unit": "USD/t", "amount": 9, "driver": "routes.mill.feed", "area": "processing"}},
                 "unit_costs": {"primary": "copper"}}""");
        double cash = model.value("costs.mining", 1)
                + model.value("costs.milling", 1)
                + model.value("products.treatment_and_refining", 1)
                + model.value("products.freight", 1)
                - model.value("products.gross_revenue.gold", 1);
        assertThat(model.value("costs.mining", 1)).isCloseTo(3.3e6 * 2.5, within(1e-6));
        assertThat(model.value("unit_cost.by_product_credits", 1))
                .isCloseTo(model.value("products.gross_revenue.gold", 1), within(1e-6));
        assertThat(model.value("unit_cost.c1", 1))
                .isCloseTo(cash / model.value("products.payable.copper", 1), within(1e-9));
        assertThat(model.line("unit_cost.c1").unit()).hasToString("USD/lb");
        // the margin of a pound is its price less what it costs
        double margin = model.value("revenue.total", 1) - model.value("cost.operating", 1);
        assertThat((4 - model.value("unit_cost.c1", 1)) * model.value("products.payable.copper", 1))
                .isCloseTo(margin, within(1e-6));
    }

    @Test
    void sustainingCostsReconcileToTheCashFlow() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String basis = random.nextBoolean() ? "by_product" : "co_product";
            String unit = random.nextBoolean() ? "USD" : "MUSD";
            int days = random.nextInt(60);
            String metal = random.nextBoolean() ? "copper" : "gold";
            Model model = with(
                    costs(seed),
                    "{\"money_unit\": \"" + unit + "\", \"products\": {\"concentrate\": {\"stock_days\": " + days
                            + "}}}",
                    "{\"unit_costs\": {\"primary\": \"" + metal + "\", \"basis\": \"" + basis
                            + "\", \"corporate_admin\": [\"office\"], " + STATED + "}}");
            for (int period = 0; period <= model.calendar().periods(); period++) {
                double costs = model.value("unit_cost.aisc_cost.before_credits", period);
                double left = model.value("unit_cost.reconciliation", period);
                double size = Math.max(Math.abs(costs), Math.abs(model.value("cash_flow.project", period)));
                assertThat(left).as("seed %d", seed).isCloseTo(0, within(1e-9 * Math.max(1, size)));
            }
        }
    }

    @Test
    void metalsShareTheCostsOfCoProductsWithoutRest() {
        String costs = costs(5);
        Model copper = with(costs, "{\"unit_costs\": {\"primary\": \"copper\", \"basis\": \"co_product\"}}");
        Model gold = with(costs, "{\"unit_costs\": {\"primary\": \"gold\", \"basis\": \"co_product\"}}");
        for (int period = 1; period <= copper.calendar().periods(); period++) {
            double all = copper.value("unit_cost.aisc_cost.before_credits", period);
            double both = copper.value("unit_cost.aisc_cost", period) + gold.value("unit_cost.aisc_cost", period);
            assertThat(both).isCloseTo(all, within(1e-9 * Math.abs(all)));
        }
    }

    @Test
    void whatIsPaidForTimeStopsWithProduction() {
        Model model = with("""
                {"economic_limit": {"care_and_maintenance": "500_000 [USD/a]"},
                 "prices": {"copper": {"price": "series(2027: 4, 2028: 0.5)"}, "gold": {"price": "series(2027: 1900, 2028: 100)"}},
                 "costs": {
                   "staff": {"unit": "MUSD/a", "amount": 3, "area": "mining"},
                   "monitoring": {"unit": "kUSD/a", "amount": 100, "area": "closure", "bucket": "reclamation"},
                   "mining": {"unit": "USD/t", "amount": 2.5, "driver": "phases.rock", "area": "mining"},
                   "fleet": {"type": "capital", "class": "sustaining", "unit": "MUSD/a", "amount": 1, "from": 2027}}}""");
        assertThat(model.values("production.open")[2]).isEqualTo(1);
        assertThat(model.values("production.open")[3]).isZero();
        assertThat(model.value("costs.staff", 2)).isEqualTo(3);
        assertThat(model.value("costs.staff", 3)).isZero();
        assertThat(model.value("costs.mining", 3)).isZero();
        assertThat(model.value("costs.fleet", 3)).isZero();
        assertThat(model.value("costs.monitoring", 3)).isEqualTo(100);
        assertThat(model.value("cost.operating", 3)).isCloseTo(600_000, within(1e-6));
        for (int period = 1; period <= 4; period++) {
            double operating = model.value("cost.operating", period);
            assertThat(sum(model, period, "costs.area.")).isCloseTo(operating, within(1e-6));
        }
    }

    @Test
    void emissionsHaveAnIntensityByTheOreThatIsFed() {
        Model model = with("""
                {"resources": {"diesel": {"unit": "L", "price": 1, "emission_factor": 2.7,
                   "uses": {"haulage": {"rate": "1 [L/t]", "driver": "phases.rock"}}}},
                 "carbon": {"intensity": {"copper": "products.payable.copper"}}}""");
        double mass = model.value("emissions.scope_1", 1);
        assertThat(mass).isCloseTo(3300 * 2.7, within(1e-9));
        assertThat(model.value("emissions.intensity", 1))
                .isCloseTo(mass / model.value("routes.mill.feed", 1), within(1e-9));
        assertThat(model.line("emissions.intensity").unit()).hasToString("kg/t");
        assertThat(model.value("emissions.intensity.copper", 1)).isPositive();
    }

    /** Lead and zinc from one ore: what lead, and silver in both concentrates, earn is credited against zinc, which is in both. */
    @Test
    void theMetalsOfEveryProductAreCreditedAgainstThePrimaryOne() {
        String mine = """
                {"format": "calminer-plan/1", "name": "Zinc", "currency": "USD",
                 "calendar": {"start": "2027-01-01", "blocks": [{"length": "year", "count": 1}]},
                 "valuation": {"discount_rate": "8%"},
                 "prices": {"zinc": {"unit": "USD/t", "price": 2500}, "lead": {"unit": "USD/t", "price": 2000},
                   "silver": {"unit": "USD/oz", "price": 24}},
                 "phases": {"pit": {"unit": "kt", "ore": 500, "grades": {"zinc": "6%", "lead": "3%", "silver": 60}, "to": "mill"}},
                 "routes": {"mill": {"unit": "kt"}},
                 "products": {
                   "zinc_concentrate": {"route": "mill", "type": "concentrate", "primary": "zinc", "grade": "53%",
                     "recoveries": {"zinc": "88%", "silver": "10%"},
                     "terms": {"payables": {"zinc": {"payability": "85%"}, "silver": {"payability": "60%"}}}},
                   "lead_concentrate": {"route": "mill", "type": "concentrate", "primary": "lead", "grade": "65%",
                     "recoveries": {"lead": "90%", "silver": "75%", "zinc": "4%"}BY,
                     "terms": {"payables": {"lead": {"payability": "95%"}, "silver": {"payability": "95%"},
                       "zinc": {"payability": "10%"}}}}},
                 "costs": {"mining": {"unit": "USD/t", "amount": 20, "driver": "phases.ore", "area": "mining"}},
                 "unit_costs": {"primary": "zinc"}}
                """;
        double lead = 15_000 * 0.9 * 0.95 * 2000;
        double ounces = 30_000_000 / 31.1034768;
        double zinc = 30_000 * (0.88 * 0.85 + 0.04 * 0.1);
        Model credited = PlanDocument.read(mine.replace("BY", "")).model();
        double silver = ounces * (0.1 * 0.6 + 0.75 * 0.95) * 24;
        assertThat(credited.value("unit_cost.by_product_credits", 1)).isCloseTo(lead + silver, within(1e-5));
        assertThat(credited.value("unit_cost.share", 1)).isCloseTo(1, within(1e-12));
        assertThat(credited.value("unit_cost.c1", 1)).isCloseTo((10e6 - lead - silver) / zinc, within(1e-8));
        assertThat(credited.value("unit_cost.reconciliation", 1)).isZero();
        Model shared = PlanDocument.read(mine.replace("BY", ", \"by_product\": \"co_product\""))
                .model();
        double own = ounces * 0.1 * 0.6 * 24;
        double share = zinc * 2500 / (zinc * 2500 + lead + silver - own);
        assertThat(shared.value("unit_cost.by_product_credits", 1)).isCloseTo(own, within(1e-5));
        assertThat(shared.value("unit_cost.c1", 1)).isCloseTo((10e6 - own) * share / zinc, within(1e-8));
    }
}
