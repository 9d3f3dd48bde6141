package io.calminer.domain.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.simulation.distribution.Weibull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of 90 % hold the truth in 9 logs of 10, whether parts wear, fail by chance or early, suspended or not. */
class BoundsCoverTest {

    /** A thousand in the long suite. */
    private static final int LOGS = Integer.getInteger("calminer.reliability.logs", 200);

    private static final int FEWEST_FAILURES = 20;
    private static final double LEVEL = 0.9;
    private static final double SCALE = 1000;

    @ParameterizedTest
    @CsvSource({"0.8, false", "0.8, true", "1, false", "1, true", "2.5, false", "2.5, true"})
    void boundsHoldTheTruthAsOftenAsTheySay(double shape, boolean suspended) {
        Weibull truth = Weibull.of(shape, SCALE);
        Random random = new Random(Double.hashCode(shape) + (suspended ? 1 : 0));
        Map<String, Integer> held = new LinkedHashMap<>();
        for (int log = 0; log < LOGS; log++) {
            WeibullFit fit = WeibullFit.of(lives(truth, suspended, random));
            WeibullBounds bounds = fit.bounds(LEVEL);
            count(held, "shape", bounds.shape().hold(shape));
            count(held, "scale", bounds.scale().hold(SCALE));
            count(held, "mean life", bounds.meanLife().hold(truth.mean()));
            count(
                    held,
                    "age of 10 %",
                    fit.quantileBounds(List.of(0.1), LEVEL).get(0).hold(truth.quantile(0.1)));
        }
        // of a few logs, 4 standard deviations of the count; of a thousand, 87 to 93 %
        double deviation = Math.sqrt(LEVEL * (1 - LEVEL) / LOGS);
        double apart = Math.max(0.03, LOGS < 1000 ? 4 * deviation : 0);
        held.forEach((what, count) -> assertThat((double) count / LOGS)
                .as("share of %d logs whose bounds held the %s", LOGS, what)
                .isBetween(LEVEL - apart, LEVEL + apart));
    }

    private static void count(Map<String, Integer> held, String what, boolean holds) {
        held.merge(what, holds ? 1 : 0, Integer::sum);
    }

    /** At least 20 failures: of 25 lives that are all seen, or of 50 of which each is seen up to an age by chance. */
    private static List<Life> lives(Weibull truth, boolean suspended, Random random) {
        while (true) {
            List<Life> lives = new ArrayList<>();
            for (int i = 0; i < (suspended ? 50 : 25); i++) {
                double age = truth.quantile(random.nextDouble());
                double seen = suspended ? 2 * truth.mean() * random.nextDouble() : Double.POSITIVE_INFINITY;
                lives.add(age <= seen ? Life.failure(age) : Life.suspension(seen));
            }
            if (lives.stream().filter(Life::isFailure).count() >= FEWEST_FAILURES) {
                return lives;
            }
        }
    }
}
