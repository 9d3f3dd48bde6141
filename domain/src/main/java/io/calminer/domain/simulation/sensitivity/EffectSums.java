package io.calminer.domain.simulation.sensitivity;

/** Sums of the elementary effects of one input on one metric. */
final class EffectSums {

    private long count;
    private double mean;
    private double squares;
    private double sizes;

    /** Adds an effect unless it is undefined (Welford's update of mean and squares). */
    void add(double effect) {
        if (Double.isFinite(effect)) {
            count++;
            double apart = effect - mean;
            mean += apart / count;
            squares += apart * (effect - mean);
            sizes += Math.abs(effect);
        }
    }

    Screening.Effect effect(String input) {
        if (count == 0) {
            return new Screening.Effect(input, 0, Double.NaN, Double.NaN, Double.NaN);
        }
        double sigma = count < 2 ? 0 : Math.sqrt(squares / (count - 1));
        return new Screening.Effect(input, count, mean, sizes / count, sigma);
    }
}
