package io.calminer.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.domain.calendar.Calendar.Block;
import io.calminer.domain.calendar.Calendar.Length;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void periodsFollowEachOtherWithoutGapsAndAddUpToTheirMonths() {
        for (long seed = 0; seed < 500; seed++) {
            Calendar calendar = random(new Random(seed));
            int months = 0;
            for (int period = 1; period <= calendar.periods(); period++) {
                months += calendar.months(period);
                if (period > 1) {
                    assertThat(calendar.start(period)).isEqualTo(calendar.end(period - 1));
                }
                assertThat(calendar.end(period))
                        .as("seed %d", seed)
                        .isEqualTo(calendar.start(1).plusMonths(months));
                assertThat(calendar.yearsIn(period)).isEqualTo(calendar.months(period) / 12.0);
            }
        }
    }

    @Test
    void hoursAreThoseOfTheActualDays() {
        Calendar calendar = Calendar.of(NEW_YEAR, true, 1, List.of(new Block(Length.YEAR, 2)));
        assertThat(calendar.hours(0)).isZero();
        assertThat(calendar.hours(1)).isEqualTo(8760);
        assertThat(calendar.hours(2)).isEqualTo(8784);
    }

    @Test
    void aFiscalYearIsNamedByTheYearInWhichItEnds() {
        Calendar calendar = Calendar.of(NEW_YEAR, false, 7, List.of(new Block(Length.HALF_YEAR, 3)));
        assertThat(calendar.year(1)).isEqualTo(2027);
        assertThat(calendar.year(2)).isEqualTo(2028);
        assertThat(calendar.year(3)).isEqualTo(2028);
    }

    @Test
    void aFiscalYearThatTheCalendarCutsIsShorterThanAYear() {
        Calendar calendar = Calendar.of(NEW_YEAR, false, 7, List.of(new Block(Length.HALF_YEAR, 3)));
        assertThat(calendar.yearsOf(2027)).isEqualTo(0.5);
        assertThat(calendar.yearsOf(2028)).isEqualTo(1);
        assertThat(calendar.yearsOf(2029)).isZero();
    }

    @Test
    void periodsAreCalledAsPlannersCallThem() {
        Calendar calendar = Calendar.of(
                NEW_YEAR,
                true,
                1,
                List.of(
                        new Block(Length.MONTH, 3),
                        new Block(Length.QUARTER, 1),
                        new Block(Length.HALF_YEAR, 1),
                        new Block(Length.YEAR, 1)));
        assertThat(List.of(0, 1, 3, 4, 5, 6))
                .extracting(calendar::label)
                .containsExactly("start", "2027-01", "2027-03", "2027-Q2", "2027-H2", "2028");
    }

    @Test
    void aStartAtTheEndOfAMonthDoesNotDrift() {
        Calendar calendar = Calendar.of(LocalDate.of(2027, 1, 31), false, 1, List.of(new Block(Length.MONTH, 3)));
        assertThat(calendar.start(2)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(calendar.start(3)).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void noneAndTooManyPeriodsAreRefused() {
        assertThatThrownBy(() -> Calendar.of(NEW_YEAR, false, 1, List.of())).isInstanceOf(InvalidCalendar.class);
        assertThatThrownBy(() -> Calendar.of(NEW_YEAR, false, 1, List.of(new Block(Length.MONTH, 601))))
                .isInstanceOf(InvalidCalendar.class);
    }

    static Calendar random(Random random) {
        Length[] lengths = Length.values();
        return Calendar.of(
                NEW_YEAR.plusDays(random.nextInt(800)),
                random.nextBoolean(),
                1 + random.nextInt(12),
                List.of(
                        new Block(lengths[random.nextInt(4)], 1 + random.nextInt(20)),
                        new Block(lengths[random.nextInt(4)], 1 + random.nextInt(20))));
    }
}
