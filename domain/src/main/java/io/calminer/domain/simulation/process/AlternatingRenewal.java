package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.StandardNormal;
import io.calminer.domain.simulation.distribution.special.GammaFunction;
import java.util.Arrays;

/**
 * Machines that run until they fail and are repaired until they run again: the share of each period in which they are
 * available, as a mean over all machines.
 *
 * <p>A life X has the Weibull law in operating hours, given that the machine has reached its age at the start. A repair takes
 * the waiting time and a lognormal or exponential time. An available hour holds {@code use} operating hours, and an
 * operating hour causes {@code planned} hours of planned work, so that a life takes X·(1/use + planned) hours on the clock
 * and a repair as long as it takes. Age and repair carry over from period to period. The base of each period is the availability in the long
 * run, 1/(1 + use·(MDT/MTBF + planned)), MTBF = η·Γ(1 + 1/β), MDT the mean of waiting and repair together; at use 1 it is
 * 1/(1 + MDT/MTBF + planned).
 *
 * <p>The first life of a machine is drawn by its uniform, all that follows by a hash of the bits of that uniform and of how
 * many draws came before, so that an iteration has the same lives wherever it is computed. A machine with shorter lives, all
 * else equal, has run fewer hours at any moment. Sources: Barlow and Proschan, <i>Mathematical Theory of Reliability</i>,
 * 1965; Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, for the hash.
 *
 * @param shape β of the lives
 * @param scale η of the lives in operating hours
 * @param repair the mean time of a repair in hours
 * @param spread the standard deviation of the time of a repair in hours, which is lognormal; NaN where it is exponential
 * @param waiting the hours between a failure and its repair
 * @param planned the hours of planned work for each operating hour
 * @param use the operating hours in an available hour, above 0
 * @param ages the operating hours that each machine has run at the start since it was repaired
 * @param hours the hours on the clock in each period
 * @param slots the input slot of each period
 */
public record AlternatingRenewal(
        double shape,
        double scale,
        double repair,
        double spread,
        double waiting,
        double planned,
        double use,
        double[] ages,
        double[] hours,
        int[] slots)
        implements Process {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Machines whose repairs take exponential times. */
    public AlternatingRenewal(
            double shape,
            double scale,
            double repair,
            double waiting,
            double planned,
            double use,
            double[] ages,
            double[] hours,
            int[] slots) {
        this(shape, scale, repair, Double.NaN, waiting, planned, use, ages, hours, slots);
    }

    public AlternatingRenewal {
        ages = ages.clone();
        hours = hours.clone();
        slots = slots.clone();
        if (hours.length != slots.length) {
            throw new IllegalArgumentException(
                    "Each period needs one slot: " + hours.length + " and " + slots.length + ".");
        }
    }

    @Override
    public double[] ages() {
        return ages.clone();
    }

    @Override
    public double[] hours() {
        return hours.clone();
    }

    @Override
    public int[] slots() {
        return slots.clone();
    }

    /** The mean operating hours between failures. */
    public double meanLife() {
        return scale * GammaFunction.gamma(1 + 1 / shape);
    }

    /** The availability in the long run. */
    public double availability() {
        return 1 / (1 + use * ((waiting + repair) / meanLife() + planned));
    }

    @Override
    public int moves() {
        return 0;
    }

    /** A uniform for each machine. */
    @Override
    public int others() {
        return ages.length;
    }

    @Override
    public boolean isOrdered() {
        return false;
    }

    @Override
    public boolean reads(int slot) {
        return false;
    }

    /** The availability in the long run, whatever the ages at the start. */
    @Override
    public double[] expectedPath(double[] base) {
        double[] path = new double[slots.length];
        Arrays.fill(path, availability());
        return path;
    }

    @Override
    public void fill(double[][] scores, double[][] columns, double[] scratch, int lanes) {
        for (int slot : slots) {
            Arrays.fill(columns[slot], 0, lanes, 0);
        }
        for (int machine = 0; machine < ages.length; machine++) {
            for (int i = 0; i < lanes; i++) {
                live(ages[machine], scores[machine][i], columns, i);
            }
        }
        for (int k = 0; k < slots.length; k++) {
            double[] column = columns[slots[k]];
            if (!(hours[k] > 0)) {
                Arrays.fill(column, 0, lanes, availability());
            }
            for (int i = 0; hours[k] > 0 && i < lanes; i++) {
                column[i] = column[i] / (ages.length * hours[k]);
            }
        }
    }

    /** Adds the available hours of one machine in each period. */
    private void live(double age, double first, double[][] columns, int lane) {
        double clock = 1 / use + planned;
        double sigma = sigma();
        long address = mixed(Double.doubleToRawLongBits(first));
        long drawn = 0;
        boolean isUp = true;
        double left = rest(age, first) * clock;
        for (int k = 0; k < hours.length; k++) {
            double time = hours[k];
            double up = 0;
            while (left <= time) {
                time -= left;
                up += isUp ? left : 0;
                isUp = !isUp;
                drawn++;
                double u = uniform(address, drawn);
                left = isUp ? rest(0, u) * clock : waiting + repairTime(u, sigma);
            }
            left -= time;
            up += isUp ? time : 0;
            columns[slots[k]][lane] += up / (clock * use);
        }
    }

    /** The standard deviation of the logarithm of a repair: σ² = ln(1 + (spread ÷ mean)²); NaN of exponential ones. */
    private double sigma() {
        return repair > 0 ? Math.sqrt(StrictMath.log1p(spread / repair * (spread / repair))) : spread;
    }

    /** The time of a repair with a probability of taking longer. */
    private double repairTime(double survival, double sigma) {
        if (Double.isNaN(sigma)) {
            return -repair * Elementary.ln(survival);
        }
        // the mean is exp(μ + σ²/2)
        return repair > 0 ? repair * Elementary.exp(-sigma * StandardNormal.quantile(survival) - sigma * sigma / 2) : 0;
    }

    /** The operating hours that are left of a life that has reached an age, with a probability of lasting longer. */
    private double rest(double age, double survival) {
        double hazard = -Elementary.ln(survival);
        if (age > 0) {
            hazard += Elementary.exp(shape * Elementary.ln(age / scale));
        }
        // a power by logarithms, since that of the platform allocates
        return Math.max(0, scale * Elementary.exp(Elementary.ln(hazard) / shape) - age);
    }

    private static double uniform(long address, long index) {
        return ((double) (mixed(address + index * GOLDEN) >>> 12) + 0.5) * 0x1p-52;
    }

    private static long mixed(long word) {
        long z = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
