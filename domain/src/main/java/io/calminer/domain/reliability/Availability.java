package io.calminer.domain.reliability;

import java.util.Arrays;
import java.util.Optional;

/**
 * The share of time in which a unit is not under repair, from the mean time between failures and the mean time to repair.
 *
 * @param mtbf the mean time between failures, of operation
 * @param mttr the mean time to repair
 */
public record Availability(double mtbf, double mttr) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException unless the first is above 0 and the second 0 or more
     */
    public Availability {
        if (!(mtbf > 0 && mttr >= 0)) {
            throw new IllegalArgumentException(
                    "The mean time between failures must be above 0 and the mean time to repair 0" + " or more: were "
                            + mtbf + " and " + mttr + ".");
        }
    }

    /** Why these times have no availability; empty when they have one. */
    public static Optional<Objection> objection(double[] uptimes, double[] repairTimes) {
        if (uptimes.length == 0 || repairTimes.length == 0) {
            return Optional.of(Objection.of(ReliabilityRule.NO_TIMES));
        }
        return Arrays.stream(uptimes).sum() > 0
                ? Optional.empty()
                : Optional.of(Objection.of(ReliabilityRule.NO_OPERATION));
    }

    /**
     * The means of times of operation between failures and of times of repair.
     *
     * @throws IllegalArgumentException with the {@link #objection}, where there is one
     */
    public static Availability of(double[] uptimes, double[] repairTimes) {
        objection(uptimes, repairTimes).ifPresent(objection -> {
            throw objection.failure();
        });
        return new Availability(mean(uptimes), mean(repairTimes));
    }

    private static double mean(double[] times) {
        double mean = 0;
        for (double time : times) {
            mean += time / times.length;
        }
        return mean;
    }

    /** MTBF ÷ (MTBF + MTTR), as if nothing but repair kept the unit down. */
    public double inherent() {
        return 1 / (1 + mttr / mtbf);
    }

    /**
     * 1 ÷ (1 + MDT ÷ MTBF + planned), for a mean down time MDT of repair and waiting.
     *
     * @param waiting the mean wait before repair, in the unit of the other times
     * @param planned hours of planned maintenance for each hour of operation
     */
    public double achieved(double waiting, double planned) {
        return 1 / (1 + (mttr + waiting) / mtbf + planned);
    }
}
