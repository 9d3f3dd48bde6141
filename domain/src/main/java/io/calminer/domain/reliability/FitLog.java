package io.calminer.domain.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the failures of a fleet's log are fitted by: a trend first, then lives without one or ages with one.
 *
 * <p>Where the moments of failures show no trend, the times between them are lives of one law. Where they do, a law of
 * lives would mix the young with the old, and the power law is fitted to the moments themselves.
 */
public sealed interface FitLog {

    /** No trend: times between failures are lives of one Weibull law. */
    record Renewal(Laplace trend, WeibullFit fit) implements FitLog {}

    /** A trend: failures come by the power law, fitted by maximum likelihood. */
    record Trending(Laplace trend, PowerLaw fit) implements FitLog {}

    /**
     * Too little, or nothing that a law could be fitted to.
     *
     * @param trend the trend; null where there is no telling
     * @param objection why
     */
    record Refused(@Nullable Laplace trend, Objection objection) implements FitLog {}

    /** The fit of a log of several units. */
    static FitLog of(List<History> histories) {
        Optional<Objection> noTrend = Laplace.objection(histories);
        if (noTrend.isPresent()) {
            return new Refused(null, noTrend.get());
        }
        Laplace trend = Laplace.of(histories);
        if (trend.trend() == Laplace.Trend.NONE) {
            return renewal(histories, trend);
        }
        PowerLaw.Method method = PowerLaw.Method.MAXIMUM_LIKELIHOOD;
        return PowerLaw.objection(histories, method)
                .<FitLog>map(objection -> new Refused(trend, objection))
                .orElseGet(() -> new Trending(trend, PowerLaw.of(histories, method)));
    }

    private static FitLog renewal(List<History> histories, Laplace trend) {
        for (History history : histories) {
            double[] failures = history.failures();
            for (int i = 1; i < failures.length; i++) {
                if (failures[i] == failures[i - 1]) {
                    return new Refused(trend, Objection.of(ReliabilityRule.SAME_AGE, failures[i]));
                }
            }
        }
        List<Life> lives = lives(histories);
        return WeibullFit.objection(lives)
                .<FitLog>map(objection -> new Refused(trend, objection))
                .orElseGet(() -> new Renewal(trend, WeibullFit.of(lives)));
    }

    /**
     * The times between failures as lives, and the time since the last one as a suspension. The time before the first
     * failure is a life only of a unit that was new: of another one nobody knows when its part was.
     */
    static List<Life> lives(List<History> histories) {
        List<Life> lives = new ArrayList<>();
        for (History history : histories) {
            double last = history.from();
            boolean isKnown = last == 0;
            for (double failure : history.failures()) {
                if (isKnown) {
                    lives.add(Life.failure(failure - last));
                }
                last = failure;
                isKnown = true;
            }
            if (isKnown && last < history.to()) {
                lives.add(Life.suspension(history.to() - last));
            }
        }
        return lives;
    }
}
