package io.calminer.application.reliability;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.reliability.AgeReplacement;
import io.calminer.domain.reliability.AgeReplacement.Repair;
import io.calminer.domain.reliability.Objection;
import io.calminer.domain.simulation.distribution.Weibull;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A part whose age of replacement is asked. */
record ReplacementInput(AgeReplacement part) implements ReliabilityInput.Question {

    private static final int POINTS = 50;

    static ReliabilityInput.Question read(DataFields fields) {
        Weibull law = Weibull.of(fields.positive("shape"), fields.positive("scale"));
        return new ReplacementInput(new AgeReplacement(
                law,
                fields.positive("cost_preventive"),
                fields.positive("cost_corrective"),
                fields.choice("repair", Repair.class, Repair.NEW)));
    }

    @Override
    public JsonObject answer() {
        Map<String, String> reasons = new LinkedHashMap<>();
        Optional<Objection> objection = part.objection();
        objection.ifPresent(one -> reasons.put("optimum_age", one.toString()));
        double age = part.optimumAge().orElse(Double.NaN);
        boolean fallsForEver = part.repair() == Repair.MINIMAL && part.law().shape() < 1;
        double rate = fallsForEver ? Double.NaN : part.leastCostRate();
        undefined(reasons, "cost_rate", rate, "The cost rate falls without end as the part ages.");
        double failing = fallsForEver ? Double.NaN : part.runToFailureCostRate();
        undefined(
                reasons,
                "run_to_failure_cost_rate",
                failing,
                fallsForEver
                        ? "The cost rate falls without end as the part ages."
                        : "The cost rate rises without end as the part ages.");
        undefined(reasons, "mtbf", part.law().mean(), "The figure is too large to be a number.");
        double longest = 2.5 * (objection.isPresent() ? part.law().scale() : age);
        return Figures.of()
                .and("kind", "replacement")
                .and("recommendation", objection.isPresent() ? "run_to_failure" : "replace")
                .and("optimum_age", age)
                .and("cost_rate", rate)
                .and("run_to_failure_cost_rate", failing)
                .and("mtbf", part.law().mean())
                .and(
                        "curve",
                        IntStream.rangeClosed(1, POINTS)
                                .mapToObj(i -> longest * i / POINTS)
                                .toList(),
                        at -> Figures.of().and("age", at).and("cost_rate", part.costRate(at)))
                .and("reasons", reasons)
                .object();
    }

    private static void undefined(Map<String, String> reasons, String name, double value, String reason) {
        if (!Double.isFinite(value)) {
            reasons.put(name, reason);
        }
    }
}
