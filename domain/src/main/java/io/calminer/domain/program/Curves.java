package io.calminer.domain.program;

/** The height of curves whose points are the cells of two rows. */
final class Curves {

    private Curves() {}

    /** The curve through the points from the period {@code first} on, linear between them and level outside. */
    static double along(double q, double[] x, double[] y, int first) {
        int last = x.length - 1;
        double height = y[first];
        for (int k = first + 1; k <= last; k++) {
            double slope = Arithmetic.divide(Arithmetic.subtract(y[k], y[k - 1]), Arithmetic.subtract(x[k], x[k - 1]));
            double risen = Arithmetic.multiply(Arithmetic.subtract(q, x[k - 1]), slope);
            height = Arithmetic.choose(Arithmetic.lessOrEqual(x[k - 1], q), Arithmetic.add(y[k - 1], risen), height);
        }
        return Arithmetic.choose(Arithmetic.lessOrEqual(x[last], q), y[last], height);
    }

    /** y of the last period from {@code first} to the one before {@code period} in which x was not above q. */
    static double stepAlong(double q, double[] x, double[] y, int first, int period) {
        double height = 0;
        for (int k = first; k < period; k++) {
            height = Arithmetic.choose(Arithmetic.lessOrEqual(x[k], q), y[k], height);
        }
        return height;
    }
}
