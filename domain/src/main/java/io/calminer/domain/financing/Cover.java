package io.calminer.domain.financing;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All facilities together, and the cash that serves them.
 *
 * <p>The cash available for debt service is the cash flow of the project, before the capital that is financed. DSCR is that
 * cash ÷ service of the period; LLCR the present value of the cash over the life of the loans ÷ what they are at the start
 * of the period; PLCR the same over the life of the mine. A ratio is undefined where nothing is owed.
 */
final class Cover {

    /** The line of the cash available for debt service. */
    static final String CASH = "debt.cfads";

    /** The line of that cash before taxes on income. */
    static final String CASH_BEFORE_TAX = "debt.cash_before_tax";

    private static final String EQUITY = "cash_flow.equity";
    private static final String PROJECT = "cash_flow.project";

    private final ItemLines lines;
    private final ItemContext context;
    private final List<Facility> facilities;
    private final Set<String> stated;
    private final int drawn;
    private final int last;

    Cover(ItemLines lines, List<Facility> facilities, Set<String> stated) {
        this.lines = lines;
        this.context = lines.context();
        this.facilities = facilities;
        this.stated = stated;
        this.drawn =
                facilities.stream().mapToInt(one -> one.term().drawn()).max().orElse(0);
        this.last = facilities.stream().mapToInt(one -> one.term().last()).max().orElse(0);
    }

    /** Declares the sums, the ratios, and what facilities leave to the owners. */
    void declare() {
        cash();
        List<String> leaving = cascade();
        Predicate<Facility> all = facility -> true;
        String draw = sum("draw", Kind.FLOW, all, true);
        String interest = sum("interest", Kind.FLOW, all, false);
        sum("capitalised", Kind.FLOW, Facility::capitalises, false);
        String principal = sum("principal", Kind.FLOW, all, false);
        String fees = sum("fees", Kind.FLOW, facility -> facility.has("fees"), true);
        String swept = sum("sweep", Kind.FLOW, facility -> facility.has(Facility.SWEEP), false);
        String service = derive("service", Kind.FLOW, interest + " + " + principal, null);
        sum("close", Kind.BALANCE, all, true);
        String open = sum("open", Kind.BALANCE, all, false);
        String reserves = leaving.isEmpty() ? zero() : String.join(" + ", leaving);
        String reserved = derive("reserve_change", Kind.FLOW, reserves, null);
        String left = draw + " - " + service + " - " + fees + " - " + swept + " - " + reserved;
        derive("cash_flow", Kind.FLOW, left, draw + " - " + fees);
        ratios(service, open);
        lines.addTo(EQUITY, PROJECT);
        lines.addTo(EQUITY, line("cash_flow"));
    }

    private String zero() {
        return "0 [" + context.money() + "]";
    }

    private static String line(String aspect) {
        return "debt." + aspect;
    }

    private void cash() {
        String financed = "if(period <= " + drawn + ", capital.total, " + zero() + ")";
        if (!stated.contains(CASH)) {
            derive("cfads", Kind.FLOW, PROJECT + " + " + financed, null);
        }
        String spent = "if(period > " + drawn + ", capital.total, " + zero() + ")";
        derive(
                "cash_before_tax",
                Kind.FLOW,
                "revenue.total - cost.operating - royalty.total - working_capital.change - " + spent,
                null);
    }

    /** Reserves first, then sweeps, in the order of the facilities; what each takes is not there for the next. */
    private List<String> cascade() {
        StringBuilder cash = new StringBuilder(CASH + " - " + line("service") + " - " + line("fees"));
        List<String> leaving = new ArrayList<>();
        for (Facility facility : facilities) {
            if (facility.has(Facility.RESERVE)) {
                String left = facility.reserve(cash.toString());
                leaving.add(left);
                cash.append(" - ").append(left.replace(" - ", " + "));
            }
        }
        for (Facility facility : facilities) {
            if (facility.has(Facility.SWEEP)) {
                facility.sweep(cash.toString());
                cash.append(" - ").append(facility.line(Facility.SWEEP));
            }
        }
        return leaving;
    }

    private String sum(String aspect, Kind kind, Predicate<Facility> of, boolean atZero) {
        List<String> parts =
                facilities.stream().filter(of).map(one -> one.line(aspect)).toList();
        String sum = parts.isEmpty() ? zero() : String.join(" + ", parts);
        return derive(aspect, kind, sum, atZero ? sum : null);
    }

    private void ratios(String service, String open) {
        Function<String, String> owed = amount -> "if(period > " + drawn + ", " + amount + ", " + zero() + ")";
        ratio("dscr", CASH + " / " + owed.apply(service), service);
        String rate = line("rate");
        String first = facilities.get(0).line("rate");
        List<String> weighed = facilities.stream()
                .map(one -> one.line("rate") + " * " + one.line("open"))
                .toList();
        String mean = facilities.size() == 1
                ? first
                : "if(" + open + " > " + zero() + ", (" + String.join(" + ", weighed) + ") / " + open + ", " + first
                        + ")";
        ratio("rate", mean, null);
        String loan = line("loan_life_value");
        String mine = line("mine_life_value");
        String life = "(next(" + loan + ") + " + CASH + ") / (1 + " + rate + ")";
        derive("loan_life_value", Kind.BALANCE, "if(period <= " + last + ", " + life + ", " + zero() + ")", null);
        derive("mine_life_value", Kind.BALANCE, "(next(" + mine + ") + " + CASH + ") / (1 + " + rate + ")", null);
        ratio("llcr", loan + " / " + owed.apply(open), open);
        ratio("plcr", mine + " / " + owed.apply(open), open);
    }

    private void ratio(String aspect, String formula, @Nullable String weight) {
        Line line = new Line(line(aspect), Kind.RATIO, Unit.ONE, Formula.parse(formula), null, weight);
        lines.derived(line, label(aspect), at());
    }

    private String derive(String aspect, Kind kind, String formula, @Nullable String atZero) {
        boolean zero = context.builder().calendar().hasPeriodZero();
        @Nullable Formula first = atZero == null || !zero ? null : Formula.parse(atZero);
        Line line = new Line(line(aspect), kind, context.money(), Formula.parse(formula), first);
        lines.derived(line, label(aspect), at());
        return line.key();
    }

    private static Label label(String aspect) {
        return Label.of("Debt: " + aspect.replace('_', ' '));
    }

    private static Pointer at() {
        return Pointer.ROOT.child(Facilities.COLLECTION);
    }
}
