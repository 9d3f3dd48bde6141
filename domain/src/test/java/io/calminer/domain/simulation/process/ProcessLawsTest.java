package io.calminer.domain.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.simulation.draw.DrawKey;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every process has the mean and variance of its law in every period.
 *
 * <p>Means and variances of 200 000 draws lie within 4.5 standard errors of the closed form: of some 120 such comparisons
 * one fails by chance with a probability of 1e-3, and the seed is fixed. The variance of a sample variance is (μ₄ − σ⁴)/n
 * with the sample's own fourth moment.
 */
class ProcessLawsTest {

    private static final int LANES = 200_000;
    private static final double ERRORS = 4.5;
    private static final double[] STEPS = {0.25, 0.25, 0.5, 1, 1, 5};
    private static final int[] SLOTS = {0, 1, 2, 3, 4, 5};
    private static final double[] HISTORY = {100, 112, 96, 104, 131, 118, 125, 99};

    /**
     * A process with the moments that it must have.
     *
     * @param process with constant parameters
     * @param measured what is measured: the level or its logarithm
     * @param mean the mean of that at a time
     * @param variance the variance of that at a time
     * @param expected the mean of the level at a time
     */
    private record Law(
            String name,
            Process process,
            DoubleUnaryOperator measured,
            DoubleUnaryOperator mean,
            DoubleUnaryOperator variance,
            DoubleUnaryOperator expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Law> laws() {
        return Stream.of(
                new Law(
                        "geometric Brownian motion",
                        new GeometricBrownianMotion(of(90), of(0.03), of(0.25), STEPS, SLOTS),
                        Math::log,
                        t -> Math.log(90) + (0.03 - 0.25 * 0.25 / 2) * t,
                        t -> 0.25 * 0.25 * t,
                        t -> 90 * Math.exp(0.03 * t)),
                new Law(
                        "Ornstein-Uhlenbeck",
                        new OrnsteinUhlenbeck(of(2), of(-1), of(0.4), of(0.7), STEPS, SLOTS),
                        x -> x,
                        t -> -1 + 3 * Math.exp(-0.4 * t),
                        t -> 0.49 * (1 - Math.exp(-0.8 * t)) / 0.8,
                        t -> -1 + 3 * Math.exp(-0.4 * t)),
                new Law(
                        "Brownian motion",
                        new OrnsteinUhlenbeck(of(2), of(-1), of(0), of(0.7), STEPS, SLOTS),
                        x -> x,
                        t -> 2,
                        t -> 0.49 * t,
                        t -> 2),
                new Law(
                        "slow Ornstein-Uhlenbeck",
                        new OrnsteinUhlenbeck(of(2), of(-1), of(1e-7), of(0.7), STEPS, SLOTS),
                        x -> x,
                        t -> 2 - 3e-7 * t,
                        t -> 0.49 * t * (1 - 1e-7 * t),
                        t -> 2 - 3e-7 * t),
                new Law(
                        "deviation from a deck",
                        new Deviation(of(0.35), of(0.3), STEPS, SLOTS),
                        Math::log,
                        t -> -0.09 * (1 - Math.exp(-0.7 * t)) / 1.4,
                        t -> 0.09 * (1 - Math.exp(-0.7 * t)) / 0.7,
                        t -> 1),
                new Law(
                        "deviation without reversion",
                        new Deviation(of(0), of(0.3), STEPS, SLOTS),
                        Math::log,
                        t -> -0.045 * t,
                        t -> 0.09 * t,
                        t -> 1),
                new Law(
                        "autoregression",
                        new Autoregression(of(5), of(3), of(0.6), of(0.5), STEPS, SLOTS),
                        x -> x,
                        t -> 3 + 2 * Math.pow(0.6, t),
                        t -> 0.25 * (1 - Math.pow(0.36, t)) / 0.64,
                        t -> 3 + 2 * Math.pow(0.6, t)),
                new Law(
                        "autoregression of turns",
                        new Autoregression(of(5), of(3), of(-0.5), of(0.5), new double[] {1, 1, 1, 2, 1, 1}, SLOTS),
                        x -> x,
                        t -> 3 + 2 * Math.pow(-0.5, t),
                        t -> 0.25 * (1 - Math.pow(0.25, t)) / 0.75,
                        t -> 3 + 2 * Math.pow(-0.5, t)),
                new Law(
                        "random walk",
                        new Autoregression(of(5), of(3), of(1), of(0.5), STEPS, SLOTS),
                        x -> x,
                        t -> 5,
                        t -> 0.25 * t,
                        t -> 5),
                new Law(
                        "jump diffusion",
                        new Merton(of(90), of(0.03), of(0.2), of(0.8), of(-0.1), of(0.15), STEPS, SLOTS),
                        Math::log,
                        t -> Math.log(90) + (0.03 - 0.02 - 0.8 * (Math.exp(-0.1 + 0.01125) - 1) - 0.8 * 0.1) * t,
                        t -> (0.04 + 0.8 * (0.01 + 0.0225)) * t,
                        t -> 90 * Math.exp(0.03 * t)),
                bootstrapOfReturns(),
                bootstrapOfLevels(),
                blocks());
    }

    private static Law bootstrapOfReturns() {
        double[] returns = returns();
        double mean = Arrays.stream(returns).average().orElseThrow();
        double variance = Arrays.stream(returns)
                .map(r -> (r - mean) * (r - mean))
                .average()
                .orElseThrow();
        double growth = Arrays.stream(returns).map(Math::exp).average().orElseThrow();
        return new Law(
                "history drawn again",
                Bootstrap.ofReturns(of(90), HISTORY, 1, new int[] {1, 1, 2, 1, 3, 1}, SLOTS),
                Math::log,
                t -> Math.log(90) + mean * t,
                t -> variance * t,
                t -> 90 * Math.pow(growth, t));
    }

    private static Law bootstrapOfLevels() {
        double mean = Arrays.stream(HISTORY).average().orElseThrow();
        double variance = Arrays.stream(HISTORY)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        return new Law(
                "levels drawn again",
                Bootstrap.ofLevels(of(90), HISTORY, 3, new int[] {1, 1, 2, 1, 3, 1}, SLOTS),
                x -> x,
                t -> mean,
                t -> variance,
                t -> mean);
    }

    /** Blocks of two returns: the variance of a block and that of one return, over all beginnings. */
    private static Law blocks() {
        double[] returns = returns();
        int n = returns.length;
        double mean = Arrays.stream(returns).average().orElseThrow();
        double one = 0;
        double two = 0;
        double growthOne = 0;
        double growthTwo = 0;
        for (int i = 0; i < n; i++) {
            double pair = returns[i] + returns[(i + 1) % n];
            one += (returns[i] - mean) * (returns[i] - mean) / n;
            two += (pair - 2 * mean) * (pair - 2 * mean) / n;
            growthOne += Math.exp(returns[i]) / n;
            growthTwo += Math.exp(pair) / n;
        }
        double single = one;
        double block = two;
        double rest = growthOne;
        double whole = growthTwo;
        return new Law(
                "history drawn again in blocks",
                Bootstrap.ofReturns(of(90), HISTORY, 2, new int[] {1, 1, 2, 1, 3, 1}, SLOTS),
                Math::log,
                t -> Math.log(90) + mean * t,
                t -> Math.floor(t / 2) * block + (t % 2) * single,
                t -> 90 * Math.pow(whole, Math.floor(t / 2)) * (t % 2 == 1 ? rest : 1));
    }

    private static double[] returns() {
        double[] returns = new double[HISTORY.length - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Math.log(HISTORY[i + 1] / HISTORY[i]);
        }
        return returns;
    }

    private static double[] times(Process process) {
        double[] steps = process instanceof LinearProcess linear
                ? linear.steps()
                : process instanceof Merton merton ? merton.steps() : new double[] {1, 1, 2, 1, 3, 1};
        Arrays.parallelPrefix(steps, Double::sum);
        return steps;
    }

    @ParameterizedTest
    @MethodSource("laws")
    void simulatedMeanAndVarianceAreTheClosedForm(Law law) {
        double[][] columns = filled(law.process());
        double[] times = times(law.process());
        for (int k = 0; k < times.length; k++) {
            double[] values = Arrays.stream(columns[k]).map(law.measured()).toArray();
            double mean = law.mean().applyAsDouble(times[k]);
            double variance = law.variance().applyAsDouble(times[k]);
            assertThat(mean(values))
                    .as("mean of %s at %s", law, times[k])
                    .isCloseTo(mean, within(ERRORS * Math.sqrt(variance / LANES)));
            double fourth = Arrays.stream(values)
                    .map(x -> Math.pow(x - mean, 4))
                    .average()
                    .orElseThrow();
            double second = Arrays.stream(values)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElseThrow();
            double error = Math.sqrt(Math.max(1e-30, fourth - second * second) / LANES);
            assertThat(second)
                    .as("variance of %s at %s", law, times[k])
                    .isCloseTo(variance, within(ERRORS * error + 1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theExpectedPathIsTheMeanOfTheLevels(Law law) {
        double[] path = law.process().expectedPath(new double[6]);
        double[] times = times(law.process());
        double[][] columns = filled(law.process());
        for (int k = 0; k < path.length; k++) {
            double expected = law.expected().applyAsDouble(times[k]);
            assertThat(path[k]).as("%s at %s", law, times[k]).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
            double error = Math.sqrt(variance(columns[k]) / LANES);
            assertThat(mean(columns[k])).as("%s at %s", law, times[k]).isCloseTo(expected, within(ERRORS * error));
        }
    }

    static Stream<Arguments> variants() {
        Operand six = Operand.slot(6);
        return Stream.of(
                new Arguments(
                        0.25,
                        new GeometricBrownianMotion(of(90), of(0.03), of(0.25), STEPS, SLOTS),
                        new GeometricBrownianMotion(of(90), of(0.03), six, STEPS, SLOTS)),
                new Arguments(
                        0.4,
                        new OrnsteinUhlenbeck(of(2), of(-1), of(0.4), of(0.7), STEPS, SLOTS),
                        new OrnsteinUhlenbeck(of(2), of(-1), six, of(0.7), STEPS, SLOTS)),
                new Arguments(
                        0.35,
                        new Deviation(of(0.35), of(0.3), STEPS, SLOTS),
                        new Deviation(six, of(0.3), STEPS, SLOTS)),
                new Arguments(
                        3,
                        new Autoregression(of(5), of(3), of(0.6), of(0.5), STEPS, SLOTS),
                        new Autoregression(of(5), six, of(0.6), of(0.5), STEPS, SLOTS)),
                new Arguments(
                        0.8,
                        new Merton(of(90), of(0.03), of(0.2), of(0.8), of(-0.1), of(0.15), STEPS, SLOTS),
                        new Merton(of(90), of(0.03), of(0.2), six, of(-0.1), of(0.15), STEPS, SLOTS)));
    }

    /** A law with a parameter as a constant, and from slot 6. */
    private record Arguments(double value, Process constant, Process varying) {}

    @ParameterizedTest
    @MethodSource("variants")
    void parametersThatVaryByLaneGiveTheBitsOfConstantOnes(Arguments variant) {
        double[][] constant = filled(variant.constant(), variant.value());
        double[][] varying = filled(variant.varying(), variant.value());
        assertThat(variant.varying().reads(6)).isTrue();
        assertThat(variant.constant().reads(6)).isFalse();
        for (int k = 0; k < STEPS.length; k++) {
            assertThat(varying[k]).isEqualTo(constant[k]);
        }
    }

    private static Operand of(double value) {
        return Operand.of(value);
    }

    private static double[][] filled(Process process) {
        return filled(process, 0);
    }

    private static double[][] filled(Process process, double seventh) {
        Draws draws = new Draws(List.of(), List.of(new Path("p", DrawKey.of("p"), process)), List.of());
        double[][] columns = new double[7][LANES];
        Arrays.fill(columns[6], seventh);
        draws.sampler(7, LANES).fill(0, LANES, columns);
        return columns;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }
}
