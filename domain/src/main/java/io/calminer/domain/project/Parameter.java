package io.calminer.domain.project;

import io.calminer.domain.model.Label;
import io.calminer.domain.model.Vary;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.simulation.distribution.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A named input of a plan, certain or uncertain.
 *
 * @param key the lower_snake name by which formulas read it
 * @param label its name and source
 * @param unit the unit of its values
 * @param vary how often an uncertain one takes a new value
 * @param distribution the law of its values; null when it is certain
 * @param drawKey the address of its random draws, kept when it is renamed
 * @param autocorrelation the correlation of the normal scores of each of its values and the next
 */
public record Parameter(
        String key,
        Label label,
        Unit unit,
        Vary vary,
        @Nullable Distribution distribution,
        long drawKey,
        double autocorrelation) {

    public boolean isUncertain() {
        return distribution != null;
    }
}
