package io.calminer.domain.simulation.draw;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The Brownian bridge: an orthonormal map of n normal scores in which the first ones say most about where a path goes.
 *
 * <p>Taken as a walk of n equal steps, score 0 sets its end, W_n = √n·z; each further one the middle of a stretch whose ends
 * are set, W_m = ((r − m)·W_l + (m − l)·W_r)/(r − l) + √((m − l)(r − m)/(r − l))·z, the widest stretches first. The steps
 * W_t − W_(t−1) are independent normal scores again, and the path that a process makes of them is led by few dimensions,
 * which Sobol points fill best.
 *
 * <p>Source: Moskowitz, Caflisch, "Smoothness and dimension reduction in quasi-Monte Carlo methods", 1996.
 */
final class Bridge {

    private final int steps;
    private final int[] middle;
    private final int[] left;
    private final int[] right;
    private final double[] leftShare;
    private final double[] rightShare;
    private final double[] spread;

    Bridge(int steps) {
        this.steps = steps;
        this.middle = new int[steps];
        this.left = new int[steps];
        this.right = new int[steps];
        this.leftShare = new double[steps];
        this.rightShare = new double[steps];
        this.spread = new double[steps];
        middle[0] = steps;
        spread[0] = Math.sqrt(steps);
        Deque<int[]> stretches = new ArrayDeque<>();
        stretches.add(new int[] {0, steps});
        for (int k = 1; k < steps; k++) {
            int[] stretch = stretches.remove();
            set(k, stretch[0], stretch[1]);
            add(stretches, stretch[0], middle[k]);
            add(stretches, middle[k], stretch[1]);
        }
    }

    private static void add(Deque<int[]> stretches, int from, int to) {
        if (to - from > 1) {
            stretches.add(new int[] {from, to});
        }
    }

    private void set(int k, int from, int to) {
        int at = (from + to) / 2;
        double width = to - from;
        middle[k] = at;
        left[k] = from;
        right[k] = to;
        leftShare[k] = (to - at) / width;
        rightShare[k] = (at - from) / width;
        spread[k] = Math.sqrt((at - from) * (to - at) / width);
    }

    /**
     * Replaces scores by the steps of the walk that they set.
     *
     * @param scores by score and lane
     * @param walk columns to work in, one more than there are scores
     */
    void apply(double[][] scores, double[][] walk, int lanes) {
        Arrays.fill(walk[0], 0, lanes, 0);
        for (int k = 0; k < steps; k++) {
            set(
                    walk[middle[k]],
                    walk[left[k]],
                    leftShare[k],
                    walk[right[k]],
                    rightShare[k],
                    scores[k],
                    spread[k],
                    lanes);
        }
        for (int t = 1; t <= steps; t++) {
            difference(walk[t], walk[t - 1], scores[t - 1], lanes);
        }
    }

    private static void set(
            double[] to,
            double[] left,
            double leftShare,
            double[] right,
            double rightShare,
            double[] scores,
            double spread,
            int lanes) {
        for (int i = 0; i < lanes; i++) {
            to[i] = leftShare * left[i] + rightShare * right[i] + spread * scores[i];
        }
    }

    private static void difference(double[] later, double[] earlier, double[] into, int lanes) {
        for (int i = 0; i < lanes; i++) {
            into[i] = later[i] - earlier[i];
        }
    }
}
