package io.calminer.domain.program;

/**
 * One plain loop for each pair of operations of which the second alone reads the first.
 *
 * <p>The value between them stays in a register: it takes no column, no room in the caches and no loop of its own. Both
 * operations round as they do alone, so that the bits are those of two loops. Sums, differences and products are what
 * plans are made of; of each pair one operand at most on either side is a number, since two would have been folded.
 */
final class PairKernels {

    private static final int SUM = 0;
    private static final int DIFFERENCE = 1;
    private static final int PRODUCT = 2;

    /** By the first operation on columns x and y, then by what {@link #second} tells. */
    private static final Kernel[][] OF_COLUMNS = {
        {
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.add(x[i], y[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.add(x[i], y[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(w[i], Arithmetic.add(x[i], y[i]));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.add(x[i], y[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.add(x[i], y[i]), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.add(x[i], y[i]), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(t, Arithmetic.add(x[i], y[i]));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.add(x[i], y[i]), t);
                }
            }
        },
        {
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.subtract(x[i], y[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.subtract(x[i], y[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(w[i], Arithmetic.subtract(x[i], y[i]));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.subtract(x[i], y[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.subtract(x[i], y[i]), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.subtract(x[i], y[i]), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(t, Arithmetic.subtract(x[i], y[i]));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.subtract(x[i], y[i]), t);
                }
            }
        },
        {
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.multiply(x[i], y[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.multiply(x[i], y[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(w[i], Arithmetic.multiply(x[i], y[i]));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.multiply(x[i], y[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.multiply(x[i], y[i]), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.multiply(x[i], y[i]), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(t, Arithmetic.multiply(x[i], y[i]));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.multiply(x[i], y[i]), t);
                }
            }
        }
    };

    private PairKernels() {}

    /** Whether an operation can be part of a pair. */
    static boolean has(Op op) {
        return op == Op.ADD || op == Op.SUBTRACT || op == Op.MULTIPLY;
    }

    /**
     * The loop of a first operation on columns a and b, and a second one.
     *
     * @param first the operation whose result is read once
     * @param second the operation that reads it
     * @param reversed whether the result is the second operand of it, the column c or the number t the first
     * @param number whether the number t stands for the column c
     */
    static Kernel ofColumns(Op first, Op second, boolean reversed, boolean number) {
        int row = first == Op.ADD ? SUM : first == Op.SUBTRACT ? DIFFERENCE : PRODUCT;
        return OF_COLUMNS[row][second(second, reversed, number)];
    }

    /** The place of a second operation in a table: q + w, q − w, w − q, q · w with a column w, the same with a number. */
    static int second(Op op, boolean reversed, boolean number) {
        int place = op == Op.ADD ? 0 : op == Op.MULTIPLY ? 3 : reversed ? 2 : 1;
        return number ? place + 4 : place;
    }
}
