package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Which input slots hold the values of which parameter or process, with the base value of each slot. */
final class InputLayout {

    private final Calendar calendar;
    private final Map<String, int[]> byPeriod = new LinkedHashMap<>();
    private final Map<String, Integer> factors = new LinkedHashMap<>();
    private final List<Double> base = new ArrayList<>();

    InputLayout(Calendar calendar) {
        this.calendar = calendar;
    }

    /** Slots for a parameter, by period 0…n; −1 where nothing is drawn. */
    int[] add(String key, Vary vary, double value) {
        return add(key, vary.draws(calendar), value);
    }

    /** Slots by the index of the draw that each period 0…n reads; −1 where nothing is drawn. */
    int[] add(String key, int[] draws, double value) {
        int first = base.size();
        int count = 1 + IntStream.of(draws).max().orElse(0);
        for (int k = 0; k < count; k++) {
            base.add(value + 0.0);
        }
        int[] slots =
                IntStream.of(draws).map(draw -> draw < 0 ? -1 : first + draw).toArray();
        byPeriod.put(key, slots);
        return slots;
    }

    /** A slot by which other values are multiplied, such as a parameter that follows from others. */
    void addFactor(String key, double value) {
        factors.put(key, base.size());
        base.add(value + 0.0);
    }

    int factor(String key) {
        return Objects.requireNonNull(factors.get(key));
    }

    Map<String, Integer> factors() {
        return factors;
    }

    void setAll(double[] values) {
        for (int slot = 0; slot < values.length; slot++) {
            set(slot, values[slot]);
        }
    }

    void set(int slot, double value) {
        base.set(slot, value + 0.0);
    }

    double[] base() {
        return base.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Map<String, int[]> byPeriod() {
        return byPeriod;
    }
}
