package io.calminer.application.reliability;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.reliability.Bounds;
import io.calminer.domain.reliability.Life;
import io.calminer.domain.reliability.PlottingPosition;
import io.calminer.domain.reliability.WeibullBounds;
import io.calminer.domain.reliability.WeibullFit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lives to which Weibull's law is fitted.
 *
 * @param level the confidence of the bounds
 * @param shares the shares of lives whose ages are asked
 */
record LivesInput(List<Life> lives, double level, List<Double> shares) implements ReliabilityInput.Question {

    /** Points of Weibull paper beyond it are left out: nobody looks at more. */
    private static final int MOST_POINTS = 1_000;

    private static final double[] USUAL_SHARES = {0.01, 0.1, 0.5, 0.9};
    private static final String TOO_LARGE = "The figure is too large to be a number.";

    LivesInput {
        lives = List.copyOf(lives);
        shares = List.copyOf(shares);
    }

    static ReliabilityInput.Question read(DataFields fields) {
        double[] failures = fields.positives("failures");
        double[] suspensions = fields.amounts("suspensions", new double[0]);
        double level = fields.level();
        List<Double> shares =
                Arrays.stream(fields.shares("shares", USUAL_SHARES)).boxed().toList();
        if (!fields.areSound()) {
            return new LivesInput(List.of(), level, shares);
        }
        List<Life> lives = Stream.concat(
                        Arrays.stream(failures).mapToObj(Life::failure),
                        Arrays.stream(suspensions).mapToObj(Life::suspension))
                .toList();
        fields.tell("failures", WeibullFit.objection(lives));
        return new LivesInput(lives, level, shares);
    }

    @Override
    public JsonObject answer() {
        WeibullFit fit = WeibullFit.of(lives);
        WeibullBounds bounds = fit.bounds(level);
        Map<String, String> reasons = new LinkedHashMap<>();
        if (!Double.isFinite(fit.meanLife())) {
            reasons.put("mtbf", TOO_LARGE);
        }
        boolean drawn = fit.failures() <= MOST_POINTS;
        List<PlottingPosition> points = drawn ? PlottingPosition.of(lives, level) : List.of();
        if (!drawn) {
            reasons.put("points", "Points are given up to " + MOST_POINTS + " failures.");
        }
        return Figures.of()
                .and("kind", "weibull_fit")
                .and("shape", fit.shape())
                .and("scale", fit.scale())
                .and("mtbf", fit.meanLife())
                .and("failures", fit.failures())
                .and("suspensions", fit.suspensions())
                .and("log_likelihood", fit.logLikelihood())
                .and(
                        "bounds",
                        Figures.of()
                                .and("level", level)
                                .and("method", "likelihood_ratio")
                                .and("shape", ends(bounds.shape()))
                                .and("scale", ends(bounds.scale()))
                                .and("mtbf", ends(bounds.meanLife())))
                .and("quantiles", quantiles(fit), one -> one)
                .and("points", points, LivesInput::point)
                .and("reasons", reasons)
                .object();
    }

    private List<Figures> quantiles(WeibullFit fit) {
        List<Bounds> bounds = fit.quantileBounds(shares, level);
        return IntStream.range(0, shares.size())
                .mapToObj(i -> Figures.of()
                        .and("share", shares.get(i))
                        .and("age", fit.law().quantile(shares.get(i)))
                        .and("lower", bounds.get(i).lower())
                        .and("upper", bounds.get(i).upper()))
                .toList();
    }

    private static Figures point(PlottingPosition position) {
        return Figures.of()
                .and("age", position.age())
                .and("share", position.share())
                .and("lower", position.bounds().lower())
                .and("upper", position.bounds().upper());
    }

    static Figures ends(Bounds bounds) {
        return Figures.of().and("lower", bounds.lower()).and("upper", bounds.upper());
    }
}
