package io.calminer.domain.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reordered columns have the correlation that was wanted, and every value that they had. */
class ImanConoverTest {

    private static final int ROWS = 1000;
    private static final double[][] TARGET = {{1, 0.7, -0.2}, {0.7, 1, 0.1}, {-0.2, 0.1, 1}};

    @Test
    void columnsKeepTheirValuesAndTheFirstItsOrder() {
        double[][] samples = samples(new Random(1));
        double[][] reordered = ImanConover.reorder(samples, TARGET);
        for (int column = 0; column < 3; column++) {
            assertThat(sorted(reordered, column)).isEqualTo(sorted(samples, column));
        }
        for (int row = 0; row < ROWS; row++) {
            assertThat(reordered[row][0]).isEqualTo(samples[row][0]);
        }
    }

    @Test
    void normalColumnsHaveTheTargetAndSkewedOnesHaveItInRanks() {
        double[][] samples = samples(new Random(2));
        double[][] linear = ImanConover.correlation(ImanConover.reorder(samples, TARGET));
        double[][] skewed = new double[ROWS][];
        Arrays.setAll(skewed, row -> Arrays.stream(samples[row]).map(Math::exp).toArray());
        double[][] ranks = ImanConover.rankCorrelation(ImanConover.reorder(skewed, TARGET));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(linear[i][j]).isCloseTo(TARGET[i][j], within(0.01));
                double rank = 6 / Math.PI * Math.asin(TARGET[i][j] / 2);
                assertThat(ranks[i][j]).isCloseTo(rank, within(0.015));
            }
        }
    }

    @Test
    void columnsThatFollowFromOneAnotherHaveAnEigenvalueOfZero() {
        double[][] samples = samples(new Random(3));
        for (double[] row : samples) {
            row[2] = row[1];
        }
        assertThat(ImanConover.smallestEigenvalue(samples)).isCloseTo(0, within(1e-12));
        for (double[] row : samples) {
            row[2] = 4;
        }
        assertThat(ImanConover.smallestEigenvalue(samples)).isNaN();
    }

    private static double[][] samples(Random random) {
        double[][] samples = new double[ROWS][3];
        for (double[] row : samples) {
            Arrays.setAll(row, column -> random.nextGaussian());
        }
        return samples;
    }

    private static double[] sorted(double[][] samples, int column) {
        return Arrays.stream(samples).mapToDouble(row -> row[column]).sorted().toArray();
    }
}
