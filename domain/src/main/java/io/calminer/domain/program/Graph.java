package io.calminer.domain.program;

import java.util.Arrays;

/**
 * All cells that reach chosen outputs as one graph of single operations, equal ones shared and constant ones folded.
 *
 * <p>Nodes stand in primitive arrays and are numbered so that operands come before their operation. Two nodes with
 * the same operation and operands are one node (hash-consing), which makes a value that many lines need be computed
 * once.
 */
final class Graph {

    static final int CONSTANT = -1;
    static final int SLOT = -2;

    private int size;
    private int[] kind = new int[1024];
    private int[] a = new int[1024];
    private int[] b = new int[1024];
    private int[] c = new int[1024];
    private int[] period = new int[1024];
    private double[] value = new double[1024];
    private int[] table = new int[4096];

    Graph() {
        Arrays.fill(table, -1);
    }

    int size() {
        return size;
    }

    /** The ordinal of an {@link Op}, or {@link #CONSTANT} or {@link #SLOT}. */
    int kind(int node) {
        return kind[node];
    }

    /** The k-th operand; the slot itself for a {@link #SLOT}. */
    int operand(int node, int k) {
        return k == 0 ? a[node] : k == 1 ? b[node] : c[node];
    }

    int operands(int node) {
        return kind[node] < 0 ? 0 : Op.at(kind[node]).operands();
    }

    double value(int node) {
        return value[node];
    }

    /** The period of the cell for which the node was first needed. */
    int period(int node) {
        return period[node];
    }

    int constant(double x) {
        long bits = Double.doubleToLongBits(x);
        return intern(CONSTANT, (int) (bits >>> 32), (int) bits, 0, 0, x);
    }

    int slot(int slot) {
        return intern(SLOT, slot, 0, 0, 0, 0);
    }

    int apply(Op op, int x, int y, int z, int atPeriod) {
        boolean known = kind[x] == CONSTANT
                && (op.operands() < 2 || kind[y] == CONSTANT)
                && (op.operands() < 3 || kind[z] == CONSTANT);
        if (known) {
            return constant(op.apply(value[x], value[y], value[z]));
        }
        if (op == Op.CHOOSE && kind[x] == CONSTANT && !Double.isNaN(value[x])) {
            return value[x] != 0 ? y : z;
        }
        if (op == Op.MULTIPLY && (isOne(x) || isOne(y)) && kind[isOne(x) ? y : x] != SLOT) {
            // results are never minus zero, so one times a result has the bits of the result; a slot may hold anything
            return isOne(x) ? y : x;
        }
        return intern(op.ordinal(), x, op.operands() > 1 ? y : 0, op.operands() > 2 ? z : 0, atPeriod, 0);
    }

    private boolean isOne(int node) {
        return kind[node] == CONSTANT && value[node] == 1;
    }

    private int intern(int k, int x, int y, int z, int atPeriod, double v) {
        int mask = table.length - 1;
        int at = hash(k, x, y, z) & mask;
        while (table[at] >= 0) {
            int node = table[at];
            if (kind[node] == k && a[node] == x && b[node] == y && c[node] == z) {
                return node;
            }
            at = (at + 1) & mask;
        }
        table[at] = size;
        if (size == kind.length) {
            grow();
        }
        kind[size] = k;
        a[size] = x;
        b[size] = y;
        c[size] = z;
        period[size] = atPeriod;
        value[size] = v;
        if (2 * ++size > table.length) {
            rehash();
        }
        return size - 1;
    }

    private static int hash(int k, int x, int y, int z) {
        long mixed = ((k * 31L + x) * 0x9E3779B97F4A7C15L + y) * 0xC2B2AE3D27D4EB4FL + z * 0x165667B19E3779F9L;
        mixed ^= mixed >>> 29;
        mixed *= 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    private void grow() {
        int length = size * 2;
        kind = Arrays.copyOf(kind, length);
        a = Arrays.copyOf(a, length);
        b = Arrays.copyOf(b, length);
        c = Arrays.copyOf(c, length);
        period = Arrays.copyOf(period, length);
        value = Arrays.copyOf(value, length);
    }

    private void rehash() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        int mask = table.length - 1;
        for (int node = 0; node < size; node++) {
            int at = hash(kind[node], a[node], b[node], c[node]) & mask;
            while (table[at] >= 0) {
                at = (at + 1) & mask;
            }
            table[at] = node;
        }
    }
}
