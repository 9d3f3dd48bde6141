package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;

/** Fills the columns of a linear process step by step. */
final class LinearSteps {

    private LinearSteps() {}

    static void fill(LinearProcess law, double[][] scores, double[][] columns, double[] scratch, int lanes) {
        int[] slots = law.slots();
        double[] steps = law.steps();
        // the last column holds X at time 0 until its own turn
        double[] previous = columns[slots[slots.length - 1]];
        for (int i = 0; i < lanes; i++) {
            previous[i] = law.start(columns, i);
        }
        double time = 0;
        for (int k = 0; k < slots.length; k++) {
            double[] next = columns[slots[k]];
            if (law.isSteady()) {
                double decay = law.decay(columns, 0, steps[k]);
                double shift = law.shift(columns, 0, steps[k], time);
                step(decay, shift, law.spread(columns, 0, steps[k]), previous, next, scores[k], lanes);
            } else {
                step(law, steps[k], time, previous, next, scores[k], columns, lanes);
            }
            previous = next;
            time += steps[k];
        }
        for (int k = 0; k < slots.length && law.isLogarithm(); k++) {
            System.arraycopy(columns[slots[k]], 0, scratch, 0, lanes);
            Elementary.exp(scratch, columns[slots[k]], lanes);
        }
    }

    private static void step(
            double decay, double shift, double spread, double[] from, double[] to, double[] scores, int lanes) {
        for (int i = 0; i < lanes; i++) {
            to[i] = decay * from[i] + shift + spread * scores[i];
        }
    }

    private static void step(
            LinearProcess law,
            double years,
            double time,
            double[] from,
            double[] to,
            double[] scores,
            double[][] columns,
            int lanes) {
        for (int i = 0; i < lanes; i++) {
            double decay = law.decay(columns, i, years);
            double shift = law.shift(columns, i, years, time);
            to[i] = decay * from[i] + shift + law.spread(columns, i, years) * scores[i];
        }
    }
}
