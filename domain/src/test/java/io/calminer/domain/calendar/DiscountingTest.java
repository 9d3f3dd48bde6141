package io.calminer.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.calendar.Calendar.Block;
import io.calminer.domain.calendar.Calendar.Length;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscountingTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    @Test
    void yearsAtTheirEndAreDiscountedByWholeNumbers() {
        assertThat(exponents(years(3), START, Timing.END)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void yearsInTheirMiddleAreDiscountedHalfAYearLess() {
        assertThat(exponents(years(3), START, Timing.MID)).containsExactly(0, 0.5, 1.5, 2.5);
    }

    @Test
    void yearsAtTheirStartAreDiscountedAYearLess() {
        assertThat(exponents(years(3), START, Timing.START)).containsExactly(0, 0, 1, 2);
    }

    @ParameterizedTest
    @EnumSource(Timing.class)
    void aFlowAtTimeZeroHasExponentZeroUnderEveryTiming(Timing timing) {
        assertThat(exponents(years(2), START, timing)[0]).isZero();
    }

    @Test
    void monthsCountAsTwelfthsWhateverTheirDays() {
        Calendar calendar =
                Calendar.of(START, true, 1, List.of(new Block(Length.MONTH, 12), new Block(Length.YEAR, 1)));
        double[] exponents = exponents(calendar, START, Timing.END);
        assertThat(exponents[1]).isEqualTo(1 / 12.0);
        assertThat(exponents[12]).isEqualTo(1, within(1e-15));
        assertThat(exponents[13]).isEqualTo(2, within(1e-15));
    }

    @Test
    void dayExactExponentsCountEveryDay() {
        LocalDate july = LocalDate.of(2027, 7, 1);
        Discounting end = new Discounting(july, 0.08, Timing.END, OptionalDouble.empty(), true);
        assertThat(end.exponents(years(3))).containsExactly(Double.NaN, 184 / 365.0, 550 / 365.0, 915 / 365.0);
        Discounting middle = new Discounting(july, 0.08, Timing.MID, OptionalDouble.empty(), true);
        assertThat(middle.exponents(years(2))).containsExactly(Double.NaN, 92 / 365.0, 550 / 365.0 - 183 / 365.0);
        Discounting start = new Discounting(START, 0.08, Timing.START, OptionalDouble.empty(), true);
        assertThat(start.exponents(years(3))[3]).isEqualTo(731 / 365.0, within(1e-15));
    }

    @Test
    void aValuationWithinTheFirstYearCountsItsActualDays() {
        LocalDate july = LocalDate.of(2027, 7, 1);
        double[] exponents = exponents(years(3), july, Timing.END);
        assertThat(exponents[0]).isNaN();
        assertThat(exponents[1]).isEqualTo(184 / 365.0);
        assertThat(exponents[2]).isEqualTo(1 + 184 / 365.0);
    }

    @Test
    void aValuationBeforeTheStartCountsTheDaysUntilIt() {
        double[] exponents = exponents(years(2), LocalDate.of(2026, 7, 1), Timing.END);
        assertThat(exponents[0]).isEqualTo(184 / 365.0);
        assertThat(exponents[1]).isEqualTo(549 / 365.0);
    }

    @Test
    void periodsThatEndBeforeTheValuationAreSunk() {
        double[] exponents = exponents(years(3), LocalDate.of(2028, 1, 1), Timing.END);
        assertThat(exponents[0]).isNaN();
        assertThat(exponents[1]).isNaN();
        assertThat(exponents[2]).isEqualTo(366 / 365.0);
    }

    @Test
    void anEnteredFractionWins() {
        Discounting discounting = new Discounting(START, 0.08, Timing.END, OptionalDouble.of(0.25));
        assertThat(discounting.exponents(years(2))).containsExactly(0, 0.25, 1.25);
    }

    @Test
    void exponentsRiseWithTimeUnderEveryTiming() {
        for (long seed = 0; seed < 500; seed++) {
            Calendar calendar = CalendarTest.random(new Random(seed));
            for (Timing timing : Timing.values()) {
                double[] exponents = exponents(calendar, calendar.start(1), timing);
                for (int period = 2; period < exponents.length; period++) {
                    assertThat(exponents[period]).as("seed %d", seed).isGreaterThan(exponents[period - 1]);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -2, Double.NaN, Double.POSITIVE_INFINITY})
    void aRateAtOrBelowMinusOneOrWithoutValueIsRefused(double rate) {
        assertThatThrownBy(() -> new Discounting(START, rate, Timing.END, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Discount rate must be above -1 and finite: was " + rate + ".");
    }

    private static Calendar years(int count) {
        return Calendar.of(START, true, 1, List.of(new Block(Length.YEAR, count)));
    }

    private static double[] exponents(Calendar calendar, LocalDate date, Timing timing) {
        return new Discounting(date, 0.08, timing, OptionalDouble.empty()).exponents(calendar);
    }
}
