package io.calminer.domain.financing;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.model.item.YearShares;
import java.util.Map;

/** When an amount is drawn: the share at the start and in each fiscal year, which add up to 1. */
record DrawProfile(YearShares shares) {

    /** Nothing is drawn by shares of an amount. */
    static final DrawProfile NONE = new DrawProfile(new YearShares(0, Map.of()));

    static final String FIELD = "draw";
    private static final YearShares.Rules RULES = new YearShares.Rules(
            FinancingRule.DRAW_YEAR, FinancingRule.DRAW_START, FinancingRule.DRAW_SHARE, FinancingRule.DRAW_SUM);

    /** All at time 0, or in the first year of a calendar without it: stands in for a profile that is missing. */
    private static DrawProfile atOnce(FacilityItem item) {
        Calendar calendar = item.calendar();
        return item.hasZero()
                ? new DrawProfile(new YearShares(1, Map.of()))
                : new DrawProfile(new YearShares(0, Map.of(calendar.year(calendar.first()), 1.0)));
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
        return new DrawProfile(YearShares.read(item.context(), item.fields().object(FIELD), item.key(), RULES));
    }

    /** The share at time 0. */
    double start() {
        return shares.start();
    }

    /** The last period in which anything is drawn; 0 for time 0 alone. */
    int last(Calendar calendar) {
        return shares.years().entrySet().stream()
                .filter(year -> year.getValue() > 0)
                .mapToInt(year -> Term.lastOf(calendar, year.getKey()))
                .max()
                .orElse(0);
    }

    /** The share that falls on each period; that of a year is spread over its periods by their length. */
    String formula(Calendar calendar) {
        return shares.formula(calendar);
    }
}
