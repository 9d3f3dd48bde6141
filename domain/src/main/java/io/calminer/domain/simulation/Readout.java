package io.calminer.domain.simulation;

import io.calminer.domain.program.Program;
import java.util.List;

/** What a run follows, computed from the outputs of its program. */
public interface Readout {

    /** The names of the figures that each iteration has one of, such as {@code npv}. */
    List<String> metrics();

    /** Figures that each iteration has one of at every point of time, such as a line by year. */
    List<Fan> fans();

    /** The names of what is counted over the iterations, such as how an internal rate came about. */
    List<String> counters();

    /** The work space of one thread for blocks of so many lanes. */
    Reader reader(int lanes);

    /**
     * A series of figures over time.
     *
     * @param name its name in results
     * @param points what each of its points of time is called
     */
    record Fan(String name, List<String> points) {

        public Fan {
            points = List.copyOf(points);
        }
    }

    /** Computes the figures of one block after another. */
    interface Reader {

        /**
         * Reads the figures of a block whose program has run.
         *
         * @param block the block
         * @param count how many of its lanes count
         * @param metrics receives the values by metric and lane; NaN where undefined
         * @param fans receives the values by point and lane, the points of all fans in order
         * @param counters counts to add to
         */
        void read(Program.Block block, int count, double[][] metrics, double[][] fans, long[] counters);
    }
}
