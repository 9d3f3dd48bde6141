package io.calminer.domain.equipment;

import static io.calminer.domain.equipment.FleetHoursTest.at;
import static io.calminer.domain.equipment.FleetHoursTest.fleet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.costs.CostPlans;
import io.calminer.domain.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a fleet buys, rebuilds, sells and costs follows from its hours and its life. */
class FleetCostsTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    @Test
    void machinesAreBoughtWhenMoreAreNeededThanAreLeft() {
        Model model = fleet("""
                "units": "series(2027: 4, 2028: 6, 2029: 5)", "scheduled_hours": 6000, "availability": 1,
                "opening": {"units": 3, "ages": [11000, 5000, 0]}, "life_hours": 12000,
                "purchase_price": 2000000, "disposal": 100000""");
        // the first opening machine has run out after 2027, the others and that of 2027 after 2028, those of 2028 after
        // 2029
        assertThat(model.values("fleets.trucks.retired")).containsExactly(0, 0, 1, 3, 3);
        assertThat(model.values("fleets.trucks.bought")).containsExactly(0, 1, 3, 2, 3);
        assertThat(model.values("fleets.trucks.owned")).containsExactly(0, 4, 6, 5, 5);
        assertThat(at(model, "purchase", 2)).isCloseTo(6e6, CLOSE);
        assertThat(at(model, "replacement", 2)).isCloseTo(2e6, CLOSE);
        assertThat(model.value("costs.capital.initial", 2)).isCloseTo(4e6, CLOSE);
        assertThat(model.value("costs.capital.sustaining", 2)).isCloseTo(2e6, CLOSE);
        assertThat(model.value("costs.bucket.capital_sustaining", 2)).isCloseTo(2e6, CLOSE);
        assertThat(at(model, "disposal", 2)).isCloseTo(-1e5, CLOSE);
        assertThat(model.value("capital.total", 2)).isCloseTo(5.9e6, CLOSE);
        assertThat(model.value("fleets.capital", 2)).isCloseTo(5.9e6, CLOSE);
    }

    /** Machine by machine: each has its hours, and goes before the period in which it would start beyond its life. */
    @Test
    void purchasesAreThoseOfMachinesCountedOneByOne() {
        Random chance = new Random(7_071);
        for (int run = 0; run < 60; run++) {
            int periods = 12;
            double life = 4_000 + chance.nextInt(20_000);
            double rebuilt = life * (0.3 + 0.5 * chance.nextDouble());
            StringBuilder units = new StringBuilder("series(2027: 1");
            int[] needed = new int[periods];
            needed[0] = 1;
            for (int k = 1; k < periods; k++) {
                needed[k] = chance.nextInt(7);
                units.append(", ").append(2027 + k).append(": ").append(needed[k]);
            }
            List<Double> ages = new ArrayList<>();
            for (int i = 0; i < chance.nextInt(4); i++) {
                ages.add((double) chance.nextInt((int) life));
            }
            Model model = CostPlans.over("{\"length\": \"year\", \"count\": 12}", """
                    "fleets": {"trucks": {"units": "%s)", "scheduled_hours": 5000, "availability": 0.9,
                      "life_hours": %s, "opening": {"units": %d, "ages": %s}, "rebuild": {"at_hours": %s, "cost": 1000}}}""".formatted(
                                    units, life, ages.size(), ages, rebuilt))
                    .model();
            List<Double> owned = new ArrayList<>(ages);
            List<Boolean> done =
                    new ArrayList<>(ages.stream().map(age -> age >= rebuilt).toList());
            for (int k = 0; k < periods; k++) {
                int rebuilds = 0;
                for (int i = 0; i < owned.size(); i++) {
                    if (!done.get(i) && owned.get(i) >= rebuilt - 1e-6) {
                        done.set(i, true);
                        rebuilds++;
                    }
                }
                int retired = 0;
                for (int i = owned.size() - 1; i >= 0; i--) {
                    if (owned.get(i) >= life - 1e-6) {
                        owned.remove(i);
                        done.remove(i);
                        retired++;
                    }
                }
                int bought = Math.max(0, needed[k] - owned.size());
                for (int i = 0; i < bought; i++) {
                    owned.add(0.0);
                    done.add(false);
                }
                for (int i = 0; i < owned.size(); i++) {
                    owned.set(i, owned.get(i) + needed[k] * 4_500.0 / owned.size());
                }
                assertThat(at(model, "retired", k + 1))
                        .as("run %d, period %d", run, k + 1)
                        .isEqualTo(retired);
                assertThat(at(model, "bought", k + 1))
                        .as("run %d, period %d", run, k + 1)
                        .isEqualTo(bought);
                assertThat(at(model, "rebuilt", k + 1))
                        .as("run %d, period %d", run, k + 1)
                        .isEqualTo(rebuilds);
                assertThat(at(model, "owned", k + 1)).isEqualTo(owned.size());
            }
        }
    }

    @Test
    void aLifeInYearsEndsByTheCalendar() {
        Model model =
                CostPlans.over("{\"length\": \"half_year\", \"count\": 8}", """
                "fleets": {"trucks": {"units": 2, "scheduled_hours": 5000, "availability": 0.9, "life_years": 1.5,
                  "opening": {"units": 1, "years": 1}, "purchase_price": 10}}""").model();
        assertThat(model.values("fleets.trucks.bought")).containsExactly(0, 1, 1, 0, 1, 1, 0, 1, 1);
    }

    @Test
    void runningCostsFollowTheHoursIntoTheirBuckets() {
        Model model = fleet("""
                "units": 2, "scheduled_hours": 5000, "availability": 0.8, "area": "processing",
                "operating": {"fuel": 90, "lubricants": 10, "tyres": 20, "wear": 5, "repair": 45, "labour": 30}""");
        // 8,000 h × 200 USD/h
        assertThat(at(model, "operating", 1)).isCloseTo(1_600_000, CLOSE);
        assertThat(model.value("costs.bucket.maintenance", 1)).isCloseTo(560_000, CLOSE);
        assertThat(model.value("costs.bucket.operating_variable", 1)).isCloseTo(1_040_000, CLOSE);
        assertThat(model.value("costs.area.processing", 1)).isCloseTo(1_600_000, CLOSE);
        assertThat(model.value("cost.operating", 1)).isCloseTo(1_600_000, CLOSE);
        assertThat(at(model, "cost_per_hour", 1)).isCloseTo(200, CLOSE);
    }

    @Test
    void owningCostsInsuranceAndTaxAndTheHourBearsTheRecoveryOfThePrice() {
        Model model = fleet("""
                "units": 1, "scheduled_hours": 5000, "availability": 0.8, "purchase_price": 1000000, "disposal": 100000,
                "life_years": 10, "ownership": {"insurance": "1%", "tax": "0.5%", "capital_recovery": "8%"},
                "operating": {"fuel": 100}""");
        assertThat(at(model, "ownership", 1)).isCloseTo(15_000, CLOSE);
        assertThat(model.value("costs.bucket.operating_fixed", 1)).isCloseTo(15_000, CLOSE);
        // A/P at 8 % over 10 years = 0.149029489, Blank and Tarquin, Engineering Economy, table 13: 0.14903
        double recovery = 900_000 * 0.08 / (1 - Math.pow(1.08, -10)) + 8_000;
        assertThat(900_000 * 0.14903 + 8_000).isCloseTo(recovery, within(1.0));
        assertThat(at(model, "capital_recovery", 1)).isCloseTo(recovery, CLOSE);
        assertThat(at(model, "cost_per_hour", 1)).isCloseTo((400_000 + 15_000 + recovery) / 4_000, CLOSE);
        assertThat(model.value("cost.operating", 1)).isCloseTo(415_000, CLOSE);
    }

    @Test
    void withoutInterestThePriceIsRecoveredEvenly() {
        Model model = fleet("""
                "units": 1, "availability": 1, "purchase_price": 1000000,
                "ownership": {"capital_recovery": 0, "years": 8}""");
        assertThat(at(model, "capital_recovery", 1)).isCloseTo(125_000, CLOSE);
    }

    @Test
    void allMoneyRisesByTheEscalation() {
        Model model = fleet("""
                "units": "series(2027: 1, 2029: 2)", "availability": 0.5, "purchase_price": 100, "escalation": "10%",
                "operating": {"repair": 10}, "depreciation_class": "mobile\"""");
        assertThat(at(model, "purchase", 3)).isCloseTo(100 * Math.pow(1.1, 2.5), CLOSE);
        assertThat(at(model, "operating", 1)).isCloseTo(43_800 * Math.sqrt(1.1), CLOSE);
        assertThat(model.value("costs.in_service.mobile", 3)).isCloseTo(100 * Math.pow(1.1, 2.5), CLOSE);
    }

    @Test
    void flexesMovePricesAndRates() {
        Model model = CostPlans.of("""
                "flexes": {"capital_cost": 1.5, "operating_cost": 2}, "fleets": {"trucks": {"units": 1, "availability": 1,
                  "purchase_price": 100, "operating": {"fuel": 1}}}""").model();
        assertThat(at(model, "purchase", 1)).isCloseTo(150, CLOSE);
        assertThat(at(model, "operating", 1)).isCloseTo(17_520, CLOSE);
    }
}
