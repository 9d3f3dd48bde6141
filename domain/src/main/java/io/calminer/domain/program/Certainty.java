package io.calminer.domain.program;

import java.util.BitSet;

/**
 * Which rows have the same cells in all lanes, because nothing that varies reaches them.
 *
 * <p>Period 0 of a row is judged for itself. A row that only some of whose cells vary counts as one that varies.
 */
final class Certainty {

    private final Rows rows;
    private final BitSet free;
    private final BitSet varying = new BitSet();
    private final BitSet varyingAtZero = new BitSet();

    private Certainty(Rows rows, BitSet free) {
        this.rows = rows;
        this.free = free;
    }

    static Certainty of(Schedule schedule, BitSet free) {
        Certainty certainty = new Certainty(schedule.rows(), free);
        schedule.groups().forEach(certainty::judge);
        return certainty;
    }

    boolean isCertain(int row, int period) {
        return !(period == 0 ? varyingAtZero : varying).get(row);
    }

    /** Whatever a group reads outside of itself is judged before; within a circle one uncertain row is enough. */
    private void judge(Schedule.Group group) {
        for (int row : group.rows()) {
            Rows.Row definition = rows.rows().get(row);
            Code code = group.zero() ? definition.zero() : definition.code();
            if (code != null && varies(code)) {
                BitSet judged = group.zero() ? varyingAtZero : varying;
                group.rows().forEach(judged::set);
                return;
            }
        }
    }

    private boolean varies(Code code) {
        for (int i = 0; i < code.size(); i++) {
            boolean varies = switch (code.kind(i)) {
                case Code.CONSTANT, Code.BY_PERIOD, Code.APPLY -> false;
                case Code.INPUT -> readsFreeSlot(code, i);
                case Code.SUM -> varies(code.summed(i));
                case Code.ALONG, Code.STEP_ALONG, Code.SPREAD -> varies(code.row(i)) || varies(code.secondRow(i));
                default -> varies(code.row(i));
            };
            if (varies) {
                return true;
            }
        }
        return false;
    }

    private boolean varies(int row) {
        return varying.get(row) || varyingAtZero.get(row);
    }

    private boolean readsFreeSlot(Code code, int i) {
        for (int period = 0; period <= rows.periods(); period++) {
            int slot = code.slot(i, period);
            if (slot >= 0 && free.get(slot)) {
                return true;
            }
        }
        return false;
    }
}
