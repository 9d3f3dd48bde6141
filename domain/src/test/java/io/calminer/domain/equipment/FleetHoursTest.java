package io.calminer.domain.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.costs.CostPlans;
import io.calminer.domain.model.Model;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The hours of a fleet add up, and follow from its availability, its use, and what it must move. */
class FleetHoursTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    static Model fleet(String item) {
        return CostPlans.of("\"fleets\": {\"trucks\": {" + item + "}}").model();
    }

    static double at(Model model, String aspect, int period) {
        return model.value("fleets.trucks." + aspect, period);
    }

    @Test
    void hoursAreDividedByAvailabilityUseAndDelays() {
        Model model = fleet("""
                "units": 10, "scheduled_hours": 8000, "availability": "85%", "utilisation": "80%", "delays": "10%",
                "meter_ratio": 1.05""");
        assertThat(at(model, "calendar_hours", 1)).isCloseTo(87_600, CLOSE);
        assertThat(at(model, "scheduled_hours", 1)).isCloseTo(80_000, CLOSE);
        assertThat(at(model, "unscheduled_hours", 1)).isCloseTo(7_600, CLOSE);
        assertThat(at(model, "available_hours", 1)).isCloseTo(68_000, CLOSE);
        assertThat(at(model, "down_hours", 1)).isCloseTo(12_000, CLOSE);
        assertThat(at(model, "operating_hours", 1)).isCloseTo(54_400, CLOSE);
        assertThat(at(model, "standby_hours", 1)).isCloseTo(13_600, CLOSE);
        assertThat(at(model, "productive_hours", 1)).isCloseTo(48_960, CLOSE);
        assertThat(at(model, "delay_hours", 1)).isCloseTo(5_440, CLOSE);
        assertThat(at(model, "meter_hours", 1)).isCloseTo(57_120, CLOSE);
        assertThat(at(model, "ratio.physical_availability", 1)).isCloseTo(0.85, CLOSE);
        assertThat(at(model, "ratio.use_of_availability", 1)).isCloseTo(0.8, CLOSE);
        assertThat(at(model, "ratio.utilisation", 1)).isCloseTo(0.68, CLOSE);
        assertThat(at(model, "operating_hours", 0)).isZero();
    }

    @Test
    void hoursAddUpInFleetsByChance() {
        Random chance = new Random(20_261);
        for (int i = 0; i < 100; i++) {
            boolean driven = chance.nextBoolean();
            Model model = fleet("""
                    "units": %s, "scheduled_hours": %s, "availability": %s, "utilisation": %s, "delays": %s %s""".formatted(
                    driven && chance.nextBoolean() ? "\"required\"" : String.valueOf(chance.nextInt(30)),
                    String.valueOf(1 + 8759 * chance.nextDouble()),
                    String.valueOf(0.2 + 0.8 * chance.nextDouble()),
                    String.valueOf(0.2 + 0.8 * chance.nextDouble()),
                    String.valueOf(0.5 * chance.nextDouble()),
                    driven
                            ? ", \"driver\": \"rock\", \"productivity\": {\"rate\": %s, \"hour_base\": \"%s\"}"
                                    .formatted(
                                            String.valueOf(5 + 500 * chance.nextDouble()),
                                            new String[] {"operating", "productive", "scheduled"}[chance.nextInt(3)])
                            : ""));
            for (int period = 0; period <= 4; period++) {
                adds(model, period, "calendar", "scheduled", "unscheduled");
                adds(model, period, "scheduled", "available", "down");
                adds(model, period, "available", "operating", "standby");
                adds(model, period, "operating", "productive", "delay");
            }
        }
    }

    private static void adds(Model model, int period, String whole, String first, String second) {
        double parts = at(model, first + "_hours", period) + at(model, second + "_hours", period);
        double sum = at(model, whole + "_hours", period);
        assertThat(parts).as("%s in %d", whole, period).isCloseTo(sum, within(1e-12 * Math.max(1, sum)));
        assertThat(at(model, second + "_hours", period)).as(second).isGreaterThanOrEqualTo(-1e-9);
    }

    @Test
    void aTruckMovesItsPayloadInEachCycleAndTheLoadSaysHowManyAreNeeded() {
        // 20 t × 90 % × 60/36 min = 30 t/h: 300 kt take 10,000 h; a truck has 6,000 × 0.8 × 0.75 = 3,600 h
        String item = """
                "units": "required", "scheduled_hours": 6000, "availability": 0.8, "utilisation": 0.75, "driver": "rock",
                "productivity": {"payload": 20, "fill": 0.9, "cycle_minutes": 36}""";
        Model model = fleet(item);
        assertThat(at(model, "rate", 1)).isCloseTo(30, CLOSE);
        assertThat(at(model, "required_hours", 1)).isCloseTo(10_000, CLOSE);
        assertThat(at(model, "units", 1)).isEqualTo(3);
        assertThat(at(model, "operating_hours", 1)).isCloseTo(10_000, CLOSE);
        assertThat(at(model, "missing_hours", 1)).isCloseTo(0, CLOSE);
        assertThat(at(model, "capacity", 1)).isCloseTo(324, CLOSE);
        Model parts = fleet(item + ", \"whole_units\": false");
        assertThat(at(parts, "units", 1)).isCloseTo(10_000 / 3_600.0, CLOSE);
        assertThat(at(parts, "standby_hours", 1)).isCloseTo(10_000 / 3_600.0 * 6_000 * 0.8 - 10_000, within(1e-6));
    }

    @Test
    void aWholeNumberOfMachinesIsNotExceededByRounding() {
        // 300 kt at 25 t/h and 4,000 h are exactly three machines
        Model model = fleet("""
                "units": "required", "scheduled_hours": 5000, "availability": 0.8, "driver": "rock",
                "productivity": {"rate": 25}""");
        assertThat(at(model, "units", 2)).isEqualTo(3);
    }

    @Test
    void aRateIsPerProductiveOperatingOrScheduledHour() {
        String item = """
                "units": 20, "scheduled_hours": 6000, "availability": 0.8, "utilisation": 0.75, "delays": "20%%",
                "driver": "rock", "productivity": {"rate": 100, "hour_base": "%s"}""";
        assertThat(at(fleet(item.formatted("operating")), "required_hours", 1)).isCloseTo(3_000, CLOSE);
        assertThat(at(fleet(item.formatted("productive")), "required_hours", 1)).isCloseTo(3_750, CLOSE);
        assertThat(at(fleet(item.formatted("scheduled")), "required_hours", 1)).isCloseTo(1_800, CLOSE);
        // 20 machines × 6,000 scheduled hours × 100 t
        assertThat(at(fleet(item.formatted("scheduled")), "capacity", 1)).isCloseTo(12_000, within(1e-6));
    }

    @Test
    void aFleetThatIsTooSmallRunsAllItCanAndTellsWhatIsMissing() {
        Model model = fleet("""
                "units": 1, "scheduled_hours": 5000, "availability": 0.8, "driver": "rock", "productivity": {"rate": 60}""");
        assertThat(at(model, "required_hours", 1)).isCloseTo(5_000, CLOSE);
        assertThat(at(model, "operating_hours", 1)).isCloseTo(4_000, CLOSE);
        assertThat(at(model, "missing_hours", 1)).isCloseTo(1_000, CLOSE);
        assertThat(at(model, "required_units", 1)).isEqualTo(2);
    }

    @Test
    void hoursOfMonthsAndYearsAddUpAlike() {
        Model years = CostPlans.of("""
                "fleets": {"trucks": {"units": 3, "scheduled_hours": 6000, "availability": 0.9}}""").model();
        Model months =
                CostPlans.over("{\"length\": \"month\", \"count\": 48}", """
                "fleets": {"trucks": {"units": 3, "scheduled_hours": 6000, "availability": 0.9}}""").model();
        assertThat(CostPlans.total(months, "fleets.trucks.operating_hours"))
                .isCloseTo(CostPlans.total(years, "fleets.trucks.operating_hours"), within(1e-6));
    }

    @Test
    void aSiteMayDefineItsRatiosOtherwise() {
        Model model = CostPlans.of("""
                "hour_ratios": {"utilisation": "operating / calendar", "mechanical": "operating / (operating + down)"},
                "fleets": {"trucks": {"units": 1, "scheduled_hours": 8000, "availability": 0.9, "utilisation": 0.5}}""").model();
        assertThat(at(model, "ratio.utilisation", 1)).isCloseTo(3_600 / 8_760.0, CLOSE);
        assertThat(at(model, "ratio.mechanical", 1)).isCloseTo(3_600 / 4_400.0, CLOSE);
        assertThat(at(model, "ratio.physical_availability", 1)).isCloseTo(0.9, CLOSE);
    }

    @Test
    void effectivenessIsAvailabilityTimesPerformanceTimesQualityAndMoreThanTheDesignIsFlagged() {
        String item = """
                "units": 2, "scheduled_hours": 6000, "availability": 0.9, "utilisation": 0.8, "driver": "rock",
                "productivity": {"rate": %s}, "effectiveness": {"design_rate": 100, "quality": "95%%"}""";
        Model slow = fleet(item.formatted("80"));
        // 300 kt at 80 t/h are 3,750 of 12,000 scheduled hours
        assertThat(at(slow, "effectiveness", 1)).isCloseTo(3_750 / 12_000.0 * 0.8 * 0.95, CLOSE);
        assertThat(at(slow, "effectiveness.too_fast", 1)).isZero();
        assertThat(at(fleet(item.formatted("120")), "effectiveness.too_fast", 1))
                .isEqualTo(1);
    }

    @Test
    void whatAFleetBurnsFollowsItsHours() {
        Model model = CostPlans.of("""
                "fleets": {"trucks": {"units": 2, "scheduled_hours": 5000, "availability": 0.8}},
                "resources": {"diesel": {"unit": "kL", "price": 900, "uses":
                  {"hauling": {"rate": "80 [L/h]", "driver": "fleets.trucks.operating_hours"}}}}""").model();
        assertThat(model.value("resources.diesel.used", 1)).isCloseTo(640, CLOSE);
    }
}
