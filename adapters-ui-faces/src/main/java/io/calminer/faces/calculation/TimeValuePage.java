package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.calculation.Figures;
import io.calminer.application.valuation.SolveTimeValue;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.valuation.interest.Solved;
import io.calminer.domain.valuation.interest.Sought;
import io.calminer.domain.valuation.interest.TimeValue;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import io.calminer.faces.calculation.CalculatorForm.Table;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One value of money over time that follows from the others. */
@Dependent
final class TimeValuePage implements CalculatorPage {

    private static final String RATES = "rates";

    private static final CalculatorForm FORM = CalculatorForm.ofCents(
            "time-value",
            110,
            Group.of(
                    "",
                    Field.choice("solve", Stream.of(Sought.values()).map(Sought::toString)),
                    of(Field.number("rate")),
                    of(Field.number("periods")),
                    of(Field.number("payment")),
                    of(Field.number("present_value")),
                    of(Field.number("future_value")),
                    of(Field.choice("when", Stream.of("end", "start"))),
                    of(Field.number("guess")),
                    of(Field.number("nominal_rate")),
                    of(Field.number("effective_rate")),
                    of(Field.number("compounds_per_year")),
                    of(Field.number("principal"))),
            Table.columns(RATES, of(Field.number(RATES))));

    private final SolveTimeValue solveTimeValue;

    @Inject
    TimeValuePage(SolveTimeValue solveTimeValue) {
        this.solveTimeValue = solveTimeValue;
    }

    @Override
    public CalculatorForm form() {
        return FORM;
    }

    /** A field that has a meaning where one of certain values is sought. */
    private static Field of(Field field) {
        return field.meantFor(Stream.of(Sought.values())
                .filter(sought -> sought.fields().contains(field.name()))
                .map(Sought::toString));
    }

    @Override
    public Supplier<Answer<Result>> read(Fields request) {
        TimeValue read = TimeValue.read(request);
        return () -> solveTimeValue
                .solve(new SolveTimeValue.Request(read))
                .map(solved -> new Result(document(solved), false));
    }

    /** The value; beside it all of them where there are several. */
    private static JsonObject document(Solved.Value solved) {
        boolean isRate = solved.sought().toString().endsWith("rate");
        Figures answer = Figures.of().and(isRate ? "value_rate" : "value", solved.value());
        return solved.roots().size() > 1
                ? answer.and("roots", solved.roots(), root -> Figures.of().and("root", root))
                        .object()
                : answer.object();
    }
}
