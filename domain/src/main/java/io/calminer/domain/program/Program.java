package io.calminer.domain.program;

import java.util.BitSet;
import java.util.List;

/**
 * Rows lowered to a straight sequence of column operations: the reading for many iterations at once.
 *
 * <p>A column holds one value for each lane (iteration) of a block. Only what reaches an output is computed; steps
 * run period by period across rows, so that few columns are alive at once, and a column is used again when its last
 * reader has run. The result of each lane equals that of the {@link Sheet} for the same inputs to the bit.
 */
public final class Program {

    private final int inputs;
    private final BitSet read;
    private final double[] constants;
    private final int[] outputs;
    private final int columns;
    private final int operations;
    private final Kernel[] kernels;
    private final int[] out;
    private final int[] a;
    private final int[] b;
    private final int[] c;
    private final double[] s;
    private final double[] t;

    /** The steps as parallel arrays; columns are numbered inputs first, then constants, then working columns. */
    Program(int inputs, BitSet read, double[] constants, int[] outputs, int columns, int operations, Steps steps) {
        this.inputs = inputs;
        this.read = read;
        this.constants = constants;
        this.outputs = outputs;
        this.columns = columns;
        this.operations = operations;
        this.kernels = steps.kernels();
        this.out = steps.out();
        this.a = steps.a();
        this.b = steps.b();
        this.c = steps.c();
        this.s = steps.s();
        this.t = steps.t();
    }

    /** The loops in order with the columns that they write and read, and the numbers in place of columns. */
    record Steps(Kernel[] kernels, int[] out, int[] a, int[] b, int[] c, double[] s, double[] t) {
        Steps(int count) {
            this(
                    new Kernel[count],
                    new int[count],
                    new int[count],
                    new int[count],
                    new int[count],
                    new double[count],
                    new double[count]);
        }
    }

    /** A cell to compute. */
    public record Output(int row, int period) {}

    /**
     * The program that computes some cells from those slots that vary.
     *
     * @param schedule rows free of loops
     * @param inputs the value of each slot that does not vary
     * @param free the slots that vary from lane to lane
     * @param outputs the cells wanted
     */
    public static Program of(Schedule schedule, double[] inputs, BitSet free, List<Output> outputs) {
        GraphBuilder builder = new GraphBuilder(schedule, inputs, free);
        int[] roots = outputs.stream()
                .mapToInt(output -> builder.node(output.row(), output.period()))
                .toArray();
        return new ColumnAllocation(builder.graph(), schedule.rows(), roots).program();
    }

    /** The number of input slots. */
    public int inputs() {
        return inputs;
    }

    /** The number of outputs. */
    public int outputs() {
        return outputs.length;
    }

    /** Whether any output depends on the slot. */
    public boolean reads(int slot) {
        return read.get(slot);
    }

    /** The number of operations for each lane. */
    public int steps() {
        return operations;
    }

    /** The number of columns that a block holds. */
    public int columns() {
        return columns;
    }

    /** Columns for so many lanes; each thread needs a block of its own. */
    public Block block(int lanes) {
        return new Block(lanes);
    }

    /** The columns of one thread: fill the inputs, run, read the outputs. */
    public final class Block {
        private final int lanes;
        private final double[][] column;

        private Block(int lanes) {
            this.lanes = lanes;
            this.column = new double[columns][lanes];
            for (int k = 0; k < constants.length; k++) {
                java.util.Arrays.fill(column[inputs + k], constants[k]);
            }
        }

        public int lanes() {
            return lanes;
        }

        /** The column to fill for an input slot. */
        public double[] input(int slot) {
            return column[slot];
        }

        /** Computes the outputs for the first {@code count} lanes. */
        public void run(int count) {
            for (int step = 0; step < kernels.length; step++) {
                kernels[step].run(
                        column[out[step]], column[a[step]], column[b[step]], column[c[step]], s[step], t[step], count);
            }
        }

        /** The column of an output; not to be written. */
        public double[] output(int k) {
            return column[outputs[k]];
        }
    }
}
