package io.calminer.domain.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogStatisticsTest {

    /** Five systems with their failures and the ages at which they were retired, in ReliaWiki's "Recurrent event data". */
    private static final List<History> FIVE = List.of(
            History.of(new double[] {5, 10, 15}, 17),
            History.of(new double[] {6, 13, 17}, 19),
            History.of(new double[] {12, 20, 25}, 26),
            History.of(new double[] {13, 15}, 24),
            History.of(new double[] {16, 22, 25}, 28));

    @Test
    void aFleetHasItsPublishedMeanCumulativeFunction() {
        MeanCumulative function = MeanCumulative.of(FIVE);
        assertThat(function.points().stream().map(MeanCumulative.Point::age))
                .containsExactly(5.0, 6.0, 10.0, 12.0, 13.0, 15.0, 16.0, 17.0, 20.0, 22.0, 25.0);
        double[] means = {0.2, 0.4, 0.6, 0.8, 1.2, 1.6, 1.8, 2, 2 + 1 / 3.0, 2 + 2 / 3.0, 3 + 2 / 3.0};
        for (int i = 0; i < means.length; i++) {
            assertThat(function.points().get(i).mean()).isCloseTo(means[i], within(1e-12));
        }
        assertThat(function.points().get(0).variance()).isCloseTo(0.032, within(1e-12));
        assertThat(function.points().get(10).atRisk()).isEqualTo(2);
        // published one-sided at 95 %, hence two-sided at 90 %, for the first failure
        Bounds bounds = function.points().get(0).bounds(0.9);
        assertThat(bounds.lower()).isCloseTo(0.0459299, within(0.0000005));
        assertThat(bounds.upper()).isCloseTo(0.870893, within(0.0000005));
    }

    @Test
    void unitsThatAlwaysFailAlikeHaveNoVariance() {
        History one = History.of(new double[] {10, 20, 30}, 40);
        MeanCumulative function = MeanCumulative.of(List.of(one, one, one));
        assertThat(function.points())
                .allSatisfy(point -> assertThat(point.variance()).isZero());
        assertThat(function.points().get(2).mean()).isCloseTo(3, within(1e-12));
        assertThat(MeanCumulative.of(List.of(one)).points().get(0).variance()).isNaN();
        assertThat(MeanCumulative.of(List.of(History.of(new double[0], 9))).points())
                .isEmpty();
    }

    @Test
    void aUnitCountsOnlyAtTheAgesAtWhichItWasObserved() {
        MeanCumulative function =
                MeanCumulative.of(List.of(History.of(new double[] {50}, 100), new History(60, 200, new double[] {80})));
        assertThat(function.points().get(0).atRisk()).isEqualTo(1);
        assertThat(function.points().get(1).atRisk()).isEqualTo(2);
        assertThat(function.points().get(1).mean()).isCloseTo(1.5, within(1e-12));
    }

    /** R. B. Abernethy, "The new Weibull handbook", chapter 2: 5 failures and 3 suspensions. */
    @Test
    void suspensionsMoveRanksAsPublished() {
        List<Life> lives = List.of(
                Life.suspension(10),
                Life.failure(30),
                Life.suspension(45),
                Life.failure(49),
                Life.failure(82),
                Life.failure(90),
                Life.failure(96),
                Life.suspension(100));
        List<PlottingPosition> positions = PlottingPosition.of(lives, 0.9);
        double[] ranks = {1.125, 2.4375, 3.75, 5.0625, 6.375};
        double[] shares = {9.8, 25.5, 41.1, 56.7, 72.3};
        for (int i = 0; i < ranks.length; i++) {
            PlottingPosition position = positions.get(i);
            assertThat(position.rank()).isCloseTo(ranks[i], within(1e-12));
            assertThat(100 * position.share()).isCloseTo(shares[i], within(0.06));
            assertThat(position.bounds().hold(position.share())).isTrue();
        }
        assertThat(positions).extracting(PlottingPosition::age).containsExactly(30.0, 49.0, 82.0, 90.0, 96.0);
    }

    /** Median ranks of 5: 12.94, 31.38, 50.00, 68.62, 87.06 %, which Bernard's formula nears; 5 % ranks from tables. */
    @Test
    void ranksWithoutSuspensionsAreThoseOfTables() {
        List<PlottingPosition> positions = PlottingPosition.of(
                Stream.of(1.0, 2.0, 3.0, 4.0, 5.0).map(Life::failure).toList(), 0.9);
        assertThat(positions.get(0).share()).isCloseTo(0.1294, within(0.0005));
        assertThat(positions.get(0).bounds().lower()).isCloseTo(0.0102, within(0.00005));
        assertThat(positions.get(0).bounds().upper()).isCloseTo(0.4507, within(0.00005));
        assertThat(positions.get(2).share()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aFailureStandsBeforeASuspensionOfItsAge() {
        assertThat(PlottingPosition.of(List.of(Life.suspension(7), Life.failure(7)), 0.9)
                        .get(0)
                        .rank())
                .isEqualTo(1);
    }

    @Test
    void availabilityIsTheShareOfTimeWithoutRepair() {
        Availability availability = Availability.of(new double[] {90, 110, 100}, new double[] {5, 15});
        assertThat(availability.mtbf()).isCloseTo(100, within(1e-12));
        assertThat(availability.mttr()).isCloseTo(10, within(1e-12));
        assertThat(availability.inherent()).isCloseTo(100.0 / 110, within(1e-12));
        assertThat(availability.achieved(10, 0.05)).isCloseTo(1 / 1.25, within(1e-12));
        assertThat(Availability.of(new double[] {5}, new double[] {0}).inherent())
                .isEqualTo(1);
        assertThat(Availability.objection(new double[0], new double[] {1})).isPresent();
        assertThat(Availability.objection(new double[] {0, 0}, new double[] {1}).orElseThrow())
                .hasToString("All times of operation are 0: there is no time between failures.");
        assertThatThrownBy(() -> new Availability(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLogWithoutTrendIsFittedByItsGaps() {
        FitLog fit = FitLog.of(FIVE);
        assertThat(fit).isInstanceOf(FitLog.Trending.class);
        List<History> steady = List.of(
                History.of(new double[] {120, 190, 310, 420, 500}, 600),
                new History(900, 1500, new double[] {950, 1100, 1180, 1300}));
        FitLog.Renewal renewal = (FitLog.Renewal) FitLog.of(steady);
        // the time before the first failure of the used unit is no life
        assertThat(renewal.fit().failures()).isEqualTo(8);
        assertThat(renewal.fit().suspensions()).isEqualTo(2);
        assertThat(renewal.trend().trend()).isEqualTo(Laplace.Trend.NONE);
    }

    @Test
    void aLogWithTrendIsFittedByThePowerLaw() {
        FitLog.Trending worse = (FitLog.Trending)
                FitLog.of(List.of(History.untilLast(TrendTest.cumulative(90, 80, 70, 60, 50, 40, 30, 20, 10, 5))));
        assertThat(worse.fit().beta()).isGreaterThan(1);
        assertThat(worse.trend().trend()).isEqualTo(Laplace.Trend.WORSENING);
    }

    @Test
    void aLogThatSaysTooLittleIsRefused() {
        FitLog.Refused none = (FitLog.Refused) FitLog.of(List.of(History.of(new double[0], 900)));
        assertThat(none.trend()).isNull();
        assertThat(none.objection().rule()).isEqualTo(ReliabilityRule.NO_FAILURE_BEFORE_END);
        FitLog.Refused few = (FitLog.Refused) FitLog.of(List.of(History.of(new double[] {400, 700}, 900)));
        assertThat(few.trend()).isNotNull();
        assertThat(few.objection().toString())
                .startsWith("A Weibull law needs at least 3 failures: there are 2 failures and 1 suspensions.");
        FitLog.Refused twice = (FitLog.Refused) FitLog.of(List.of(History.of(new double[] {300, 300, 500, 700}, 900)));
        assertThat(twice.objection())
                .hasToString(
                        "Two failures of a unit are at the same age, 300: a life of 0 fits no law. Maybe they are one"
                                + " failure.");
    }

    @Test
    void livesOfALogAreItsGapsAndWhatIsLeft() {
        List<Life> lives =
                FitLog.lives(List.of(History.of(new double[] {30, 50}, 60), History.untilLast(new double[] {7})));
        assertThat(lives)
                .isEqualTo(Arrays.asList(Life.failure(30), Life.failure(20), Life.suspension(10), Life.failure(7)));
    }
}
