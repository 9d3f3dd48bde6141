package io.calminer.domain.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A formula as a postfix sequence of instructions, the common source of both lowerings.
 *
 * <p>Postfix needs no recursion, so a chain of ten thousand additions is as safe as one. A code reads constants,
 * values fixed for each period, input slots, and cells of rows of the same {@link Rows}.
 */
public final class Code {

    static final int CONSTANT = 0;
    static final int BY_PERIOD = 1;
    static final int INPUT = 2;
    static final int CELL = 3;
    static final int CELL_AT = 4;
    static final int APPLY = 5;

    private final int[] kinds;
    private final int[] first;
    private final int[] second;
    private final double[] constants;
    private final List<double[]> byPeriod;
    private final List<int[]> slots;
    private final int depth;

    private Code(Builder builder) {
        this.kinds = Arrays.copyOf(builder.kinds, builder.size);
        this.first = Arrays.copyOf(builder.first, builder.size);
        this.second = Arrays.copyOf(builder.second, builder.size);
        this.constants = Arrays.copyOf(builder.constants, builder.size);
        this.byPeriod = List.copyOf(builder.byPeriod);
        this.slots = List.copyOf(builder.slots);
        this.depth = builder.depth;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A code that is one constant. */
    public static Code constant(double value) {
        return builder().constant(value).build();
    }

    int size() {
        return kinds.length;
    }

    int kind(int i) {
        return kinds[i];
    }

    int row(int i) {
        return first[i];
    }

    /** Periods from the current one to the cell that is read, for a {@link #CELL}; the period itself for a {@link #CELL_AT}. */
    int shift(int i) {
        return second[i];
    }

    Op op(int i) {
        return Op.at(first[i]);
    }

    double value(int i) {
        return constants[i];
    }

    double value(int i, int period) {
        return byPeriod.get(first[i])[period];
    }

    /** The slot read in the period, or −1 when the instruction's constant stands there instead. */
    int slot(int i, int period) {
        return slots.get(first[i])[period];
    }

    /** The largest number of values on the stack at once. */
    int depth() {
        return depth;
    }

    /** Writes a code instruction by instruction; each operand before the operation that takes it. */
    public static final class Builder {
        private int[] kinds = new int[16];
        private int[] first = new int[16];
        private int[] second = new int[16];
        private double[] constants = new double[16];
        private final List<double[]> byPeriod = new ArrayList<>();
        private final List<int[]> slots = new ArrayList<>();
        private int size;
        private int height;
        private int depth;

        private Builder() {}

        /** Pushes a constant; minus zero is written as zero, so that equal constants have equal bits. */
        public Builder constant(double value) {
            return push(CONSTANT, 0, 0, value + 0.0, 1);
        }

        /** Pushes a value fixed for each period: entry 0 for period 0, entries 1…n for the others. */
        public Builder byPeriod(double[] values) {
            byPeriod.add(values.clone());
            return push(BY_PERIOD, byPeriod.size() - 1, 0, 0, 1);
        }

        /** Pushes the input slot of each period; where the slot is −1, {@code otherwise} stands. */
        public Builder input(int[] slotByPeriod, double otherwise) {
            slots.add(slotByPeriod.clone());
            return push(INPUT, slots.size() - 1, 0, otherwise, 1);
        }

        /**
         * Replaces the value on top of the stack by the row's cell {@code shift} periods from the current one; where
         * there is no such period the value on top stays.
         */
        public Builder cell(int row, int shift) {
            return push(CELL, row, shift, 0, 0);
        }

        /** Pushes the row's cell of a fixed period. */
        public Builder cellAt(int row, int period) {
            return push(CELL_AT, row, period, 0, 1);
        }

        /** Replaces the topmost operands of the operation by its result. */
        public Builder apply(Op op) {
            return push(APPLY, op.ordinal(), 0, 0, 1 - op.operands());
        }

        public Code build() {
            if (height != 1) {
                throw new IllegalStateException("A code must leave one value: it leaves " + height + ".");
            }
            return new Code(this);
        }

        private Builder push(int kind, int a, int b, double value, int growth) {
            if (size == kinds.length) {
                kinds = Arrays.copyOf(kinds, size * 2);
                first = Arrays.copyOf(first, size * 2);
                second = Arrays.copyOf(second, size * 2);
                constants = Arrays.copyOf(constants, size * 2);
            }
            kinds[size] = kind;
            first[size] = a;
            second[size] = b;
            constants[size++] = value;
            height += growth;
            depth = Math.max(depth, height);
            return this;
        }
    }
}
