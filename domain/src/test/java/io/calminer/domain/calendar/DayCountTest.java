package io.calminer.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as published in ISDA's comparison of 30/360 methods (2008) and its paper "EMU and market conventions" (1998). */
class DayCountTest {

    @ParameterizedTest
    @CsvSource({
        "2007-01-15, 2007-01-30, 15, 15",
        "2007-01-15, 2007-02-15, 30, 30",
        "2007-09-30, 2008-03-31, 180, 180",
        "2007-09-30, 2007-10-31, 30, 30",
        "2007-01-15, 2007-01-31, 16, 15",
        "2007-01-31, 2007-02-28, 28, 28",
        "2007-02-28, 2007-03-31, 30, 32",
        "2006-08-31, 2007-02-28, 178, 178",
        "2007-02-28, 2007-08-31, 180, 182",
        "2007-02-26, 2008-02-29, 363, 363",
        "2008-02-29, 2009-02-28, 360, 359"
    })
    void monthsHaveThirtyDays(LocalDate from, LocalDate to, int american, int european) {
        assertThat(DayCount.THIRTY_360.years(from, to)).isEqualTo(american / 360.0);
        assertThat(DayCount.THIRTY_E_360.years(from, to)).isEqualTo(european / 360.0);
    }

    @ParameterizedTest
    @CsvSource({
        "2003-11-01, 2004-05-01, 0.49772438056740776",
        "1999-02-01, 1999-07-01, 0.410958904109589",
        "1999-07-01, 2000-07-01, 1.0013773486039374",
        "2002-08-15, 2003-07-15, 0.915068493150685",
        "2000-01-30, 2000-06-30, 0.4153005464480874"
    })
    void actualDaysAreSharedOutOverTheirYears(LocalDate from, LocalDate to, double years) {
        assertThat(DayCount.ACTUAL_ACTUAL.years(from, to)).isEqualTo(years, within(1e-15));
    }

    @Test
    void actualDaysAreDividedByAFixedYear() {
        LocalDate from = LocalDate.of(2027, 12, 31);
        LocalDate to = LocalDate.of(2028, 12, 31);
        assertThat(DayCount.ACTUAL_365.years(from, to)).isEqualTo(366.0 / 365);
        assertThat(DayCount.ACTUAL_360.years(from, to)).isEqualTo(366.0 / 360);
        assertThat(DayCount.ACTUAL_365_25.years(from, to)).isEqualTo(366 / 365.25);
    }

    @Test
    void yearsAreNegativeBackwardsAndNamesReadBack() {
        LocalDate from = LocalDate.of(2027, 2, 28);
        LocalDate to = LocalDate.of(2031, 7, 31);
        DayCount.byName().forEach((name, count) -> {
            assertThat(count).hasToString(name);
            assertThat(count.years(to, from)).isEqualTo(-count.years(from, to));
            assertThat(count.years(from, from)).isZero();
        });
    }
}
