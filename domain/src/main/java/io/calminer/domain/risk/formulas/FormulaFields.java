package io.calminer.domain.risk.formulas;

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
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.model.Vary;
import io.calminer.domain.model.item.ItemRule;
import io.calminer.domain.program.Program;
import io.calminer.domain.project.CalendarFields;
import io.calminer.domain.project.DistributionFields;
import io.calminer.domain.project.ProcessFields;
import io.calminer.domain.project.VaryFields;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.quantity.Units;
import io.calminer.domain.simulation.Simulation;
import io.calminer.domain.simulation.distribution.Constant;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.draw.Correlation;
import io.calminer.domain.simulation.draw.DrawKey;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Input;
import io.calminer.domain.simulation.draw.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Decodes a simulation of bare formulas and compiles it: inputs are parameters, processes run over the periods of a
 * calendar, and outputs are lines that are read in the last period.
 */
final class FormulaFields {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Fields fields;
    private final Problems problems;
    private final ModelBuilder builder;
    private final List<Input> inputs = new ArrayList<>();

    FormulaFields(Fields fields) {
        this.fields = fields;
        this.problems = fields.problems();
        this.builder = new ModelBuilder(CalendarFields.readPlain(fields), Units.standard(), problems);
    }

    Optional<FormulaSimulation> read() {
        int before = problems.size();
        Map<String, Fields> processItems = processItems();
        boolean alone = fields.has("inputs") || processItems.isEmpty();
        List<JsonValue> items = alone ? fields.array("inputs") : List.of();
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
        List<Path> paths = paths(processItems);
        List<Correlation> correlations = new PairFields(fields, inputs, paths).read();
        outputs.forEach((name, formula) ->
                output(name, formula, fields.pointer("outputs").child(name)));
        Optional<Model> model = builder.build();
        return problems.size() == before
                ? model.map(compiled ->
                        simulation(compiled, List.copyOf(outputs.keySet()), new Draws(inputs, paths, correlations)))
                : Optional.empty();
    }

    /** The processes by name, as an object like that of a plan or as a list like that of inputs. */
    private Map<String, Fields> processItems() {
        Map<String, Fields> items = new LinkedHashMap<>();
        if (!(fields.raw("processes") instanceof JsonValue.JsonArray list)) {
            items.putAll(fields.objects("processes"));
        } else {
            for (int i = 0; i < list.items().size(); i++) {
                Pointer at = fields.pointer("processes").child(i);
                Fields item = Fields.of(list.items().get(i), at, problems);
                if (items.put(item.text("name"), item) != null) {
                    problems.add(ModelRule.DUPLICATE_NAME, at, item.text("name"));
                }
            }
        }
        if (items.size() > FormulaSimulation.MOST_PROCESSES) {
            Pointer at = fields.pointer("processes");
            problems.add(SimulationRule.SIMULATION_PROCESSES, at, FormulaSimulation.MOST_PROCESSES, items.size());
            return Map.of();
        }
        return items;
    }

    private List<Path> paths(Map<String, Fields> items) {
        List<Path> paths = new ArrayList<>();
        ProcessFields.readPlain(items, builder, problems)
                .forEach((name, input) -> paths.add(new Path(name, input.drawKey(), input.process())));
        return paths;
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
        Vary vary = VaryFields.read(item);
        int[] draws = vary.draws(builder.calendar(), VaryFields.phases(vary, name, item));
        double autocorrelation = VaryFields.autocorrelation(vary, name, item);
        item.noOthers();
        double base = law == null ? 0 : law.quantile(0.5);
        boolean isNew = !builder.has(name);
        builder.parameter(name, Label.of(name), Unit.ONE, draws, base, false, item.pointer("name"));
        if (isNew) {
            int[] slots = IntStream.of(builder.slots(name))
                    .filter(slot -> slot >= 0)
                    .distinct()
                    .toArray();
            // a wrong law is told already
            Distribution known = law == null ? Constant.of(0) : law;
            inputs.add(new Input(name, DrawKey.of(name), known, slots, autocorrelation));
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
            problems.add(ItemRule.KEY_FORM, at, name, "", proper.isEmpty() ? null : proper);
        }
    }

    private static FormulaSimulation simulation(Model model, List<String> outputs, Draws draws) {
        BitSet free = new BitSet();
        for (int[] slots : draws.slots()) {
            IntStream.of(slots).forEach(free::set);
        }
        int last = model.calendar().periods();
        List<Program.Output> cells = outputs.stream()
                .map(name -> new Program.Output(model.row(name), last))
                .toList();
        Program program = Program.of(model.schedule(), model.base(), free, cells);
        return new FormulaSimulation(new Simulation(draws, program, new FormulaReadout(outputs), "formulas"));
    }
}
