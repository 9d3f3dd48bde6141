package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import java.util.stream.IntStream;

/** How often an uncertain input takes a new value. */
public enum Vary {
    /** One value for the whole life. */
    ONCE,
    /** A value for each fiscal year, shared by its months. */
    YEARLY,
    /** A value for each period. */
    PERIOD,
    /** A value for each phase, a stretch of fiscal years. */
    PHASE;

    /** The index of the draw that each period reads, by period 0…n; −1 where nothing is drawn. */
    int[] draws(Calendar calendar) {
        return draws(calendar, new int[0]);
    }

    /**
     * The index of the draw that each period reads, by period 0…n; −1 where nothing is drawn.
     *
     * @param phases the fiscal years in which phases after the first begin, in rising order
     */
    public int[] draws(Calendar calendar, int... phases) {
        int[] draws = new int[calendar.periods() + 1];
        draws[0] = this == ONCE ? 0 : -1;
        for (int k = 1; k <= calendar.periods(); k++) {
            draws[k] = switch (this) {
                case ONCE -> 0;
                case YEARLY -> calendar.year(k) - calendar.year(1);
                case PERIOD -> k - 1;
                case PHASE -> phase(calendar, k, phases);
            };
        }
        return draws;
    }

    private static int phase(Calendar calendar, int period, int... phases) {
        return (int) IntStream.of(phases)
                .filter(begin -> begin > calendar.year(1) && begin <= calendar.year(period))
                .count();
    }
}
