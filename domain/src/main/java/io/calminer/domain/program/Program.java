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
    private final double[] numbers;
    private final int[] outputs;
    private final int columns;
    private final Op[] ops;
    private final int[] out;
    private final int[] a;
    private final int[] b;
    private final int[] c;

    /** The steps as parallel arrays; columns are numbered inputs first, then constants, then working columns. */
    Program(int inputs, BitSet read, Constants constants, int[] outputs, int columns, Steps steps) {
        this.inputs = inputs;
        this.read = read;
        this.constants = constants.columns();
        this.numbers = constants.numbers();
        this.outputs = outputs;
        this.columns = columns;
        this.ops = steps.ops();
        this.out = steps.out();
        this.a = steps.a();
        this.b = steps.b();
        this.c = steps.c();
    }

    /** The operations in order with the columns that they write and read; ~k as an operand is the k-th number. */
    record Steps(Op[] ops, int[] out, int[] a, int[] b, int[] c) {}

    /** Constants that stand in columns, and those that are read as numbers. */
    record Constants(double[] columns, double[] numbers) {}

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
        return ops.length;
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
            for (int step = 0; step < ops.length; step++) {
                run(ops[step], column[out[step]], a[step], b[step], c[step], count);
            }
        }

        private void run(Op op, double[] result, int x, int y, int z, int count) {
            if (y < 0) {
                ScalarKernels.right(op, result, column[x], numbers[~y], count);
            } else if (x < 0) {
                ScalarKernels.left(op, result, numbers[~x], column[y], count);
            } else {
                Kernels.run(op, result, column[x], column[y], column[z], count);
            }
        }

        /** The column of an output; not to be written. */
        public double[] output(int k) {
            return column[outputs[k]];
        }
    }
}
