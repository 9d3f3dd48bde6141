package io.calminer.domain.document;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the known name that somebody most likely meant. */
public final class Suggestion {

    private static final int SHORTEST_BEGINNING = 3;

    private Suggestion() {}

    /**
     * The nearest known name: at most two edits away, or a third of the longer name; otherwise one that begins with the
     * wrong name or with which that begins; null when none is near.
     *
     * <p>An edit inserts, removes or replaces a character or swaps two neighbours (Damerau 1964, restricted form).
     */
    public static @Nullable String nearest(String wrong, Collection<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int edits = wrong.equalsIgnoreCase(candidate) ? 0 : edits(wrong, candidate);
            int most = Math.max(wrong.length() <= 3 ? 1 : 2, Math.max(wrong.length(), candidate.length()) / 3);
            if (edits <= most && edits < least) {
                least = edits;
                best = candidate;
            }
        }
        return best == null ? beginning(wrong, known) : best;
    }

    private static @Nullable String beginning(String wrong, Collection<String> known) {
        return known.stream()
                .filter(name -> Math.min(name.length(), wrong.length()) >= SHORTEST_BEGINNING)
                .filter(name -> name.startsWith(wrong) || wrong.startsWith(name))
                .findFirst()
                .orElse(null);
    }

    private static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
