package io.calminer.domain.valuation.depreciation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is charged to each period, and what is then left on the books.
 *
 * @param request what was asked
 * @param periods from the first to the last
 * @param between what is charged between two points in time; empty when that was not asked
 * @param amounts the depreciation of each period that was asked
 */
public record DepreciationSchedule(
        DepreciationRequest request, List<Period> periods, OptionalDouble between, double[] amounts) {

    /** Differences from the end value below this share of the cost are rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    public DepreciationSchedule {
        periods = List.copyOf(periods);
        amounts = amounts.clone();
    }

    /**
     * One of the periods.
     *
     * @param number counted from 1
     * @param depreciation what is charged to it
     * @param accumulated what is charged up to its end
     * @param bookValue the cost less that; NaN where no cost was stated
     */
    public record Period(int number, double depreciation, double accumulated, double bookValue) {}

    /** The schedule that answers a request. */
    public static DepreciationSchedule of(DepreciationRequest request) {
        DepreciationMethod method = request.method();
        double[] charges = method.charges();
        List<Period> periods = new ArrayList<>();
        double accumulated = 0;
        for (int k = 1; k <= charges.length; k++) {
            accumulated += charges[k - 1];
            periods.add(new Period(k, charges[k - 1], accumulated, bookValue(method, k, accumulated)));
        }
        OptionalDouble between = OptionalDouble.empty();
        if (request.from().isPresent() && request.to().isPresent()) {
            between = OptionalDouble.of(
                    method.between(request.from().getAsDouble(), request.to().getAsDouble()));
        }
        double[] amounts = Arrays.stream(request.at())
                .map(period -> method.amount(period, charges))
                .toArray();
        return new DepreciationSchedule(request, periods, between, amounts);
    }

    /** Depletion by percentage may exceed the cost, which leaves nothing on the books. */
    private static double bookValue(DepreciationMethod method, int period, double accumulated) {
        double cost = method.cost(period);
        double left = Math.max(0, cost - accumulated);
        return Math.abs(left - method.floor()) <= NEGLIGIBLE * cost ? method.floor() : left;
    }

    @Override
    public double[] amounts() {
        return amounts.clone();
    }
}
