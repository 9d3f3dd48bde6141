package io.calminer.domain.simulation.sample;

/** Quantiles of ascending values that differ in weight, as {@link Sample#quantile} defines them. */
record WeightedQuantile(double[] values, double[] weights, double total) {

    /** A cumulative share this close to p is p but for rounding. */
    private static final double FUZZ = 1e-14;

    double of(double p, QuantileType type) {
        if (type == QuantileType.NEAREST_EVEN) {
            double effective = effective();
            return inverse((Math.rint(type.position(effective, p)) - 0.5) / effective, false);
        }
        return type.isLinear() ? window(p, type) : inverse(p, type == QuantileType.INVERSE_AVERAGED);
    }

    /** Kish's effective number of values. */
    private double effective() {
        double squares = 0;
        for (double weight : weights) {
            squares += (weight / total) * (weight / total);
        }
        return 1 / squares;
    }

    private double inverse(double p, boolean averaged) {
        double upTo = 0;
        for (int i = 0; i < values.length; i++) {
            upTo += weights[i] / total;
            if (upTo >= p - FUZZ) {
                boolean onStep = averaged && upTo <= p + FUZZ && i < values.length - 1;
                return onStep ? values[i] / 2 + values[i + 1] / 2 : values[i];
            }
        }
        return values[values.length - 1];
    }

    private double window(double p, QuantileType type) {
        double effective = effective();
        double h = type.position(effective, p);
        double sum = 0;
        double upTo = 0;
        double before = 0;
        for (int i = 0; i < values.length; i++) {
            upTo += weights[i] / total;
            double reached = i == values.length - 1 ? 1 : Math.max(0, Math.min(1, upTo * effective - h + 1));
            sum += values[i] * (reached - before);
            before = reached;
        }
        return sum;
    }
}
