package io.calminer.domain.model;

import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a name stands for within a model.
 *
 * <p>A unit is null where an earlier problem left it unknown; checks then stay silent, so that one mistake is told
 * once.
 */
sealed interface Symbol {

    @Nullable Unit unit();

    /**
     * A value read from input slots, by period 0…n; {@code base} where a period has none.
     *
     * @param constant whether it is known before the lines are
     * @param flexes the slots by which it is multiplied wherever it is read
     */
    record Input(@Nullable Unit unit, int[] slots, double base, boolean constant, int[] flexes) implements Symbol {}

    /** The cell of a row. */
    record Row(@Nullable Unit unit, int row) implements Symbol {}
}
