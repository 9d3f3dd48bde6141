package io.calminer.domain.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BridgeTest {

    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 20, 33})
    void stepsAreAnOrthonormalMapOfTheScores(int steps) {
        // lane j has score j = 1 and all others 0, so that entry [i][j] is the matrix
        double[][] matrix = new double[steps][steps];
        for (int j = 0; j < steps; j++) {
            matrix[j][j] = 1;
        }
        new Bridge(steps).apply(matrix, new double[steps + 1][steps], steps);
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                double product = 0;
                for (int k = 0; k < steps; k++) {
                    product += matrix[k][i] * matrix[k][j];
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, ROUNDING);
            }
            assertThat(matrix[i][0]).isCloseTo(1 / Math.sqrt(steps), ROUNDING);
        }
    }
}
