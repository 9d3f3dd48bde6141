package io.calminer.domain.solve;

import io.calminer.domain.program.Program;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The solution of {@link Equations} anew in each iteration of a simulation, by chord steps: x ← x − J⁻¹·r(x) with the J
 * of the base case, a fixed number of times.
 *
 * <p>Each lane begins at the solution of the base case and stays where its residuals are no larger than those were, so
 * with all spreads at zero it is that solution to the bit. A lane whose residuals end above the tolerance of {@link
 * Newton} is undefined.
 */
public final class Resizing {

    private static final int STEPS = 24;

    private final int[] slots;
    private final int[] groups;
    private final Program program;
    private final double[] base;
    private final double[][] inverse;
    private final double enough;

    private Resizing(Equations equations, Program program, double[] base, double[][] inverse, double enough) {
        this.slots = equations.slots();
        this.groups = equations.groups();
        this.program = program;
        this.base = base;
        this.inverse = inverse;
        this.enough = enough;
    }

    /**
     * Prepares the steps.
     *
     * @param inputs all slots with the solution of the base case
     * @param drawn the slots that differ from iteration to iteration
     */
    public static Resizing of(Equations equations, double[] inputs, BitSet drawn) {
        Newton newton = new Newton(equations, inputs);
        return new Resizing(
                equations, equations.program(inputs, drawn), newton.start(), newton.inverse(), newton.error());
    }

    /** The slots that are filled. */
    public int[] slots() {
        return slots.clone();
    }

    /** The work space of one thread for blocks of so many lanes. */
    public Lanes lanes(int count) {
        return new Lanes(count);
    }

    /** The columns of one thread. */
    public final class Lanes {
        private final Program.Block block;
        private final double[] scales = new double[slots.length];
        private final double[] step = new double[slots.length];

        private Lanes(int count) {
            this.block = program.block(count);
        }

        /**
         * Fills the columns of the unknowns.
         *
         * @param columns a column for each input slot; the drawn ones are read, those of the unknowns written
         */
        public void fill(double[][] columns, int count) {
            for (int slot = 0; slot < columns.length; slot++) {
                if (program.reads(slot)) {
                    System.arraycopy(columns[slot], 0, block.input(slot), 0, count);
                }
            }
            for (int k = 0; k < slots.length; k++) {
                Arrays.fill(block.input(slots[k]), 0, count, base[k]);
            }
            for (int round = 0; round < STEPS; round++) {
                block.run(count);
                for (int lane = 0; lane < count; lane++) {
                    move(lane);
                }
            }
            block.run(count);
            for (int lane = 0; lane < count; lane++) {
                boolean solved = error(lane) <= Math.max(Newton.TOLERANCE, enough);
                for (int slot : slots) {
                    columns[slot][lane] = solved ? block.input(slot)[lane] : Double.NaN;
                }
            }
        }

        private void move(int lane) {
            if (inverse.length == 0 || !(error(lane) > enough)) {
                return;
            }
            for (int i = 0; i < step.length; i++) {
                double sum = 0;
                for (int k = 0; k < step.length; k++) {
                    sum = sum + inverse[i][k] * block.output(k)[lane];
                }
                step[i] = sum;
            }
            for (int i = 0; i < step.length; i++) {
                double[] column = block.input(slots[i]);
                column[lane] = column[lane] - step[i];
            }
        }

        /** The largest relative residual of a lane; NaN when one is undefined. */
        private double error(int lane) {
            Arrays.fill(scales, 1);
            for (int k = 0; k < slots.length; k++) {
                scales[groups[k]] = Math.max(scales[groups[k]], Math.abs(block.input(slots[k])[lane]));
            }
            double error = 0;
            for (int k = 0; k < slots.length; k++) {
                error = Math.max(error, Math.abs(block.output(k)[lane]) / scales[groups[k]]);
            }
            return error;
        }
    }
}
