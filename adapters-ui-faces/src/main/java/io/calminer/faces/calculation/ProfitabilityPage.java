package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.calculation.Calculator;
import io.calminer.application.valuation.profitability.EstimateProfitability;
import io.calminer.domain.document.Fields;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.calculation.CalculatorForm.Table;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** What a parcel of ore earns. */
@Dependent
final class ProfitabilityPage implements CalculatorPage {

    private static final CalculatorForm FORM = CalculatorForm.of(
                    "profitability",
                    10,
                    Group.of(
                            "",
                            Field.text("metal"),
                            Field.number("ore_tonnage"),
                            Field.number("head_grade_pct"),
                            Field.number("recovery_pct"),
                            Field.number("payable_pct"),
                            Field.number("reference_price"),
                            Field.number("treatment_charge"),
                            Field.number("smelting_charge"),
                            Field.number("moisture_pct"),
                            Field.number("moisture_threshold_pct"),
                            Field.number("moisture_penalty_per_pct"),
                            Field.number("premiums"),
                            Field.number("fx_rate"),
                            Field.text("currency_code"),
                            Field.number("processing_opex"),
                            Field.number("sustaining_capex"),
                            Field.number("initial_capex"),
                            Field.number("discount_rate"),
                            Field.number("periods")),
                    Table.of(
                            "/impurities",
                            Field.text("name"),
                            Field.number("value"),
                            Field.number("threshold"),
                            Field.number("penalty")))
            .keptAs(Calculator.PROFITABILITY, "/pricing/net_revenue");

    private final EstimateProfitability estimateProfitability;

    @Inject
    ProfitabilityPage(EstimateProfitability estimateProfitability) {
        this.estimateProfitability = estimateProfitability;
    }

    @Override
    public CalculatorForm form() {
        return FORM;
    }

    @Override
    public Supplier<Answer<Result>> read(Fields request) {
        EstimateProfitability.Request read = EstimateProfitability.Request.read(request);
        return () -> estimateProfitability.estimate(read).map(Result::of);
    }
}
