package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.simulation.distribution.Beta;
import io.calminer.domain.simulation.distribution.Constant;
import io.calminer.domain.simulation.distribution.Discrete;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.distribution.InvalidDistribution;
import io.calminer.domain.simulation.distribution.Lognormal;
import io.calminer.domain.simulation.distribution.Normal;
import io.calminer.domain.simulation.distribution.Pert;
import io.calminer.domain.simulation.distribution.Triangular;
import io.calminer.domain.simulation.distribution.TruncatedNormal;
import io.calminer.domain.simulation.distribution.Uniform;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a distribution object: {@code {"type": "pert", "lower": 0.8, "mode": 0.87, "upper": 0.91}}.
 *
 * <p>Parameters of the quantity itself are read in its unit; shapes, probabilities and logarithms are plain numbers.
 */
final class DistributionFields {

    private final PlanContext context;
    private final @Nullable Unit unit;
    private final Map<String, Supplier<Distribution>> families = new TreeMap<>();
    private @Nullable Fields fields;
    private boolean failed;

    DistributionFields(PlanContext context, @Nullable Unit unit) {
        this.context = context;
        this.unit = unit;
        families.put("constant", () -> Constant.of(own("value")));
        families.put("uniform", () -> Uniform.of(own("lower"), own("upper")));
        families.put("normal", () -> Normal.of(own("mean"), own("sd")));
        families.put("truncated_normal", this::truncatedNormal);
        families.put("lognormal", this::lognormal);
        families.put("triangular", () -> Triangular.of(own("lower"), own("mode"), own("upper")));
        families.put("pert", this::pert);
        families.put("beta", this::beta);
        families.put("discrete", () -> Discrete.of(list("values", unit), list("probabilities", Unit.ONE)));
    }

    /** The distribution; null when anything about it is wrong, which is told. */
    @Nullable Distribution read(Fields object) {
        fields = object;
        String type = object.text("type");
        Supplier<Distribution> family = families.get(type);
        if (family == null) {
            if (!type.isEmpty()) {
                String near = Suggestion.nearest(type, families.keySet());
                context.problems().add(PlanRule.UNKNOWN_DISTRIBUTION, object.pointer("type"), type, near);
            }
            return null;
        }
        try {
            Distribution distribution = family.get();
            object.noOthers();
            return failed ? null : distribution;
        } catch (InvalidDistribution invalid) {
            if (!failed) {
                for (InvalidDistribution.Fault fault : invalid.faults()) {
                    Pointer at = object.pointer(fault.parameter());
                    context.problems().add(PlanRule.DISTRIBUTION_PARAMETER, at, fault.message());
                }
            }
            object.noOthers();
            return null;
        }
    }

    private Distribution truncatedNormal() {
        double lower = has("lower") ? own("lower") : Double.NEGATIVE_INFINITY;
        double upper = has("upper") ? own("upper") : Double.POSITIVE_INFINITY;
        return TruncatedNormal.of(own("mean"), own("sd"), lower, upper);
    }

    private Distribution lognormal() {
        if (has("mean") || has("sd")) {
            return Lognormal.ofMoments(own("mean"), own("sd"));
        }
        return Lognormal.of(plain("mu"), plain("sigma"));
    }

    private Distribution pert() {
        double shape = has("lambda") ? plain("lambda") : Pert.USUAL_LAMBDA;
        return Pert.of(own("lower"), own("mode"), own("upper"), shape);
    }

    private Distribution beta() {
        double lower = has("lower") ? own("lower") : 0;
        double upper = has("upper") ? own("upper") : 1;
        return Beta.of(plain("alpha"), plain("beta"), lower, upper);
    }

    private boolean has(String field) {
        return fields().has(field);
    }

    private double own(String field) {
        return value(context.constant(fields(), field, unit));
    }

    private double plain(String field) {
        return value(context.constant(fields(), field, Unit.ONE));
    }

    private double[] list(String field, @Nullable Unit in) {
        List<JsonValue> values = fields().array(field);
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            Pointer at = fields().pointer(field).child(i);
            Formula formula = context.formulaAt(values.get(i), at);
            numbers[i] = formula == null
                    ? value(OptionalDouble.empty())
                    : value(context.builder().constant(formula, in, at));
        }
        failed |= numbers.length == 0 && !fields().has(field);
        return numbers;
    }

    private double value(OptionalDouble value) {
        failed |= value.isEmpty();
        return value.orElse(Double.NaN);
    }

    private Fields fields() {
        return Objects.requireNonNull(fields);
    }
}
