package io.calminer.domain.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Systems of rows made by chance from a seed: every operation, links back and ahead, loops over periods. */
final class RandomRows {

    static final int SLOTS = 6;

    private final Random random;
    private final int periods;
    private final boolean periodZero;
    private final int count;

    private RandomRows(long seed) {
        this.random = new Random(seed);
        this.periods = 1 + random.nextInt(12);
        this.periodZero = random.nextBoolean();
        this.count = 2 + random.nextInt(10);
    }

    static Rows of(long seed) {
        return new RandomRows(seed).rows();
    }

    static double[] inputs(Random random) {
        return random.doubles(SLOTS, -3, 3).toArray();
    }

    private Rows rows() {
        List<Rows.Row> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            // each row looks back at any row, or, every fourth, ahead at rows before it only
            boolean ahead = row % 4 == 3;
            Code.Builder code = Code.builder();
            expression(code, row, ahead, 4);
            Code.Builder zero = Code.builder();
            expression(zero, 0, true, 0);
            boolean hasZero = periodZero && random.nextBoolean();
            rows.add(new Rows.Row("row_" + row, code.build(), hasZero ? zero.build() : null));
        }
        return new Rows(periods, periodZero, SLOTS, rows);
    }

    private void expression(Code.Builder code, int row, boolean ahead, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            leaf(code, row, ahead);
            return;
        }
        Op op = Op.values()[random.nextInt(Op.values().length)];
        for (int k = 0; k < op.operands(); k++) {
            expression(code, row, ahead, depth - 1);
        }
        code.apply(op);
    }

    private void leaf(Code.Builder code, int row, boolean ahead) {
        switch (random.nextInt(9)) {
            case 4 -> span(code, row);
            case 0 -> code.constant(random.nextInt(7) - 3);
            case 1 -> code.byPeriod(random.doubles(periods + 1, -2, 2).toArray());
            case 2 -> code.input(random.ints(periods + 1, -1, SLOTS).toArray(), random.nextDouble());
            case 3 -> cellOfEarlierRow(code, row);
            default -> {
                if (ahead && row > 0) {
                    code.constant(random.nextInt(3)).cell(random.nextInt(row), 1 + random.nextInt(2));
                } else if (!ahead) {
                    // later rows that look ahead must not be looked back at, or the circle would run both ways
                    code.constant(random.nextInt(3)).cell(backward(), -1 - random.nextInt(2));
                } else {
                    code.constant(1);
                }
            }
        }
    }

    /** One of the instructions that read many periods, of rows before this one. */
    private void span(Code.Builder code, int row) {
        if (row == 0) {
            code.constant(3);
            return;
        }
        int x = random.nextInt(row);
        int y = random.nextInt(row);
        switch (random.nextInt(6)) {
            case 0 -> code.window(x, Window.of(periods, (cell, period) -> cell == 0 ? 0 : random.nextInt(4) - 1));
            case 1 ->
                code.sum(Code.builder()
                        .constant(0)
                        .cell(x, 0)
                        .now(y)
                        .apply(Op.LESS)
                        .constant(0)
                        .cell(y, -1)
                        .constant(0)
                        .apply(Op.CHOOSE)
                        .build());
            case 2 -> code.constant(1).along(x, y, 1);
            case 3 ->
                code.input(random.ints(periods + 1, -1, SLOTS).toArray(), 0.5).along(x, y, 1);
            case 4 -> code.constant(2).stepAlong(x, y, 1);
            default -> code.spread(x, y);
        }
    }

    private void cellOfEarlierRow(Code.Builder code, int row) {
        if (row == 0) {
            code.constant(2);
        } else {
            code.constant(0).cell(random.nextInt(row), 0);
        }
    }

    private int backward() {
        int row = random.nextInt(count);
        return row % 4 == 3 ? row - 1 : row;
    }
}
