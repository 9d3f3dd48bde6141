package io.calminer.domain.solve;

import io.calminer.domain.program.Program;
import io.calminer.domain.program.Schedule;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As many cells as unknown input slots: each cell, the residual of its unknown, must be 0.
 *
 * @param schedule rows free of loops
 * @param unknowns the unknowns in order; those of one name are the periods of one series
 */
public record Equations(Schedule schedule, List<Unknown> unknowns) {

    public Equations {
        unknowns = List.copyOf(unknowns);
    }

    /**
     * One number that is looked for.
     *
     * @param name what it belongs to: one value, or one period of a series
     * @param slot the input slot that holds it
     * @param residual the cell that must be 0, in the unit of the unknown
     */
    public record Unknown(String name, int slot, Program.Output residual) {}

    public int size() {
        return unknowns.size();
    }

    /** The slots of all unknowns, in their order. */
    public int[] slots() {
        return unknowns.stream().mapToInt(Unknown::slot).toArray();
    }

    /** The values of all unknowns, in their order. */
    public double[] values(double[] inputs) {
        return unknowns.stream().mapToDouble(unknown -> inputs[unknown.slot()]).toArray();
    }

    /** The program of the residuals, in which the unknowns and further slots are free. */
    Program program(double[] inputs, BitSet further) {
        BitSet free = (BitSet) further.clone();
        unknowns.forEach(unknown -> free.set(unknown.slot()));
        List<Program.Output> outputs = unknowns.stream().map(Unknown::residual).toList();
        return Program.of(schedule, inputs, free, outputs);
    }

    /** For each unknown the number of its name, counted from 0 in order of appearance. */
    int[] groups() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return unknowns.stream()
                .mapToInt(unknown -> numbers.computeIfAbsent(unknown.name(), name -> numbers.size()))
                .toArray();
    }

    /**
     * By what residuals are measured: for each unknown the largest value of its name, at least 1.
     *
     * @param groups {@link #groups}
     */
    static double[] scales(int[] groups, double[] values) {
        double[] largest = new double[groups.length];
        Arrays.fill(largest, 1);
        for (int k = 0; k < groups.length; k++) {
            largest[groups[k]] = Math.max(largest[groups[k]], Math.abs(values[k]));
        }
        double[] scales = new double[groups.length];
        Arrays.setAll(scales, k -> largest[groups[k]]);
        return scales;
    }
}
