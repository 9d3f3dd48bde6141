package io.calminer.domain.program;

/** The pairs of {@link PairKernels} whose first operation has a number s for one of its operands. */
final class NumberPairKernels {

    private static final int SUM = 0;
    private static final int DIFFERENCE = 1;
    private static final int REVERSED_DIFFERENCE = 2;
    private static final int PRODUCT = 3;

    /** By the first operation on the column x and the number s, then by what {@link PairKernels#second} tells. */
    private static final Kernel[][] OF_A_NUMBER = {
        {
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.add(x[i], s), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.add(x[i], s), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(w[i], Arithmetic.add(x[i], s));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.add(x[i], s), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.add(x[i], s), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.add(x[i], s), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(t, Arithmetic.add(x[i], s));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.add(x[i], s), t);
                }
            }
        },
        {
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.subtract(x[i], s), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.subtract(x[i], s), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(w[i], Arithmetic.subtract(x[i], s));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.subtract(x[i], s), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.subtract(x[i], s), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.subtract(x[i], s), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(t, Arithmetic.subtract(x[i], s));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.subtract(x[i], s), t);
                }
            }
        },
        {
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.subtract(s, x[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.subtract(s, x[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(w[i], Arithmetic.subtract(s, x[i]));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.subtract(s, x[i]), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.subtract(s, x[i]), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.subtract(s, x[i]), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(t, Arithmetic.subtract(s, x[i]));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.subtract(s, x[i]), t);
                }
            }
        },
        {
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.multiply(x[i], s), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.multiply(x[i], s), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(w[i], Arithmetic.multiply(x[i], s));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.multiply(x[i], s), w[i]);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.add(Arithmetic.multiply(x[i], s), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(Arithmetic.multiply(x[i], s), t);
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.subtract(t, Arithmetic.multiply(x[i], s));
                }
            },
            (out, x, y, w, s, t, lanes) -> {
                for (int i = 0; i < lanes; i++) {
                    out[i] = Arithmetic.multiply(Arithmetic.multiply(x[i], s), t);
                }
            }
        }
    };

    private NumberPairKernels() {}

    /**
     * The loop of a first operation on the column a and the number s, and a second one as {@link PairKernels#ofColumns}
     * has it.
     *
     * @param numberFirst whether the number is the first operand
     */
    static Kernel of(Op first, boolean numberFirst, Op second, boolean reversed, boolean number) {
        int difference = numberFirst ? REVERSED_DIFFERENCE : DIFFERENCE;
        int row = first == Op.ADD ? SUM : first == Op.MULTIPLY ? PRODUCT : difference;
        return OF_A_NUMBER[row][PairKernels.second(second, reversed, number)];
    }
}
