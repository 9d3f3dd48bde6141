package io.calminer.domain.program;

/**
 * One plain loop over columns of equal length.
 *
 * <p>A program keeps a kernel for each of its steps. A call of which the compiler of HotSpot cannot tell the target is not
 * inlined, so that each loop is compiled for itself; many loops within one method are no longer turned into vector
 * instructions.
 */
@FunctionalInterface
interface Kernel {

    /**
     * Computes a column.
     *
     * @param out receives the values; none of the columns that are read
     * @param a the first operand; any column where there is none
     * @param b the second operand
     * @param c the third operand
     * @param s the number that stands for an operand
     * @param t the number that stands for an operand of the second operation
     * @param lanes how many lanes count
     */
    void run(double[] out, double[] a, double[] b, double[] c, double s, double t, int lanes);
}
