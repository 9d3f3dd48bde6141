package io.calminer.domain.financing;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * When an amount is drawn: the share at the start and in each fiscal year, which add up to 1.
 *
 * @param start the share at time 0
 * @param years the share by fiscal year
 */
record DrawProfile(double start, Map<Integer, Double> years) {

    /** Nothing is drawn by shares of an amount. */
    static final DrawProfile NONE = new DrawProfile(0, Map.of());

    static final String FIELD = "draw";
    static final String START = "start";
    private static final double ROUNDING = 1e-9;
    private static final double SHOWN = 1e9;

    /** All at time 0, or in the first year of a calendar without it: stands in for a profile that is missing. */
    private static DrawProfile atOnce(FacilityItem item) {
        Calendar calendar = item.calendar();
        return item.hasZero()
                ? new DrawProfile(1, Map.of())
                : new DrawProfile(0, Map.of(calendar.year(calendar.first()), 1.0));
    }

    static DrawProfile read(FacilityItem item) {
        if (!item.fields().has(FIELD)) {
            String example =
                    item.hasZero() ? "{\"start\": 1}" : "{\"" + item.calendar().year(1) + "\": 1}";
            item.context()
                    .problems()
                    .add(FinancingRule.FACILITY_DRAW, item.fields().pointer(), item.key(), example);
            return atOnce(item);
        }
        Fields fields = item.fields().object(FIELD);
        int before = item.context().problems().size();
        double start = 0;
        Map<Integer, Double> years = new TreeMap<>();
        for (String name : fields.names()) {
            double share = share(item, fields, name);
            if (name.equals(START)) {
                start = share;
                if (!item.hasZero()) {
                    item.context().problems().add(FinancingRule.DRAW_START, fields.pointer(START), item.key());
                }
            } else if (isPlanned(item, fields, name)) {
                years.put(Integer.valueOf(name), share);
            }
        }
        double sum = start + years.values().stream().mapToDouble(share -> share).sum();
        // a share that is wrong is told already: the sum of the others says nothing
        if (!(Math.abs(sum - 1) <= ROUNDING) && item.context().problems().size() == before) {
            String rest = sum < 1 ? rounded(1 - sum) : null;
            item.context().problems().add(FinancingRule.DRAW_SUM, fields.pointer(), item.key(), rounded(sum), rest);
        }
        return new DrawProfile(start, years);
    }

    private static String rounded(double sum) {
        return Numbers.shortest(Math.round(sum * SHOWN) / SHOWN);
    }

    private static double share(FacilityItem item, Fields fields, String name) {
        OptionalDouble share = item.context().constant(fields, name, Unit.ONE);
        if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
            double value = share.getAsDouble();
            String percent = value > 1 && value <= 100 ? Numbers.shortest(value) + "%" : null;
            item.context()
                    .problems()
                    .add(FinancingRule.DRAW_SHARE, fields.pointer(name), item.key(), name, value, percent);
        }
        return share.orElse(0);
    }

    private static boolean isPlanned(FacilityItem item, Fields fields, String name) {
        Calendar calendar = item.calendar();
        int first = calendar.year(calendar.first());
        int last = calendar.year(calendar.periods());
        if (name.matches("[0-9]{4}") && Integer.parseInt(name) >= first && Integer.parseInt(name) <= last) {
            return true;
        }
        String near = Suggestion.nearest(name, List.of(START));
        item.context()
                .problems()
                .add(FinancingRule.DRAW_YEAR, fields.pointer(name), item.key(), first, last, name, near);
        return false;
    }

    /** The last period in which anything is drawn; 0 for time 0 alone. */
    int last(Calendar calendar) {
        return years.entrySet().stream()
                .filter(year -> year.getValue() > 0)
                .mapToInt(year -> Term.lastOf(calendar, year.getKey()))
                .max()
                .orElse(0);
    }

    /** The share that falls on each period; that of a year is spread over its periods by their length. */
    String formula(Calendar calendar) {
        if (years.isEmpty()) {
            return "0";
        }
        int last = years.keySet().stream().mapToInt(year -> year).max().orElseThrow();
        StringBuilder shares = new StringBuilder("per_year(series(");
        for (int year = calendar.year(calendar.first()); year <= last; year++) {
            double share = years.getOrDefault(year, 0.0);
            double yearly = share == 0 ? 0 : share / yearsOf(calendar, year);
            shares.append(year).append(": ").append(Numbers.shortest(yearly)).append(", ");
        }
        return shares.append("then: 0))").toString();
    }

    private static double yearsOf(Calendar calendar, int year) {
        double years = 0;
        for (int period = 1; period <= calendar.periods(); period++) {
            years += calendar.year(period) == year ? calendar.yearsIn(period) : 0;
        }
        return years;
    }
}
