package io.calminer.domain.valuation;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.project.StandardLine;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What lenders, owners, investors and the state look at beside the value of a plan: its value at several rates, before and
 * after taxes and in real money, what the owners earn, how well debt is covered, and what the state takes.
 *
 * <p>All of it is read from the lines of the plan at their base values; a figure that has no value is NaN.
 */
public final class Appraisal {

    /** The yearly rates at which every plan is valued, beside its own. */
    public static final List<Double> RATES = List.of(0.0, 0.05, 0.08, 0.1, 0.12);

    private static final String DEFLATOR = "inflation.deflator";
    private static final String DEBT = "debt.";
    private static final String EFFECTIVE_RATE = "taxes.effective_rate";
    private static final String BEFORE_TAX = "taxes.income_before_tax";
    private static final String GOVERNMENT_TAKE = "taxes.government_take";
    private static final List<String> RATIOS = List.of("dscr", "llcr", "plcr");

    private final Model model;
    private final Scenario scenario;
    private final ProjectFlows flows;
    private final Unit money;

    private Appraisal(Scenario scenario) {
        this.scenario = scenario;
        this.model = scenario.model();
        this.flows = ProjectFlows.of(scenario);
        this.money = model.line(ProjectFlows.LINE).unit();
    }

    /** The appraisal of a plan that has a value. */
    public static Appraisal of(Valuation valuation) {
        return new Appraisal(valuation.scenario());
    }

    /**
     * The net present value at a rate.
     *
     * @param rate effective per year; for {@code real} a real rate
     * @param beforeTax of the cash flow of the project with the taxes on income added back
     * @param afterTax of the cash flow of the project
     * @param real of the cash flow of the project in money of the valuation date; NaN in a plan without inflation
     */
    public record AtRate(double rate, double beforeTax, double afterTax, double real) {}

    /**
     * The worst of a cover ratio.
     *
     * @param ratio the least value over the periods in which anything is owed
     * @param period the label of the first period that has it
     */
    public record Least(double ratio, String period) {}

    /**
     * What the state takes.
     *
     * @param effectiveRate taxes on income ÷ revenue less operating costs, royalties, depreciation and interest, over the
     *     life: the line {@code taxes.effective_rate} where the plan has it; NaN where that profit is not above 0
     * @param governmentTake taxes and royalties ÷ the cash flow of the project before both, over the life: the line
     *     {@code taxes.government_take} where the plan has it
     * @param governmentTakePresent the same of their present values at the plan's rate
     */
    public record State(double effectiveRate, double governmentTake, double governmentTakePresent) {}

    /** The value at the plan's rate and at {@link #RATES}, the lowest rate first. */
    public List<AtRate> atRates() {
        CashFlows after = flows(new double[0]);
        CashFlows before = flows(amounts(StandardLine.TAX.key()));
        TreeSet<Double> rates = new TreeSet<>(RATES);
        rates.add(scenario.valuation().discounting().rate());
        boolean deflated = model.hasLine(DEFLATOR);
        CashFlows real = deflated ? real(after) : after;
        List<AtRate> values = new ArrayList<>();
        for (double rate : rates) {
            values.add(new AtRate(
                    rate,
                    before.netPresentValue(rate),
                    after.netPresentValue(rate),
                    deflated ? real.netPresentValue(rate) : Double.NaN));
        }
        return values;
    }

    /** The metrics of the cash flow of the owners; empty for a plan without debt. */
    public Optional<List<Figure>> owners() {
        String line = StandardLine.CASH_FLOW_EQUITY.key();
        ProjectFlows owned = new ProjectFlows(line, flows.periods(), flows.times());
        double[] amounts = owned.amounts(model);
        boolean none = IntStream.range(0, amounts.length).allMatch(i -> amounts[i] == 0);
        boolean undefined = IntStream.range(0, amounts.length).anyMatch(i -> Double.isNaN(amounts[i]));
        if (none || undefined) {
            return Optional.empty();
        }
        return Optional.of(new Figures(scenario, owned, CashFlows.of(amounts, owned.times())).all());
    }

    /** The worst of the ratios {@code dscr}, {@code llcr} and {@code plcr}; empty for a plan without facilities. */
    public Map<String, Least> cover() {
        Map<String, Least> worst = new LinkedHashMap<>();
        for (String ratio : RATIOS) {
            if (model.hasLine(DEBT + ratio)) {
                double[] values = model.values(DEBT + ratio);
                IntStream.range(1, values.length)
                        .filter(period -> !Double.isNaN(values[period]))
                        .boxed()
                        .min((a, b) -> Double.compare(values[a], values[b]))
                        .ifPresent(period -> worst.put(
                                ratio,
                                new Least(values[period], model.calendar().label(period))));
            }
        }
        return worst;
    }

    /** What the state takes, undiscounted and at the plan's rate. */
    public State state() {
        double[] tax = amounts(StandardLine.TAX.key());
        double[] royalty = amounts(StandardLine.ROYALTY.key());
        double[] taken = new double[tax.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = tax[i] + royalty[i];
        }
        CashFlows before = flows(taken);
        CashFlows state = CashFlows.of(finite(taken), flows.times());
        double rate = scenario.valuation().discounting().rate();
        return new State(
                effectiveRate(), governmentTake(), share(state.netPresentValue(rate), before.netPresentValue(rate)));
    }

    /** The line where taxes have it; what a plan states as its taxes otherwise. */
    private double effectiveRate() {
        if (model.hasLine(EFFECTIVE_RATE)) {
            return overLife(BEFORE_TAX) > 0 ? ofLife(EFFECTIVE_RATE) : Double.NaN;
        }
        double profit = overLife(StandardLine.REVENUE.key())
                - overLife(StandardLine.OPERATING_COST.key())
                - overLife(StandardLine.ROYALTY.key())
                - overLife(StandardLine.DEPRECIATION.key())
                - (model.hasLine(DEBT + "interest") ? overLife(DEBT + "interest") : 0);
        return share(overLife(StandardLine.TAX.key()), profit);
    }

    private double governmentTake() {
        double taken = overLife(StandardLine.TAX.key()) + overLife(StandardLine.ROYALTY.key());
        double earned = overLife(ProjectFlows.LINE) + taken;
        return model.hasLine(GOVERNMENT_TAKE) && earned > 0 ? ofLife(GOVERNMENT_TAKE) : share(taken, earned);
    }

    /** A ratio of the whole life, which is the same in every period. */
    private double ofLife(String line) {
        return model.value(line, model.calendar().periods());
    }

    /** The sum of a line over the whole life, what is sunk at the valuation date included. */
    private double overLife(String line) {
        return sum(finite(amounts(
                line,
                IntStream.rangeClosed(model.calendar().first(), model.calendar().periods()))));
    }

    /** A part of a whole; NaN where there is nothing to share. */
    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    private static double sum(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    /** The flows of the project with amounts added back. */
    private CashFlows flows(double[] added) {
        double[] amounts = amounts(ProjectFlows.LINE);
        double[] known = finite(added);
        for (int i = 0; i < known.length; i++) {
            amounts[i] += known[i];
        }
        return CashFlows.of(finite(amounts), flows.times());
    }

    private CashFlows real(CashFlows nominal) {
        int[] periods = flows.periods();
        double[] amounts = nominal.amounts();
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] /= model.value(DEFLATOR, periods[i]);
        }
        return CashFlows.of(finite(amounts), flows.times());
    }

    /** A line in the money of the cash flow, in the periods that count; undefined where it is of another currency. */
    private double[] amounts(String line) {
        return amounts(line, IntStream.of(flows.periods()));
    }

    private double[] amounts(String line, IntStream periods) {
        Unit unit = model.line(line).unit();
        double factor = unit.sameDimension(money) ? unit.factorTo(money) : Double.NaN;
        return periods.mapToDouble(period -> model.value(line, period) * factor).toArray();
    }

    /** Amounts without a value count as none: what reaches the cash flow always has one. */
    private static double[] finite(double[] amounts) {
        double[] known = amounts.clone();
        for (int i = 0; i < known.length; i++) {
            known[i] = Double.isFinite(known[i]) ? known[i] : 0;
        }
        return known;
    }
}
