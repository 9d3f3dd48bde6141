package io.calminer.domain.valuation.series;

import io.calminer.domain.document.Fields;
import io.calminer.domain.valuation.CashFlows;
import java.util.OptionalDouble;

/** Checks the rates of a series against the moments of its flows. */
final class SeriesChecks {

    /** Rates from here on are likely percentages. */
    private static final double LEAST_PERCENTAGE = 1;

    /** Sign changes times flows, so that all internal rates are found well within a minute: about 0.4 µs each. */
    private static final double MOST_WORK = 2e7;

    private final Series series;
    private final Fields fields;

    SeriesChecks(Series series, Fields fields) {
        this.series = series;
        this.fields = fields;
    }

    void check() {
        double[] times = series.flows().times();
        double first = times.length == 0 ? 0 : times[0];
        for (double time : times) {
            first = Math.min(first, time);
        }
        check("rate", series.rates().discount(), 0, true);
        check("finance_rate", series.rates().finance(), first, true);
        check("reinvestment_rate", series.rates().reinvestment(), first, false);
        checkSignChanges();
    }

    private void check(String field, OptionalDouble yearly, double origin, boolean divides) {
        if (yearly.isEmpty()) {
            return;
        }
        double rate = series.conventions().perPeriod(yearly.getAsDouble());
        if (rate == -1 && divides) {
            double share = yearly.getAsDouble() / 100;
            boolean percentage = Math.abs(yearly.getAsDouble()) >= LEAST_PERCENTAGE;
            fields.problems().add(SeriesRule.SERIES_RATE, fields.pointer(field), rate, percentage ? share : null);
        } else if (rate < -1) {
            checkWhole(field, rate, origin);
        }
    }

    private void checkWhole(String field, double rate, double origin) {
        CashFlows flows = series.flows();
        for (int i = 0; i < flows.size(); i++) {
            double apart = flows.time(i) - origin;
            if (apart != Math.rint(apart)) {
                fields.problems().add(SeriesRule.SERIES_RATE_FRACTION, fields.pointer(field), rate, flows.time(i));
                return;
            }
        }
    }

    private void checkSignChanges() {
        int flows = series.flows().size();
        int changes = series.flows().signChanges();
        if ((double) changes * flows > MOST_WORK) {
            long limit = (long) (MOST_WORK / flows);
            fields.problems().add(SeriesRule.SERIES_SIGN_CHANGES, fields.pointer("cash_flows"), limit, flows, changes);
        }
    }
}
