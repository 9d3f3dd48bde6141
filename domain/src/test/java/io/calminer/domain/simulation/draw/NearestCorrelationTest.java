package io.calminer.domain.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The nearest correlation matrix is one, and nothing nearer is. */
class NearestCorrelationTest {

    /** By symmetry the matrix has a, a and b = 2a² − 1, where 4a³ − a − 1 = 0 makes the distance least. */
    @Test
    void theExampleOfHighamHasTheRootThatSolvesIt() {
        double[][] nearest = NearestCorrelation.of(new double[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}});
        assertThat(nearest[0][1]).isCloseTo(0.7606898534022838, within(1e-14));
        assertThat(nearest[0][2]).isCloseTo(0.157298106138376, within(1e-14));
        assertThat(nearest[1][2]).isCloseTo(0.7606898534022838, within(1e-14));
    }

    @Test
    void aCorrelationMatrixIsItsOwnNearest() {
        double[][] matrix = {{1, 0.3, -0.2}, {0.3, 1, 0.5}, {-0.2, 0.5, 1}};
        double[][] nearest = NearestCorrelation.of(matrix);
        for (int i = 0; i < 3; i++) {
            assertThat(nearest[i]).containsExactly(matrix[i], within(1e-13));
        }
    }

    @Test
    void ofRandomMatricesNothingInTheNeighbourhoodIsNearer() {
        Random random = new Random(5);
        for (int round = 0; round < 10; round++) {
            int n = 3 + round % 4;
            double[][] given = new double[n][n];
            for (int i = 0; i < n; i++) {
                given[i][i] = 1;
                for (int j = 0; j < i; j++) {
                    given[i][j] = 2 * random.nextDouble() - 1;
                    given[j][i] = given[i][j];
                }
            }
            double[][] nearest = NearestCorrelation.of(given);
            assertThat(CorrelationMatrix.smallestEigenvalue(nearest)).isGreaterThan(-1e-14);
            double least = distance(given, nearest);
            for (int k = 0; k < 200; k++) {
                double[][] other = mixed(nearest, correlation(random, n), 0.01);
                assertThat(distance(given, other)).isGreaterThan(least - 1e-12);
            }
        }
    }

    /** A correlation matrix of random vectors. */
    private static double[][] correlation(Random random, int n) {
        double[][] vectors = new double[n][n];
        for (double[] vector : vectors) {
            Arrays.setAll(vector, i -> random.nextGaussian());
            double size = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
            Arrays.setAll(vector, i -> vector[i] / size);
        }
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    matrix[i][j] += vectors[i][k] * vectors[j][k];
                }
            }
        }
        return matrix;
    }

    private static double[][] mixed(double[][] a, double[][] b, double share) {
        double[][] mixed = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                mixed[i][j] = (1 - share) * a[i][j] + share * b[i][j];
            }
        }
        return mixed;
    }

    private static double distance(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += (a[i][j] - b[i][j]) * (a[i][j] - b[i][j]);
            }
        }
        return Math.sqrt(sum);
    }
}
