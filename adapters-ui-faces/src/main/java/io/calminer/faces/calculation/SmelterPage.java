package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.production.SettleProduct;
import io.calminer.application.production.SmelterInput;
import io.calminer.domain.document.Fields;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.calculation.CalculatorForm.Table;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a smelter pays for a product. */
@Dependent
final class SmelterPage implements CalculatorPage {

    private static final CalculatorForm FORM = CalculatorForm.of(
            "smelter",
            90,
            Group.of(
                    "/product",
                    Field.choice("type", names(SmelterInput.Type.values())),
                    Field.number("dry_tonnes"),
                    Field.number("moisture_pct")),
            Table.named(
                    "/assays",
                    Field.text("commodity"),
                    Field.number("value"),
                    Field.choice("unit", Stream.of("%", "g/t", "kg/t", "ppm", "ppb"))),
            Table.named("/prices", Field.text("commodity"), Field.number("value"), Field.text("unit")),
            Table.of(
                    "/terms/payables",
                    Field.text("commodity"),
                    Field.choice("form", names(SmelterInput.Form.values())),
                    Field.steps("payability_pct"),
                    Field.number("deduction"),
                    Field.number("threshold"),
                    Field.quantity("refining_charge"),
                    Field.quantity("premium")),
            Group.of(
                    "/terms",
                    Field.number("treatment_charge"),
                    Field.number("freight"),
                    Field.number("insurance"),
                    Field.number("moisture_penalty"),
                    Field.number("transit_loss_pct")),
            Table.of(
                    "/terms/penalties",
                    Field.text("element"),
                    Field.number("limit"),
                    Field.number("step"),
                    Field.number("rate"),
                    Field.truth("whole_steps")),
            Table.of(
                    "/terms/participation",
                    Field.text("commodity"),
                    Field.number("share_pct"),
                    Field.quantity("base"),
                    Field.quantity("low"),
                    Field.quantity("high"),
                    Field.choice("per", names(SmelterInput.Basis.values()))));

    private final SettleProduct settleProduct;

    @Inject
    SmelterPage(SettleProduct settleProduct) {
        this.settleProduct = settleProduct;
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public CalculatorForm form() {
        return FORM;
    }

    @Override
    public Supplier<Answer<Result>> read(Fields request) {
        SmelterInput input = SmelterInput.read(request);
        // what else stands in a request is nothing that the form sends
        return () -> settleProduct
                .settle(new SettleProduct.Request(input))
                .map(settled -> new Result(settled.document(), false));
    }
}
