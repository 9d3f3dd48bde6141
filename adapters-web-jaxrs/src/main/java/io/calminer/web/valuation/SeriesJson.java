package io.calminer.web.valuation;

import io.calminer.domain.valuation.InternalRateOfReturn;
import io.calminer.domain.valuation.Payback;
import io.calminer.domain.valuation.Reason;
import io.calminer.domain.valuation.series.Conventions;
import io.calminer.domain.valuation.series.Series;
import io.calminer.domain.valuation.series.SeriesValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a series as JSON: arrays have an entry for each flow, a residual value stands by itself. */
final class SeriesJson {

    private SeriesJson() {}

    static Map<String, @Nullable Object> of(SeriesValue value) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Series series = value.series();
        fields.put("npv", value.netPresentValue());
        fields.put("discount_factors", entered(series, value.discountFactors()));
        fields.put("present_values", entered(series, value.presentValues()));
        if (series.hasResidual()) {
            fields.put("residual_present_value", last(value.presentValues()));
        }
        fields.put("irr", rate(value.internalRate()));
        fields.put("mirr", value.modifiedRate());
        fields.put("payback", payback(value.payback()));
        Payback discounted = value.discountedPayback();
        fields.put("discounted_payback", discounted == null ? null : payback(discounted));
        fields.put("profitability_index", value.profitabilityIndex());
        fields.put("equivalent_annual_value", value.equivalentAnnualValue());
        fields.put("conventions", conventions(series));
        fields.put("reasons", value.reasons());
        return fields;
    }

    private static double @Nullable [] entered(Series series, double @Nullable [] values) {
        return values == null ? null : Arrays.copyOf(values, series.entered());
    }

    private static @Nullable Double last(double @Nullable [] values) {
        return values == null ? null : values[values.length - 1];
    }

    private static Map<String, @Nullable Object> rate(InternalRateOfReturn rate) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("status", rate.status().name());
        fields.put("value", rate.value());
        fields.put("roots", rate.roots());
        fields.put("sign_changes", rate.signChanges());
        fields.put("reason", text(rate.reason()));
        return fields;
    }

    /** Without an outflow nothing is ever paid back; the reason tells so. */
    private static Map<String, @Nullable Object> payback(Payback payback) {
        boolean reached = payback.status() == Payback.Status.REACHED;
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("status", reached ? "REACHED" : "NEVER");
        fields.put("time", payback.time());
        fields.put("lasting_time", payback.lastingTime());
        fields.put("reason", text(payback.reason()));
        return fields;
    }

    private static Map<String, @Nullable Object> conventions(Series series) {
        Conventions conventions = series.conventions();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("basis", conventions.basis());
        fields.put("valuation_date", conventions.valuationDate());
        fields.put(
                "day_count",
                conventions.dayCount() == null ? null : conventions.dayCount().toString());
        fields.put("first_flow_at", conventions.basis() == Conventions.Basis.INDEX ? conventions.firstFlowAt() : null);
        fields.put("timing", conventions.timing());
        fields.put("compounds_per_year", conventions.compoundsPerYear());
        fields.put("exponents", series.flows().times());
        fields.put("text", sentence(conventions));
        return fields;
    }

    private static String sentence(Conventions conventions) {
        int perYear = conventions.compoundsPerYear();
        String zero = conventions.valuationDate() == null ? "time 0" : String.valueOf(conventions.valuationDate());
        String rates = perYear == 1 ? "effective per year" : "nominal per year, compounded " + perYear + " times";
        return "Discounted to " + zero + "; rates are " + rates + "; flows at "
                + conventions.timing().name().toLowerCase(Locale.ROOT)
                + " of period, one at time 0 not moved; times in years.";
    }

    private static @Nullable String text(@Nullable Reason reason) {
        return reason == null ? null : reason.text();
    }
}
