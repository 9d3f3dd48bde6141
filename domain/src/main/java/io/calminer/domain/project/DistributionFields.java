package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.distribution.InvalidDistribution;
import io.calminer.domain.simulation.distribution.Shifted;
import io.calminer.domain.simulation.distribution.Truncated;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a distribution object: {@code {"type": "pert", "lower": 0.8, "mode": 0.87, "upper": 0.91}}.
 *
 * <p>Parameters of the quantity itself are read in its unit; shapes, probabilities and logarithms are plain numbers.
 * Every family takes {@code truncate: {lower, upper}}, which keeps only that part, and {@code shift}, which then moves
 * it. The text of a {@link Distribution} reads back as itself.
 */
public final class DistributionFields {

    /** How the numbers of an object are read, and whether any was wrong. */
    interface Reading extends FamilyParameters {

        boolean failed();
    }

    private final Problems problems;
    private final Function<Fields, Reading> reading;

    private DistributionFields(Problems problems, Function<Fields, Reading> reading) {
        this.problems = problems;
        this.reading = reading;
    }

    /** Objects of a plan, whose parameters may be formulas over certain parameters, in a unit. */
    DistributionFields(ItemContext context, @Nullable Unit unit) {
        this(context.problems(), object -> new PlanParameters(context, unit, object));
    }

    /** The names of all families. */
    public static Set<String> types() {
        return DistributionFamilies.ALL.keySet();
    }

    /**
     * The distribution of an object outside of a plan, whose parameters are numbers; null when anything about it is
     * wrong, which is told to the problems of the fields.
     */
    public static @Nullable Distribution readPlain(Fields object) {
        return new DistributionFields(object.problems(), PlainParameters::new).read(object);
    }

    /** The distribution; null when anything about it is wrong, which is told. */
    @Nullable Distribution read(Fields object) {
        String type = object.text("type");
        Function<FamilyParameters, Distribution> family = DistributionFamilies.ALL.get(type);
        if (family == null) {
            if (!type.isEmpty()) {
                String near = Suggestion.nearest(type, DistributionFamilies.ALL.keySet());
                problems.add(PlanRule.UNKNOWN_DISTRIBUTION, object.pointer("type"), type, near);
            }
            return null;
        }
        Reading parameters = reading.apply(object);
        Distribution law = made(() -> family.apply(parameters), parameters, object);
        law = truncated(law, object);
        law = shifted(law, parameters, object);
        object.noOthers();
        return law;
    }

    private @Nullable Distribution truncated(@Nullable Distribution law, Fields object) {
        if (!object.has("truncate")) {
            return law;
        }
        Fields bounds = object.object("truncate");
        Reading parameters = reading.apply(bounds);
        double lower = parameters.own("lower", Double.NEGATIVE_INFINITY);
        double upper = parameters.own("upper", Double.POSITIVE_INFINITY);
        bounds.noOthers();
        return law == null ? null : made(() -> Truncated.of(law, lower, upper), parameters, bounds);
    }

    private @Nullable Distribution shifted(@Nullable Distribution law, Reading parameters, Fields object) {
        if (!object.has("shift")) {
            return law;
        }
        double shift = parameters.own("shift");
        return law == null ? null : made(() -> Shifted.of(law, shift), parameters, object);
    }

    private @Nullable Distribution made(Supplier<Distribution> law, Reading parameters, Fields object) {
        try {
            Distribution made = law.get();
            return parameters.failed() ? null : made;
        } catch (InvalidDistribution invalid) {
            if (!parameters.failed()) {
                for (InvalidDistribution.Fault fault : invalid.faults()) {
                    boolean isWhole = fault.parameter().equals("truncate");
                    Pointer at = isWhole ? object.pointer() : object.pointer(fault.parameter());
                    problems.add(PlanRule.DISTRIBUTION_PARAMETER, at, fault.message());
                }
            }
            return null;
        }
    }
}
