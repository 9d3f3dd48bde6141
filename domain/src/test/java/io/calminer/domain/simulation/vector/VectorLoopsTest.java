package io.calminer.domain.simulation.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.program.Accelerator;
import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.StandardNormal;
import io.calminer.domain.simulation.draw.Threefry;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Holds each loop of the accelerator to the scalar definition of what it computes, bit by bit. */
class VectorLoopsTest {

    private static final int LANES = 512;
    private static final int COLUMNS = 2_000;

    private final Accelerator.Loops loops = loops();
    private final SplittableRandom random = new SplittableRandom(20_261_127);

    /** By its name, as the engine finds it: this test is compiled without the incubating module. */
    private static Accelerator.Loops loops() {
        try {
            return Class.forName("io.calminer.domain.simulation.vector.VectorLoops")
                    .asSubclass(Accelerator.Loops.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError("The tests of the domain run with the module jdk.incubator.vector.", missing);
        }
    }

    @Test
    void theAcceleratorAtHandIsNamed() {
        assertThat(loops.name()).matches("vector-(128|256|512)");
        assertThat(Accelerator.name()).isIn(loops.name(), Accelerator.NONE);
        assertThat(LANES % loops.step()).isZero();
    }

    @Test
    void uniformsAreThoseOfThreefry() {
        double[] even = new double[LANES];
        double[] odd = new double[LANES];
        for (int column = 0; column < COLUMNS / 10; column++) {
            long seed = random.nextLong();
            long key = random.nextLong();
            long first = random.nextLong() >>> 20;
            long index = random.nextInt(600);
            loops.uniforms(seed, key, first, index, even, odd, new long[LANES], new long[LANES], LANES);
            for (int i = 0; i < LANES; i++) {
                long[] words = Threefry.block(seed, key, first + i, index);
                assertThat(even[i]).isEqualTo(((double) (words[0] >>> 12) + 0.5) * 0x1p-52);
                assertThat(odd[i]).isEqualTo(((double) (words[1] >>> 12) + 0.5) * 0x1p-52);
            }
        }
    }

    @Test
    void scoresAreNormalQuantiles() {
        double[] p = new double[LANES];
        double[] z = new double[LANES];
        for (int column = 0; column < COLUMNS; column++) {
            for (int i = 0; i < LANES; i++) {
                p[i] = probability(column);
            }
            loops.scores(p, z, LANES);
            for (int i = 0; i < LANES; i++) {
                assertThat(bits(z[i])).as("quantile of %s", p[i]).isEqualTo(bits(StandardNormal.quantile(p[i])));
            }
        }
    }

    /** All over (0, 1), far into both tails, and the edges of the polynomials. */
    private double probability(int column) {
        double u = (random.nextLong() >>> 12 | 1) * 0x1p-52;
        return switch (column % 4) {
            case 0, 1 -> u;
            case 2 -> {
                double tail = StrictMath.pow(10, -300 * u * u);
                yield random.nextBoolean() ? tail : 1 - tail;
            }
            default -> {
                double[] edges = {0, 1, 0.025, 0.975, Double.MIN_VALUE, Double.MIN_NORMAL, 0x1p-53, 1 - 0x1p-53, 0.5};
                double edge = edges[random.nextInt(edges.length)];
                double moved = random.nextBoolean() ? Math.nextUp(edge) : Math.nextDown(edge);
                yield Math.max(0, Math.min(1, random.nextBoolean() ? edge : moved));
            }
        };
    }

    @Test
    void aProbabilityThatIsNoneHasNoScore() {
        double[] p = new double[LANES];
        double[] z = new double[LANES];
        p[3] = Double.NaN;
        p[5] = 1.5;
        p[7] = -0x1p-60;
        loops.scores(p, z, LANES);
        assertThat(z[3]).isNaN();
        assertThat(z[5]).isNaN();
        assertThat(z[7]).isNaN();
        assertThat(z[0]).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void exponentialsAreThoseOfTheScalar() {
        double[] x = new double[LANES];
        double[] y = new double[LANES];
        double[] edges = {
            0, -0.0, 708, -708, 709.79, -745.2, 710, -746, 1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY
        };
        for (int column = 0; column < COLUMNS; column++) {
            double scale = column % 3 == 0 ? 1 : random.nextDouble(-3, 3);
            double shift = column % 3 == 0 ? 0 : random.nextDouble(-5, 5);
            for (int i = 0; i < LANES; i++) {
                x[i] = column % 5 == 0 && i % 7 == 0
                        ? edges[random.nextInt(edges.length)]
                        : random.nextDouble(-12, 12) * (column % 2 == 0 ? 60 : 1);
            }
            loops.exp(scale, shift, x, y, LANES);
            for (int i = 0; i < LANES; i++) {
                double exponent = Math.fma(scale, x[i], shift);
                assertThat(bits(y[i])).as("exp of %s", exponent).isEqualTo(bits(Elementary.exp(exponent)));
            }
        }
    }

    /** One bit pattern for all that is not a number. */
    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }
}
