package io.calminer.domain.closure;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.quantity.Unit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The shares of the cost of closing by fiscal years after the closing, 0 for the year itself.
 *
 * @param shares the share by the number of years after the closing
 */
record Profile(Map<Integer, Double> shares) {

    private static final String FIELD = "profile";
    private static final double ROUNDING = 1e-9;
    private static final double SHOWN = 1e9;

    static Profile read(ClosureLines lines) {
        Fields fields = lines.fields().object(FIELD);
        int before = lines.context().problems().size();
        Map<Integer, Double> shares = new TreeMap<>();
        for (String year : fields.names()) {
            double share = share(lines, fields, year);
            if (year.matches("0|[1-9][0-9]?")) {
                shares.put(Integer.valueOf(year), share);
            } else {
                String near = year.matches("-[0-9]+") ? "0" : year.replaceAll("[^0-9]", "");
                boolean known = near.matches("0|[1-9][0-9]?");
                lines.context()
                        .problems()
                        .add(ClosureRule.CLOSING_PROFILE_YEAR, fields.pointer(year), year, known ? near : null);
            }
        }
        double sum = shares.values().stream().mapToDouble(share -> share).sum();
        boolean told =
                lines.context().problems().size() > before || !lines.fields().has(FIELD);
        // a share that is wrong is told already: the sum of the others says nothing
        if (!told && !(Math.abs(sum - 1) <= ROUNDING)) {
            String rest = sum < 1 ? rounded(1 - sum) : null;
            lines.context().problems().add(ClosureRule.CLOSING_PROFILE_SUM, fields.pointer(), rounded(sum), rest);
        }
        return new Profile(shares);
    }

    private static String rounded(double sum) {
        return Numbers.shortest(Math.round(sum * SHOWN) / SHOWN);
    }

    private static double share(ClosureLines lines, Fields fields, String year) {
        OptionalDouble share = lines.context().constant(fields, year, Unit.ONE);
        if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
            double value = share.getAsDouble();
            String percent = value > 1 && value <= 100 ? Numbers.shortest(value) + "%" : null;
            lines.context()
                    .problems()
                    .add(ClosureRule.CLOSING_PROFILE_SHARE, fields.pointer(year), year, value, percent);
        }
        return share.orElse(0);
    }

    /** The number of years after the closing in which the last share is spent. */
    int last() {
        return shares.keySet().stream().mapToInt(year -> year).max().orElse(0);
    }

    /**
     * The share that falls on each period.
     *
     * <p>The share of a year is spread over its periods by their length. What the calendar does not reach falls in its last
     * period, so that nothing is lost where a mine closes later than planned.
     *
     * @param planned the line of what fell on the periods until now
     */
    String formula(Calendar calendar, String planned) {
        StringBuilder table = new StringBuilder("table(year - " + Closing.YEAR + "; ");
        for (int year = 0; year <= last(); year++) {
            table.append(year)
                    .append(": ")
                    .append(Numbers.shortest(shares.getOrDefault(year, 0.0)))
                    .append(", ");
        }
        table.append(last() + 1).append(": 0)");
        String yearly = "if(year < " + Closing.YEAR + ", 0, " + table + ")";
        String spread = hasWholeYears(calendar)
                ? "per_year(" + yearly + ")"
                : yearly + " * years_in_period / sum_where(years_in_period, year == now(year))";
        // rounded, so that shares which add up to 1 but for the last bit leave nothing
        String rest = "round((1 - prev(" + planned + ")) * 1e9) / 1e9";
        return "if(period == " + calendar.periods() + ", " + rest + ", " + spread + ")";
    }

    private static boolean hasWholeYears(Calendar calendar) {
        Map<Integer, Double> years = new TreeMap<>();
        for (int period = 1; period <= calendar.periods(); period++) {
            years.merge(calendar.year(period), calendar.yearsIn(period), Double::sum);
        }
        return years.values().stream().allMatch(length -> Math.abs(length - 1) <= ROUNDING);
    }
}
