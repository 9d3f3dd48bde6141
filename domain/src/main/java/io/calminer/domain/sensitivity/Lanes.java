package io.calminer.domain.sensitivity;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Model;
import io.calminer.domain.program.Program;
import io.calminer.domain.program.Sheet;
import io.calminer.domain.project.InvalidPlan;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.InitialCapital;
import io.calminer.domain.valuation.ProjectFlows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cash flows of a plan for many settings of a few drivers.
 *
 * <p>Each setting is a lane of a program in which only the drivers' slots vary. A driver whose value is part of the
 * model itself, such as the days of a payment term, needs a plan of its own for each setting; values that close real
 * circles are solved for each.
 */
final class Lanes {

    private static final int BLOCK = 256;

    private final Scenario scenario;
    private final ProjectFlows flows;
    private final List<Driver> drivers;
    private @Nullable Program program;

    Lanes(Scenario scenario, List<Driver> drivers) {
        this.scenario = scenario;
        this.flows = ProjectFlows.of(scenario);
        this.drivers = List.copyOf(drivers);
    }

    /**
     * The flows of one setting.
     *
     * @param amounts undefined ones are NaN; after the flows each line of the initial capital
     * @param times years from the valuation date
     * @param invested the initial capital
     * @param rate the discount rate per year
     */
    record Lane(double[] amounts, double[] times, InitialCapital invested, double rate) {

        double metric(String name) {
            return MetricValue.of(name, amounts, times, invested, rate);
        }
    }

    /** A lane for each {@code settings[lane][driver]}. */
    List<Lane> of(double[][] settings) {
        Model model = scenario.model();
        if (drivers.stream().anyMatch(driver -> model.isBuiltIn(driver.key()))) {
            return anew(settings);
        }
        return model.solves().isEmpty() ? together(settings) : solved(settings);
    }

    private Lane lane(double[] amounts) {
        return new Lane(
                amounts,
                flows.times(),
                InitialCapital.of(scenario.model()),
                scenario.valuation().discounting().rate());
    }

    private List<Lane> together(double[][] settings) {
        Model model = scenario.model();
        double[] base = model.base();
        BitSet free = new BitSet();
        drivers.forEach(driver -> slots(model, driver).forEach(free::set));
        List<Program.Output> outputs = lines(model, flows).stream()
                .flatMap(line ->
                        IntStream.of(flows.periods()).mapToObj(period -> new Program.Output(model.row(line), period)))
                .toList();
        if (program == null) {
            program = Program.of(model.schedule(), base, free, outputs);
        }
        Program.Block block = program.block(Math.min(BLOCK, settings.length));
        double[][] result = new double[settings.length][outputs.size()];
        for (int first = 0; first < settings.length; first += block.lanes()) {
            int count = Math.min(block.lanes(), settings.length - first);
            for (int lane = 0; lane < count; lane++) {
                double[] slots = changed(model, base, settings[first + lane]);
                for (int slot = free.nextSetBit(0); slot >= 0; slot = free.nextSetBit(slot + 1)) {
                    block.input(slot)[lane] = slots[slot];
                }
            }
            block.run(count);
            for (int lane = 0; lane < count; lane++) {
                for (int t = 0; t < outputs.size(); t++) {
                    result[first + lane][t] = block.output(t)[lane];
                }
            }
        }
        return Arrays.stream(result).map(this::lane).toList();
    }

    /** A plan that closes real circles is solved for each setting. */
    private List<Lane> solved(double[][] settings) {
        Model model = scenario.model();
        double[] base = model.base();
        return Arrays.stream(settings)
                .map(setting -> lane(amounts(model, flows, changed(model, base, setting))))
                .toList();
    }

    private List<Lane> anew(double[][] settings) {
        JsonValue document = JsonDocument.parse(PlanDocument.write(scenario)).root();
        return Arrays.stream(settings).map(setting -> anew(document, setting)).toList();
    }

    private Lane anew(JsonValue document, double[] setting) {
        try {
            Scenario changed = PlanDocument.read(CanonicalJson.write(MergePatch.apply(document, patch(setting))));
            Model model = changed.model();
            ProjectFlows moved = ProjectFlows.of(changed);
            double[] amounts = amounts(model, moved, changed(model, model.base(), setting));
            return new Lane(
                    amounts,
                    moved.times(),
                    InitialCapital.of(model),
                    changed.valuation().discounting().rate());
        } catch (InvalidPlan outside) {
            // a setting with which the plan breaks a rule has no value
            double[] undefined = new double[flows.periods().length];
            Arrays.fill(undefined, Double.NaN);
            return lane(undefined);
        }
    }

    private JsonValue patch(double[] setting) {
        Map<String, JsonValue> bases = new TreeMap<>();
        Map<String, JsonValue> flexes = new TreeMap<>();
        for (int d = 0; d < drivers.size(); d++) {
            Driver driver = drivers.get(d);
            JsonValue value = new JsonValue.JsonNumber(Numbers.shortest(setting[d]));
            if (driver.isFlex()) {
                flexes.put(driver.flexName(), value);
            } else if (driver.basis() == Driver.Basis.VALUE) {
                bases.put(driver.key(), new JsonValue.JsonObject(Map.of("base", value)));
            }
        }
        return new JsonValue.JsonObject(
                Map.of("parameters", new JsonValue.JsonObject(bases), "flexes", new JsonValue.JsonObject(flexes)));
    }

    private static double[] amounts(Model model, ProjectFlows flows, double[] slots) {
        Sheet sheet = Sheet.of(model.schedule(), model.solves().solved(slots));
        return lines(model, flows).stream()
                .flatMapToDouble(line ->
                        IntStream.of(flows.periods()).mapToDouble(period -> sheet.cell(model.row(line), period)))
                .toArray();
    }

    /** The line of the flows, and those of the initial capital. */
    private static List<String> lines(Model model, ProjectFlows flows) {
        List<String> lines = new ArrayList<>(List.of(flows.line()));
        lines.addAll(InitialCapital.of(model).lines());
        return lines;
    }

    private double[] changed(Model model, double[] base, double[] setting) {
        double[] slots = base.clone();
        for (int d = 0; d < drivers.size(); d++) {
            Driver driver = drivers.get(d);
            for (int slot : slots(model, driver)) {
                slots[slot] = driver.basis() == Driver.Basis.VALUE ? setting[d] : base[slot] * setting[d];
            }
        }
        return slots;
    }

    private static List<Integer> slots(Model model, Driver driver) {
        if (model.factorSlot(driver.key()).isPresent()) {
            return List.of(model.factorSlot(driver.key()).getAsInt());
        }
        List<Integer> slots = new ArrayList<>();
        IntStream.of(model.slots(driver.key()))
                .filter(slot -> slot >= 0)
                .distinct()
                .forEach(slots::add);
        return slots;
    }
}
