package io.calminer.domain.valuation;

/**
 * Ascending times as whole multiples of one step where they are, so that discounting is a polynomial.
 *
 * @param exponents what a time is in steps after the first; 0, 1, 2, … when whole, with steps that hold no flow
 * @param whole     whether the exponents are 0, 1, 2, …
 * @param length    one step in years; 1 when not whole
 * @param places    for each time the index of its exponent
 */
record TimeSteps(double[] exponents, boolean whole, double length, int[] places) {

    /** Steps without a flow that are worth carrying along for each flow, since a power costs that many steps. */
    private static final int SPARSE = 12;

    /** Finds the step of strictly ascending times. */
    static TimeSteps of(double[] times) {
        int n = times.length;
        int[] places = new int[n];
        double step = n < 2 ? 1 : evenStep(times, places);
        if (step > 0) {
            double[] exponents = new double[n == 0 ? 0 : places[n - 1] + 1];
            for (int i = 0; i < exponents.length; i++) {
                exponents[i] = i;
            }
            return new TimeSteps(exponents, true, step, places);
        }
        double[] exponents = new double[n];
        for (int i = 0; i < n; i++) {
            exponents[i] = times[i] - times[0];
            places[i] = i;
        }
        return new TimeSteps(exponents, false, 1, places);
    }

    /** The common step, with the places filled in; 0 when there is none. */
    private static double evenStep(double[] times, int[] places) {
        int n = times.length;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < n; i++) {
            least = Math.min(least, times[i] - times[i - 1]);
        }
        double span = times[n - 1] - times[0];
        double count = Math.rint(span / least);
        if (!(count <= (double) SPARSE * n)) {
            return 0;
        }
        double step = span / count;
        double largest = Math.max(Math.abs(times[0]), Math.abs(times[n - 1]));
        for (int i = 0; i < n; i++) {
            double place = Math.rint((times[i] - times[0]) / step);
            if (!(Math.abs(times[i] - times[0] - place * step) <= 0x1p-50 * largest)) {
                return 0;
            }
            places[i] = (int) place;
        }
        return step;
    }

    /** Puts flows, one for each time, where their exponents stand. */
    void spread(double[] flows, double[] target) {
        for (int i = 0; i < places.length; i++) {
            target[places[i]] = flows[i];
        }
    }

    /** The growth 1 + r over a year that corresponds to a growth over one step. */
    double growth(double perStep) {
        if (length == 1) {
            return perStep;
        }
        double perYear = 1 / length;
        double times = Math.rint(perYear);
        if (times <= 12 && Math.abs(perYear - times) <= 1e-14 * times) {
            double power = perStep;
            for (int i = 1; i < times; i++) {
                power *= perStep;
            }
            return power;
        }
        return StrictMath.pow(perStep, perYear);
    }
}
