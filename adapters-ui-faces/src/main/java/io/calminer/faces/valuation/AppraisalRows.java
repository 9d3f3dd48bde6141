package io.calminer.faces.valuation;

import io.calminer.domain.valuation.Appraisal;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.ProjectFlows;
import io.calminer.domain.valuation.Returns;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;

/** The value of a plan at several rates, and what owners, lenders and the state have of it, as rows of texts. */
public final class AppraisalRows {

    private static final String NONE = "–";
    private static final double PERCENT = 100;

    private AppraisalRows() {}

    /**
     * The value at one rate.
     *
     * @param real empty for a plan without inflation
     */
    public record Rate(String rate, String unit, String before, String after, String real) {}

    /**
     * One figure.
     *
     * @param detail the period that it is of; empty for the whole life
     */
    public record Fact(String label, String value, String detail) {}

    public static List<Rate> rates(Valuation valuation, Marks marks) {
        List<Appraisal.AtRate> values = Appraisal.of(valuation).atRates();
        int decimals = Decimals.of(
                values.stream().mapToDouble(Appraisal.AtRate::beforeTax).toArray());
        String unit = Headline.money(
                valuation.scenario().model().line(ProjectFlows.LINE).unit().toString());
        return values.stream()
                .map(value -> new Rate(
                        percent(value.rate(), marks),
                        unit,
                        StrictNumber.format(value.beforeTax(), decimals, marks),
                        StrictNumber.format(value.afterTax(), decimals, marks),
                        Double.isNaN(value.real()) ? "" : StrictNumber.format(value.real(), decimals, marks)))
                .toList();
    }

    public static List<Fact> facts(Valuation valuation, Texts texts, Marks marks) {
        Appraisal appraisal = Appraisal.of(valuation);
        Returns returns = Returns.of(valuation);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("appraisal.payback.lasting"), years(returns.lastingPayback(), texts, marks), ""));
        if (returns.production() != null) {
            facts.add(new Fact(
                    texts.get("appraisal.payback.production"),
                    years(returns.productionPayback(), texts, marks),
                    returns.production()));
        }
        appraisal
                .owners()
                .ifPresent(figures -> figures.stream()
                        .filter(figure -> List.of("npv", "irr", "payback").contains(figure.name()))
                        .forEach(figure -> facts.add(owned(figure, texts, marks))));
        appraisal
                .cover()
                .forEach((ratio, least) -> facts.add(new Fact(
                        texts.get("appraisal." + ratio),
                        StrictNumber.format(least.ratio(), 2, marks),
                        least.period())));
        Appraisal.State state = appraisal.state();
        facts.add(new Fact(texts.get("appraisal.effective_rate"), percent(state.effectiveRate(), marks), ""));
        facts.add(new Fact(texts.get("appraisal.government_take"), percent(state.governmentTake(), marks), ""));
        return facts;
    }

    private static Fact owned(Figure figure, Texts texts, Marks marks) {
        String value = figure.name().equals("irr")
                ? percent(figure.value(), marks)
                : Double.isNaN(figure.value())
                        ? NONE
                        : StrictNumber.format(
                                figure.value(), Math.max(1, Decimals.of(new double[] {figure.value()})), marks);
        String unit = switch (figure.unit()) {
            case "1" -> "";
            case "a" -> " " + texts.get("unit.years");
            default -> " " + Headline.money(figure.unit());
        };
        return new Fact(texts.get("appraisal.equity." + figure.name()), value + (value.equals(NONE) ? "" : unit), "");
    }

    private static String years(double years, Texts texts, Marks marks) {
        return Double.isNaN(years) ? NONE : StrictNumber.format(years, 1, marks) + " " + texts.get("unit.years");
    }

    private static String percent(double share, Marks marks) {
        return Double.isNaN(share) ? NONE : StrictNumber.format(share * PERCENT, 2, marks) + " %";
    }
}
