package io.calminer.domain.risk;

import io.calminer.domain.valuation.InternalRateOfReturn.Status;
import io.calminer.domain.valuation.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts how internal rates came about and why figures have no value; the names are counters of a run. */
final class RateCounts {

    /** {@code irr.unique} and its like for each status, then {@code irr.none.…} and {@code payback.…} for reasons. */
    static final List<String> NAMES = names();

    private static final int STATUSES = Status.values().length;
    private static final int REASONS = Reason.values().length;

    /** The counter of iterations whose cash flow is undefined. */
    static final int UNDEFINED = STATUSES + 2 * REASONS;

    private RateCounts() {}

    static int status(int ordinal) {
        return ordinal;
    }

    static int noRate(int reasonOrdinal) {
        return STATUSES + reasonOrdinal;
    }

    static int noPayback(Reason reason) {
        return STATUSES + REASONS + reason.ordinal();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Status status : Status.values()) {
            names.add("irr." + status.name().toLowerCase(Locale.ROOT));
        }
        for (String metric : List.of("irr.reason.", "payback.reason.")) {
            for (Reason reason : Reason.values()) {
                names.add(metric + reason.name().toLowerCase(Locale.ROOT));
            }
        }
        names.add("npv.undefined");
        return List.copyOf(names);
    }
}
