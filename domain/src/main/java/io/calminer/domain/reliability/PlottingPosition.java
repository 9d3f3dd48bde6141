package io.calminer.domain.reliability;

import io.calminer.domain.simulation.distribution.Beta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a failure stands on Weibull paper: its age and the share of all lives that end by then.
 *
 * <p>The share is Bernard's median rank (j − 0.3) ÷ (n + 0.4) of the rank j among n lives. Suspensions move the ranks of
 * later failures by Johnson: each step is (n + 1 − the last rank) ÷ (1 + lives from this one on). A suspension at the age
 * of a failure counts after it. Source: L. G. Johnson, "The statistical treatment of fatigue experiments" (1964); A.
 * Bernard and E. C. Bos-Levenbach, Statistica Neerlandica 7 (1953).
 *
 * @param age the age of the failure
 * @param rank the adjusted rank j
 * @param share the median rank
 * @param bounds of the share, from the beta law of a rank
 */
public record PlottingPosition(double age, double rank, double share, Bounds bounds) {

    /** The positions of all failures, in rising order of age. */
    public static List<PlottingPosition> of(List<Life> lives, double level) {
        double tail = (1 - Bounds.checked(level)) / 2;
        List<Life> rising = new ArrayList<>(lives);
        rising.sort(Comparator.comparingDouble(Life::age).thenComparing(Life::isFailure, Comparator.reverseOrder()));
        int n = rising.size();
        List<PlottingPosition> positions = new ArrayList<>();
        double rank = 0;
        for (int i = 0; i < n; i++) {
            if (rising.get(i).isFailure()) {
                rank += (n + 1 - rank) / (1 + n - i);
                Beta law = Beta.of(rank, n + 1 - rank, 0, 1);
                Bounds bounds = new Bounds(law.quantile(tail), law.upperQuantile(tail));
                positions.add(new PlottingPosition(rising.get(i).age(), rank, (rank - 0.3) / (n + 0.4), bounds));
            }
        }
        return positions;
    }
}
