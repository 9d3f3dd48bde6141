package io.calminer.domain.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.simulation.Iteration;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * More failures never raise the value of fleets by chance whose hours all earn more than they cost: as the scale of their
 * lives falls, iteration by iteration on the same draws.
 *
 * <p>A machine with shorter lives has run fewer hours at any moment, but not in any period: it may run while the other one
 * is mended. So a single iteration obeys the law where an hour is worth no more later than earlier; base values, whose
 * availability falls in every period, obey it whatever each period earns.
 */
class MoreFailuresTest {

    private static final int ITERATIONS = 150;
    private static final int STEPS = 4;

    /** A fleet of its own and what its hours earn. */
    private record Fleet(String item, String margin, String calendar, String rate) {

        static Fleet by(Random chance, boolean rising) {
            int machines = 1 + chance.nextInt(6);
            String ages = IntStream.range(0, machines)
                    .mapToObj(i -> text(chance.nextInt(400)))
                    .collect(Collectors.joining(", ", "[", "]"));
            String item = """
                    "units": %d, "scheduled_hours": %s, "utilisation": %s, "operating": {"fuel": %s},
                    "reliability": {"shape": %s, "scale": @, "mean_repair_hours": %s, "waiting_hours": %s,
                      "planned_hours_per_operating_hour": %s, "use": %s, "start_ages": %s}""".formatted(
                            machines,
                            text(2_000 + chance.nextInt(6_000)),
                            text(0.5 + 0.5 * chance.nextDouble()),
                            text(10 + 90 * chance.nextDouble()),
                            text(0.7 + 2.5 * chance.nextDouble()),
                            text(1 + 60 * chance.nextDouble()),
                            text(40 * chance.nextDouble()),
                            text(0.1 * chance.nextDouble()),
                            text(0.5 + 0.5 * chance.nextDouble()),
                            ages);
            // an hour costs up to 100 USD
            double first = 130 + 300 * chance.nextDouble();
            String margin = "series(2027: %s, 2028: %s, then: %s)"
                    .formatted(
                            text(first),
                            text(rising ? first * (1 + 2 * chance.nextDouble()) : first),
                            text(rising ? 105 + 800 * chance.nextDouble() : first - 15 * chance.nextDouble()));
            String calendar = chance.nextBoolean()
                    ? "{\"length\": \"month\", \"count\": 36}"
                    : "{\"length\": \"quarter\", \"count\": 4}, {\"length\": \"year\", \"count\": 3}";
            return new Fleet(item, margin, calendar, text(0.15 * chance.nextDouble()));
        }

        Scenario of(double scale) {
            return PlanDocument.read("""
                    {"format": "calminer-plan/1", "name": "Haulage", "currency": "USD",
                     "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [%s]},
                     "valuation": {"discount_rate": %s},
                     "parameters": {"swing": {"unit": "1", "base": 1,
                       "distribution": {"type": "uniform", "lower": 0.95, "upper": 1.05}}},
                     "fleets": {"trucks": {%s}},
                     "lines": {
                       "tariff": {"kind": "price", "unit": "USD/h", "formula": "%s * 1 [USD/h]"},
                       "revenue.total": {"kind": "flow", "unit": "USD",
                         "formula": "fleets.trucks.operating_hours * tariff * swing"}}}
                    """.formatted(calendar, rate, item.replace("@", text(scale)), margin));
        }
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    /** The values that a chain of falling scales has; each is at most that before it. */
    private static int falls(Random chance, DoubleFunction<double[]> values) {
        double scale = 50 + 1_500 * chance.nextDouble();
        double[] before = values.apply(scale);
        int lower = 0;
        for (int step = 0; step < STEPS; step++) {
            scale *= 0.4 + 0.55 * chance.nextDouble();
            double[] now = values.apply(scale);
            for (int i = 0; i < now.length; i++) {
                assertThat(now[i])
                        .as("value %d at a scale of %s h", i, scale)
                        .isLessThanOrEqualTo(before[i] + 1e-9 * Math.abs(before[i]));
                lower += now[i] < before[i] ? 1 : 0;
            }
            before = now;
        }
        return lower;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noIterationGainsByMoreFailures(long seed) {
        Random chance = new Random(seed);
        Fleet fleet = Fleet.by(chance, false);
        Settings settings = Settings.iterations(ITERATIONS).seed(seed);
        int lower = falls(chance, scale -> {
            List<Iteration> all = RiskAnalysis.of(fleet.of(scale)).iterations(settings, 0, ITERATIONS);
            return all.stream().mapToDouble(one -> one.metrics().get("npv")).toArray();
        });
        assertThat(lower).isGreaterThan(STEPS * ITERATIONS / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110})
    void noBaseValueGainsByMoreFailuresWhateverAPeriodEarns(long seed) {
        Random chance = new Random(seed);
        Fleet fleet = Fleet.by(chance, true);
        int lower = falls(chance, scale ->
                new double[] {Valuation.of(fleet.of(scale)).netPresentValue().value()});
        assertThat(lower).isEqualTo(STEPS);
    }
}
