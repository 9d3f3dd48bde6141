package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.calculation.Calculator;
import io.calminer.application.costs.EstimateCapex;
import io.calminer.domain.document.Fields;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.calculation.CalculatorForm.Table;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** What building costs. */
@Dependent
final class CapexPage implements CalculatorPage {

    private static final CalculatorForm FORM = CalculatorForm.of(
                    "capex",
                    20,
                    Group.of(
                            "/parameters",
                            Field.text("currency_code"),
                            Field.number("contingency_pct"),
                            Field.number("discount_rate_pct"),
                            Field.number("evaluation_horizon_years")),
                    Table.of(
                            "/components",
                            Field.text("name"),
                            Field.text("category"),
                            Field.number("amount"),
                            Field.number("spend_year"),
                            Field.text("notes")))
            .keptAs(Calculator.CAPEX, "/totals/with_contingency");

    private final EstimateCapex estimateCapex;

    @Inject
    CapexPage(EstimateCapex estimateCapex) {
        this.estimateCapex = estimateCapex;
    }

    @Override
    public CalculatorForm form() {
        return FORM;
    }

    @Override
    public Supplier<Answer<Result>> read(Fields request) {
        EstimateCapex.Request read = EstimateCapex.Request.read(request);
        return () -> estimateCapex.estimate(read).map(Result::of);
    }
}
