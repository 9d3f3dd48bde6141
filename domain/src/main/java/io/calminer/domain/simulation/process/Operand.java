package io.calminer.domain.simulation.process;

/**
 * A parameter of a process: a constant, or the value of an uncertain input in the same iteration.
 *
 * @param slot the input slot; −1 for a constant
 * @param constant the constant; 0 for a slot
 */
public record Operand(int slot, double constant) {

    public static Operand of(double constant) {
        return new Operand(-1, constant);
    }

    public static Operand slot(int slot) {
        return new Operand(slot, 0);
    }

    public boolean isConstant() {
        return slot < 0;
    }

    /** The value when the slots hold these values. */
    public double value(double[] slots) {
        return isConstant() ? constant : slots[slot];
    }

    double value(double[][] columns, int lane) {
        return isConstant() ? constant : columns[slot][lane];
    }

    /** Columns of one lane that hold the values of slots. */
    static double[][] columns(double[] slots) {
        double[][] columns = new double[slots.length][1];
        for (int slot = 0; slot < slots.length; slot++) {
            columns[slot][0] = slots[slot];
        }
        return columns;
    }
}
