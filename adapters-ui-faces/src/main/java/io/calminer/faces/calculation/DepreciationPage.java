package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.calculation.Figures;
import io.calminer.application.valuation.DepreciateAsset;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.valuation.depreciation.DepreciationRequest;
import io.calminer.domain.valuation.depreciation.DepreciationSchedule;
import io.calminer.domain.valuation.depreciation.MethodName;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.calculation.CalculatorForm.Table;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How the cost of an asset is charged to the periods of its use. */
@Dependent
final class DepreciationPage implements CalculatorPage {

    private static final CalculatorForm FORM = CalculatorForm.ofCents(
            "depreciation",
            100,
            Group.of(
                    "",
                    Field.choice("method", Stream.of(MethodName.values()).map(MethodName::toString)),
                    of(Field.number("cost")),
                    of(Field.number("salvage")),
                    of(Field.number("life")),
                    of(Field.number("factor")),
                    of(Field.trueUnless("switch_to_straight_line")),
                    of(Field.number("first_year_months")),
                    of(Field.number("rate_decimals")),
                    of(Field.number("rate")),
                    of(Field.number("cap")),
                    of(Field.number("total_units")),
                    of(Field.number("recovery_years")),
                    of(Field.choice(
                            "convention",
                            Stream.of(
                                    "full_year",
                                    "half_year",
                                    "mid_quarter_1",
                                    "mid_quarter_2",
                                    "mid_quarter_3",
                                    "mid_quarter_4",
                                    "mid_month"))),
                    of(Field.number("month")),
                    of(Field.number("basis_reduction")),
                    Field.number("from"),
                    Field.number("to")),
            Table.columns(
                    "periods",
                    of(Field.number("units")),
                    of(Field.number("additions")),
                    of(Field.number("units_mined")),
                    of(Field.number("units_sold")),
                    of(Field.number("remaining_estimates")),
                    of(Field.number("gross_income")),
                    of(Field.number("taxable_before_depletion")),
                    of(Field.number("cost_depletion"))));

    private final DepreciateAsset depreciateAsset;

    @Inject
    DepreciationPage(DepreciateAsset depreciateAsset) {
        this.depreciateAsset = depreciateAsset;
    }

    @Override
    public CalculatorForm form() {
        return FORM;
    }

    /** A field that has a meaning for the methods that take it. */
    private static Field of(Field field) {
        return field.meantFor(Stream.of(MethodName.values())
                .filter(method -> method.fields().contains(field.name()))
                .map(MethodName::toString));
    }

    @Override
    public Supplier<Answer<Result>> read(Fields request) {
        DepreciationRequest read = DepreciationRequest.read(request);
        return () -> depreciateAsset
                .depreciate(new DepreciateAsset.Request(read))
                .map(schedule -> new Result(document(schedule), false));
    }

    private static JsonObject document(DepreciationSchedule schedule) {
        Figures answer = Figures.of();
        schedule.between().ifPresent(sum -> answer.and("between", sum));
        return answer.and(
                        "schedule",
                        schedule.periods(),
                        period -> Figures.of()
                                .and("period", period.number())
                                .and("depreciation", period.depreciation())
                                .and("accumulated", period.accumulated())
                                .and("book_value", period.bookValue()))
                .object();
    }
}
