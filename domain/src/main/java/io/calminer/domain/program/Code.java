package io.calminer.domain.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
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
    static final int WINDOW = 6;
    static final int SUM = 7;
    static final int NOW = 8;
    static final int ALONG = 9;
    static final int STEP_ALONG = 10;
    static final int SPREAD = 11;

    private final int[] kinds;
    private final int[] first;
    private final int[] second;
    private final double[] constants;
    private final List<double[]> byPeriod;
    private final List<int[]> slots;
    private final List<Window> windows;
    private final List<Code> summed;
    private final int depth;

    private Code(Builder builder) {
        this.kinds = Arrays.copyOf(builder.kinds, builder.size);
        this.first = Arrays.copyOf(builder.first, builder.size);
        this.second = Arrays.copyOf(builder.second, builder.size);
        this.constants = Arrays.copyOf(builder.constants, builder.size);
        this.byPeriod = List.copyOf(builder.byPeriod);
        this.slots = List.copyOf(builder.slots);
        this.windows = List.copyOf(builder.windows);
        this.summed = List.copyOf(builder.summed);
        this.depth = builder.depth;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A code that is one constant. */
    public static Code constant(double value) {
        return builder().constant(value).build();
    }

    /**
     * What the code means in another notation, such as the formulas of a spreadsheet.
     *
     * @param <T> a part of that notation
     */
    public <T> T translate(Notation<T> notation) {
        Deque<T> stack = new ArrayDeque<>();
        for (int i = 0; i < kinds.length; i++) {
            stack.push(part(notation, i, stack));
        }
        return stack.pop();
    }

    private <T> T part(Notation<T> notation, int i, Deque<T> stack) {
        return switch (kinds[i]) {
            case CONSTANT -> notation.constant(constants[i]);
            case BY_PERIOD -> notation.byPeriod(byPeriod.get(first[i]).clone());
            case INPUT -> notation.input(slots.get(first[i]).clone(), constants[i]);
            case CELL -> notation.cell(stack.pop(), first[i], second[i]);
            case CELL_AT -> notation.cellAt(first[i], second[i]);
            case WINDOW -> notation.window(first[i], window(i));
            case SUM -> notation.sum(summed(i));
            case NOW -> notation.now(first[i]);
            case SPREAD -> notation.spread(first[i], second[i]);
            case ALONG -> notation.along(stack.pop(), first[i], second[i], firstPoint(i));
            case STEP_ALONG -> notation.stepAlong(stack.pop(), first[i], second[i], firstPoint(i));
            default -> operation(notation, op(i), stack);
        };
    }

    private static <T> T operation(Notation<T> notation, Op op, Deque<T> stack) {
        List<T> operands = new ArrayList<>();
        for (int operand = 0; operand < op.operands(); operand++) {
            operands.add(0, stack.pop());
        }
        return notation.apply(op, operands);
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

    /** The second row that an instruction reads beside {@link #row}. */
    int secondRow(int i) {
        return second[i];
    }

    /** The first period that the curve of an {@link #ALONG} or a {@link #STEP_ALONG} has. */
    int firstPoint(int i) {
        return (int) constants[i];
    }

    Window window(int i) {
        return windows.get(second[i]);
    }

    /** The code that a {@link #SUM} evaluates in each period. */
    Code summed(int i) {
        return summed.get(first[i]);
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

    /** The values of a {@link #BY_PERIOD} in periods 0…n; not to be written. */
    double[] values(int i) {
        return byPeriod.get(first[i]);
    }

    /** The slot read in the period, or −1 when the instruction's constant stands there instead. */
    int slot(int i, int period) {
        return slots.get(first[i])[period];
    }

    /** How many of the instructions are operations. */
    int operations() {
        int count = 0;
        for (int kind : kinds) {
            count += kind == APPLY ? 1 : 0;
        }
        return count;
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
        private final List<Window> windows = new ArrayList<>();
        private final List<Code> summed = new ArrayList<>();
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

        /** Pushes the sum of the row's cells by the weights of the period, in ascending order; 0 when there is none. */
        public Builder window(int row, Window window) {
            windows.add(window);
            return push(WINDOW, row, windows.size() - 1, 0, 1);
        }

        /** Pushes the sum of a code's values in all periods, which may read the current one by {@link #now}. */
        public Builder sum(Code each) {
            summed.add(each);
            return push(SUM, summed.size() - 1, 0, 0, 1);
        }

        /** Pushes, inside a code that is summed, the row's cell of the period for which the sum is made. */
        public Builder now(int row) {
            return push(NOW, row, 0, 0, 1);
        }

        /**
         * Replaces q on top of the stack by the height at q of the curve through the points (x, y) of two rows from
         * the period {@code first} on, level outside. x must not fall; where it stands still the later point counts.
         */
        public Builder along(int x, int y, int first) {
            return push(ALONG, x, y, first, 0);
        }

        /**
         * Replaces q on top of the stack by y of the last period before the current one, from {@code first} on, in
         * which x was not above q; 0 when there is none.
         */
        public Builder stepAlong(int x, int y, int first) {
            return push(STEP_ALONG, x, y, first, 0);
        }

        /**
         * Pushes the row's values divided over later periods by age: Σ share(a + 1) · x(t − a), a = 0…t − 1.
         */
        public Builder spread(int row, int shares) {
            return push(SPREAD, row, shares, 0, 1);
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
