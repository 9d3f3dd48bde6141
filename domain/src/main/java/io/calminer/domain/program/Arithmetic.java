package io.calminer.domain.program;

/**
 * The scalar meaning of every operation of the planning language, each defined once.
 *
 * <p>The sheet calls these methods for single cells and the {@link Kernels} call the same methods inside their
 * loops, so both readings of a formula agree to the bit. Undefined is NaN: an infinite result becomes NaN by
 * {@code fma(0, q, q)}, which is one instruction, needs no branch and therefore vectorises. Truth is 1, falsehood 0.
 */
final class Arithmetic {

    private Arithmetic() {}

    /** NaN for an infinity, whose product with 0 is NaN; otherwise the value, also for a zero of either sign. */
    private static double finite(double q) {
        return Math.fma(0.0, q, q);
    }

    static double add(double a, double b) {
        return finite(a + b);
    }

    static double subtract(double a, double b) {
        return finite(a - b);
    }

    static double multiply(double a, double b) {
        return finite(a * b);
    }

    static double divide(double a, double b) {
        return finite(a / b);
    }

    static double power(double a, double b) {
        return finite(Elementary.pow(a, b));
    }

    static double negate(double a) {
        return 0.0 - a;
    }

    static double minimum(double a, double b) {
        return Math.min(a, b);
    }

    static double maximum(double a, double b) {
        return Math.max(a, b);
    }

    static double absolute(double a) {
        return Math.abs(a);
    }

    static double squareRoot(double a) {
        return Math.sqrt(a);
    }

    static double exponential(double a) {
        return finite(Elementary.exp(a));
    }

    static double logarithm(double a) {
        return finite(Elementary.ln(a));
    }

    static double logarithm10(double a) {
        return finite(StrictMath.log10(a));
    }

    static double sine(double a) {
        return StrictMath.sin(a);
    }

    static double cosine(double a) {
        return StrictMath.cos(a);
    }

    static double tangent(double a) {
        return finite(StrictMath.tan(a));
    }

    static double floor(double a) {
        return Math.floor(a);
    }

    static double ceiling(double a) {
        return Math.ceil(a) + 0.0;
    }

    /** The nearest whole number, halves away from zero. */
    static double round(double a) {
        double size = Math.abs(a);
        double whole = Math.floor(size);
        double rounded = size - whole >= 0.5 ? whole + 1 : whole;
        return a < 0 ? 0.0 - rounded : rounded;
    }

    static double less(double a, double b) {
        double difference = a - b;
        return difference < 0 ? 1 : difference >= 0 ? 0 : Double.NaN;
    }

    static double lessOrEqual(double a, double b) {
        double difference = a - b;
        return difference <= 0 ? 1 : difference > 0 ? 0 : Double.NaN;
    }

    static double equal(double a, double b) {
        double difference = a - b;
        return difference == 0 ? 1 : Double.isNaN(difference) ? Double.NaN : 0;
    }

    static double notEqual(double a, double b) {
        double difference = a - b;
        return difference == 0 ? 0 : Double.isNaN(difference) ? Double.NaN : 1;
    }

    static double and(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : a != 0 && b != 0 ? 1 : 0;
    }

    static double or(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : a != 0 || b != 0 ? 1 : 0;
    }

    static double not(double a) {
        return Double.isNaN(a) ? Double.NaN : a == 0 ? 1 : 0;
    }

    /** Exactly the branch taken; undefined only when the condition is, or the branch taken is. */
    static double choose(double condition, double then, double otherwise) {
        return Double.isNaN(condition) ? Double.NaN : condition != 0 ? then : otherwise;
    }
}
