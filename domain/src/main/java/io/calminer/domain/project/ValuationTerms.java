package io.calminer.domain.project;

import io.calminer.domain.calendar.Discounting;
import java.util.List;

/**
 * How a plan is valued.
 *
 * @param discounting valuation date, rate per year and timing of the flows within a period
 * @param watch the metrics and lines that a simulation follows
 */
public record ValuationTerms(Discounting discounting, List<String> watch) {

    public ValuationTerms {
        watch = List.copyOf(watch);
    }
}
