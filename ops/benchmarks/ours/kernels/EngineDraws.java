package kernels;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.Parameter;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.simulation.draw.Correlation;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Input;
import io.calminer.domain.simulation.draw.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The draws of a plan for programs that compute it by hand, into the slots that its model has. */
public final class EngineDraws {

    private EngineDraws() {}

    /** The uncertain inputs and processes of a plan with their correlations, as a run of the plan draws them. */
    public static Draws of(Scenario scenario) {
        Model model = scenario.model();
        List<Input> inputs = new ArrayList<>();
        for (Parameter parameter : scenario.parameters()) {
            if (parameter.distribution() != null) {
                int[] slots = Arrays.stream(model.slots(parameter.key()))
                        .filter(slot -> slot >= 0)
                        .distinct()
                        .toArray();
                inputs.add(new Input(parameter.key(), parameter.drawKey(), parameter.distribution(), slots));
            }
        }
        List<Path> paths = new ArrayList<>();
        Map<String, Scenario.ProcessInput> processes = new TreeMap<>(scenario.processes());
        processes.forEach((key, input) -> paths.add(new Path(key, input.drawKey(), input.process())));
        List<String> names = new ArrayList<>();
        inputs.forEach(input -> names.add(input.name()));
        paths.forEach(path -> names.add(path.name()));
        List<Correlation> correlations = scenario.correlations().stream()
                .map(group -> new Correlation(
                        group.members().stream().mapToInt(names::indexOf).toArray(), group.scores()))
                .toList();
        return new Draws(inputs, paths, correlations);
    }
}
