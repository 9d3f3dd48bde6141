package io.calminer.bootstrap.launch;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.View;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.Explanation;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.ProjectFlows;
import io.calminer.domain.valuation.Valuation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = "Explains how a metric, or a line in a period, came about.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private PlanFile plan;

    @Parameters(index = "1", paramLabel = "METRIC", description = "A metric such as npv, or a line such as tax.total.")
    private String metric;

    @Option(names = "--period", description = "The period of a line, such as 2031; the first one by default.")
    private @Nullable String period;

    @Option(names = "--depth", description = "How many levels down (default: ${DEFAULT-VALUE}).", defaultValue = "4")
    private int depth;

    @Option(
            names = "--iteration",
            paramLabel = "NUMBER",
            description = "Explains a line as it came about in this iteration of a run, counted from 0.")
    private @Nullable Long iteration;

    @Option(
            names = "--seed",
            description = "The seed of the run that the iteration is of (default: ${DEFAULT-VALUE}).",
            defaultValue = "42")
    private long seed;

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (depth < 0) {
            throw new UnusableInput("The depth must be at least 0: was " + depth + ".", 2);
        }
        Explanation explanation = iteration == null ? explain(plan.read()) : replay(plan.read(), iteration);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CanonicalJson.pretty(ExplanationTree.json(explanation)));
        } else {
            ExplanationTree.print(explanation, out);
        }
        return 0;
    }

    private Explanation explain(Scenario scenario) {
        Valuation valuation = Valuation.of(scenario);
        for (Figure figure : valuation.figures()) {
            if (figure.name().equals(metric)) {
                if (period != null) {
                    throw new UnusableInput(
                            "'" + metric + "' is a metric of all periods. --period goes with a line, such as "
                                    + ProjectFlows.of(scenario).line() + ".",
                            2);
                }
                return figure.explain(depth);
            }
        }
        Model model = scenario.model();
        if (!model.has(metric)) {
            throw unknown(valuation);
        }
        return model.explain(metric, stretch(scenario.calendar()), depth);
    }

    private UnusableInput unknown(Valuation valuation) {
        Model model = valuation.scenario().model();
        List<String> metrics = valuation.figures().stream().map(Figure::name).toList();
        List<String> names = new ArrayList<>(metrics);
        model.lines().forEach(line -> names.add(line.key()));
        names.addAll(model.inputs());
        String near = Suggestion.nearest(metric, names);
        return new UnusableInput(
                "'" + metric + "' is neither a metric nor a line or an input of the plan. The metrics are "
                        + String.join(", ", metrics) + "." + (near == null ? "" : " Maybe '" + near + "'."),
                2);
    }

    /** How a line or an input came about in one iteration, with the bits that it had in the run. */
    private Explanation replay(Scenario scenario, long number) {
        if (number < 0 || number >= Settings.MOST_ITERATIONS) {
            throw new UnusableInput(
                    "The iteration must be within [0, " + (Settings.MOST_ITERATIONS - 1) + "]: was " + number + ".", 2);
        }
        Model model = scenario.model();
        if (!model.has(metric)) {
            throw new UnusableInput(
                    "'" + metric + "' is neither a line nor an input of the plan, which an iteration is explained by."
                            + " Maybe " + ProjectFlows.of(scenario).line() + ".",
                    2);
        }
        int last = stretch(scenario.calendar()).last();
        return model.explain(RiskAnalysis.of(scenario).replay(seed, number).sheet(), metric, last, depth);
    }

    private View.Stretch stretch(Calendar calendar) {
        if (period == null) {
            return new View.Stretch(calendar.label(1), 1, 1);
        }
        return View.find(calendar, period)
                .orElseThrow(() -> new UnusableInput(
                        "The plan has no period '" + period + "': its periods run from "
                                + calendar.label(calendar.first()) + " to " + calendar.label(calendar.periods()) + ".",
                        2));
    }
}
