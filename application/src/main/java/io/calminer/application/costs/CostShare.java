package io.calminer.application.costs;

import io.calminer.application.calculation.Figures;

/**
 * What one category costs.
 *
 * @param share of the whole, within [0, 1]; NaN where the whole is 0
 */
public record CostShare(String category, double amount, double share) {

    Figures figures() {
        return Figures.of().and("category", category).and("amount", amount).and("share", share);
    }
}
