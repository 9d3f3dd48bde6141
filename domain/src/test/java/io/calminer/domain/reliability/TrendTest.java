package io.calminer.domain.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {

    /** Hours between failures of the air conditioning of an aircraft: F. Proschan, Technometrics 5 (1963). */
    private static final double[] GAPS = {
        104, 131, 1597, 59, 4, 503, 157, 6, 118, 173, 114, 62, 101, 216, 106, 140, 1, 102, 3, 393, 96, 232, 89, 61, 37,
        293, 7, 165, 87, 99
    };

    static double[] cumulative(double... gaps) {
        double[] times = gaps.clone();
        for (int i = 1; i < times.length; i++) {
            times[i] += times[i - 1];
        }
        return times;
    }

    /** U = 2.409 is published with M. Modarres, "Reliability engineering and risk analysis", example 5.11. */
    @Test
    void aPublishedSeriesOfGapsWorsens() {
        Laplace trend = Laplace.of(History.untilLast(cumulative(GAPS)));
        assertThat(trend.u()).isCloseTo(2.409, within(0.0005));
        assertThat(trend.failures()).isEqualTo(29);
        assertThat(trend.trend()).isEqualTo(Laplace.Trend.WORSENING);
        assertThat(trend.significance()).isCloseTo(0.016, within(0.0005));
    }

    /** The happy, the sad and the noncommittal system of H. Ascher and H. Feingold, "Repairable systems reliability" (1984). */
    @Test
    void theSystemsOfTheTextbookImproveWorsenAndStayAsTheyAre() {
        Laplace happy = Laplace.of(History.untilLast(cumulative(15, 27, 32, 43, 51, 65, 177)));
        assertThat(happy.u()).isCloseTo(-2.00, within(0.005));
        assertThat(happy.trend()).isEqualTo(Laplace.Trend.IMPROVING);
        Laplace sad = Laplace.of(History.untilLast(cumulative(177, 65, 51, 43, 32, 27, 15)));
        assertThat(sad.u()).isCloseTo(2.00, within(0.005));
        assertThat(sad.trend()).isEqualTo(Laplace.Trend.WORSENING);
        Laplace plain = Laplace.of(History.untilLast(cumulative(51, 43, 27, 177, 15, 65, 32)));
        assertThat(plain.u()).isCloseTo(0.09, within(0.005));
        assertThat(plain.trend()).isEqualTo(Laplace.Trend.NONE);
    }

    @Test
    void theLastFailureCountsOnlyWhenTheObservationGoesOn() {
        double[] times = {10, 20, 30};
        assertThat(Laplace.of(History.of(times, 30)).failures()).isEqualTo(2);
        assertThat(Laplace.of(History.of(times, 30)).u()).isCloseTo(0, within(1e-12));
        Laplace longer = Laplace.of(History.of(times, 40));
        assertThat(longer.failures()).isEqualTo(3);
        assertThat(longer.u()).isCloseTo(0, within(1e-12));
        // the mean of 20 lies 10 before the middle of 60, in units of 60 ÷ √36
        assertThat(Laplace.of(History.of(times, 60)).u()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void failuresThatComeEverSoonerWorsenAndEverLaterImprove() {
        assertThat(Laplace.of(History.untilLast(cumulative(90, 80, 70, 60, 50, 40, 30, 20, 10, 5)))
                        .trend())
                .isEqualTo(Laplace.Trend.WORSENING);
        assertThat(Laplace.of(History.untilLast(cumulative(5, 10, 20, 30, 40, 50, 60, 70, 80, 90)))
                        .trend())
                .isEqualTo(Laplace.Trend.IMPROVING);
        assertThat(Laplace.of(History.untilLast(cumulative(50, 50, 50, 50, 50, 50)))
                        .trend())
                .isEqualTo(Laplace.Trend.NONE);
    }

    @Test
    void theStatisticOfSeveralUnitsIsStandardNormalWithoutTrend() {
        Random random = new Random(7);
        int runs = 4_000;
        double sum = 0;
        double squares = 0;
        for (int run = 0; run < runs; run++) {
            List<History> fleet = new ArrayList<>();
            for (int unit = 0; unit < 3; unit++) {
                double from = 1_000 * unit;
                double length = 500 + 1_000 * unit;
                double[] failures = random.doubles(6)
                        .map(share -> from + length * (1 - share))
                        .toArray();
                fleet.add(new History(from, from + length, failures));
            }
            double u = Laplace.of(fleet).u();
            sum += u;
            squares += u * u;
        }
        assertThat(sum / runs).isCloseTo(0, within(4 / Math.sqrt(runs)));
        assertThat(squares / runs).isCloseTo(1, within(4 * Math.sqrt(2.0 / runs)));
    }

    @Test
    void unitsOfTimeDoNotMatterHoweverLarge() {
        double u = Laplace.of(History.untilLast(cumulative(GAPS))).u();
        double[] huge = Arrays.stream(cumulative(GAPS)).map(t -> t * 1e300).toArray();
        double[] tiny = Arrays.stream(cumulative(GAPS)).map(t -> t * 1e-300).toArray();
        assertThat(Laplace.of(History.untilLast(huge)).u()).isCloseTo(u, within(1e-9));
        assertThat(Laplace.of(History.untilLast(tiny)).u()).isCloseTo(u, within(1e-9));
    }

    @Test
    void refusalsSayWhy() {
        assertThat(Laplace.objection(List.of(History.untilLast(new double[] {5})))
                        .orElseThrow())
                .hasToString("A trend needs a failure before the end of the observation: there is none.");
        assertThat(Laplace.objection(List.of())).isPresent();
        assertThatThrownBy(() -> Laplace.of(History.of(new double[0], 9))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> History.of(new double[] {5, 11}, 10))
                .hasMessage("Failures must lie within the observation, above 0.0 and up to 10.0: one was at 11.0.");
        assertThatThrownBy(() -> History.untilLast(new double[0]))
                .hasMessage("A unit must be observed from an age of 0 or more to a later, finite one: was 0.0 to 0.0.");
    }

    @Test
    void historiesAreEqualByValueAndKeepTheirFailures() {
        double[] times = {30, 10};
        History history = History.of(times, 40);
        times[0] = 99;
        history.failures()[0] = 99;
        assertThat(history.failures()).containsExactly(10, 30);
        assertThat(history).isEqualTo(History.of(new double[] {10, 30}, 40)).hasSameHashCodeAs(history);
        assertThat(history).isNotEqualTo(History.of(new double[] {10, 31}, 40));
        assertThat(history).hasToString("History[from=0.0, to=40.0, failures=[10.0, 30.0]]");
    }
}
