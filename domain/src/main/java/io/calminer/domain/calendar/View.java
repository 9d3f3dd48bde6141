package io.calminer.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How finely the periods of a calendar are shown.
 *
 * <p>Periods that lie in the same quarter or year of the fiscal calendar are put together; a period that is longer than
 * that is shown as it is, and so is period 0.
 */
public enum View {
    /** Each period of the calendar by itself. */
    PERIOD,
    /** Quarters of the fiscal year. */
    QUARTER,
    /** Fiscal years. */
    YEAR;

    /** The label of all periods together. */
    public static final String LIFE = "life of mine";

    private static final int YEAR_MONTHS = 12;
    private static final int QUARTER_MONTHS = 3;

    /**
     * Consecutive periods that are shown together.
     *
     * @param label what people call them
     * @param first the first period
     * @param last the last period
     */
    public record Stretch(String label, int first, int last) {}

    /** The stretches of a calendar, in order of time. */
    public List<Stretch> of(Calendar calendar) {
        List<Stretch> stretches = new ArrayList<>();
        int first = calendar.first();
        while (first <= calendar.periods()) {
            String label = label(calendar, first);
            int last = first;
            while (last < calendar.periods() && label.equals(label(calendar, last + 1))) {
                last++;
            }
            stretches.add(new Stretch(label, first, last));
            first = last + 1;
        }
        return stretches;
    }

    /** All periods after time 0: the life of the mine. */
    public static Stretch life(Calendar calendar) {
        return new Stretch(LIFE, 1, calendar.periods());
    }

    /** The stretch of a label: a period of the calendar, or else a quarter, a fiscal year or the life of the mine. */
    public static Optional<Stretch> find(Calendar calendar, String label) {
        if (label.equals(LIFE)) {
            return Optional.of(life(calendar));
        }
        return Stream.of(values())
                .flatMap(view -> view.of(calendar).stream())
                .filter(stretch -> stretch.label().equals(label))
                .findFirst();
    }

    /** The finest view that needs no more than so many columns; the coarsest where all do. */
    public static View within(Calendar calendar, int columns) {
        return Stream.of(values())
                .filter(view -> view.of(calendar).size() <= columns)
                .findFirst()
                .orElse(YEAR);
    }

    /** The finest view with no more than so many columns, which are all of one length after the start. */
    public static View even(Calendar calendar, int columns) {
        return calendar.isEven() ? within(calendar, columns) : YEAR;
    }

    private String label(Calendar calendar, int period) {
        int months = this == YEAR ? YEAR_MONTHS : QUARTER_MONTHS;
        if (this == PERIOD || period == 0 || calendar.months(period) > months) {
            return calendar.label(period);
        }
        int year = calendar.year(period);
        if (this == YEAR) {
            return Integer.toString(year);
        }
        LocalDate start = calendar.start(period);
        int month = Math.floorMod(start.getMonthValue() - calendar.fiscalYearStart(), YEAR_MONTHS);
        return year + "-Q" + (1 + month / QUARTER_MONTHS);
    }
}
