package io.calminer.domain.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.calminer.domain.simulation.draw.DrawKey;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Path;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines that fail and are repaired are available as often as the theory and a simulation machine by machine say. */
class AlternatingRenewalTest {

    private static final int LANES = 20_000;

    private static AlternatingRenewal law(double shape, double scale, double repair, double[] ages, double... hours) {
        int[] slots = IntStream.range(0, hours.length).toArray();
        return new AlternatingRenewal(shape, scale, repair, 0, 0, 1, ages, hours, slots);
    }

    private static double[][] filled(AlternatingRenewal law, int lanes) {
        double[][] columns = new double[law.slots().length][lanes];
        Path path = new Path("failures", DrawKey.of("failures"), law);
        new Draws(List.of(), List.of(path), List.of()).sampler(5, lanes).fill(0, lanes, columns);
        return columns;
    }

    @Test
    void theBaseIsTheAvailabilityInTheLongRun() {
        // MTBF = 100·Γ(1.5) = 88.62269254527580; MDT 8 + 4; 0.02 planned hours
        AlternatingRenewal law =
                new AlternatingRenewal(2, 100, 8, 4, 0.02, 1, new double[1], new double[] {100, 200}, new int[] {0, 1});
        assertThat(law.meanLife()).isCloseTo(88.62269254527580, within(1e-12));
        double expected = 1 / (1 + 12 / 88.62269254527580 + 0.02);
        assertThat(law.expectedPath(new double[2])).containsExactly(new double[] {expected, expected}, within(1e-15));
    }

    /** Shape, scale, repair, waiting, planned hours, use: each against MTBF/(MTBF + MDT) with its planned work. */
    @ParameterizedTest
    @CsvSource({"1, 100, 10, 0, 0, 1", "1.7, 60, 5, 3, 0.05, 1", "0.7, 80, 12, 0, 0.01, 0.6", "3, 40, 0.5, 20, 0, 0.8"})
    void inTheLongRunTheMeanIsThatAvailability(
            double shape, double scale, double repair, double waiting, double planned, double use) {
        double[] hours = {20_000, 50_000};
        AlternatingRenewal law = new AlternatingRenewal(
                shape, scale, repair, waiting, planned, use, new double[1], hours, new int[] {0, 1});
        double[] later = filled(law, 2_000)[1];
        double mdt = waiting + repair;
        double mtbf = law.meanLife();
        double expected = (mtbf / use) / (mtbf / use + mdt + planned * mtbf);
        assertThat(law.availability()).isCloseTo(expected, within(1e-14));
        assertThat(mean(later)).isCloseTo(expected, within(4 * error(later)));
        assertThat(error(later)).isLessThan(0.001);
    }

    /**
     * With exponential lives and repairs a new machine is up at t with probability μ/(λ + μ) + λ/(λ + μ)·e^(−(λ + μ)t). Source:
     * Barlow and Proschan, Mathematical Theory of Reliability, 1965, section 5.2.
     */
    @Test
    void aNewMachineIsAvailableAsTheExponentialLawSays() {
        double fail = 1 / 50.0;
        double mend = 1 / 20.0;
        double sum = fail + mend;
        double[] hours = {10, 20, 30, 500};
        double[][] found = filled(law(1, 50, 20, new double[1], hours), LANES);
        double from = 0;
        for (int k = 0; k < hours.length; k++) {
            double to = from + hours[k];
            double decayed = (Math.exp(-sum * from) - Math.exp(-sum * to)) / sum;
            double expected = mend / sum + fail / sum * decayed / hours[k];
            assertThat(mean(found[k])).as("period %d", k).isCloseTo(expected, within(4.5 * error(found[k])));
            from = to;
        }
    }

    /** Two machines with ages, over periods shorter than a life, against their histories told event by event. */
    @Test
    void shortPeriodsAgreeWithMachinesToldEventByEvent() {
        double[] ages = {0, 90};
        double[] hours = {24, 48, 100, 24};
        AlternatingRenewal law = new AlternatingRenewal(2.2, 80, 6, 10, 0.1, 0.75, ages, hours, new int[] {0, 1, 2, 3});
        toldAlike(law, ages, hours, 42, 0.03);
    }

    /** Lognormal repairs of mean 12 h and deviation 30 h, and repairs that always take 12 h, over months and in the long run. */
    @ParameterizedTest
    @ValueSource(doubles = {30, 0})
    void lognormalRepairsAgreeWithMachinesToldEventByEvent(double spread) {
        double[] ages = {0, 90};
        double[] hours = {24, 48, 100, 5_000};
        AlternatingRenewal law =
                new AlternatingRenewal(2.2, 80, 12, spread, 3, 0.1, 0.75, ages, hours, new int[] {0, 1, 2, 3});
        toldAlike(law, ages, hours, 7, 0.05);
        assertThat(mean(filled(law, LANES)[3])).isCloseTo(law.availability(), within(0.01));
    }

    /** Holds the means and deviations of each period against as many histories told event by event. */
    private static void toldAlike(AlternatingRenewal law, double[] ages, double[] hours, long seed, double share) {
        double[][] found = filled(law, LANES);
        double[][] told = new double[hours.length][LANES];
        Random chance = new Random(seed);
        for (int i = 0; i < LANES; i++) {
            for (double age : ages) {
                tell(law, age, chance, told, i);
            }
        }
        for (int k = 0; k < hours.length; k++) {
            double error = Math.hypot(error(found[k]), error(told[k]));
            assertThat(mean(found[k])).as("mean of %d", k).isCloseTo(mean(told[k]), within(4.5 * error));
            double deviation = error(found[k]) / error(told[k]);
            assertThat(deviation).as("deviation of %d", k).isCloseTo(1, within(share));
        }
    }

    private static double repair(AlternatingRenewal law, Random chance) {
        if (Double.isNaN(law.spread())) {
            return -law.repair() * Math.log(1 - chance.nextDouble());
        }
        double sigma = Math.sqrt(Math.log(1 + Math.pow(law.spread() / law.repair(), 2)));
        return Math.exp(Math.log(law.repair()) - sigma * sigma / 2 + sigma * chance.nextGaussian());
    }

    /** One machine on a clock: an up time ends after so many operating hours, a down time after so many hours. */
    private static void tell(AlternatingRenewal law, double age, Random chance, double[][] told, int lane) {
        double[] ends = law.hours();
        for (int k = 1; k < ends.length; k++) {
            ends[k] += ends[k - 1];
        }
        double life;
        do {
            life = law.scale() * Math.pow(-Math.log(1 - chance.nextDouble()), 1 / law.shape());
        } while (life <= age);
        double left = life - age;
        double now = 0;
        while (now < ends[ends.length - 1]) {
            double up = left / law.use();
            double whole = left * (1 / law.use() + law.planned());
            double start = 0;
            for (int k = 0; k < ends.length; k++) {
                double overlap = Math.min(ends[k], now + whole) - Math.max(start, now);
                told[k][lane] += Math.max(0, overlap) * up / whole / law.hours()[k] / law.ages().length;
                start = ends[k];
            }
            now += whole + law.waiting() + repair(law, chance);
            left = law.scale() * Math.pow(-Math.log(1 - chance.nextDouble()), 1 / law.shape());
        }
    }

    @Test
    void ageAndRepairCarryOverFromPeriodToPeriod() {
        double[] ages = {0, 30, 200};
        double[] months = new double[24];
        Arrays.fill(months, 500);
        double[][] byMonth = filled(law(1.8, 300, 40, ages, months), 500);
        double[][] byYear = filled(law(1.8, 300, 40, ages, 6_000, 6_000), 500);
        for (int i = 0; i < 500; i++) {
            for (int year = 0; year < 2; year++) {
                double sum = 0;
                for (int month = 0; month < 12; month++) {
                    sum += byMonth[12 * year + month][i] / 12;
                }
                assertThat(sum).isCloseTo(byYear[year][i], within(1e-12));
            }
        }
    }

    @Test
    void aMachineWithShorterLivesHasRunFewerHoursAtAnyMoment() {
        double[] hours = new double[30];
        Arrays.fill(hours, 100);
        double[] ages = {0, 50};
        double[][] longer = filled(law(1.5, 200, 25, ages, hours), 300);
        double[][] shorter = filled(law(1.5, 150, 25, ages, hours), 300);
        int differing = 0;
        for (int i = 0; i < 300; i++) {
            double ahead = 0;
            for (int k = 0; k < hours.length; k++) {
                ahead += longer[k][i] - shorter[k][i];
                assertThat(ahead).isGreaterThanOrEqualTo(-1e-12);
                differing += ahead > 0.01 ? 1 : 0;
            }
        }
        assertThat(differing).isGreaterThan(1_000);
    }

    @Test
    void whatNeverFailsOrIsRepairedAtOnceIsAlwaysAvailable() {
        assertThat(filled(law(1, 1e9, 100, new double[] {0, 5}, 1_000, 1_000), 50)[1])
                .containsOnly(1);
        for (double share : filled(law(1, 10, 0, new double[] {0, 5}, 1_000, 1_000), 50)[1]) {
            assertThat(share).isCloseTo(1, within(1e-12));
        }
        // a period without hours has the availability of the long run
        assertThat(filled(law(1, 60, 20, new double[1], 0, 100), 3)[0]).containsOnly(0.75);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 25})
    void drawingAllocatesNothing(double spread) {
        double[] hours = {800, 800, 800};
        double[] ages = {0, 20, 60};
        AlternatingRenewal law =
                new AlternatingRenewal(1.5, 100, 10, spread, 0, 0, 1, ages, hours, new int[] {0, 1, 2});
        double[][] uniforms = new double[4][64];
        for (double[] row : uniforms) {
            Arrays.setAll(row, i -> (i + 0.5) / 64);
        }
        double[][] columns = new double[3][64];
        double[] scratch = new double[64];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 200; run++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            law.fill(uniforms, columns, scratch, 64);
            law.fill(uniforms, columns, scratch, 64);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** The standard error of the mean. */
    private static double error(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / values.length / (values.length - 1.0));
    }
}
