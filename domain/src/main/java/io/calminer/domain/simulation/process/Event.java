package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.Sampler;
import io.calminer.domain.simulation.distribution.StandardNormal;
import org.jspecify.annotations.Nullable;

/**
 * Something that may happen within a window of periods, with what it costs or changes in the period in which it happens.
 *
 * <p>Once: with probability p it happens, in a moment that is uniform over the window. Otherwise in each period anew, with
 * probability 1 − (1 − p)^Δ over Δ years. The level is the impact where it happens, and 0 elsewhere; the expected path is
 * the probability of each period times the impact.
 *
 * @param probability p, of the whole window or of one year
 * @param impact the level where it happens; where that has a law of its own, its mean
 * @param severity how the impact is drawn; null where it is a number or the value of an uncertain parameter
 * @param once whether it happens at most once
 * @param years the length of each period of the window; a single period may have length 0
 * @param slots the input slot of each period of the window
 */
public record Event(
        Operand probability, Operand impact, @Nullable Sampler severity, boolean once, double[] years, int[] slots)
        implements Process {

    public Event {
        years = years.clone();
        slots = slots.clone();
    }

    @Override
    public double[] years() {
        return years.clone();
    }

    @Override
    public int[] slots() {
        return slots.clone();
    }

    @Override
    public int moves() {
        return once ? 1 : slots.length;
    }

    /** The moment of what happens once, and the severity of each time. */
    @Override
    public int others() {
        return (once ? 1 : 0) + (severity == null ? 0 : moves());
    }

    @Override
    public boolean reads(int slot) {
        return probability.slot() == slot || impact.slot() == slot;
    }

    @Override
    public double[] expectedPath(double[] base) {
        double chance = probability.value(base);
        double total = total();
        double[] path = new double[slots.length];
        for (int k = 0; k < path.length; k++) {
            double share = total == 0 ? 1 : years[k] / total;
            path[k] = (once ? chance * share : within(chance, years[k])) * impact.value(base) + 0.0;
        }
        return path;
    }

    @Override
    public void fill(double[][] scores, double[][] columns, double[] scratch, int lanes) {
        int sizes = once ? 2 : slots.length;
        for (int k = 0; k < slots.length; k++) {
            double[] to = columns[slots[k]];
            for (int i = 0; i < lanes; i++) {
                double chance = probability.value(columns, i);
                double size = severity == null
                        ? impact.value(columns, i)
                        : severity.ofUniform(scores[once ? sizes : sizes + k][i]);
                boolean happens = once
                        ? isHit(scores[0][i], chance) && period(scores[1][i]) == k
                        : isHit(scores[k][i], within(chance, years[k]));
                // without a probability there is nothing to tell
                to[i] = chance >= 0 && chance <= 1 ? (happens ? size : 0) : Double.NaN;
            }
        }
    }

    private static boolean isHit(double score, double chance) {
        return StandardNormal.survival(score) < chance;
    }

    /** The probability over so many years of what has this one over a year. */
    private static double within(double chance, double years) {
        return 1 - Elementary.pow(1 - chance, years);
    }

    /** The period of the window in which a moment lies. */
    private int period(double moment) {
        double left = moment * total();
        int k = 0;
        while (k < years.length - 1 && left > years[k]) {
            left -= years[k];
            k++;
        }
        return k;
    }

    private double total() {
        double total = 0;
        for (double length : years) {
            total += length;
        }
        return total;
    }
}
