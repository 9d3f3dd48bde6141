package io.calminer.application.reporting;

import io.calminer.application.reporting.EconomicsReport.AtRate;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.project.StandardLine;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.valuation.CashFlows;
import io.calminer.domain.valuation.ProjectFlows;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The net present value of a plan at the rates that reports show, and at its own. */
final class RateTable {

    private static final List<Double> RATES = List.of(0.0, 0.05, 0.08, 0.1, 0.12);
    private static final String DEFLATOR = "inflation.deflator";

    private final Scenario scenario;
    private final Model model;
    private final ProjectFlows flows;

    RateTable(Scenario scenario) {
        this.scenario = scenario;
        this.model = scenario.model();
        this.flows = ProjectFlows.of(scenario);
    }

    /** The lowest rate first. */
    List<AtRate> rows() {
        double[] after = flows.amounts(model);
        double[] before = added(after);
        boolean inflated = model.hasLine(DEFLATOR);
        CashFlows real = CashFlows.of(inflated ? deflated(after) : after, flows.times());
        TreeSet<Double> rates = new TreeSet<>(RATES);
        rates.add(scenario.valuation().discounting().rate());
        List<AtRate> rows = new ArrayList<>();
        for (double rate : rates) {
            rows.add(new AtRate(
                    rate,
                    CashFlows.of(before, flows.times()).netPresentValue(rate),
                    CashFlows.of(after, flows.times()).netPresentValue(rate),
                    inflated ? real.netPresentValue(rate) : Double.NaN));
        }
        return rows;
    }

    /** The flows before the taxes on income; a tax without a value counts as none. */
    private double[] added(double[] after) {
        String tax = StandardLine.TAX.key();
        Unit money = model.line(ProjectFlows.LINE).unit();
        Unit unit = model.line(tax).unit();
        double factor = unit.sameDimension(money) ? unit.factorTo(money) : 0;
        double[] before = after.clone();
        for (int i = 0; i < before.length; i++) {
            double paid = model.value(tax, flows.periods()[i]) * factor;
            before[i] += Double.isFinite(paid) ? paid : 0;
        }
        return before;
    }

    private double[] deflated(double[] after) {
        double[] real = after.clone();
        for (int i = 0; i < real.length; i++) {
            real[i] /= model.value(DEFLATOR, flows.periods()[i]);
        }
        return real;
    }
}
