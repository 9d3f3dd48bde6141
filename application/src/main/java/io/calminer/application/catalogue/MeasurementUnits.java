package io.calminer.application.catalogue;

import java.util.List;
import java.util.Optional;

/** Port to the units of measurement. */
public interface MeasurementUnits {

    /** All units by quantity and symbol. */
    List<MeasurementUnit> list();

    Optional<MeasurementUnit> find(String symbol);

    void add(MeasurementUnit unit);

    /** Replaces a unit whose stored revision is one below the given one; false when it is not. */
    boolean replace(MeasurementUnit unit);
}
