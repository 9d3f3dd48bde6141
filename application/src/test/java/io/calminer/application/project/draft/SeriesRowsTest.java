package io.calminer.application.project.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.formula.Formula;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesRowsTest {

    private static final Calendar YEARS = years("2027-01-01", Calendar.Length.YEAR, 14, 1);

    private static final SeriesRows ORE =
            SeriesRows.of(Formula.parse("min(throughput * series(2027: 0.6, 2028: 0.9, then: 1), reserve.open)"));

    @Test
    void anEntryHoldsFromItsYearOnAndThenAfterTheLast() {
        assertThat(ORE.count()).isEqualTo(1);
        assertThat(ORE.at(0, YEARS, 1)).isEqualTo("0.6");
        assertThat(ORE.at(0, YEARS, 2)).isEqualTo("0.9");
        assertThat(ORE.at(0, YEARS, 14)).isEqualTo("1");
    }

    @Test
    void oneYearChangesAndTheOthersKeepTheirs() {
        assertThat(ORE.with(0, YEARS, 3, "0.95"))
                .isEqualTo("min(throughput * series(2027: 0.6, 2028: 0.9, 2029: 0.95, 2030: 1), reserve.open)");
    }

    @Test
    void theLastYearMayStandAlone() {
        assertThat(ORE.with(0, YEARS, 14, "0.5")).contains("series(2027: 0.6, 2028: 0.9, 2029: 1, 2040: 0.5)");
    }

    @Test
    void theSecondOfTwoSeriesChangesAndTheFirstStays() {
        SeriesRows rows = SeriesRows.of(Formula.parse("series(2027: 1) + series(2027: 1)"));

        assertThat(rows.with(1, YEARS, 14, "2")).isEqualTo("series(2027: 1) + series(2027: 1, 2040: 2)");
    }

    @Test
    void aFormulaWithoutSeriesHasNoRows() {
        assertThat(SeriesRows.of(Formula.parse("ore * grade")).count()).isZero();
    }

    @Test
    void oneMonthChangesAndTheOthersOfItsYearKeepTheirs() {
        Calendar months = years("2027-01-01", Calendar.Length.MONTH, 24, 1);
        SeriesRows rows = SeriesRows.of(Formula.parse("series(2027: 5, 2028: 7)"));

        String changed = rows.with(0, months, 3, "6");

        assertThat(changed).isEqualTo("series(2027: 5, 2027-03: 6, 2027-04: 5, 2028: 7)");
        SeriesRows again = SeriesRows.of(Formula.parse(changed));
        assertThat(again.at(0, months, 2)).isEqualTo("5");
        assertThat(again.at(0, months, 3)).isEqualTo("6");
        assertThat(again.at(0, months, 4)).isEqualTo("5");
        assertThat(again.at(0, months, 24)).isEqualTo("7");
    }

    @Test
    void aFiscalYearBeginsInItsOwnMonth() {
        Calendar quarters = years("2026-07-01", Calendar.Length.QUARTER, 8, 7);
        SeriesRows rows = SeriesRows.of(Formula.parse("series(2027: 1, 2028: 2)"));

        assertThat(rows.at(0, quarters, 4)).isEqualTo("1");
        assertThat(rows.at(0, quarters, 5)).isEqualTo("2");
        assertThat(rows.with(0, quarters, 6, "3")).isEqualTo("series(2027: 1, 2028: 2, 2027-10: 3, 2028-01: 2)");
    }

    private static Calendar years(String start, Calendar.Length length, int count, int fiscal) {
        return Calendar.of(LocalDate.parse(start), false, fiscal, List.of(new Calendar.Block(length, count)));
    }
}
