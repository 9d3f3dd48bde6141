package io.calminer.domain.risk;

import io.calminer.domain.model.Model;
import io.calminer.domain.program.Program;
import io.calminer.domain.project.CorrelationGroup;
import io.calminer.domain.project.Parameter;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.draw.Correlation;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Input;
import io.calminer.domain.simulation.draw.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The uncertain parameters and the processes of a scenario as draws of the engine. */
final class UncertainInputs {

    private UncertainInputs() {}

    static Draws of(Scenario scenario) {
        Model model = scenario.model();
        List<Input> inputs = new ArrayList<>();
        for (Parameter parameter : scenario.parameters()) {
            Distribution distribution = parameter.distribution();
            if (distribution != null) {
                int[] slots = drawn(model.slots(parameter.key()));
                inputs.add(new Input(
                        parameter.key(), parameter.drawKey(), distribution, slots, parameter.autocorrelation()));
            }
        }
        List<Path> paths = new ArrayList<>();
        Map<String, Scenario.ProcessInput> processes = new TreeMap<>(scenario.processes());
        processes.forEach((key, input) -> paths.add(new Path(key, input.drawKey(), input.process())));
        List<String> names = new ArrayList<>();
        inputs.forEach(input -> names.add(input.name()));
        paths.forEach(path -> names.add(path.name()));
        List<Correlation> correlations = scenario.correlations().stream()
                .map(group -> correlation(group, names))
                .toList();
        return new Draws(inputs, paths, correlations);
    }

    /** Names of inputs and paths none of whose slots the program or a path of another reads. */
    static List<String> reachingNothing(Draws draws, Program program) {
        List<String> names = draws.names();
        int[][] slots = draws.slots();
        return IntStream.range(0, slots.length)
                .filter(k -> IntStream.of(slots[k]).noneMatch(program::reads))
                .filter(k ->
                        draws.paths().stream().noneMatch(path -> path.process().reads(slots[k][0])))
                .mapToObj(names::get)
                .toList();
    }

    private static Correlation correlation(CorrelationGroup group, List<String> names) {
        int[] members = group.members().stream().mapToInt(names::indexOf).toArray();
        return new Correlation(members, group.scores());
    }

    private static int[] drawn(int[] byPeriod) {
        return IntStream.of(byPeriod).filter(slot -> slot >= 0).distinct().toArray();
    }
}
