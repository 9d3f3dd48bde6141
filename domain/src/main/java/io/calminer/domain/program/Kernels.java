package io.calminer.domain.program;

import java.util.Arrays;

/**
 * One plain loop for each operation over columns of equal length.
 *
 * <p>Every column is its own array, read and written at the same index, which is the shape that the compilers of
 * HotSpot turn into vector instructions. Each loop is a small method of its own, because HotSpot does not compile
 * methods above 8000 bytecodes and vectorises small loops best.
 */
final class Kernels {

    private Kernels() {}

    private static final Kernel[] ALL =
            Arrays.stream(Op.values()).map(Kernels::loop).toArray(Kernel[]::new);

    /** The loop of an operation. */
    static Kernel of(Op op) {
        return ALL[op.ordinal()];
    }

    private static Kernel loop(Op op) {
        return switch (op) {
            case ADD -> (out, a, b, c, s, t, lanes) -> add(out, a, b, lanes);
            case SUBTRACT -> (out, a, b, c, s, t, lanes) -> subtract(out, a, b, lanes);
            case MULTIPLY -> (out, a, b, c, s, t, lanes) -> multiply(out, a, b, lanes);
            case DIVIDE -> (out, a, b, c, s, t, lanes) -> divide(out, a, b, lanes);
            case POWER -> (out, a, b, c, s, t, lanes) -> power(out, a, b, lanes);
            case MINIMUM -> (out, a, b, c, s, t, lanes) -> minimum(out, a, b, lanes);
            case MAXIMUM -> (out, a, b, c, s, t, lanes) -> maximum(out, a, b, lanes);
            case LESS -> (out, a, b, c, s, t, lanes) -> less(out, a, b, lanes);
            case LESS_OR_EQUAL -> (out, a, b, c, s, t, lanes) -> lessOrEqual(out, a, b, lanes);
            case GREATER -> (out, a, b, c, s, t, lanes) -> less(out, b, a, lanes);
            case GREATER_OR_EQUAL -> (out, a, b, c, s, t, lanes) -> lessOrEqual(out, b, a, lanes);
            case EQUAL -> (out, a, b, c, s, t, lanes) -> equal(out, a, b, lanes);
            case NOT_EQUAL -> (out, a, b, c, s, t, lanes) -> notEqual(out, a, b, lanes);
            case AND -> (out, a, b, c, s, t, lanes) -> and(out, a, b, lanes);
            case OR -> (out, a, b, c, s, t, lanes) -> or(out, a, b, lanes);
            case NEGATE -> (out, a, b, c, s, t, lanes) -> negate(out, a, lanes);
            case ABSOLUTE -> (out, a, b, c, s, t, lanes) -> absolute(out, a, lanes);
            case SQUARE_ROOT -> (out, a, b, c, s, t, lanes) -> squareRoot(out, a, lanes);
            case EXPONENTIAL -> (out, a, b, c, s, t, lanes) -> exponential(out, a, lanes);
            case LOGARITHM -> (out, a, b, c, s, t, lanes) -> logarithm(out, a, lanes);
            case LOGARITHM_10 -> (out, a, b, c, s, t, lanes) -> logarithm10(out, a, lanes);
            case SINE -> (out, a, b, c, s, t, lanes) -> sine(out, a, lanes);
            case COSINE -> (out, a, b, c, s, t, lanes) -> cosine(out, a, lanes);
            case TANGENT -> (out, a, b, c, s, t, lanes) -> tangent(out, a, lanes);
            case FLOOR -> (out, a, b, c, s, t, lanes) -> floor(out, a, lanes);
            case CEILING -> (out, a, b, c, s, t, lanes) -> ceiling(out, a, lanes);
            case ROUND -> (out, a, b, c, s, t, lanes) -> round(out, a, lanes);
            case NOT -> (out, a, b, c, s, t, lanes) -> not(out, a, lanes);
            case CHOOSE -> (out, a, b, c, s, t, lanes) -> choose(out, a, b, c, lanes);
        };
    }

    private static void add(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.add(a[i], b[i]);
        }
    }

    private static void subtract(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.subtract(a[i], b[i]);
        }
    }

    private static void multiply(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.multiply(a[i], b[i]);
        }
    }

    private static void divide(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.divide(a[i], b[i]);
        }
    }

    private static void power(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.power(a[i], b[i]);
        }
    }

    private static void minimum(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.minimum(a[i], b[i]);
        }
    }

    private static void maximum(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.maximum(a[i], b[i]);
        }
    }

    private static void less(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.less(a[i], b[i]);
        }
    }

    private static void lessOrEqual(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.lessOrEqual(a[i], b[i]);
        }
    }

    private static void equal(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.equal(a[i], b[i]);
        }
    }

    private static void notEqual(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.notEqual(a[i], b[i]);
        }
    }

    private static void and(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.and(a[i], b[i]);
        }
    }

    private static void or(double[] out, double[] a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.or(a[i], b[i]);
        }
    }

    private static void negate(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.negate(a[i]);
        }
    }

    private static void absolute(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.absolute(a[i]);
        }
    }

    private static void squareRoot(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.squareRoot(a[i]);
        }
    }

    private static void exponential(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.exponential(a[i]);
        }
    }

    private static void logarithm(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.logarithm(a[i]);
        }
    }

    private static void logarithm10(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.logarithm10(a[i]);
        }
    }

    private static void sine(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.sine(a[i]);
        }
    }

    private static void cosine(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.cosine(a[i]);
        }
    }

    private static void tangent(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.tangent(a[i]);
        }
    }

    private static void floor(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.floor(a[i]);
        }
    }

    private static void ceiling(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.ceiling(a[i]);
        }
    }

    private static void round(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.round(a[i]);
        }
    }

    private static void not(double[] out, double[] a, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.not(a[i]);
        }
    }

    private static void choose(double[] out, double[] a, double[] b, double[] c, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.choose(a[i], b[i], c[i]);
        }
    }
}
