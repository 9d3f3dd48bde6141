package io.calminer.application.project.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.formula.Formula;
import org.junit.jupiter.api.Test;

class SeriesRowsTest {

    private static final SeriesRows ORE =
            SeriesRows.of(Formula.parse("min(throughput * series(2027: 0.6, 2028: 0.9, then: 1), reserve.open)"));

    @Test
    void anEntryHoldsFromItsYearOnAndThenAfterTheLast() {
        assertThat(ORE.count()).isEqualTo(1);
        assertThat(ORE.at(0, 2027)).isEqualTo("0.6");
        assertThat(ORE.at(0, 2028)).isEqualTo("0.9");
        assertThat(ORE.at(0, 2040)).isEqualTo("1");
    }

    @Test
    void oneYearChangesAndTheOthersKeepTheirs() {
        assertThat(ORE.with(0, 2029, "0.95", 2027, 2031))
                .isEqualTo("min(throughput * series(2027: 0.6, 2028: 0.9, 2029: 0.95, 2030: 1), reserve.open)");
    }

    @Test
    void theLastYearMayStandAlone() {
        assertThat(ORE.with(0, 2031, "0.5", 2027, 2031)).contains("series(2027: 0.6, 2028: 0.9, 2029: 1, 2031: 0.5)");
    }

    @Test
    void theSecondOfTwoSeriesChangesAndTheFirstStays() {
        SeriesRows rows = SeriesRows.of(Formula.parse("series(2027: 1) + series(2027: 1)"));

        assertThat(rows.with(1, 2028, "2", 2027, 2028)).isEqualTo("series(2027: 1) + series(2027: 1, 2028: 2)");
    }

    @Test
    void aFormulaWithoutSeriesHasNoRows() {
        assertThat(SeriesRows.of(Formula.parse("ore * grade")).count()).isZero();
    }
}
