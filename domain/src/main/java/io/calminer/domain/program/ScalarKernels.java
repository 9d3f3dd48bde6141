package io.calminer.domain.program;

/**
 * One plain loop for each operation on a column and a number that is the same in all lanes.
 *
 * <p>A constant read from a column of its own costs the caches as much as a value that varies; here it stays in a
 * register. Operations that are rare or costly in themselves have no such loop and read constants from columns.
 */
final class ScalarKernels {

    private ScalarKernels() {}

    /** Whether one of the operation's two operands may be a number instead of a column. */
    static boolean has(Op op) {
        return switch (op) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MINIMUM, MAXIMUM, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                true;
            default -> false;
        };
    }

    /** The operation with the number as its second operand. */
    static Kernel right(Op op) {
        return switch (op) {
            case ADD -> (out, a, b, c, s, t, lanes) -> add(out, a, s, lanes);
            case SUBTRACT -> (out, a, b, c, s, t, lanes) -> subtract(out, a, s, lanes);
            case MULTIPLY -> (out, a, b, c, s, t, lanes) -> multiply(out, a, s, lanes);
            case DIVIDE -> (out, a, b, c, s, t, lanes) -> divide(out, a, s, lanes);
            case MINIMUM -> (out, a, b, c, s, t, lanes) -> minimum(out, a, s, lanes);
            case MAXIMUM -> (out, a, b, c, s, t, lanes) -> maximum(out, a, s, lanes);
            case LESS -> (out, a, b, c, s, t, lanes) -> less(out, a, s, lanes);
            case LESS_OR_EQUAL -> (out, a, b, c, s, t, lanes) -> lessOrEqual(out, a, s, lanes);
            case GREATER -> (out, a, b, c, s, t, lanes) -> greater(out, a, s, lanes);
            case GREATER_OR_EQUAL -> (out, a, b, c, s, t, lanes) -> greaterOrEqual(out, a, s, lanes);
            default -> throw new IllegalArgumentException(op + " takes columns only.");
        };
    }

    /** The operation with the number as its first operand. */
    static Kernel left(Op op) {
        return switch (op) {
            case ADD -> (out, a, b, c, s, t, lanes) -> add(out, b, s, lanes);
            case SUBTRACT -> (out, a, b, c, s, t, lanes) -> subtractFrom(out, s, b, lanes);
            case MULTIPLY -> (out, a, b, c, s, t, lanes) -> multiply(out, b, s, lanes);
            case DIVIDE -> (out, a, b, c, s, t, lanes) -> divideInto(out, s, b, lanes);
            case MINIMUM -> (out, a, b, c, s, t, lanes) -> minimum(out, b, s, lanes);
            case MAXIMUM -> (out, a, b, c, s, t, lanes) -> maximum(out, b, s, lanes);
            case LESS -> (out, a, b, c, s, t, lanes) -> greater(out, b, s, lanes);
            case LESS_OR_EQUAL -> (out, a, b, c, s, t, lanes) -> greaterOrEqual(out, b, s, lanes);
            case GREATER -> (out, a, b, c, s, t, lanes) -> less(out, b, s, lanes);
            case GREATER_OR_EQUAL -> (out, a, b, c, s, t, lanes) -> lessOrEqual(out, b, s, lanes);
            default -> throw new IllegalArgumentException(op + " takes columns only.");
        };
    }

    private static void add(double[] out, double[] a, double b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.add(a[i], b);
        }
    }

    private static void subtract(double[] out, double[] a, double b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.subtract(a[i], b);
        }
    }

    private static void multiply(double[] out, double[] a, double b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.multiply(a[i], b);
        }
    }

    private static void divide(double[] out, double[] a, double b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.divide(a[i], b);
        }
    }

    private static void minimum(double[] out, double[] a, double b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.minimum(a[i], b);
        }
    }

    private static void maximum(double[] out, double[] a, double b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.maximum(a[i], b);
        }
    }

    private static void less(double[] out, double[] a, double b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.less(a[i], b);
        }
    }

    private static void lessOrEqual(double[] out, double[] a, double b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.lessOrEqual(a[i], b);
        }
    }

    private static void greater(double[] out, double[] a, double b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.less(b, a[i]);
        }
    }

    private static void greaterOrEqual(double[] out, double[] a, double b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.lessOrEqual(b, a[i]);
        }
    }

    private static void subtractFrom(double[] out, double a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.subtract(a, b[i]);
        }
    }

    private static void divideInto(double[] out, double a, double[] b, int lanes) {
        for (int i = 0; i < lanes; i++) {
            out[i] = Arithmetic.divide(a, b[i]);
        }
    }
}
