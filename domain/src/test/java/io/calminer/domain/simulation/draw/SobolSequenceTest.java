package io.calminer.domain.simulation.draw;

import static io.calminer.domain.document.PublishedCases.numbers;
import static io.calminer.domain.document.PublishedCases.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class SobolSequenceTest {

    private static final double UNIT = 0x1p32;

    @Test
    void pointsAreThoseThatJoeAndKuoPublished() {
        JsonObject published = read("sobol_sequence_joe_kuo");
        int[][] directions = SobolSequence.directions(3);
        List<double[]> points = rows(published, "points");
        assertThat(points).hasSize(10);
        for (int k = 0; k < points.size(); k++) {
            for (int d = 0; d < directions.length; d++) {
                assertThat(Integer.toUnsignedLong(SobolSequence.point(k, directions[d])) / UNIT)
                        .as("point %d, dimension %d", k, d + 1)
                        .isEqualTo(points.get(k)[d]);
            }
        }
    }

    @Test
    void highDimensionsAreThoseOfAnotherProgram() {
        JsonObject other = read("sobol_dimensions_scipy");
        double[] dimensions = numbers(other, "dimensions");
        double[] numbers = numbers(other, "numbers");
        int[][] directions = SobolSequence.directions(SobolSequence.DIMENSIONS);
        List<double[]> points = rows(other, "points");
        for (int k = 0; k < numbers.length; k++) {
            for (int d = 0; d < dimensions.length; d++) {
                int point = SobolSequence.point((int) numbers[k], directions[(int) dimensions[d] - 1]);
                assertThat(Integer.toUnsignedLong(point))
                        .as("point %s, dimension %s", numbers[k], dimensions[d])
                        .isEqualTo((long) points.get(k)[d]);
            }
        }
    }

    @Test
    void everyDimensionFillsEachIntervalOnce() {
        int bits = 12;
        int[][] directions = SobolSequence.directions(SobolSequence.DIMENSIONS);
        assertThat(directions).hasNumberOfRows(2048);
        for (int[] each : directions) {
            boolean[] filled = new boolean[1 << bits];
            for (int k = 0; k < filled.length; k++) {
                int interval = SobolSequence.point(k, each) >>> (Integer.SIZE - bits);
                assertThat(filled[interval]).isFalse();
                filled[interval] = true;
            }
        }
    }

    private static List<double[]> rows(JsonObject object, String field) {
        return ((JsonArray) object.fields().get(field))
                .items().stream()
                        .map(row -> ((JsonArray) row)
                                .items().stream()
                                        .mapToDouble(number -> ((JsonNumber) number).value())
                                        .toArray())
                        .toList();
    }
}
