package io.calminer.domain.project;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Rule;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.model.item.Effects;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.simulation.distribution.Constant;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.process.Operand;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One item of the collection {@code processes} while it is decoded: its parameters, and its place in the model. */
record ProcessItem(
        ItemContext context,
        Effects effects,
        String key,
        Label label,
        @Nullable Unit unit,
        Fields fields) {

    /** What a parameter must obey. */
    enum Range {
        ANY("a number", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
        POSITIVE("above 0", Double.MIN_VALUE, Double.POSITIVE_INFINITY),
        NOT_NEGATIVE("0 or more", 0, Double.POSITIVE_INFINITY),
        RATE("within [0, 1000]", 0, 1000),
        SHARE("above -1 and at most 1", -1 + 0x1p-53, 1),
        PROBABILITY("within [0, 1]", 0, 1);

        private final String words;
        private final double least;
        private final double most;

        Range(String words, double least, double most) {
            this.words = words;
            this.least = least;
            this.most = most;
        }

        private boolean holds(double value) {
            return value >= least && value <= most;
        }
    }

    /** The moment within a period at which the level is observed. */
    private enum Observed {
        PERIOD_END,
        MID_PERIOD
    }

    ModelBuilder builder() {
        return context.builder();
    }

    Calendar calendar() {
        return builder().calendar();
    }

    /** A parameter in the unit of the level. */
    Operand level(String field, Range range) {
        return operand(field, unit, range);
    }

    /** A parameter that is a plain number. */
    Operand plain(String field, Range range) {
        return operand(field, Unit.ONE, range);
    }

    /** The years from each level to the next, the first from time 0. */
    double[] steps() {
        Observed observed = fields.choice("observed", Observed.class, Observed.PERIOD_END);
        double[] steps = new double[calendar().periods()];
        for (int k = 1; k <= steps.length; k++) {
            double years = calendar().yearsIn(k);
            steps[k - 1] = observed == Observed.PERIOD_END ? years : (calendar().yearsIn(k - 1) + years) / 2;
        }
        return steps;
    }

    /** Declares a level for each period, that of the start in period 0, and gives their slots. */
    int[] declare(Operand start) {
        builder().process(key, label, unit, start.value(builder().base()), fields.pointer());
        return drawn(key);
    }

    /** Declares the factor by which a deck is multiplied in each period, and gives its slots. */
    int[] declareDeviation(Formula deck) {
        builder().deviation(key, label, unit, deck, fields.pointer());
        return drawn(key + ModelBuilder.DEVIATION);
    }

    /**
     * Declares a level in some periods, 0 in all others, and gives their slots.
     *
     * @param draws the index among the slots that each period 0…n reads; −1 where it is 0
     */
    int[] declare(int[] draws) {
        builder().parameter(key, label, unit, draws, 0, false, fields.pointer());
        return drawn(key);
    }

    private int[] drawn(String name) {
        return IntStream.of(builder().slots(name))
                .filter(slot -> slot >= 0)
                .distinct()
                .toArray();
    }

    /** Numbers in the unit of the level, or formulas over certain values. */
    double[] levels(String field) {
        List<JsonValue> given = fields.array(field);
        double[] levels = new double[given.size()];
        for (int i = 0; i < levels.length; i++) {
            Pointer at = fields.pointer(field).child(i);
            Formula formula = context.formulaAt(given.get(i), at);
            levels[i] =
                    formula == null ? 1 : builder().constant(formula, unit, at).orElse(1);
        }
        return levels;
    }

    /** The distribution of a field that is one, with a finite mean; null where it is anything else. */
    @Nullable Distribution law(String field) {
        if (!(fields.raw(field) instanceof JsonValue.JsonObject)) {
            return null;
        }
        Distribution law = new DistributionFields(context, unit).read(fields.object(field));
        if (law != null && !Double.isFinite(law.mean())) {
            problem(PlanRule.PROCESS_RANGE, field, "mean", "finite", law.mean());
        }
        // a wrong one is told already
        return law == null || !Double.isFinite(law.mean()) ? Constant.of(0) : law;
    }

    void problem(Rule rule, String field, @Nullable Object... values) {
        context.problems().add(rule, fields.pointer(field), values);
    }

    /** A number, a formula over certain values, or the value of a parameter that varies once. */
    private Operand operand(String field, @Nullable Unit in, Range range) {
        Formula formula = context.formula(fields, field);
        if (formula == null) {
            return Operand.of(1);
        }
        if (formula.root() instanceof Expression.Name name && builder().isUncertain(name.text())) {
            return uncertain(field, name.text(), in);
        }
        OptionalDouble value = builder().constant(formula, in, fields.pointer(field));
        if (value.isPresent() && !range.holds(value.getAsDouble())) {
            problem(PlanRule.PROCESS_RANGE, field, field, range.words, value.getAsDouble());
            return Operand.of(1);
        }
        return Operand.of(value.orElse(1));
    }

    private Operand uncertain(String field, String parameter, @Nullable Unit in) {
        int[] slots = builder().slots(parameter);
        if (slots[0] < 0 || slots[0] != slots[slots.length - 1]) {
            problem(PlanRule.PROCESS_PARAMETER, field, field, parameter);
            return Operand.of(1);
        }
        Unit actual = builder().unit(parameter);
        if (actual != null && in != null && !(actual.sameDimension(in) && actual.factorTo(in) == 1)) {
            problem(PlanRule.PROCESS_UNIT, field, parameter, words(actual), words(in));
        }
        // the expected path, and with it the base value, is computed from the parameter when the plan is read
        builder().buildIn(parameter);
        return Operand.slot(slots[0]);
    }

    private static String words(Unit unit) {
        return unit.isPlain() ? "as a plain number" : "in " + unit;
    }
}
