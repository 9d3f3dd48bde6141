package io.calminer.domain.valuation.series;

import io.calminer.domain.document.Fields;
import io.calminer.domain.valuation.CashFlows;
import java.util.OptionalDouble;

/**
 * A series of cash flows with the conventions and rates by which it is to be valued.
 *
 * @param flows the flows; their times are exponents, in periods of 1/{@link Conventions#compoundsPerYear} years, moved by
 *     the timing already; a residual value comes last
 * @param hasResidual whether the last flow is a residual value
 * @param conventions what the entries mean
 * @param rates nominal rates per year
 */
public record Series(CashFlows flows, boolean hasResidual, Conventions conventions, Rates rates) {

    /**
     * The series of a document's object; everything that is wrong about it goes to the problems of the fields.
     *
     * <p>Fields: {@code cash_flows}; one of {@code dates}, {@code times} (years) or neither, with {@code first_flow_at};
     * {@code valuation_date}, {@code day_count}, {@code timing}, {@code compounds_per_year}; {@code rate}, {@code
     * finance_rate}, {@code reinvestment_rate}, {@code guess}; {@code residual_value}, {@code residual_at}.
     */
    public static Series read(Fields fields) {
        return new SeriesFields(fields).read();
    }

    /** The discount rate for one period; empty when it is missing. */
    OptionalDouble ratePerPeriod() {
        return perPeriod(rates.discount());
    }

    OptionalDouble perPeriod(OptionalDouble yearly) {
        return yearly.isPresent() ? OptionalDouble.of(conventions.perPeriod(yearly.getAsDouble())) : yearly;
    }

    /** The same flows at times in years. */
    CashFlows overYears() {
        double[] times = flows.times();
        for (int i = 0; i < times.length; i++) {
            times[i] /= conventions.compoundsPerYear();
        }
        return CashFlows.of(flows.amounts(), times);
    }

    /** The number of flows without the residual value. */
    public int entered() {
        return flows.size() - (hasResidual ? 1 : 0);
    }
}
