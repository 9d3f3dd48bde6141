package io.calminer.domain.solve;

import io.calminer.domain.program.Program;
import java.util.BitSet;

/**
 * Newton's method for {@link Equations}: x ← x − s·J⁻¹·r(x), with the greatest s of 1, ½, ¼ … that makes the residuals
 * smaller.
 *
 * <p>J comes from forward differences, one lane of the program for each unknown. A residual is measured relative to
 * the largest value of its unknown, at least 1 of its unit. The steps are the same on every machine; they end when no
 * s helps any more, after {@value #MOST_STEPS} at the latest, and what they end with is a solution when every residual
 * is within {@link #TOLERANCE}. Plans are linear in pieces more often than not, and then few steps are exact. Source:
 * Dennis and Schnabel, <i>Numerical Methods for Unconstrained Optimization and Nonlinear Equations</i>, 1983,
 * algorithms A5.4.1 and A6.3.1.
 */
public final class Newton {

    /** The largest relative residual of a solution. */
    public static final double TOLERANCE = 1e-9;

    private static final int MOST_STEPS = 40;
    private static final int HALVINGS = 12;
    private static final double DIFFERENCE = 0x1p-24;

    private final Equations equations;
    private final int[] groups;
    private final double[] inputs;
    private final Program program;
    private final Program.Block block;

    Newton(Equations equations, double[] inputs) {
        this.equations = equations;
        this.groups = equations.groups();
        this.inputs = inputs.clone();
        this.program = equations.program(inputs, new BitSet());
        this.block = program.block(Math.max(equations.size(), HALVINGS));
    }

    /** The solution that the values of the unknown slots lead to. */
    public static Solution solve(Equations equations, double[] inputs) {
        return new Newton(equations, inputs).solve();
    }

    /** The inverse of J by rows, at the values of the unknown slots; empty when there is none. */
    double[][] inverse() {
        double[] x = start();
        LinearSystem system = LinearSystem.of(jacobian(x, residuals(x)));
        return system.singular() >= 0 ? new double[0][] : system.inverse();
    }

    /** The error at the values of the unknown slots. */
    double error() {
        double[] x = start();
        return error(x, residuals(x));
    }

    /** The values of the unknown slots. */
    double[] start() {
        return equations.values(inputs);
    }

    private Solution solve() {
        double[] x = start();
        double[] r = residuals(x);
        for (int k = 0; k < r.length; k++) {
            if (Double.isNaN(r[k])) {
                return new Solution(Solution.Status.UNDEFINED, x, k, r[k], Double.NaN);
            }
        }
        for (int step = 0; step < MOST_STEPS && error(x, r) > 0; step++) {
            LinearSystem system = LinearSystem.of(jacobian(x, r));
            if (system.singular() >= 0) {
                return error(x, r) <= TOLERANCE ? ended(x, r) : singular(x, r, system.singular());
            }
            double[] better = search(x, system.solve(r), error(x, r));
            if (better.length == 0) {
                break;
            }
            x = better;
            r = residuals(x);
        }
        return ended(x, r);
    }

    private static Solution singular(double[] x, double[] r, int unknown) {
        return new Solution(Solution.Status.SINGULAR, x, unknown, r[unknown], Double.NaN);
    }

    private Solution ended(double[] x, double[] r) {
        double error = error(x, r);
        if (error <= TOLERANCE) {
            return new Solution(Solution.Status.SOLVED, x, -1, 0, error);
        }
        double[] scales = Equations.scales(groups, x);
        int worst = 0;
        for (int k = 1; k < r.length; k++) {
            if (Math.abs(r[k]) / scales[k] > Math.abs(r[worst]) / scales[worst]) {
                worst = k;
            }
        }
        return new Solution(Solution.Status.NOT_REACHED, x, worst, r[worst], error);
    }

    /** The first of the shortened steps that makes the error smaller; empty when none does. */
    private double[] search(double[] x, double[] step, double error) {
        double[][] lanes = new double[HALVINGS][];
        double share = 1;
        for (int lane = 0; lane < HALVINGS; lane++) {
            lanes[lane] = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                lanes[lane][k] = x[k] - share * step[k];
            }
            share = share / 2;
        }
        double[][] residuals = residuals(lanes);
        for (int lane = 0; lane < HALVINGS; lane++) {
            if (error(lanes[lane], residuals[lane]) < error) {
                return lanes[lane];
            }
        }
        return new double[0];
    }

    private double[][] jacobian(double[] x, double[] r) {
        int n = x.length;
        double[] scales = Equations.scales(groups, x);
        double[][] lanes = new double[n][];
        double[] moves = new double[n];
        for (int j = 0; j < n; j++) {
            lanes[j] = x.clone();
            lanes[j][j] = x[j] + DIFFERENCE * scales[j];
            moves[j] = lanes[j][j] - x[j];
        }
        double[][] moved = residuals(lanes);
        double[][] jacobian = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                jacobian[i][j] = (moved[j][i] - r[i]) / moves[j];
            }
        }
        return jacobian;
    }

    private double[] residuals(double[] x) {
        return residuals(new double[][] {x})[0];
    }

    /** The residuals by lane. */
    private double[][] residuals(double[][] lanes) {
        int[] slots = equations.slots();
        for (int k = 0; k < slots.length; k++) {
            double[] column = block.input(slots[k]);
            for (int lane = 0; lane < lanes.length; lane++) {
                column[lane] = lanes[lane][k];
            }
        }
        block.run(lanes.length);
        double[][] residuals = new double[lanes.length][slots.length];
        for (int k = 0; k < slots.length; k++) {
            for (int lane = 0; lane < lanes.length; lane++) {
                residuals[lane][k] = block.output(k)[lane];
            }
        }
        return residuals;
    }

    /** The largest relative residual; infinite when one is undefined. */
    private double error(double[] x, double[] r) {
        double[] scales = Equations.scales(groups, x);
        double error = 0;
        for (int k = 0; k < r.length; k++) {
            double relative = Math.abs(r[k]) / scales[k];
            if (Double.isNaN(relative)) {
                return Double.POSITIVE_INFINITY;
            }
            error = Math.max(error, relative);
        }
        return error;
    }
}
