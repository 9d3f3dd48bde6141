package io.calminer.domain.maintenance;

import io.calminer.domain.reliability.Availability;
import io.calminer.domain.reliability.Bounds;
import io.calminer.domain.reliability.FitLog;
import io.calminer.domain.reliability.History;
import io.calminer.domain.reliability.Laplace;
import io.calminer.domain.reliability.Life;
import io.calminer.domain.reliability.MeanCumulative;
import io.calminer.domain.reliability.Objection;
import io.calminer.domain.reliability.PlottingPosition;
import io.calminer.domain.reliability.PowerLaw;
import io.calminer.domain.reliability.WeibullFit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How reliable the units of a log are: the trend of their failures first, then the law that fits them.
 *
 * <p>Without a trend the running hours between failures are lives of one Weibull law, those that a change or the end of the
 * log cut short as suspensions. With one the power law is fitted to the meters of the failures. Where every failure ends the
 * log of its unit there is no telling a trend, and the lives are fitted without.
 *
 * @param lives what the logs tell
 * @param planned calendar hours of planned work for each running hour; NaN when the units did not run
 * @param histories the meters between which each unit was observed, and those of its failures
 * @param trend the test for a trend; null where there is no telling
 * @param weibull the law of lives; null where there is a trend or no law
 * @param power the law of failures with a trend; null where there is none or no law
 * @param objection why there is no law; null where there is one
 */
public record LogFit(
        LogLives lives,
        double planned,
        List<History> histories,
        @Nullable Laplace trend,
        @Nullable WeibullFit weibull,
        @Nullable PowerLaw power,
        @Nullable Objection objection) {

    public LogFit {
        histories = List.copyOf(histories);
    }

    /** The fit of the lives in a log. */
    public static LogFit of(LogLives lives, double planned) {
        List<History> histories = new ArrayList<>();
        List<Life> spans = new ArrayList<>();
        for (LogLives.OfUnit unit : lives.units()) {
            // a failure on the day on which a unit came, before it ran, is no end of a life
            double[] failures = unit.failures().stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(meter -> meter > unit.start())
                    .toArray();
            if (unit.end() > unit.start()) {
                histories.add(new History(unit.start(), unit.end(), failures));
            }
            unit.lives().stream()
                    .filter(span -> span.hours() > 0)
                    .forEach(span -> spans.add(new Life(span.hours(), span.isFailure())));
        }
        FitLog fit = FitLog.of(histories);
        if (fit instanceof FitLog.Trending trending) {
            return new LogFit(lives, planned, histories, trending.trend(), null, trending.fit(), null);
        }
        Laplace trend = Laplace.objection(histories).isEmpty() ? Laplace.of(histories) : null;
        if (fit instanceof FitLog.Refused refused && trend != null && trend.trend() != Laplace.Trend.NONE) {
            return new LogFit(lives, planned, histories, trend, null, null, refused.objection());
        }
        // changes of the component cut lives short, of which the moments of failures know nothing
        Objection objection = WeibullFit.objection(spans).orElse(null);
        WeibullFit weibull = objection == null ? WeibullFit.of(spans) : null;
        return new LogFit(lives, planned, histories, trend, weibull, null, objection);
    }

    /** The running hours between failures: the mean of the law, or where there is a trend that at the end of the log. */
    public double meanTimeBetweenFailures() {
        return weibull != null ? weibull.meanLife() : power != null ? power.currentMtbf() : Double.NaN;
    }

    /** 1 ÷ (1 + mean repair ÷ MTBF + planned); NaN without a law. */
    public double availability() {
        double mtbf = meanTimeBetweenFailures();
        return mtbf > 0 && lives.meanRepair() >= 0
                ? new Availability(mtbf, lives.meanRepair()).achieved(0, Double.isNaN(planned) ? 0 : planned)
                : Double.NaN;
    }

    /** Where the failures stand on Weibull paper; none without a law of lives. */
    public List<PlottingPosition> positions() {
        return weibull == null ? List.of() : PlottingPosition.of(weibull.lives(), Bounds.USUAL_LEVEL);
    }

    /** How many failures a unit has had on average by its meter. */
    public MeanCumulative cumulative() {
        return MeanCumulative.of(histories);
    }
}
