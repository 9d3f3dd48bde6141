package io.calminer.domain.risk.formulas;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.InvalidFormula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.model.Vary;
import io.calminer.domain.program.Program;
import io.calminer.domain.project.DistributionFields;
import io.calminer.domain.project.PlanRule;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.quantity.Units;
import io.calminer.domain.simulation.Simulation;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.draw.Correlation;
import io.calminer.domain.simulation.draw.DrawKey;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decodes a simulation of bare formulas and compiles it: inputs are parameters, outputs lines of a single period. */
final class FormulaFields {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int PERIOD = 1;

    private final Fields fields;
    private final Problems problems;
    private final ModelBuilder builder;
    private final List<Input> inputs = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    FormulaFields(Fields fields) {
        this.fields = fields;
        this.problems = fields.problems();
        Calendar.Block year = new Calendar.Block(Calendar.Length.YEAR, 1);
        Calendar calendar = Calendar.of(LocalDate.of(2000, 1, 1), false, 1, List.of(year));
        this.builder = new ModelBuilder(calendar, Units.standard(), problems);
    }

    Optional<FormulaSimulation> read() {
        int before = problems.size();
        if (fields.has("processes") && !isEmpty(fields.raw("processes"))) {
            problems.add(SimulationRule.SIMULATION_PROCESSES, fields.pointer("processes"));
        }
        List<JsonValue> items = fields.array("inputs");
        Map<String, JsonValue> outputs = outputs();
        builder.announceLines(outputs.keySet());
        if (items.size() > FormulaSimulation.MOST_INPUTS) {
            problems.add(
                    SimulationRule.SIMULATION_INPUTS,
                    fields.pointer("inputs"),
                    FormulaSimulation.MOST_INPUTS,
                    items.size());
            return Optional.empty();
        }
        for (int i = 0; i < items.size(); i++) {
            input(Fields.of(items.get(i), fields.pointer("inputs").child(i), problems));
        }
        Optional<Correlation> correlation = new PairFields(fields, names).read();
        outputs.forEach((name, formula) ->
                output(name, formula, fields.pointer("outputs").child(name)));
        Optional<Model> model = builder.build();
        return problems.size() == before
                ? model.map(compiled -> simulation(compiled, List.copyOf(outputs.keySet()), correlation))
                : Optional.empty();
    }

    private static boolean isEmpty(@org.jspecify.annotations.Nullable JsonValue value) {
        return value == null
                || (value instanceof JsonValue.JsonArray list && list.items().isEmpty())
                || (value instanceof JsonValue.JsonObject object
                        && object.fields().isEmpty());
    }

    private Map<String, JsonValue> outputs() {
        JsonValue value = fields.raw("outputs");
        if (value == null) {
            fields.missing("outputs");
            return Map.of();
        }
        if (!(value instanceof JsonValue.JsonObject object)) {
            problems.add(DocumentRule.WRONG_TYPE, fields.pointer("outputs"), "an object", value.typeName());
            return Map.of();
        }
        int count = object.fields().size();
        if (count < 1 || count > FormulaSimulation.MOST_OUTPUTS) {
            problems.add(
                    SimulationRule.SIMULATION_OUTPUTS,
                    fields.pointer("outputs"),
                    FormulaSimulation.MOST_OUTPUTS,
                    count);
        }
        return object.fields();
    }

    private void input(Fields item) {
        String name = item.text("name");
        checkName(name, item.pointer("name"));
        Fields object = item.object("distribution");
        Distribution law = item.has("distribution") ? DistributionFields.readPlain(object) : null;
        item.noOthers();
        double base = law == null ? 0 : law.quantile(0.5);
        builder.parameter(name, Label.of(name), Unit.ONE, Vary.ONCE, base, false, item.pointer("name"));
        names.add(name);
        int[] slots = builder.slots(name);
        if (law != null && slots.length > PERIOD) {
            inputs.add(new Input(name, DrawKey.of(name), law, new int[] {slots[PERIOD]}));
        }
    }

    private void output(String name, JsonValue value, Pointer at) {
        checkName(name, at);
        Formula formula = Formula.parse("0");
        if (value instanceof JsonValue.JsonNumber number) {
            formula = parsed(number.text(), at);
        } else if (value instanceof JsonValue.JsonText text) {
            formula = parsed(text.value(), at);
        } else {
            problems.add(DocumentRule.WRONG_TYPE, at, "a number or a formula", value.typeName());
        }
        builder.line(new Line(name, Kind.INDEX, Unit.ONE, formula, null), Label.of(name), at);
    }

    private Formula parsed(String text, Pointer at) {
        try {
            return Formula.parse(text);
        } catch (InvalidFormula invalid) {
            problems.add(invalid.rule(), at, invalid.values().toArray());
            return Formula.parse("0");
        }
    }

    private void checkName(String name, Pointer at) {
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            String proper =
                    name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_").replaceAll("^[^a-z]+", "");
            problems.add(PlanRule.KEY_FORM, at, name, "", proper.isEmpty() ? null : proper);
        }
    }

    private FormulaSimulation simulation(Model model, List<String> outputs, Optional<Correlation> correlation) {
        BitSet free = new BitSet();
        inputs.forEach(input -> free.set(input.slots()[0]));
        List<Program.Output> cells = outputs.stream()
                .map(name -> new Program.Output(model.row(name), PERIOD))
                .toList();
        Program program = Program.of(model.schedule(), model.base(), free, cells);
        Draws draws = new Draws(inputs, List.of(), correlation.stream().toList());
        return new FormulaSimulation(new Simulation(draws, program, new FormulaReadout(outputs), "formulas"));
    }
}
