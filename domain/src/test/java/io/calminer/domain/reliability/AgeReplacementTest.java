package io.calminer.domain.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.Numbers;
import io.calminer.domain.reliability.AgeReplacement.Repair;
import io.calminer.domain.simulation.distribution.Weibull;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AgeReplacementTest {

    private static AgeReplacement of(double shape, double scale, double preventive, double corrective, Repair repair) {
        return new AgeReplacement(Weibull.of(shape, scale), preventive, corrective, repair);
    }

    /** ReliaWiki's "Optimum replacement time example": 493.05 h ± 0.2 in the sources that compute it. */
    @Test
    void thePublishedPartIsChangedAtItsPublishedAge() {
        AgeReplacement part = of(2.5, 1000, 1, 5, Repair.NEW);
        assertThat(part.optimumAge().orElseThrow()).isCloseTo(493.05, within(0.2));
        assertThat(part.leastCostRate()).isCloseTo(0.0035, within(0.00005));
        assertThat(part.objection()).isEmpty();
    }

    @Test
    void minimalRepairHasItsClosedForm() {
        AgeReplacement part = of(3, 500, 2, 8, Repair.MINIMAL);
        double age = 500 * Math.cbrt(2.0 / (8 * 2));
        assertThat(part.optimumAge().orElseThrow()).isCloseTo(age, within(1e-9));
        assertThat(part.leastCostRate()).isCloseTo((2 + 8 * Math.pow(age / 500, 3)) / age, within(1e-12));
        // a failure may cost less than a change
        assertThat(of(3, 500, 8, 2, Repair.MINIMAL).optimumAge()).isPresent();
        assertThat(part.runToFailureCostRate()).isInfinite();
    }

    static Stream<AgeReplacement> parts() {
        Random random = new Random(3);
        return Stream.generate(() -> of(
                        1.05 + 6 * random.nextDouble() * random.nextDouble(),
                        Math.exp(5 * random.nextGaussian()),
                        1,
                        Math.exp(4 * random.nextDouble() + 0.05),
                        random.nextInt(4) == 0 ? Repair.MINIMAL : Repair.NEW))
                .limit(200);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noAgeCostsLessThanTheBest(AgeReplacement part) {
        double best = part.optimumAge().orElseThrow();
        double least = part.leastCostRate();
        assertThat(least).isLessThanOrEqualTo(part.runToFailureCostRate() * (1 + 1e-12));
        for (double factor : new double[] {1e-6, 0.01, 0.5, 0.9, 0.99, 1.01, 1.1, 2, 100}) {
            assertThat(part.costRate(best * factor)).isGreaterThanOrEqualTo(least * (1 - 1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void theCostRateIsThatOfTheIntegralItself(AgeReplacement part) {
        double age = part.law().scale() * 0.8;
        int steps = 20_000;
        double survived = 0;
        for (int i = 0; i < steps; i++) {
            survived += part.law().survival(age * (i + 0.5) / steps) * age / steps;
        }
        double alive = part.law().survival(age);
        double cost = part.repair() == Repair.NEW
                ? (part.preventive() * alive + part.corrective() * (1 - alive)) / survived
                : (part.preventive()
                                + part.corrective() * Math.pow(0.8, part.law().shape()))
                        / age;
        assertThat(part.costRate(age)).isCloseTo(cost, within(1e-6 * cost));
    }

    @ParameterizedTest
    @EnumSource(Repair.class)
    void partsThatDoNotWearRunToFailure(Repair repair) {
        for (double shape : new double[] {0.01, 0.5, 1}) {
            AgeReplacement part = of(shape, 100, 1, 50, repair);
            assertThat(part.optimumAge()).isEmpty();
            assertThat(part.objection().orElseThrow())
                    .hasToString("Run to failure: with a shape of " + Numbers.shortest(shape)
                            + " the part does not wear, and a new one fails as soon as an old one.");
        }
        assertThat(of(1, 100, 1, 50, repair).leastCostRate()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aFailureThatCostsNoMoreIsAwaited() {
        assertThat(of(3, 100, 5, 5, Repair.NEW).objection().orElseThrow())
                .hasToString(
                        "Run to failure: a planned change costs 5, a failure 5, which is no more. Maybe the two costs"
                                + " are exchanged.");
        assertThat(of(3, 100, 5, 2, Repair.NEW).leastCostRate())
                .isCloseTo(2 / Weibull.of(3, 100).mean(), within(1e-12));
    }

    @Test
    void extremesHaveAnAnswer() {
        // wear so slight that the best age is beyond numbers
        assertThat(of(1.0001, 1000, 1, 1.01, Repair.NEW).objection().orElseThrow())
                .hasToString("Run to failure: the wear is so slight that the best age lies beyond every life.");
        // the left side of the equation is (β − 1) x near age 0
        double tiny = of(2, 1000, 1e-12, 1, Repair.NEW).optimumAge().orElseThrow();
        assertThat(tiny).isCloseTo(1e-3, within(1e-6));
        // a life that hardly varies: change just before it ends
        assertThat(of(1e4, 1000, 1, 5, Repair.NEW).optimumAge().orElseThrow()).isBetween(990.0, 1000.0);
        assertThat(of(1e6, 1000, 1, 5, Repair.NEW).leastCostRate()).isCloseTo(0.001, within(1e-6));
        assertThat(of(2.5, 1e200, 1, 5, Repair.NEW).optimumAge().orElseThrow() / 1e200)
                .isCloseTo(of(2.5, 1, 1, 5, Repair.NEW).optimumAge().orElseThrow(), within(1e-9));
        assertThatThrownBy(() -> of(2, 10, 0, 5, Repair.NEW))
                .hasMessage("Both costs must be above 0 and finite: were 0.0 and 5.0.");
    }
}
