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
 * model itself, such as the days of a payment term, needs a plan of its own for each setting.
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

    double[] times() {
        return flows.times();
    }

    /** The flows of each lane, undefined ones NaN, for {@code settings[lane][driver]}. */
    double[][] flows(double[][] settings) {
        boolean rebuilt = drivers.stream().anyMatch(driver -> scenario.model().isBuiltIn(driver.key()));
        return rebuilt ? oneByOne(settings) : together(settings);
    }

    private double[][] together(double[][] settings) {
        Model model = scenario.model();
        double[] base = model.base();
        BitSet free = new BitSet();
        drivers.forEach(driver -> slots(model, driver).forEach(free::set));
        List<Program.Output> outputs = IntStream.of(flows.periods())
                .mapToObj(period -> new Program.Output(model.row(flows.line()), period))
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
        return result;
    }

    private double[][] oneByOne(double[][] settings) {
        JsonValue document = JsonDocument.parse(PlanDocument.write(scenario)).root();
        return Arrays.stream(settings).map(setting -> alone(document, setting)).toArray(double[][]::new);
    }

    private double[] alone(JsonValue document, double[] setting) {
        Map<String, JsonValue> bases = new TreeMap<>();
        for (int d = 0; d < drivers.size(); d++) {
            if (drivers.get(d).basis() == Driver.Basis.VALUE) {
                JsonValue base = new JsonValue.JsonNumber(Numbers.shortest(setting[d]));
                bases.put(drivers.get(d).key(), new JsonValue.JsonObject(Map.of("base", base)));
            }
        }
        JsonValue patch = new JsonValue.JsonObject(Map.of("parameters", new JsonValue.JsonObject(bases)));
        try {
            Model model = PlanDocument.read(CanonicalJson.write(MergePatch.apply(document, patch)))
                    .model();
            Sheet sheet = Sheet.of(model.schedule(), changed(model, model.base(), setting));
            int row = model.row(flows.line());
            return IntStream.of(flows.periods())
                    .mapToDouble(period -> sheet.cell(row, period))
                    .toArray();
        } catch (InvalidPlan outside) {
            // a setting with which the plan breaks a rule has no value
            double[] undefined = new double[flows.periods().length];
            Arrays.fill(undefined, Double.NaN);
            return undefined;
        }
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
