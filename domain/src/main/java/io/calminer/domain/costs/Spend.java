package io.calminer.domain.costs;

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
 * When capital is spent: the share of the amount at the start and in each fiscal year, which add up to 1.
 *
 * @param start the share at time 0
 * @param years the share by fiscal year
 */
record Spend(double start, Map<Integer, Double> years) {

    private static final String START = "start";
    private static final double ROUNDING = 1e-9;
    private static final double SHOWN = 1e9;

    static Spend read(CostItem item) {
        Fields fields = item.fields().object("spend");
        int before = item.context().problems().size();
        double start = 0;
        Map<Integer, Double> years = new TreeMap<>();
        for (String name : fields.names()) {
            double share = share(item, fields, name);
            if (name.equals(START)) {
                start = share;
                checkStart(item, fields);
            } else if (isPlanned(item, fields, name)) {
                years.put(Integer.valueOf(name), share);
            }
        }
        double sum = start + years.values().stream().mapToDouble(share -> share).sum();
        // a share that is wrong is told already: the sum of the others says nothing
        if (!(Math.abs(sum - 1) <= ROUNDING) && item.context().problems().size() == before) {
            String rest = sum < 1 ? rounded(1 - sum) : null;
            item.context().problems().add(CostRule.SPEND_SUM, fields.pointer(), item.key(), rounded(sum), rest);
        }
        return new Spend(start, years);
    }

    private static String rounded(double sum) {
        return Numbers.shortest(Math.round(sum * SHOWN) / SHOWN);
    }

    private static double share(CostItem item, Fields fields, String name) {
        OptionalDouble share = item.context().constant(fields, name, Unit.ONE);
        if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
            double value = share.getAsDouble();
            String percent = value > 1 && value <= 100 ? Numbers.shortest(value) + "%" : null;
            item.context().problems().add(CostRule.SPEND_SHARE, fields.pointer(name), item.key(), name, value, percent);
        }
        return share.orElse(0);
    }

    private static void checkStart(CostItem item, Fields fields) {
        if (!item.calendar().hasPeriodZero()) {
            item.context().problems().add(CostRule.SPEND_START, fields.pointer(START), item.key());
        }
    }

    private static boolean isPlanned(CostItem item, Fields fields, String name) {
        Calendar calendar = item.calendar();
        int first = calendar.year(calendar.first());
        int last = calendar.year(calendar.periods());
        if (name.matches("[0-9]{4}") && Integer.parseInt(name) >= first && Integer.parseInt(name) <= last) {
            return true;
        }
        String near = Suggestion.nearest(name, List.of(START));
        item.context().problems().add(CostRule.SPEND_YEAR, fields.pointer(name), item.key(), first, last, name, near);
        return false;
    }

    /** The share that falls on each period; that of a year is spread over its periods by their length. */
    String formula(CostItem item) {
        if (years.isEmpty()) {
            return "0";
        }
        Calendar calendar = item.calendar();
        int last = years.keySet().stream().mapToInt(year -> year).max().orElseThrow();
        StringBuilder shares = new StringBuilder("per_year(series(");
        for (int year = calendar.year(calendar.first()); year <= last; year++) {
            double share = years.getOrDefault(year, 0.0);
            double yearly = share == 0 ? 0 : share / item.yearsOf(year);
            shares.append(year).append(": ").append(Numbers.shortest(yearly)).append(", ");
        }
        return shares.append("then: 0))").toString();
    }

    /** The share at time 0; null on a calendar without it. */
    String atZero() {
        return Numbers.shortest(start);
    }
}
