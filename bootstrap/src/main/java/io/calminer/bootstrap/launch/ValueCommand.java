package io.calminer.bootstrap.launch;

import io.calminer.domain.calendar.View;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.valuation.Valuation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "value",
        description = "Values a plan at its base values: metrics and cash flow.",
        mixinStandardHelpOptions = true)
final class ValueCommand implements Callable<Integer> {

    @Mixin
    private PlanFile plan;

    @Option(
            names = "--by",
            description = "Shows the cash flow by period, quarter or year (default: ${DEFAULT-VALUE}).",
            defaultValue = "period")
    private View by;

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Valuation valuation = Valuation.of(plan.read());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CanonicalJson.pretty(ValuationJson.of(valuation)));
        } else {
            new ValuationReport(valuation, by).print(out);
        }
        return 0;
    }
}
