package io.calminer.domain.risk.formulas;

import io.calminer.domain.program.Program;
import io.calminer.domain.simulation.Readout;
import java.util.List;

/** Follows each output of the program as a metric. */
record FormulaReadout(List<String> metrics) implements Readout {

    FormulaReadout {
        metrics = List.copyOf(metrics);
    }

    @Override
    public List<Fan> fans() {
        return List.of();
    }

    @Override
    public List<String> counters() {
        return List.of();
    }

    @Override
    public Reader reader(int lanes) {
        return FormulaReadout::copy;
    }

    private static void copy(Program.Block block, int count, double[][] metrics, double[][] fans, long[] counters) {
        for (int m = 0; m < metrics.length; m++) {
            System.arraycopy(block.output(m), 0, metrics[m], 0, count);
        }
    }
}
