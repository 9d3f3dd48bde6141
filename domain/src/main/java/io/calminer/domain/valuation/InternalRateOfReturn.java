package io.calminer.domain.valuation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The yearly rate at which the cash flows are worth nothing: Σ amount · (1 + r)<sup>−t</sup> = 0.
 *
 * <p>Flows that change sign more than once, as those of every mine with a closure cost, may have several such rates.
 * All real ones with 1 + r ≥ 1e-12 are found, touching ones too, to a relative tolerance of 1e-12 in 1 + r.
 *
 * @param status      how many rates there are and whether one of them is certain to be meant
 * @param value       the rate to show, 0.15 for 15 %; NaN when there is none
 * @param roots       all rates, ascending, each once
 * @param signChanges how often the flows change sign by time, an upper bound on the number of rates (Descartes)
 * @param reason      why there is no rate, or {@link Reason#TOTAL_LOSS} when −1 is a convention; otherwise null
 */
public record InternalRateOfReturn(
        Status status,
        double value,
        List<Double> roots,
        int signChanges,
        @Nullable Reason reason) {

    /** How many internal rates of return a series has. */
    public enum Status {
        /** No rate; the reason tells why. */
        NONE,
        /** Exactly one. */
        UNIQUE,
        /**
         * Several, of which exactly one lies above 0, as is certain when the cumulative flow changes sign once and ends
         * above zero (Norstrøm 1972, A sufficient condition for a unique nonnegative internal rate of return).
         */
        ONE_ECONOMIC,
        /** Several, and none is certain to be the one that is meant. */
        MULTIPLE
    }

    /** Copies the roots. */
    public InternalRateOfReturn {
        roots = List.copyOf(roots);
    }

    /**
     * The rates of a series; the value is the one that lies nearest to the guess, the higher of two equally near.
     *
     * @throws IllegalArgumentException when the guess is NaN
     */
    public static InternalRateOfReturn of(CashFlows flows, double guess) {
        InternalRateOfReturn found = search(flows.byTime());
        return found.roots.isEmpty() ? found : found.withValue(nearest(found.roots, guess));
    }

    /**
     * The rates of a series valued at a hurdle rate: the value is the one economic rate where it is certain, otherwise
     * the one nearest to the hurdle rate. {@link RateKernel} gives the same value for each iteration of a simulation.
     *
     * @throws IllegalArgumentException when the hurdle rate is NaN
     */
    public static InternalRateOfReturn atHurdle(CashFlows flows, double hurdle) {
        InternalRateOfReturn found = of(flows, hurdle);
        if (found.status != Status.ONE_ECONOMIC) {
            return found;
        }
        return found.withValue(found.roots.get(found.roots.size() - 1));
    }

    private InternalRateOfReturn withValue(double rate) {
        return new InternalRateOfReturn(status, rate, roots, signChanges, reason);
    }

    private static InternalRateOfReturn search(CashFlows sorted) {
        double[] amounts = sorted.amounts();
        SignPattern pattern = new SignPattern();
        pattern.read(amounts, amounts.length);
        int changes = pattern.changes();
        if (changes == 0) {
            Reason reason = pattern.reason(amounts.length);
            return reason == Reason.TOTAL_LOSS
                    ? new InternalRateOfReturn(Status.UNIQUE, -1, List.of(-1.0), 0, reason)
                    : new InternalRateOfReturn(Status.NONE, Double.NaN, List.of(), 0, reason);
        }
        RateScan scan = new RateScan(TimeSteps.of(sorted.times()));
        List<Double> roots = new ArrayList<>();
        int count = scan.scan(amounts);
        for (int i = 0; i < count; i++) {
            roots.add(scan.growth(i) - 1);
        }
        if (count == 0) {
            return new InternalRateOfReturn(Status.NONE, Double.NaN, roots, changes, Reason.NO_RATE);
        }
        Status several = pattern.oneEconomic() ? Status.ONE_ECONOMIC : Status.MULTIPLE;
        return new InternalRateOfReturn(count == 1 ? Status.UNIQUE : several, Double.NaN, roots, changes, null);
    }

    private static double nearest(List<Double> roots, double guess) {
        if (Double.isNaN(guess)) {
            throw new IllegalArgumentException("Guess must be a number: was NaN.");
        }
        double best = roots.get(0);
        for (double root : roots) {
            best = Math.abs(root - guess) <= Math.abs(best - guess) ? root : best;
        }
        return best;
    }
}
