package io.calminer.domain.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.simulation.distribution.StandardNormal;
import io.calminer.domain.simulation.distribution.Weibull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeibullFitTest {

    /** Millions of revolutions of 23 ball bearings: J. Lieblein and M. Zelen (1956), in Lawless (2003), example 1.1.3. */
    private static final double[] BEARINGS = {
        17.88, 28.92, 33.00, 41.52, 42.12, 45.60, 48.48, 51.84, 51.96, 54.12, 55.56, 67.80, 68.64, 68.64, 68.88, 84.12,
        93.12, 98.64, 105.12, 105.84, 127.92, 128.04, 173.40
    };

    /** Kilometres of 38 shock absorbers: P. D. T. O'Connor (1985), in Meeker and Escobar (1998), table C.2. */
    private static final double[] SHOCK_FAILED = {
        6700, 9120, 12200, 13150, 14300, 17520, 20100, 20900, 22700, 26510, 27490
    };

    private static final double[] SHOCK_SUSPENDED = {
        6950, 7820, 8790, 9660, 9820, 11310, 11690, 11850, 11880, 12140, 12870, 13330, 13470, 14040, 17540, 17890,
        18450, 18960, 18980, 19410, 20100, 20150, 20320, 23490, 27410, 27890, 28100
    };

    private static List<Life> lives(double[] failures, double... suspensions) {
        return Stream.concat(
                        Arrays.stream(failures).mapToObj(Life::failure),
                        Arrays.stream(suspensions).mapToObj(Life::suspension))
                .toList();
    }

    @Test
    void ballBearingsHaveTheirPublishedLaw() {
        WeibullFit fit = WeibullFit.of(lives(BEARINGS));
        assertThat(fit.shape()).isCloseTo(2.10, within(0.005));
        assertThat(fit.scale()).isCloseTo(81.88, within(0.02));
    }

    @Test
    void shockAbsorbersThatMostlySurvivedHaveTheirPublishedLaw() {
        WeibullFit fit = WeibullFit.of(lives(SHOCK_FAILED, SHOCK_SUSPENDED));
        assertThat(fit.failures()).isEqualTo(11);
        assertThat(fit.suspensions()).isEqualTo(27);
        assertThat(1 / fit.shape()).isCloseTo(0.3164, within(0.00005));
        assertThat(Math.log(fit.scale())).isCloseTo(10.23, within(0.005));
        assertThat(fit.scale()).isCloseTo(27719, within(1.0));
    }

    /** Hours of 1703 bearing cages, 6 of which failed: Abernethy and others (1983), in Meeker and Escobar (1998), section 8.4. */
    @Test
    void cagesOfWhichNearlyNoneFailedHaveTheirPublishedLawAndBounds() {
        int[][] groups = {
            {50, 288}, {150, 148}, {250, 124}, {350, 111}, {450, 106}, {550, 99}, {650, 110}, {750, 114}, {850, 119},
            {950, 127}, {1050, 123}, {1150, 93}, {1250, 47}, {1350, 41}, {1450, 27}, {1550, 11}, {1650, 6}, {1850, 1},
            {2050, 2}
        };
        double[] suspended = Arrays.stream(groups)
                .flatMapToDouble(group -> DoubleStream.generate(() -> group[0]).limit(group[1]))
                .toArray();
        WeibullFit fit = WeibullFit.of(lives(new double[] {230, 334, 423, 990, 1009, 1510}, suspended));
        assertThat(fit.shape()).isCloseTo(2.035, within(0.0005));
        assertThat(fit.scale()).isCloseTo(11792, within(0.5));
        assertThat(fit.law().quantile(0.1)).isCloseTo(3903, within(0.5));
        Bounds tenth = fit.quantileBounds(List.of(0.1), 0.95).get(0);
        assertThat(tenth.lower()).isCloseTo(2094, within(2.0));
        assertThat(tenth.upper()).isCloseTo(22144, within(5.0));
    }

    /** Hours of 70 fans of diesel generators, 12 of which failed: W. Nelson, "Applied life data analysis" (1982). */
    @Test
    void fansThatFailAsBadlyNewAsOldHaveTheirPublishedLaw() {
        double[] failed = {450, 1150, 1150, 1600, 2070, 2070, 2080, 3100, 3450, 4600, 6100, 8750};
        double[] suspended = {
            460, 1560, 1660, 1850, 1850, 1850, 1850, 1850, 2030, 2030, 2030, 2200, 3000, 3000, 3000, 3000, 3200, 3750,
            3750, 4150, 4150, 4150, 4150, 4300, 4300, 4300, 4300, 4850, 4850, 4850, 4850, 5000, 5000, 5000, 6100, 6100,
            6100, 6300, 6450, 6450, 6700, 7450, 7800, 7800, 8100, 8100, 8200, 8500, 8500, 8500, 8750, 8750, 9400, 9900,
            10100, 10100, 10100, 11500
        };
        WeibullFit fit = WeibullFit.of(lives(failed, suspended));
        assertThat(fit.lives()).hasSize(70);
        assertThat(fit.shape()).isCloseTo(1.0584, within(0.00005));
        assertThat(fit.scale()).isCloseTo(26297, within(0.5));
    }

    /** Failures at 10 … 50 h, in the Weibull chapter of ReliaWiki's "Life data analysis reference". */
    @Test
    void boundsByTheLikelihoodRatioAreThosePublished() {
        WeibullFit fit = WeibullFit.of(lives(new double[] {10, 20, 30, 40, 50}));
        assertThat(fit.shape()).isCloseTo(2.2938, within(0.00005));
        // published with a shape of four decimals in it
        assertThat(fit.scale()).isCloseTo(33.9428, within(0.0002));
        WeibullBounds bounds = fit.bounds(0.9);
        // published as the outermost of points on the contour
        assertThat(bounds.shape().lower()).isCloseTo(1.142, within(0.003));
        assertThat(bounds.shape().upper()).isCloseTo(3.950, within(0.003));
        Bounds median = fit.quantileBounds(List.of(0.5), 0.9).get(0);
        assertThat(median.lower()).isCloseTo(17.389, within(0.03));
        assertThat(median.upper()).isCloseTo(41.714, within(0.03));
        Bounds survival = fit.survivalBounds(45, 0.9);
        assertThat(survival.lower()).isCloseTo(0.0238, within(0.001));
        assertThat(survival.upper()).isCloseTo(0.4426, within(0.001));
    }

    static Stream<List<Life>> logs() {
        Random random = new Random(20261127);
        return Stream.generate(() -> {
                    double shape = Math.exp(random.nextGaussian());
                    double scale = Math.exp(10 * random.nextGaussian());
                    double end = scale * (0.5 + random.nextDouble());
                    int count = 3 + random.nextInt(40);
                    List<Life> lives = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        double age = Weibull.of(shape, scale).quantile(random.nextDouble());
                        lives.add(age < end ? Life.failure(age) : Life.suspension(end));
                    }
                    return lives;
                })
                .filter(lives -> WeibullFit.objection(lives).isEmpty())
                .limit(40);
    }

    private static double likelihood(List<Life> lives, double shape, double scale) {
        return lives.stream()
                .mapToDouble(life -> {
                    double power = Math.pow(life.age() / scale, shape);
                    return (life.isFailure() ? Math.log(shape / life.age() * power) : 0) - power;
                })
                .sum();
    }

    /** The greatest value of a function of one number with one summit, by a search of another kind. */
    private static double summit(DoubleUnaryOperator function, double start) {
        double best = start;
        for (double step = 1; step > 1e-9; ) {
            double here = function.applyAsDouble(best);
            if (function.applyAsDouble(best + step) > here) {
                best += step;
            } else if (function.applyAsDouble(best - step) > here) {
                best -= step;
            } else {
                step /= 2;
            }
        }
        return function.applyAsDouble(best);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void noOtherLawIsLikelier(List<Life> lives) {
        WeibullFit fit = WeibullFit.of(lives);
        double best = likelihood(lives, fit.shape(), fit.scale());
        assertThat(fit.logLikelihood()).isCloseTo(best, within(1e-8 * Math.max(1, Math.abs(best))));
        for (double turn = 0; turn < 6.2; turn += 0.3) {
            double shape = fit.shape() * Math.exp(1e-3 * Math.cos(turn));
            double scale = fit.scale() * Math.exp(1e-3 * Math.sin(turn) / fit.shape());
            assertThat(likelihood(lives, shape, scale)).isLessThan(best);
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void atABoundTheBestRestOfTheLawIsAsFarBelowTheBestLawAsTheLevelSays(List<Life> lives) {
        WeibullFit fit = WeibullFit.of(lives);
        double best = likelihood(lives, fit.shape(), fit.scale());
        double fall = Math.pow(StandardNormal.quantile(0.95), 2) / 2;
        WeibullBounds bounds = fit.bounds(0.9);
        double logScale = Math.log(fit.scale());
        for (double shape : ends(bounds.shape())) {
            double profile = summit(log -> likelihood(lives, shape, Math.exp(log)), logScale);
            assertThat(profile - best).isCloseTo(-fall, within(1e-5));
        }
        for (double scale : ends(bounds.scale())) {
            double profile = summit(log -> likelihood(lives, Math.exp(log), scale), Math.log(fit.shape()));
            assertThat(profile - best).isCloseTo(-fall, within(1e-5));
        }
        for (double age : ends(fit.quantileBounds(List.of(0.1), 0.9).get(0))) {
            double score = Math.log(-Math.log(0.9));
            double profile = summit(
                    log -> likelihood(lives, Math.exp(log), age * Math.exp(-score / Math.exp(log))),
                    Math.log(fit.shape()));
            assertThat(profile - best).isCloseTo(-fall, within(1e-5));
        }
    }

    private static double[] ends(Bounds bounds) {
        return Double.isFinite(bounds.upper())
                ? new double[] {bounds.lower(), bounds.upper()}
                : new double[] {bounds.lower()};
    }

    @ParameterizedTest
    @MethodSource("logs")
    void boundsHoldTheEstimateAndWidenWithTheLevel(List<Life> lives) {
        WeibullFit fit = WeibullFit.of(lives);
        WeibullBounds narrow = fit.bounds(0.5);
        WeibullBounds wide = fit.bounds(0.99);
        assertThat(narrow.shape().hold(fit.shape())).isTrue();
        assertThat(narrow.scale().hold(fit.scale())).isTrue();
        assertThat(narrow.meanLife().hold(fit.meanLife())).isTrue();
        assertThat(wide.shape().lower()).isLessThan(narrow.shape().lower());
        assertThat(wide.scale().upper()).isGreaterThan(narrow.scale().upper());
        assertThat(wide.meanLife().hold(narrow.meanLife().lower())).isTrue();
        assertThat(wide.meanLife().hold(narrow.meanLife().upper())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-290, 1e-6, 24, 1e12, 1e290})
    void theUnitOfAgesChangesNothingButTheScale(double unit) {
        List<Life> hours = lives(SHOCK_FAILED, SHOCK_SUSPENDED);
        List<Life> other = hours.stream()
                .map(life -> new Life(life.age() * unit, life.isFailure()))
                .toList();
        WeibullFit fit = WeibullFit.of(hours);
        WeibullFit same = WeibullFit.of(other);
        assertThat(same.shape()).isCloseTo(fit.shape(), within(1e-9 * fit.shape()));
        assertThat(same.scale() / unit).isCloseTo(fit.scale(), within(1e-9 * fit.scale()));
        assertThat(same.bounds(0.9).meanLife().upper() / unit)
                .isCloseTo(fit.bounds(0.9).meanLife().upper(), within(1e-3));
    }

    @Test
    void neitherOrderNorSuspensionsAtAgeZeroMatter() {
        List<Life> lives = new ArrayList<>(lives(SHOCK_FAILED, SHOCK_SUSPENDED));
        WeibullFit fit = WeibullFit.of(lives);
        Collections.reverse(lives);
        lives.add(Life.suspension(0));
        assertThat(WeibullFit.of(lives).shape()).isCloseTo(fit.shape(), within(1e-12));
        assertThat(WeibullFit.of(lives).scale()).isCloseTo(fit.scale(), within(1e-8));
    }

    @Test
    void almostEqualAgesHaveASteepLaw() {
        WeibullFit fit = WeibullFit.of(lives(new double[] {1000, 1000.000001, 1000.000002, 1000.000003}));
        assertThat(fit.shape()).isBetween(1e8, 1e10);
        assertThat(fit.scale()).isBetween(1000.0, 1000.000004);
        assertThat(fit.meanLife()).isBetween(1000.0, 1000.000004);
        assertThat(fit.bounds(0.9).shape().lower()).isBetween(1e8, fit.shape());
    }

    @Test
    void equalFailuresHaveALawWhenSomethingOutlivedThem() {
        WeibullFit fit = WeibullFit.of(lives(new double[] {500, 500, 500}, 800));
        assertThat(fit.shape()).isBetween(1.0, 100.0);
        assertThat(WeibullFit.objection(lives(new double[] {500, 500, 500}, 500)))
                .isPresent();
    }

    @Test
    void verySmallGapsMakeAShapeNearZeroAndNoFailure() {
        WeibullFit fit = WeibullFit.of(lives(new double[] {1e-300, 1e-100, 1, 1e200}));
        assertThat(fit.shape()).isBetween(1e-4, 0.01);
        assertThat(fit.scale()).isPositive();
        assertThat(fit.bounds(0.9).shape().lower()).isPositive();
    }

    @Test
    void refusalsSayWhy() {
        assertThat(WeibullFit.objection(lives(new double[] {5, 7}, 9, 9)).orElseThrow())
                .hasToString(
                        "A Weibull law needs at least 3 failures: there are 2 failures and 2 suspensions. Maybe take"
                                + " several units together.");
        assertThat(WeibullFit.objection(lives(new double[0], 9, 9, 9, 9))).isPresent();
        assertThat(WeibullFit.objection(List.of())).isPresent();
        assertThat(WeibullFit.objection(lives(new double[] {7, 7, 7})).orElseThrow())
                .hasToString(
                        "All failures are at the age 7 and nothing outlived it: the steeper a law, the likelier they"
                                + " are, without end. Maybe these ages are planned replacements, which are suspensions.");
        assertThatThrownBy(() -> WeibullFit.of(lives(new double[] {7, 7, 7})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("All failures are at the age 7");
        assertThatThrownBy(() -> Life.failure(0))
                .hasMessage("The age of a failure must be above 0 and finite: was 0.0. Maybe merge failures at the same"
                        + " moment.");
        assertThatThrownBy(() -> Life.suspension(Double.NaN)).hasMessageStartingWith("The age of a suspension");
        WeibullFit fit = WeibullFit.of(lives(BEARINGS));
        assertThatThrownBy(() -> fit.bounds(1)).hasMessage("A level of confidence must lie between 0 and 1: was 1.0.");
        assertThatThrownBy(() -> fit.quantileBounds(List.of(0.0), 0.9))
                .hasMessage("A share of lives must lie between 0 and 1: was 0.0.");
    }
}
