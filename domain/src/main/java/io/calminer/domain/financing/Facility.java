package io.calminer.domain.financing;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Solve;
import io.calminer.domain.model.Vary;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A loan: drawn, with interest on what is open and on what is drawn in the period, and repaid over its term.
 *
 * <p>close = open + draw + interest added to it − principal − sweep; service = interest + principal. Interest of a period =
 * i · (open + part · draw), i the yearly rate as it compounds over the period.
 *
 * @param item the facility with its lines
 * @param term when it is drawn and repaid
 */
record Facility(FacilityItem item, Term term) {

    static final String SWEEP = "sweep";
    static final String RESERVE = "reserve";

    private static final String RATE = "rate";
    private static final String FEES = "fees";
    private static final String SCULPTED_ON = "sculpted_on";
    private static final String IN_SIMULATION = "in_simulation";
    private static final String COMMITMENT = "commitment";
    private static final String AGENCY = "agency";
    private static final String UPFRONT = "upfront";
    private static final int MOST_COMPOUNDS = 365;
    private static final double USUAL_CASH = 1e6;

    /** When within a period a draw is made: for which part of it the draw bears interest. */
    enum Drawn {
        START(1),
        MID(0.5),
        END(0);

        private final double part;

        Drawn(double part) {
            this.part = part;
        }
    }

    /** What becomes of interest while a facility is drawn. */
    enum Meanwhile {
        CAPITALISED,
        PAID
    }

    /** The cash that a sculpted service follows. */
    enum SculptedOn {
        AFTER_TAX,
        BEFORE_TAX
    }

    /** Reads a facility and declares its lines but for its sweep and its reserve, which need those of all. */
    static Facility read(FacilityItem item) {
        Fields fields = item.fields();
        Repayment repayment = fields.choice("repayment", Repayment.class);
        boolean sculpted = repayment == Repayment.SCULPTED;
        Drawing drawing = Drawing.read(item, sculpted);
        Term term = Term.read(item, drawing.last());
        Facility facility = new Facility(item, term);
        facility.rate();
        boolean paid =
                fields.choice("interest_during_construction", Meanwhile.class, Meanwhile.CAPITALISED) == Meanwhile.PAID;
        Drawn drawn = fields.choice("drawn", Drawn.class, Drawn.MID);
        Fields fees = fields.has(FEES) ? fields.object(FEES) : null;
        @Nullable String upfront = fees != null && fees.has(UPFRONT) ? facility.upfront(fees) : null;
        facility.sculpting(sculpted, drawing.isCarried());
        drawing.declare(term, upfront, drawn.part, paid);
        String share = repayment.declare(item, term);
        facility.balances(share, drawn.part, paid || term.drawn() == 0);
        facility.fees(fees, upfront);
        return facility;
    }

    private void rate() {
        Fields fields = item.fields();
        String yearly = item.enter(fields, RATE, "yearly_rate", Kind.RATIO, Unit.ONE);
        item.lines().bounded(yearly, 0, 1, fields.pointer(RATE), "a percentage is meant, such as 6%");
        int compounds = fields.integer("compounds_per_year", 1, MOST_COMPOUNDS, 1);
        String effective = compounds == 1 ? yearly : "(1 + " + yearly + " / " + compounds + ") ^ " + compounds + " - 1";
        item.ratio(RATE, "rate_in_period(" + effective + ")");
    }

    /** Declares the cash by which a sculpted service goes; a solve keeps it where it would depend on the service. */
    private void sculpting(boolean sculpted, boolean carried) {
        Fields fields = item.fields();
        if (!sculpted) {
            for (String field : new String[] {SCULPTED_ON, IN_SIMULATION}) {
                if (fields.has(field)) {
                    fields.raw(field);
                    item.tell(FinancingRule.FACILITY_FIELD, field, field, "repayment 'sculpted'", item.key());
                }
            }
            return;
        }
        SculptedOn on = fields.choice(SCULPTED_ON, SculptedOn.class, SculptedOn.AFTER_TAX);
        Solve.When when = fields.choice(IN_SIMULATION, Solve.When.class, Solve.When.COMMITTED);
        String cash = on == SculptedOn.BEFORE_TAX ? Cover.CASH_BEFORE_TAX : Cover.CASH;
        if (on == SculptedOn.AFTER_TAX || when == Solve.When.COMMITTED) {
            String known = item.line("cash");
            Formula residual = Formula.parse(known + " - " + cash);
            // level cash to begin with: without any, no service would show what more of it brings
            double start = USUAL_CASH
                    * item.context().singleMoney().factorTo(item.context().money());
            Solve solve = new Solve(known, item.context().money(), residual, when);
            item.context()
                    .builder()
                    .solve(solve, item.label("cash"), solve.unit(), Vary.PERIOD, start, fields.pointer());
            cash = known;
        }
        String ratio = "";
        if (carried) {
            String stated = item.enter(fields, Drawing.DSCR, "cover", Kind.RATIO, Unit.ONE);
            item.lines().bounded(stated, 0.1, 100, fields.pointer(Drawing.DSCR), "a ratio is meant, such as 1.3");
            ratio = " / " + stated;
        }
        item.flow("cash_for_service", "max(" + item.zero() + ", " + cash + ")" + ratio);
    }

    private String upfront(Fields fees) {
        String upfront = item.enter(fees, UPFRONT, UPFRONT, Kind.RATIO, Unit.ONE);
        item.lines().bounded(upfront, 0, 0.5, fees.pointer(UPFRONT), "a percentage is meant, such as 2%");
        return upfront;
    }

    private void balances(String share, double part, boolean paid) {
        Fields fields = item.fields();
        String open = item.line("open");
        String draw = item.line("draw");
        item.balance("open", item.before("close"), null);
        String usual = item.line(RATE) + " * " + open;
        String early = part > 0
                ? item.line(RATE) + " * (" + item.openWhileDrawn() + " + " + Numbers.shortest(part) + " * " + draw + ")"
                : item.line(RATE) + " * " + item.openWhileDrawn();
        String interest =
                term.drawn() == 0 ? usual : paid ? term.whileDrawn(early, usual) : term.whileDrawn(item.zero(), usual);
        item.flow("interest", interest);
        String principal = item.flow("principal", open + " * " + share);
        String added = paid ? "" : " + " + item.flow("capitalised", term.whileDrawn(early, item.zero()));
        String swept = fields.has(SWEEP) ? " - " + item.line(SWEEP) : "";
        item.debt("close", open + " + " + draw + added + " - " + principal + swept, draw);
        item.flow("service", item.line("interest") + " + " + principal);
    }

    /** Declares what the lenders are paid beside interest; nothing without fees. */
    private void fees(@Nullable Fields fees, @Nullable String upfront) {
        if (fees == null) {
            return;
        }
        String draw = item.line("draw");
        String paid = upfront == null ? item.zero() : upfront + " * " + draw;
        String all = paid;
        if (fees.has(COMMITMENT)) {
            String rate = item.enter(fees, COMMITMENT, COMMITMENT, Kind.RATIO, Unit.ONE);
            item.lines().bounded(rate, 0, 0.5, fees.pointer(COMMITMENT), "a percentage is meant, such as 0.5%");
            String drawn = item.line("drawn");
            item.balance("drawn", "prev(" + drawn + ") + " + draw, draw);
            String size = "total(if(period == " + item.calendar().periods() + ", " + drawn + ", " + item.zero() + "))";
            String left = "max(" + item.zero() + ", " + size + " - prev(" + drawn + "))";
            all += " + " + term.whileDrawn(rate + " * years_in_period * " + left, item.zero());
        }
        if (fees.has(AGENCY)) {
            Unit yearly = item.context().money().per(item.context().units().parse("a"));
            String rate = item.enter(fees, AGENCY, AGENCY, Kind.RATE, yearly);
            item.lines().notNegative(rate, fees.pointer(AGENCY));
            all += " + if(period <= " + term.last() + ", per_year(" + rate + "), " + item.zero() + ")";
        }
        fees.noOthers();
        item.flow(FEES, all, paid);
    }

    boolean has(String field) {
        return item.fields().has(field);
    }

    String line(String aspect) {
        return item.line(aspect);
    }

    /** Whether interest is added to the facility while it is drawn. */
    boolean capitalises() {
        return item.context().builder().hasLine(line("capitalised"));
    }

    /**
     * Declares the reserve of a facility: cash set aside until it holds the service of the next periods.
     *
     * @param cash what is left after the service of all facilities and the reserves before this one
     * @return the lines of its change and of its interest, as an amount that leaves
     */
    String reserve(String cash) {
        Fields reserve = item.fields().object(RESERVE);
        int periods = reserve.integer("periods", 1, term.last(), 1);
        String service = has(SWEEP) ? scheduled() : line("service");
        String target = item.balance("reserve_target", "sum_ahead(" + service + ", " + periods + ")", null);
        String held = line(RESERVE);
        String interest = "";
        if (reserve.has(RATE)) {
            String rate = item.enter(reserve, RATE, "reserve_rate", Kind.RATIO, Unit.ONE);
            item.lines().bounded(rate, 0, 1, reserve.pointer(RATE), "a percentage is meant, such as 2%");
            interest = item.flow("reserve_interest", "prev(" + held + ") * rate_in_period(" + rate + ")");
        }
        reserve.noOthers();
        String left = "prev(" + held + ") + " + cash + (interest.isEmpty() ? "" : " + " + interest);
        item.balance(RESERVE, "max(" + item.zero() + ", min(" + target + ", " + left + "))", null);
        String change = item.flow("reserve_change", held + " - prev(" + held + ")");
        return interest.isEmpty() ? change : change + " - " + interest;
    }

    /** The service that would fall due without sweeps, at which a reserve aims. */
    private String scheduled() {
        String added = capitalises() ? " + " + line("capitalised") : "";
        String open = item.before("scheduled_close");
        String draw = line("draw");
        item.debt("scheduled_close", open + " * (1 - " + line("repaid_share") + ") + " + draw + added, draw);
        return item.flow("scheduled_service", open + " * (" + line(RATE) + " + " + line("repaid_share") + ")");
    }

    /**
     * Declares the sweep of a facility: the share of the cash left over that repays it early.
     *
     * @param cash what is left after service, fees and reserves
     */
    void sweep(String cash) {
        Fields fields = item.fields();
        String share = item.enter(fields, SWEEP, "sweep_share", Kind.RATIO, Unit.ONE);
        item.lines().bounded(share, 0, 1, fields.pointer(SWEEP), "a percentage is meant, such as 50%");
        String none = item.zero();
        String most = line("open") + " - " + line("principal");
        String swept = "max(" + none + ", min(" + most + ", " + share + " * max(" + none + ", " + cash + ")))";
        item.flow(SWEEP, term.within(swept, none));
    }
}
