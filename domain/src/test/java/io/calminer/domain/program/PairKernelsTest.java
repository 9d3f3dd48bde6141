package io.calminer.domain.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairKernelsTest {

    private static final List<Op> OPS = List.of(Op.ADD, Op.SUBTRACT, Op.MULTIPLY);
    private static final int LANES = 37;
    private static final Random RANDOM = new Random(20261127);

    @Test
    void eachLoopOfColumnsRoundsAsItsTwoOperations() {
        each((first, second, reversed, number) -> {
            Kernel kernel = PairKernels.ofColumns(first, second, reversed, number);
            isComposed(kernel, second, reversed, number, (x, y, s) -> first.apply(x, y, 0));
        });
    }

    @Test
    void eachLoopWithANumberRoundsAsItsTwoOperations() {
        each((first, second, reversed, number) -> {
            Kernel right = NumberPairKernels.of(first, false, second, reversed, number);
            isComposed(right, second, reversed, number, (x, y, s) -> first.apply(x, s, 0));
            Kernel left = NumberPairKernels.of(first, true, second, reversed, number);
            isComposed(left, second, reversed, number, (x, y, s) -> first.apply(s, x, 0));
        });
    }

    private interface Case {
        void of(Op first, Op second, boolean reversed, boolean number);
    }

    private interface Inner {
        double of(double x, double y, double s);
    }

    private static void each(Case one) {
        for (Op first : OPS) {
            for (Op second : OPS) {
                for (boolean reversed : new boolean[] {false, true}) {
                    for (boolean number : new boolean[] {false, true}) {
                        one.of(first, second, reversed, number);
                    }
                }
            }
        }
    }

    private static void isComposed(Kernel kernel, Op second, boolean reversed, boolean number, Inner inner) {
        double[] x = numbers();
        double[] y = numbers();
        double[] w = numbers();
        double s = numbers()[0];
        double t = numbers()[1];
        double[] out = new double[LANES];
        kernel.run(out, x, y, w, s, t, LANES);
        for (int i = 0; i < LANES; i++) {
            double q = inner.of(x[i], y[i], s);
            double other = number ? t : w[i];
            double expected = reversed ? second.apply(other, q, 0) : second.apply(q, other, 0);
            assertThat(Double.doubleToLongBits(out[i])).isEqualTo(Double.doubleToLongBits(expected));
        }
    }

    /** Numbers of all sizes, some so large that a product is no number. */
    private static double[] numbers() {
        double[] numbers = new double[LANES];
        for (int i = 0; i < LANES; i++) {
            numbers[i] = RANDOM.nextGaussian() * Math.scalb(1.0, RANDOM.nextInt(-40, 40));
        }
        numbers[LANES - 1] = 1e200;
        numbers[LANES - 2] = Double.NaN;
        return numbers;
    }
}
