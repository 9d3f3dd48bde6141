package io.calminer.application.reliability;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.reliability.Bounds;
import io.calminer.domain.reliability.History;
import io.calminer.domain.reliability.Objection;
import io.calminer.domain.reliability.PowerLaw;
import io.calminer.domain.reliability.PowerLaw.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Failures to which the power law is fitted.
 *
 * @param target the mean time between failures whose time is asked; NaN for none
 * @param level the confidence of the bounds
 */
record GrowthInput(History history, Method method, double target, double level) implements ReliabilityInput.Question {

    static ReliabilityInput.Question read(DataFields fields) {
        Method method = fields.choice("method", Method.class, Method.LEAST_SQUARES);
        double target = fields.positiveIfGiven("target_mtbf");
        double level = fields.level();
        Optional<History> history = fields.history();
        if (fields.areSound()) {
            fields.tell(
                    fields.failuresField(), PowerLaw.objection(history.stream().toList(), method));
        }
        return new GrowthInput(history.orElse(History.of(new double[0], 1)), method, target, level);
    }

    @Override
    public JsonObject answer() {
        Map<String, String> reasons = new LinkedHashMap<>();
        PowerLaw law = PowerLaw.of(List.of(history), method);
        Figures fits = Figures.of();
        for (Method one : Method.values()) {
            String name = DataFields.text(one);
            Optional<Objection> objection = PowerLaw.objection(List.of(history), one);
            objection.ifPresent(told -> reasons.put("fits." + name, told.toString()));
            fits.and(
                    name,
                    objection.isPresent()
                            ? new JsonValue.JsonNull()
                            : fit(PowerLaw.of(List.of(history), one)).object());
        }
        if (Double.isNaN(target)) {
            reasons.put("time_to_target", "No target is given.");
        } else if (law.timeTo(target).isEmpty()) {
            reasons.put(
                    "time_to_target",
                    law.beta() < 1
                            ? "The time is too far away to be a number."
                            : "The mean time between failures does not grow: it never rises to the target.");
        }
        return fit(law).and("kind", "growth")
                .and("method", DataFields.text(method))
                .and("failures", history.count())
                .and("end_time", history.to())
                .and("ends_at_failure", new JsonValue.JsonBoolean(history.endsAtFailure()))
                .and("fits", fits)
                .and("reasons", reasons)
                .object();
    }

    private Figures fit(PowerLaw law) {
        return Figures.of()
                .and("beta", law.beta())
                .and("lambda", law.lambda())
                .and("beta_bounds", bounds(law))
                .and("growth_rate", 1 - law.beta())
                .and("cumulative_mtbf", law.cumulativeMtbf(law.end()))
                .and("instantaneous_mtbf", law.currentMtbf())
                .and("current_mtbf", law.currentMtbf())
                .and(
                        "time_to_target",
                        Double.isNaN(target) ? Double.NaN : law.timeTo(target).orElse(Double.NaN));
    }

    private JsonValue bounds(PowerLaw law) {
        Optional<Bounds> bounds = law.betaBounds(level);
        return bounds.isEmpty()
                ? new JsonValue.JsonNull()
                : LivesInput.ends(bounds.get()).and("level", level).object();
    }
}
