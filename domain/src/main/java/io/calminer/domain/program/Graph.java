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

    /** Kind and three operands of each node side by side, so that comparing two nodes touches one line of the cache. */
    private int[] node;

    private int[] period;
    private int[] table;
    private int size;

    /**
     * An empty graph.
     *
     * @param expected about how many nodes it will have
     */
    Graph(int expected) {
        int capacity = Math.max(64, expected);
        this.node = new int[4 * capacity];
        this.period = new int[capacity];
        this.table = new int[4 * Integer.highestOneBit(capacity)];
        Arrays.fill(table, -1);
    }

    int size() {
        return size;
    }

    /** The ordinal of an {@link Op}, or {@link #CONSTANT} or {@link #SLOT}. */
    int kind(int at) {
        return node[4 * at];
    }

    /** The k-th operand; the slot itself for a {@link #SLOT}. */
    int operand(int at, int k) {
        return node[4 * at + 1 + k];
    }

    int operands(int at) {
        return kind(at) < 0 ? 0 : Op.at(kind(at)).operands();
    }

    /** The number that a {@link #CONSTANT} is. */
    double value(int at) {
        return Double.longBitsToDouble(((long) node[4 * at + 1] << 32) | (node[4 * at + 2] & 0xFFFFFFFFL));
    }

    /** The period of the cell for which the node was first needed. */
    int period(int at) {
        return period[at];
    }

    int constant(double x) {
        long bits = Double.doubleToLongBits(x);
        return intern(CONSTANT, (int) (bits >>> 32), (int) bits, 0, 0);
    }

    int slot(int slot) {
        return intern(SLOT, slot, 0, 0, 0);
    }

    int apply(Op op, int x, int y, int z, int atPeriod) {
        boolean first = kind(x) == CONSTANT;
        boolean second = op.operands() > 1 && kind(y) == CONSTANT;
        if (first && (second || op.operands() == 1) && (op.operands() < 3 || kind(z) == CONSTANT)) {
            return constant(op.apply(value(x), value(y), value(z)));
        }
        if (first && op == Op.CHOOSE && !Double.isNaN(value(x))) {
            return value(x) != 0 ? y : z;
        }
        // results are never minus zero, so one times a result has the bits of the result; a slot may hold anything
        if (op == Op.MULTIPLY && first && value(x) == 1 && kind(y) != SLOT) {
            return y;
        }
        if (op == Op.MULTIPLY && second && value(y) == 1 && kind(x) != SLOT) {
            return x;
        }
        return intern(op.ordinal(), x, op.operands() > 1 ? y : 0, op.operands() > 2 ? z : 0, atPeriod);
    }

    private int intern(int k, int x, int y, int z, int atPeriod) {
        int mask = table.length - 1;
        int place = hash(k, x, y, z) & mask;
        for (int at = table[place]; at >= 0; at = table[place]) {
            int i = 4 * at;
            if (node[i] == k && node[i + 1] == x && node[i + 2] == y && node[i + 3] == z) {
                return at;
            }
            place = (place + 1) & mask;
        }
        table[place] = size;
        if (size == period.length) {
            node = Arrays.copyOf(node, 8 * size);
            period = Arrays.copyOf(period, 2 * size);
        }
        int i = 4 * size;
        node[i] = k;
        node[i + 1] = x;
        node[i + 2] = y;
        node[i + 3] = z;
        period[size] = atPeriod;
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

    private void rehash() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        int mask = table.length - 1;
        for (int at = 0; at < size; at++) {
            int i = 4 * at;
            int place = hash(node[i], node[i + 1], node[i + 2], node[i + 3]) & mask;
            while (table[place] >= 0) {
                place = (place + 1) & mask;
            }
            table[place] = at;
        }
    }
}
