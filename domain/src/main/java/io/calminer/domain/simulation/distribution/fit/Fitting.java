package io.calminer.domain.simulation.distribution.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Families fitted to the same data and ranked.
 *
 * <p>Parameters are those of maximum likelihood; ranked by Akaike's criterion (Akaike, "A new look at the statistical
 * model identification", IEEE Transactions on Automatic Control 19, 1974), the best first.
 *
 * @param fits the best first
 * @param leftOut families that cannot have such values, with the reason
 */
public record Fitting(List<Fit> fits, Map<Candidate, String> leftOut) {

    /** The fewest values that a law is fitted to. */
    public static final int FEWEST = 5;

    public Fitting {
        fits = List.copyOf(fits);
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    /**
     * The families fitted to values in any order.
     *
     * @throws IllegalArgumentException when there are fewer than {@link #FEWEST} values, one is not finite, or all are
     *     equal
     */
    public static Fitting of(double[] values, List<Candidate> candidates) {
        Data data = new Data(values);
        if (data.count() < FEWEST
                || !Double.isFinite(data.least())
                || !Double.isFinite(data.greatest())
                || !(data.range() > 0)) {
            throw new IllegalArgumentException("At least " + FEWEST + " finite values, not all equal, must be given.");
        }
        List<Fit> fits = new ArrayList<>();
        Map<Candidate, String> leftOut = new EnumMap<>(Candidate.class);
        for (Candidate candidate : candidates) {
            Optional<String> objection = candidate.objection(data);
            if (objection.isPresent()) {
                leftOut.put(candidate, objection.get());
            } else {
                Fit fit = Fit.of(candidate, data);
                if (Double.isFinite(fit.logLikelihood())) {
                    fits.add(fit);
                } else {
                    leftOut.put(candidate, "No parameters of this family make these values likely.");
                }
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::akaike));
        return new Fitting(fits, leftOut);
    }
}
