package io.calminer.domain.model;

import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.program.Program;
import io.calminer.domain.program.Schedule;
import io.calminer.domain.solve.Equations;
import io.calminer.domain.solve.Newton;
import io.calminer.domain.solve.Resizing;
import io.calminer.domain.solve.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * All solves of a model: one system of equations, solved together outside the graph of lines.
 *
 * <p>The search begins at the start values of the plan, so the same inputs always lead to the same bits.
 */
public final class Solves {

    private static final int MOST_UNKNOWNS = 600;

    private final Equations equations;
    private final List<Unknown> unknowns;
    private final double[] starts;

    private Solves(Equations equations, List<Unknown> unknowns, double[] starts) {
        this.equations = equations;
        this.unknowns = List.copyOf(unknowns);
        this.starts = starts;
    }

    /**
     * A solve with its places in the model.
     *
     * @param solve what it is
     * @param slots its slots by period 0…n; −1 where it has none
     * @param row the row of its residual
     * @param at the place of its residual in the document
     */
    record Unknown(Solve solve, int[] slots, int row, Pointer at) {

        boolean isSeries() {
            return slots[0] < 0;
        }
    }

    static Solves of(List<Unknown> unknowns, Schedule schedule, double[] base) {
        Equations equations = equations(unknowns, schedule);
        return new Solves(equations, unknowns, equations.values(base));
    }

    private static Equations equations(List<Unknown> unknowns, Schedule schedule) {
        int last = schedule.rows().periods();
        List<Equations.Unknown> numbers = new ArrayList<>();
        for (Unknown unknown : unknowns) {
            String name = unknown.solve().name();
            for (int period = unknown.isSeries() ? 1 : last; period <= last; period++) {
                Program.Output residual = new Program.Output(unknown.row(), period);
                numbers.add(new Equations.Unknown(name, unknown.slots()[period], residual));
            }
        }
        return new Equations(schedule, numbers);
    }

    public boolean isEmpty() {
        return unknowns.isEmpty();
    }

    /** What is solved, in the order of the document. */
    public List<Solve> all() {
        return unknowns.stream().map(Unknown::solve).toList();
    }

    /** The solve of a name; empty for any other name. */
    public Optional<Solve> find(String name) {
        return unknown(name).map(Unknown::solve);
    }

    /** Whether a solve has a value for each period. */
    public boolean isSeries(String name) {
        return require(name).isSeries();
    }

    /** The position of the residual of a solve among the rows of the schedule. */
    public int residualRow(String name) {
        return require(name).row();
    }

    /**
     * The inputs with the unknowns that solve them.
     *
     * @param inputs a value for each slot; those of the unknowns are not looked at
     * @return undefined unknowns where there is no solution
     */
    public double[] solved(double[] inputs) {
        if (unknowns.isEmpty()) {
            return inputs.clone();
        }
        Solution solution = solve(inputs);
        double[] values = solution.values();
        if (!solution.isSolved()) {
            Arrays.fill(values, Double.NaN);
        }
        return with(inputs, values);
    }

    /** What solves anew in each iteration of a simulation; empty when nothing does. */
    public Optional<Resizing> resizing(double[] inputs, BitSet drawn) {
        List<Unknown> resized = unknowns.stream()
                .filter(unknown -> unknown.solve().when() == Solve.When.RESIZED)
                .toList();
        if (resized.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Resizing.of(equations(resized, equations.schedule()), inputs, drawn));
    }

    /** Solves for the base values, or tells why that cannot be. */
    double[] solveOrTell(double[] inputs, Problems problems) {
        if (equations.size() > MOST_UNKNOWNS) {
            problems.add(ModelRule.SOLVE_TOO_LARGE, Pointer.ROOT.child("solves"), MOST_UNKNOWNS, equations.size());
            return inputs;
        }
        Solution solution = solve(inputs);
        if (!solution.isSolved()) {
            tell(solution, problems);
            return inputs;
        }
        return with(inputs, solution.values());
    }

    private void tell(Solution solution, Problems problems) {
        String name = equations.unknowns().get(solution.culprit()).name();
        Unknown unknown = require(name);
        Formula residual = unknown.solve().residual();
        if (solution.status() == Solution.Status.UNDEFINED) {
            problems.add(ModelRule.SOLVE_UNDEFINED, unknown.at(), name, residual);
            return;
        }
        ModelRule rule =
                solution.status() == Solution.Status.SINGULAR ? ModelRule.SOLVE_SINGULAR : ModelRule.SOLVE_NOT_REACHED;
        String left = Numbers.shortest(solution.residual());
        problems.add(rule, unknown.at(), name, residual, left, unknown.solve().unit());
    }

    private Solution solve(double[] inputs) {
        return Newton.solve(equations, with(inputs, starts));
    }

    private double[] with(double[] inputs, double[] values) {
        double[] all = inputs.clone();
        int[] slots = equations.slots();
        for (int k = 0; k < slots.length; k++) {
            all[slots[k]] = values[k] + 0.0;
        }
        return all;
    }

    private Unknown require(String name) {
        return unknown(name).orElseThrow();
    }

    private Optional<Unknown> unknown(String name) {
        return unknowns.stream()
                .filter(unknown -> unknown.solve().name().equals(name))
                .findFirst();
    }
}
