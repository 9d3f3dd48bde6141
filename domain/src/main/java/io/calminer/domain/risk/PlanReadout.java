package io.calminer.domain.risk;

import io.calminer.domain.program.Program;
import io.calminer.domain.simulation.Readout;
import java.util.ArrayList;
import java.util.List;

/** Reads the metrics and fans of a plan from the outputs of its program. */
record PlanReadout(Watch watch) implements Readout {

    @Override
    public List<String> metrics() {
        return watch.metrics();
    }

    @Override
    public List<Fan> fans() {
        return watch.fans();
    }

    @Override
    public List<String> counters() {
        return RateCounts.NAMES;
    }

    @Override
    public Reader reader(int lanes) {
        List<MetricReader> readers = new ArrayList<>();
        for (String metric : watch.metrics()) {
            readers.add(MetricReader.of(metric, watch, lanes));
        }
        int lines = 1 + watch.invested().lines().size();
        return new PlanReader(readers, lines * watch.flows().times().length, watch.points());
    }

    /** The work space of one thread. */
    private record PlanReader(List<MetricReader> readers, double[][] flows, List<int[]> points) implements Reader {

        PlanReader(List<MetricReader> readers, int outputs, List<int[]> points) {
            this(readers, new double[outputs][], points);
        }

        @Override
        public void read(Program.Block block, int count, double[][] metrics, double[][] fans, long[] counters) {
            for (int t = 0; t < flows.length; t++) {
                flows[t] = block.output(t);
            }
            for (int m = 0; m < readers.size(); m++) {
                readers.get(m).read(flows, count, metrics[m], counters);
            }
            for (int p = 0; p < fans.length; p++) {
                sum(block, points.get(p), fans[p], count);
            }
        }

        private static void sum(Program.Block block, int[] outputs, double[] into, int count) {
            System.arraycopy(block.output(outputs[0]), 0, into, 0, count);
            for (int k = 1; k < outputs.length; k++) {
                double[] more = block.output(outputs[k]);
                for (int i = 0; i < count; i++) {
                    into[i] = into[i] + more[i];
                }
            }
        }
    }
}
