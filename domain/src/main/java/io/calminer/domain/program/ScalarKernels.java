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
    static void right(Op op, double[] out, double[] a, double b, int lanes) {
        switch (op) {
            case ADD -> add(out, a, b, lanes);
            case SUBTRACT -> subtract(out, a, b, lanes);
            case MULTIPLY -> multiply(out, a, b, lanes);
            case DIVIDE -> divide(out, a, b, lanes);
            case MINIMUM -> minimum(out, a, b, lanes);
            case MAXIMUM -> maximum(out, a, b, lanes);
            case LESS -> less(out, a, b, lanes);
            case LESS_OR_EQUAL -> lessOrEqual(out, a, b, lanes);
            case GREATER -> greater(out, a, b, lanes);
            case GREATER_OR_EQUAL -> greaterOrEqual(out, a, b, lanes);
            default -> throw new IllegalArgumentException(op + " takes columns only.");
        }
    }

    /** The operation with the number as its first operand. */
    static void left(Op op, double[] out, double a, double[] b, int lanes) {
        switch (op) {
            case ADD -> add(out, b, a, lanes);
            case SUBTRACT -> subtractFrom(out, a, b, lanes);
            case MULTIPLY -> multiply(out, b, a, lanes);
            case DIVIDE -> divideInto(out, a, b, lanes);
            case MINIMUM -> minimum(out, b, a, lanes);
            case MAXIMUM -> maximum(out, b, a, lanes);
            case LESS -> greater(out, b, a, lanes);
            case LESS_OR_EQUAL -> greaterOrEqual(out, b, a, lanes);
            case GREATER -> less(out, b, a, lanes);
            case GREATER_OR_EQUAL -> lessOrEqual(out, b, a, lanes);
            default -> throw new IllegalArgumentException(op + " takes columns only.");
        }
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
