package io.calminer.domain.program;

import java.util.List;

/**
 * Another way to write formulas down: what each instruction of a {@link Code} becomes there.
 *
 * <p>Operands come as parts that this notation has written before. Periods are numbered 1…n, and 0 for period 0.
 *
 * @param <T> a part of a formula in this notation
 */
public interface Notation<T> {

    T constant(double value);

    /** A value fixed for each period 0…n. */
    T byPeriod(double[] values);

    /** The input slot of each period 0…n; where the slot is −1, {@code otherwise} stands. */
    T input(int[] slots, double otherwise);

    /** The row's cell {@code shift} periods from the current one; {@code otherwise} where there is none. */
    T cell(T otherwise, int row, int shift);

    /** The row's cell of a fixed period. */
    T cellAt(int row, int period);

    /** The sum of the row's cells by the weights of the current period. */
    T window(int row, Window window);

    /** The sum of the code's values in all periods. */
    T sum(Code each);

    /** Inside a code that is summed: the row's cell of the period for which the sum is made. */
    T now(int row);

    /** The row's values from period 1 on, divided over later periods by shares by age. */
    T spread(int row, int shares);

    /** The height at q of the curve through the points of two rows from the period {@code first} on. */
    T along(T q, int x, int y, int first);

    /** y of the last earlier period from {@code first} on in which x was not above q; 0 when there is none. */
    T stepAlong(T q, int x, int y, int first);

    T apply(Op op, List<T> operands);
}
