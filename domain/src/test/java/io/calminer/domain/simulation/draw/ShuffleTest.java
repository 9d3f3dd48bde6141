package io.calminer.domain.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShuffleTest {

    @Test
    void everyNumberIsReachedOnce() {
        for (int size : new int[] {1, 2, 3, 4, 5, 7, 8, 100, 625, 1024, 4097, 65_537}) {
            for (int key = 0; key < 20; key++) {
                Shuffle shuffle = shuffle(size, key);
                assertThat(IntStream.range(0, size).map(shuffle::at).sorted().toArray())
                        .as("%d numbers, key %d", size, key)
                        .isEqualTo(IntStream.range(0, size).toArray());
            }
        }
    }

    @Test
    void aNumberGoesAnywhereEquallyOften() {
        int keys = 20_000;
        for (int size : new int[] {2, 3, 5, 8, 10, 16, 60, 257, 300, 625, 1025}) {
            double[] counts = new double[size];
            for (int key = 0; key < keys; key++) {
                counts[shuffle(size, key).at(size / 2)]++;
            }
            // chi-squared with size − 1 degrees of freedom: 5 standard deviations
            double chi = 0;
            double expected = (double) keys / size;
            for (double count : counts) {
                chi += (count - expected) * (count - expected) / expected;
            }
            assertThat(chi).as("%d numbers", size).isLessThan(size - 1 + 5 * Math.sqrt(2.0 * (size - 1)) + 6);
        }
    }

    @Test
    void neighboursGoUnrelatedWays() {
        int size = 1000;
        int keys = 4000;
        double sum = 0;
        for (int key = 0; key < keys; key++) {
            Shuffle shuffle = shuffle(size, key);
            sum += (shuffle.at(10) / (size - 1.0) - 0.5) * (shuffle.at(11) / (size - 1.0) - 0.5) * 12;
        }
        assertThat(sum / keys).isCloseTo(0, Offset.offset(4 / Math.sqrt(keys)));
    }

    private static Shuffle shuffle(int size, int key) {
        Shuffle shuffle = new Shuffle(size);
        shuffle.key(Threefry.block(7, 11, ~key, 0), Threefry.block(7, 11, ~key, 1));
        return shuffle;
    }
}
