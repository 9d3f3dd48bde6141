package io.calminer.application.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTest {

    /** 1 … 30 by hand: rank 1 + 29·p of type 7; the worst 5 % are one value and a half: −(1 + ½·2)/1.5. */
    @Test
    void theFiguresOfThirtyNumbersAreThoseByHand() {
        Summary summary =
                Summary.of(IntStream.rangeClosed(1, 30).asDoubleStream().toArray());
        assertThat(summary.count()).isEqualTo(30);
        assertThat(summary.min()).isEqualTo(1);
        assertThat(summary.max()).isEqualTo(30);
        assertThat(summary.mean()).isCloseTo(15.5, within(1e-13));
        assertThat(summary.median()).isEqualTo(15.5);
        assertThat(summary.variance()).isCloseTo(77.5, within(1e-12));
        assertThat(summary.stdDev()).isCloseTo(Math.sqrt(77.5), within(1e-13));
        assertThat(summary.percentile5()).isCloseTo(2.45, within(1e-14));
        assertThat(summary.percentile90()).isCloseTo(27.1, within(1e-13));
        assertThat(summary.valueAtRisk95()).isCloseTo(-2.45, within(1e-14));
        assertThat(summary.expectedShortfall95()).isCloseTo(-2 / 1.5, within(1e-14));
    }

    @Test
    void oneResultHasNoVarianceAndIsItsOwnShortfall() {
        Summary summary = Summary.of(-7);
        assertThat(summary.variance()).isNaN();
        assertThat(summary.stdDev()).isNaN();
        assertThat(summary.expectedShortfall95()).isEqualTo(7);
    }

    @Test
    void nothingAndWhatIsNotFiniteHasNoSummary() {
        assertThatThrownBy(Summary::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Summary.of(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
