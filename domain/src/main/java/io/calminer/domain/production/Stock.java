package io.calminer.domain.production;

import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One heap of ore with the metal in it: reclaimed from what lies in it at the start of the period, either as a blend of
 * all of it or first in, first out.
 *
 * @param part what stands before the aspects of its lines, such as {@code bin_1.}
 * @param opening the line of what lies in it before the first period; null for nothing
 */
record Stock(
        Aspects aspects,
        Flowsheet flowsheet,
        Unit unit,
        String part,
        @Nullable String opening) {

    /** The balance of a line at the start of the period. */
    static String before(String close, @Nullable String opening) {
        return opening == null ? "prev(" + close + ")" : "prev(" + close + ", " + opening + ")";
    }

    private String balance() {
        return before(aspects.line(part + "close"), opening);
    }

    /** What is reclaimed: what is needed, as far as it lies there. */
    String out(String need) {
        return aspects.flow(part + "out", unit, flowsheet.whileOpen("min(" + balance() + ", " + need + ")"));
    }

    void close(String in, String out) {
        aspects.balance(part + "close", unit, balance() + " + " + in + " - " + out, atStart(opening));
    }

    private @Nullable String atStart(@Nullable String opening) {
        return flowsheet.context().builder().calendar().hasPeriodZero() ? opening : null;
    }

    private @Nullable String openingMetal(@Nullable String grade) {
        return opening == null || grade == null ? null : opening + " * " + grade;
    }

    /** The metal in what is reclaimed: the share of the metal that is the share of the ore. */
    String blended(Carried metal, String in, String out, @Nullable String openingGrade) {
        String before = before(aspects.line(part + "metal." + metal.key()), openingMetal(openingGrade));
        String share = Aspects.share(out, unit, balance(), unit);
        String leaves = aspects.flow(part + "metal_out." + metal.key(), metal.unit(), before + " * " + share);
        closeMetal(metal, in, leaves, openingGrade);
        return leaves;
    }

    /**
     * The metal in what is reclaimed first in, first out: what lies on the curve of metal over ore between what had been
     * taken before and what has been taken now. The opening stock goes first.
     */
    String queued(Carried metal, String oreIn, String in, String out, @Nullable String openingGrade) {
        String taken = "to_date(" + out + ")";
        String beyond = opening == null ? taken : "max(" + Aspects.zero(unit) + ", " + taken + " - " + opening + ")";
        String curve = "along(" + beyond + "; prev(to_date(" + oreIn + ")), prev(to_date(" + in + ")))";
        String first = opening == null || openingGrade == null
                ? ""
                : " + min(" + taken + ", " + opening + ") * " + openingGrade;
        String released = aspects.balance("released." + metal.key(), metal.unit(), curve + first, null);
        String leaves = aspects.flow("metal_out." + metal.key(), metal.unit(), released + " - prev(" + released + ")");
        closeMetal(metal, in, leaves, openingGrade);
        return leaves;
    }

    private void closeMetal(Carried metal, String in, String out, @Nullable String openingGrade) {
        String line = part + "metal." + metal.key();
        @Nullable String start = openingMetal(openingGrade);
        String before = before(aspects.line(line), start);
        aspects.balance(line, metal.unit(), before + " + " + in + " - " + out, atStart(start));
    }
}
