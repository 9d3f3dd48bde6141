package io.calminer.domain.financing;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a facility is and when it is drawn: an amount by a profile, a share of what is spent as it is spent, or what the
 * cash carries at a cover ratio.
 */
final class Drawing {

    static final String AMOUNT = "amount";
    static final String GEARING = "gearing";
    static final String DSCR = "dscr";
    static final String UNTIL = "until";
    static final String USES = "uses";

    private static final String START = "start";

    private final FacilityItem item;
    private final Fields fields;
    private final Calendar calendar;
    private final DrawProfile profile;
    private final boolean geared;
    private final boolean carried;
    private final int last;

    private Drawing(FacilityItem item, DrawProfile profile, boolean geared, boolean carried, int last) {
        this.item = item;
        this.fields = item.fields();
        this.calendar = item.calendar();
        this.profile = profile;
        this.geared = geared;
        this.carried = carried;
        this.last = last;
    }

    /** Reads how large a facility is; {@code sculpted} ones may follow from a cover ratio. */
    static Drawing read(FacilityItem item, boolean sculpted) {
        Fields fields = item.fields();
        List<String> sizes =
                List.of(AMOUNT, GEARING, DSCR).stream().filter(fields::has).toList();
        // what is owed already needs no draw
        boolean past = item.opening().isPresent() && sizes.isEmpty() && !fields.has(DrawProfile.FIELD);
        if (fields.has(DSCR) && !sculpted) {
            item.tell(FinancingRule.FACILITY_FIELD, DSCR, DSCR, "repayment 'sculpted'", item.key());
        } else if (!past && sizes.size() != 1) {
            String found = sizes.isEmpty() ? "none of them" : String.join(" and ", sizes);
            String suggestion = sculpted && sizes.contains(DSCR)
                    ? "leave 'dscr' out: a debt of a given size has the ratio that follows"
                    : sizes.isEmpty() ? "'amount' is missing" : "one of them is to be left out";
            item.context().problems().add(FinancingRule.FACILITY_SIZE, fields.pointer(), item.key(), found, suggestion);
        }
        boolean geared = fields.has(GEARING) && !fields.has(AMOUNT);
        for (String field : List.of(UNTIL, USES)) {
            if (fields.has(field) && !fields.has(GEARING)) {
                fields.raw(field);
                item.tell(FinancingRule.FACILITY_FIELD, field, field, "'gearing'", item.key());
            }
        }
        if (geared) {
            return new Drawing(item, DrawProfile.NONE, true, false, until(item));
        }
        DrawProfile profile = past ? DrawProfile.NONE : DrawProfile.read(item);
        boolean carried = sculpted && sizes.equals(List.of(DSCR));
        return new Drawing(item, profile, false, carried, profile.last(item.calendar()));
    }

    /** The last period in which uses are financed. */
    private static int until(FacilityItem item) {
        Fields fields = item.fields();
        Calendar calendar = item.calendar();
        if (fields.has(DrawProfile.FIELD)) {
            fields.raw(DrawProfile.FIELD);
            item.tell(FinancingRule.FACILITY_FIELD, DrawProfile.FIELD, DrawProfile.FIELD, "an 'amount'", item.key());
        }
        @Nullable JsonValue stated = fields.raw(UNTIL);
        fields.missing(UNTIL);
        boolean start =
                stated instanceof JsonValue.JsonText text && text.value().equals(START);
        if (start && calendar.hasPeriodZero()) {
            return 0;
        } else if (start) {
            item.tell(FinancingRule.DRAW_START, UNTIL, item.key());
            return 1;
        }
        int first = calendar.year(calendar.first());
        int last = calendar.year(calendar.periods());
        if (stated instanceof JsonValue.JsonNumber number
                && number.value() == Math.rint(number.value())
                && number.value() >= first
                && number.value() <= last) {
            return Term.lastOf(calendar, (int) number.value());
        }
        if (stated != null) {
            String value = stated instanceof JsonValue.JsonNumber number
                    ? number.text()
                    : stated instanceof JsonValue.JsonText text ? "'" + text.value() + "'" : stated.typeName();
            String suggestion = stated instanceof JsonValue.JsonText ? "'" + START + "'" : "a year of the plan";
            item.tell(FinancingRule.FACILITY_UNTIL, UNTIL, item.key(), first, last, value, suggestion);
        }
        return 1;
    }

    /** The last period in which the facility is drawn; 0 for time 0 alone. */
    int last() {
        return last;
    }

    /** Whether the size follows from the cash that serves it. */
    boolean isCarried() {
        return carried;
    }

    /**
     * Declares what is drawn.
     *
     * @param upfront the line of the fee on what is drawn; null without one
     * @param sooner the part of a period for which a draw bears interest in it
     * @param paid whether interest is paid while the facility is drawn, and not added to it
     */
    void declare(Term term, @Nullable String upfront, double sooner, boolean paid) {
        if (geared) {
            geared(term, upfront, sooner, paid);
            return;
        }
        Unit money = item.context().money();
        if (carried) {
            size(term, sooner, paid);
        } else if (!fields.has(AMOUNT)) {
            // what is missing is told already
            item.derive(AMOUNT, Kind.INDEX, money, item.zero(), item.zero());
        } else {
            String amount = item.enter(fields, AMOUNT, AMOUNT, Kind.INDEX, money);
            item.lines().notNegative(amount, fields.pointer(AMOUNT));
        }
        String share = item.derive(
                "drawn_share", Kind.FLOW, Unit.ONE, profile.formula(calendar), Numbers.shortest(profile.start()));
        String draw = item.line(AMOUNT) + " * " + share;
        item.flow("draw", draw, draw);
    }

    /** Draws that finance a share of the uses, of the fee on themselves, and of the interest that is paid meanwhile. */
    private void geared(Term term, @Nullable String upfront, double sooner, boolean paid) {
        String share = item.enter(fields, GEARING, "gearing", Kind.RATIO, Unit.ONE);
        item.lines().bounded(share, 0, 1, fields.pointer(GEARING), "a percentage is meant, such as 60%");
        String uses = "capital.total";
        if (fields.has(USES)) {
            uses = item.enter(fields, USES, USES, Kind.FLOW, item.context().money());
        }
        String rate = item.line("rate");
        String fee = upfront == null ? "" : " - " + share + " * " + upfront;
        String used = paid ? "(" + uses + " + " + rate + " * " + item.openWhileDrawn() + ")" : uses;
        String own = paid && sooner > 0 ? " - " + share + " * " + Numbers.shortest(sooner) + " * " + rate : "";
        String draw = share + " * " + used + " / (1" + fee + own + ")";
        String first = share + " * " + uses + " / (1" + fee + ")";
        String none = item.zero();
        item.flow(
                "draw",
                term.drawn() == 0 ? none : term.whileDrawn("max(" + none + ", " + draw + ")", none),
                "max(" + none + ", " + first + ")");
    }

    /**
     * The amount at which what has grown of the draws when the repayment begins is what the cash carries: the debt carried
     * ÷ Σ share · growth, where interest is added to it; otherwise the debt carried. What is owed already leaves less to draw.
     */
    private void size(Term term, double sooner, boolean paid) {
        String capacity =
                "total(if(period == " + term.first() + ", " + item.line("carried") + ", " + item.zero() + "))";
        if (paid || term.drawn() == 0) {
            String left = left(capacity, item.owed());
            item.derive(AMOUNT, Kind.INDEX, item.context().money(), left, left);
            return;
        }
        String rate = item.line("rate");
        String growth = item.line("growth");
        String later = "next(" + growth + ") * (1 + next(" + rate + "))";
        item.derive("growth", Kind.INDEX, Unit.ONE, "if(period >= " + term.drawn() + ", 1, " + later + ")", null);
        String own = sooner > 0 ? " * (1 + " + Numbers.shortest(sooner) + " * " + rate + ")" : "";
        String grown = "total(" + item.line("drawn_share") + " * " + growth + own + ")";
        String whole = "total(if(period == 1, " + growth + " * (1 + " + rate + "), 0))";
        String start = Numbers.shortest(profile.start()) + " * " + whole;
        String size = left(capacity, item.owed() + " * " + whole) + " / (" + start + " + " + grown + ")";
        item.derive(AMOUNT, Kind.INDEX, item.context().money(), size, size);
    }

    private String left(String capacity, String owed) {
        return item.isOwed() ? "max(" + item.zero() + ", " + capacity + " - " + owed + ")" : capacity;
    }
}
