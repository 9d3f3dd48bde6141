package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.simulation.process.Operand;
import io.calminer.domain.simulation.process.Process;
import io.calminer.domain.simulation.process.Schwartz;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decodes the collection {@code processes}: laws of prices and rates over the periods. */
final class ProcessFields {

    private static final List<String> TYPES = List.of("schwartz");

    private final PlanContext context;
    private final FlexFields flexes;
    private final DrawKeys drawKeys;
    private final Map<String, Scenario.ProcessInput> decoded = new LinkedHashMap<>();

    ProcessFields(PlanContext context, FlexFields flexes, DrawKeys drawKeys) {
        this.context = context;
        this.flexes = flexes;
        this.drawKeys = drawKeys;
    }

    /** What the long-run level of a Schwartz process states. */
    private enum LongRun {
        /** The mean towards which the price itself tends. */
        MEAN,
        /** The level whose logarithm is Schwartz's own μ. */
        SCHWARTZ
    }

    /** The moment within a period at which the price is observed. */
    private enum Observed {
        PERIOD_END
    }

    Map<String, Scenario.ProcessInput> readAll(Map<String, Fields> items) {
        items.forEach(this::read);
        return decoded;
    }

    private void read(String key, Fields fields) {
        context.checkKey(key, false, fields.pointer());
        @Nullable Unit unit = context.unit(fields);
        Label label = context.label(key, fields);
        String type = fields.text("type");
        long drawKey = drawKeys.read("processes", key, fields);
        if (!type.isEmpty() && !TYPES.contains(type)) {
            context.problems()
                    .add(PlanRule.UNKNOWN_PROCESS, fields.pointer("type"), type, Suggestion.nearest(type, TYPES));
        }
        Operand start = operand(fields, "start", unit, true);
        Operand longRun = operand(fields, "long_run", unit, true);
        LongRun meaning = fields.choice("long_run_is", LongRun.class, LongRun.MEAN);
        Operand reversion = operand(fields, "reversion", Unit.ONE, true);
        Operand volatility = operand(fields, "volatility", Unit.ONE, false);
        fields.choice("observed", Observed.class, Observed.PERIOD_END);
        flexes.flexed(key, fields);
        fields.noOthers();
        ModelBuilder builder = context.builder();
        builder.process(key, label, unit, start.value(builder.base()), fields.pointer());
        int[] byPeriod = builder.slots(key);
        int[] slots = IntStream.range(1, byPeriod.length).map(k -> byPeriod[k]).toArray();
        Process process =
                new Schwartz(start, longRun, meaning == LongRun.MEAN, reversion, volatility, years(slots), slots);
        double[] expected = process.expectedPath(builder.base());
        for (int k = 0; k < slots.length; k++) {
            builder.base(slots[k], expected[k]);
        }
        decoded.put(key, new Scenario.ProcessInput(drawKey, process));
    }

    private double[] years(int[] slots) {
        return IntStream.rangeClosed(1, slots.length)
                .mapToDouble(context.builder().calendar()::yearsIn)
                .toArray();
    }

    /** A number, a formula over certain values, or the value of a parameter that varies once. */
    private Operand operand(Fields fields, String field, @Nullable Unit unit, boolean positive) {
        Formula formula = context.formula(fields, field);
        if (formula == null) {
            return Operand.of(1);
        }
        if (formula.root() instanceof Expression.Name name && context.builder().isUncertain(name.text())) {
            return uncertain(fields, field, name.text(), unit);
        }
        OptionalDouble value = context.builder().constant(formula, unit, fields.pointer(field));
        boolean inRange = positive ? value.orElse(1) > 0 : value.orElse(1) >= 0;
        if (!inRange) {
            String rule = positive ? "above 0" : "0 or more";
            context.problems().add(PlanRule.PROCESS_RANGE, fields.pointer(field), field, rule, value.getAsDouble());
            return Operand.of(1);
        }
        return Operand.of(value.orElse(1));
    }

    private static String in(Unit unit) {
        return unit.isPlain() ? "as a plain number" : "in " + unit;
    }

    private Operand uncertain(Fields fields, String field, String parameter, @Nullable Unit unit) {
        int[] slots = context.builder().slots(parameter);
        if (slots[0] < 0 || slots[0] != slots[slots.length - 1]) {
            context.problems().add(PlanRule.PROCESS_PARAMETER, fields.pointer(field), field, parameter);
            return Operand.of(1);
        }
        Unit actual = context.builder().unit(parameter);
        if (actual != null && unit != null && !(actual.sameDimension(unit) && actual.factorTo(unit) == 1)) {
            context.problems().add(PlanRule.PROCESS_UNIT, fields.pointer(field), parameter, in(actual), in(unit));
        }
        // the expected path, and with it the base value, is computed from the parameter when the plan is read
        context.builder().buildIn(parameter);
        return Operand.slot(slots[0]);
    }
}
