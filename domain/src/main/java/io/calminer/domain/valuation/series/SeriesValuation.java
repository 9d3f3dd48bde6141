package io.calminer.domain.valuation.series;

import io.calminer.domain.valuation.CashFlows;
import io.calminer.domain.valuation.EquivalentAnnualValue;
import io.calminer.domain.valuation.InternalRateOfReturn;
import io.calminer.domain.valuation.ModifiedInternalRate;
import io.calminer.domain.valuation.Payback;
import io.calminer.domain.valuation.ProfitabilityIndex;
import io.calminer.domain.valuation.Reason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Computes the measures of a series one by one and keeps the reasons of those that do not exist. */
final class SeriesValuation {

    private static final double USUAL_GUESS = 0.1;
    private static final String NO_RATE = "The discount rate 'rate' is missing.";
    private static final String TOO_LARGE = "The figure is too large to be a number.";

    private final Series series;
    private final CashFlows flows;
    private final OptionalDouble rate;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    SeriesValuation(Series series) {
        this.series = series;
        this.flows = series.flows();
        this.rate = series.ratePerPeriod();
    }

    SeriesValue value() {
        double[] factors = null;
        double[] values = null;
        if (rate.isPresent()) {
            factors = finite("discount_factors", flows.discountFactors(rate.getAsDouble()));
            values = finite("present_values", flows.presentValues(rate.getAsDouble()));
        } else {
            reasons.put("discount_factors", NO_RATE);
            reasons.put("present_values", NO_RATE);
        }
        return new SeriesValue(
                series,
                factors,
                values,
                finite("npv", rate.isPresent() ? flows.netPresentValue(rate.getAsDouble()) : Double.NaN),
                internalRate(),
                modifiedRate(),
                Payback.of(series.overYears()),
                discountedPayback(values),
                profitabilityIndex(),
                equivalentAnnualValue(),
                reasons);
    }

    private InternalRateOfReturn internalRate() {
        double perPeriod = series.perPeriod(series.rates().guess()).orElse(rate.orElse(perPeriod(USUAL_GUESS)));
        InternalRateOfReturn found = series.rates().guess().isPresent()
                ? InternalRateOfReturn.of(flows, perPeriod)
                : InternalRateOfReturn.atHurdle(flows, perPeriod);
        List<Double> roots =
                found.roots().stream().map(series.conventions()::yearly).toList();
        double value = series.conventions().yearly(found.value());
        return new InternalRateOfReturn(found.status(), value, roots, found.signChanges(), found.reason());
    }

    private double perPeriod(double yearly) {
        return series.conventions().perPeriod(yearly);
    }

    private double modifiedRate() {
        OptionalDouble finance = series.perPeriod(series.rates().finance());
        OptionalDouble reinvestment = series.perPeriod(series.rates().reinvestment());
        if (finance.isEmpty() || reinvestment.isEmpty()) {
            String missing = finance.isEmpty() ? "finance_rate" : "reinvestment_rate";
            reasons.put("mirr", "The rate '" + missing + "' is missing.");
            return Double.NaN;
        }
        ModifiedInternalRate found =
                ModifiedInternalRate.overTimes(flows, finance.getAsDouble(), reinvestment.getAsDouble());
        return defined("mirr", series.conventions().yearly(found.value()), found.reason());
    }

    private @Nullable Payback discountedPayback(double @Nullable [] values) {
        if (values == null) {
            reasons.put("discounted_payback", NO_RATE);
            return null;
        }
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            reasons.put("discounted_payback", TOO_LARGE);
            return null;
        }
        return Payback.of(CashFlows.of(values, series.overYears().times()));
    }

    private double profitabilityIndex() {
        if (rate.isEmpty()) {
            reasons.put("profitability_index", NO_RATE);
            return Double.NaN;
        }
        if (reasons.containsKey("present_values")) {
            reasons.put("profitability_index", TOO_LARGE);
            return Double.NaN;
        }
        ProfitabilityIndex index = ProfitabilityIndex.of(flows, rate.getAsDouble());
        return defined("profitability_index", index.value(), index.reason());
    }

    private double equivalentAnnualValue() {
        if (rate.isEmpty()) {
            reasons.put("equivalent_annual_value", NO_RATE);
            return Double.NaN;
        }
        int perYear = series.conventions().compoundsPerYear();
        double effective = perYear == 1 ? rate.getAsDouble() : StrictMath.pow(1 + rate.getAsDouble(), perYear) - 1;
        double last = Arrays.stream(flows.times()).max().orElse(0) / perYear;
        EquivalentAnnualValue annual = flows.size() == 0
                ? new EquivalentAnnualValue(Double.NaN, Reason.NO_FLOWS)
                : EquivalentAnnualValue.of(flows.netPresentValue(rate.getAsDouble()), effective, last);
        return defined("equivalent_annual_value", annual.value(), annual.reason());
    }

    private double defined(String figure, double value, @Nullable Reason reason) {
        if (reason != null) {
            reasons.put(figure, reason.text());
            return Double.NaN;
        }
        return finite(figure, value);
    }

    private double finite(String figure, double value) {
        if (!Double.isFinite(value)) {
            reasons.put(figure, rate.isEmpty() ? NO_RATE : TOO_LARGE);
            return Double.NaN;
        }
        return value;
    }

    private double[] finite(String figure, double[] values) {
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            reasons.put(figure, "Some of them are too large to be numbers.");
        }
        return values;
    }
}
