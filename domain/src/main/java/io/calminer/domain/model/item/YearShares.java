package io.calminer.domain.model.item;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Rule;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * When an amount is spent or drawn: its share at the start and in each fiscal year, which add up to 1.
 *
 * @param start the share at time 0
 * @param years the share by fiscal year
 */
public record YearShares(double start, Map<Integer, Double> years) {

    private static final String START = "start";
    private static final double ROUNDING = 1e-9;
    private static final double SHOWN = 1e9;

    public YearShares {
        years = Map.copyOf(years);
    }

    /**
     * What is told of shares, each with the item's key first.
     *
     * @param year of a name that is no fiscal year of the calendar
     * @param start of a share at the start where the calendar has no period 0
     * @param share of a share beyond 0 and 1
     * @param sum of shares that do not add up to 1
     */
    public record Rules(Rule year, Rule start, Rule share, Rule sum) {}

    /** The shares of an item; what is wrong with them is told. */
    public static YearShares read(ItemContext context, Fields fields, String key, Rules rules) {
        return new Reader(context, fields, key, rules).read();
    }

    /** The share that falls on each period; that of a year is spread over its periods by their length. */
    public String formula(Calendar calendar) {
        if (years.isEmpty()) {
            return "0";
        }
        int last = years.keySet().stream().mapToInt(year -> year).max().orElseThrow();
        StringBuilder shares = new StringBuilder("per_year(series(");
        for (int year = calendar.year(calendar.first()); year <= last; year++) {
            double share = years.getOrDefault(year, 0.0);
            double yearly = share == 0 ? 0 : share / calendar.yearsOf(year);
            shares.append(year).append(": ").append(Numbers.shortest(yearly)).append(", ");
        }
        return shares.append("then: 0))").toString();
    }

    private record Reader(ItemContext context, Fields fields, String key, Rules rules) {

        YearShares read() {
            int before = context.problems().size();
            double start = 0;
            Map<Integer, Double> years = new TreeMap<>();
            for (String name : fields.names()) {
                double share = share(name);
                if (name.equals(START)) {
                    start = share;
                    if (!context.builder().calendar().hasPeriodZero()) {
                        context.problems().add(rules.start(), fields.pointer(START), key);
                    }
                } else if (isPlanned(name)) {
                    years.put(Integer.valueOf(name), share);
                }
            }
            double sum =
                    start + years.values().stream().mapToDouble(share -> share).sum();
            // a share that is wrong is told already: the sum of the others says nothing
            if (!(Math.abs(sum - 1) <= ROUNDING) && context.problems().size() == before) {
                String rest = sum < 1 ? rounded(1 - sum) : null;
                context.problems().add(rules.sum(), fields.pointer(), key, rounded(sum), rest);
            }
            return new YearShares(start, years);
        }

        private static String rounded(double sum) {
            return Numbers.shortest(Math.round(sum * SHOWN) / SHOWN);
        }

        private double share(String name) {
            OptionalDouble share = context.constant(fields, name, Unit.ONE);
            if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
                double value = share.getAsDouble();
                String percent = value > 1 && value <= 100 ? Numbers.shortest(value) + "%" : null;
                context.problems().add(rules.share(), fields.pointer(name), key, name, value, percent);
            }
            return share.orElse(0);
        }

        private boolean isPlanned(String name) {
            Calendar calendar = context.builder().calendar();
            int first = calendar.year(calendar.first());
            int last = calendar.year(calendar.periods());
            if (name.matches("[0-9]{4}") && Integer.parseInt(name) >= first && Integer.parseInt(name) <= last) {
                return true;
            }
            String near = Suggestion.nearest(name, List.of(START));
            context.problems().add(rules.year(), fields.pointer(name), key, first, last, name, near);
            return false;
        }
    }
}
