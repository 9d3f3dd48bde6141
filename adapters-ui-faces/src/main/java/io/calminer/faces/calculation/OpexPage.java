package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.calculation.Calculator;
import io.calminer.application.costs.EstimateOpex;
import io.calminer.application.costs.Frequency;
import io.calminer.domain.document.Fields;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.calculation.CalculatorForm.Table;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What operating costs. */
@Dependent
final class OpexPage implements CalculatorPage {

    private static final CalculatorForm FORM = CalculatorForm.of(
                    "opex",
                    30,
                    Group.of(
                            "/parameters",
                            Field.text("currency_code"),
                            Field.number("escalation_pct"),
                            Field.number("discount_rate_pct"),
                            Field.number("evaluation_horizon_years")),
                    Table.of(
                            "/components",
                            Field.text("name"),
                            Field.text("category"),
                            Field.number("unit_cost"),
                            Field.number("quantity"),
                            Field.choice("frequency", frequencies()),
                            Field.number("period_start"),
                            Field.number("period_end"),
                            Field.text("notes")))
            .keptAs(Calculator.OPEX, "/totals/escalated_total");

    private final EstimateOpex estimateOpex;

    @Inject
    OpexPage(EstimateOpex estimateOpex) {
        this.estimateOpex = estimateOpex;
    }

    /** Two names of the same need no two choices. */
    private static Stream<String> frequencies() {
        return Stream.of(Frequency.values())
                .filter(frequency -> frequency != Frequency.ANNUALLY)
                .map(Frequency::text);
    }

    @Override
    public CalculatorForm form() {
        return FORM;
    }

    @Override
    public Supplier<Answer<Result>> read(Fields request) {
        EstimateOpex.Request read = EstimateOpex.Request.read(request);
        return () -> estimateOpex.estimate(read).map(Result::of);
    }
}
