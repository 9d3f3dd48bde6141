package io.calminer.bootstrap.launch;

import io.calminer.domain.simulation.sensitivity.SensitivityMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked of a run beyond its usual figures. */
final class InputOptions {

    private static final long MOST_ROWS = 1_000_000;

    @Option(
            names = "--sensitivity",
            paramLabel = "METHOD",
            description = "How it is told what single inputs do: regression (default), sobol, morris or none.",
            defaultValue = "regression")
    private String method;

    @Option(
            names = "--rows",
            description = "The base sample of sobol, the trajectories of morris (default: ${DEFAULT-VALUE}).",
            defaultValue = "1024")
    private long rows;

    @Option(
            names = "--below",
            paramLabel = "VALUE",
            split = ",",
            description = "Also tells the share of outcomes below these values.")
    private double @Nullable [] thresholds;

    @Option(
            names = "--tail",
            paramLabel = "SHARE",
            split = ",",
            description = "Also tells value at risk and expected shortfall of these worst shares, such as 0.01.")
    private double @Nullable [] tails;

    SensitivityMethod method() {
        Optional<SensitivityMethod> found = Arrays.stream(SensitivityMethod.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(method))
                .findFirst();
        return found.orElseThrow(() -> new UnusableInput(
                "There is no method '" + method + "' of sensitivity: there are regression, sobol, morris and none.",
                2));
    }

    long rows() {
        if (rows < 1 || rows > MOST_ROWS) {
            throw new UnusableInput("Rows must be within [1, " + MOST_ROWS + "]: was " + rows + ".", 2);
        }
        return rows;
    }

    List<Double> thresholds() {
        return thresholds == null
                ? List.of()
                : Arrays.stream(thresholds).boxed().toList();
    }

    List<Double> tails() {
        List<Double> shares =
                tails == null ? List.of() : Arrays.stream(tails).boxed().toList();
        for (double share : shares) {
            if (!(share > 0 && share <= 1)) {
                throw new UnusableInput("A tail must be a share within (0, 1]: was " + share + ".", 2);
            }
        }
        return shares;
    }

    /** Tells what is wrong before anything is computed. */
    void check() {
        method();
        rows();
        tails();
    }
}
