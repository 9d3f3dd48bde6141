package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.calculation.Figures;
import io.calminer.application.valuation.ValueSeries;
import io.calminer.domain.calendar.DayCount;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.valuation.InternalRateOfReturn;
import io.calminer.domain.valuation.Payback;
import io.calminer.domain.valuation.Reason;
import io.calminer.domain.valuation.series.Series;
import io.calminer.domain.valuation.series.SeriesValue;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.calculation.CalculatorForm.Table;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a series of cash flows is worth, and how well it returns its money. */
@Dependent
final class SeriesPage implements CalculatorPage {

    private static final CalculatorForm FORM = CalculatorForm.ofCents(
            "valuation",
            95,
            Group.of(
                    "",
                    Field.number("rate"),
                    Field.number("compounds_per_year"),
                    Field.choice("timing", Stream.of("end", "mid", "start")),
                    Field.number("first_flow_at"),
                    Field.choice("day_count", Stream.concat(Stream.of(""), DayCount.byName().keySet().stream())),
                    Field.text("valuation_date"),
                    Field.number("finance_rate"),
                    Field.number("reinvestment_rate"),
                    Field.number("guess"),
                    Field.number("residual_value")),
            Table.columns("flows", Field.number("cash_flows"), Field.text("dates"), Field.number("times")));

    private final ValueSeries valueSeries;

    @Inject
    SeriesPage(ValueSeries valueSeries) {
        this.valueSeries = valueSeries;
    }

    @Override
    public CalculatorForm form() {
        return FORM;
    }

    @Override
    public Supplier<Answer<Result>> read(Fields request) {
        Series series = Series.read(request);
        return () ->
                valueSeries.value(new ValueSeries.Request(series)).map(value -> new Result(document(value), false));
    }

    private static JsonObject document(SeriesValue value) {
        InternalRateOfReturn rate = value.internalRate();
        Figures metrics = Figures.of()
                .and("npv", value.netPresentValue())
                .and("irr", Figures.of().and("value", rate.value()).and("reason", text(rate.reason())))
                .and("mirr", value.modifiedRate())
                .and("payback", payback(value.payback()));
        Payback discounted = value.discountedPayback();
        if (discounted != null) {
            metrics.and("discounted_payback", payback(discounted));
        }
        metrics.and("profitability_index", value.profitabilityIndex())
                .and("equivalent_annual_value", value.equivalentAnnualValue());
        Figures answer = Figures.of().and("metrics", metrics).and("reasons", value.reasons());
        if (rate.roots().size() > 1) {
            answer.and("roots", rate.roots(), root -> Figures.of().and("root", root));
        }
        double[] factors = value.discountFactors();
        double[] present = value.presentValues();
        if (factors != null && present != null) {
            List<Integer> flows = IntStream.range(0, factors.length).boxed().toList();
            answer.and(
                    "schedule",
                    flows,
                    flow -> Figures.of()
                            .and("period", flow + 1)
                            .and("discount_factor", factors[flow])
                            .and("present_value", present[flow]));
        }
        return answer.object();
    }

    private static Figures payback(Payback payback) {
        return Figures.of().and("time", payback.time()).and("reason", text(payback.reason()));
    }

    private static @Nullable String text(@Nullable Reason reason) {
        return reason == null ? null : reason.text();
    }
}
