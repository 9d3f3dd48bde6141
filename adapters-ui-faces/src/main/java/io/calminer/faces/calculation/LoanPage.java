package io.calminer.faces.calculation;

import io.calminer.application.Answer;
import io.calminer.application.calculation.Figures;
import io.calminer.application.valuation.RepayLoan;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.valuation.interest.Loan;
import io.calminer.domain.valuation.interest.LoanSchedule;
import io.calminer.faces.calculation.CalculatorForm.Field;
import io.calminer.faces.calculation.CalculatorForm.Group;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a loan costs, period by period. */
@Dependent
final class LoanPage implements CalculatorPage {

    private static final CalculatorForm FORM = CalculatorForm.ofCents(
            "loan",
            120,
            Group.of(
                    "",
                    Field.number("principal"),
                    Field.number("rate"),
                    Field.number("periods"),
                    Field.choice(
                            "type",
                            Stream.of(Loan.Repayment.values())
                                    .map(type -> type.name().toLowerCase(Locale.ROOT))),
                    Field.number("grace"),
                    Field.choice("when", Stream.of("end", "start")),
                    Field.number("balloon"),
                    Field.number("fee"),
                    Field.number("from"),
                    Field.number("to")));

    private final RepayLoan repayLoan;

    @Inject
    LoanPage(RepayLoan repayLoan) {
        this.repayLoan = repayLoan;
    }

    @Override
    public CalculatorForm form() {
        return FORM;
    }

    @Override
    public Supplier<Answer<Result>> read(Fields request) {
        Loan loan = Loan.read(request);
        return () ->
                repayLoan.repay(new RepayLoan.Request(loan)).map(schedule -> new Result(document(schedule), false));
    }

    private static JsonObject document(LoanSchedule schedule) {
        double fee = schedule.loan().fee();
        Figures answer = Figures.of()
                .and(
                        "totals",
                        sums(schedule.totals())
                                .and("fee", fee)
                                .and("cost", schedule.totals().interest() + fee));
        LoanSchedule.Sums between = schedule.between();
        if (between != null) {
            answer.and("between", sums(between));
        }
        return answer.and(
                        "schedule",
                        schedule.periods(),
                        period -> Figures.of()
                                .and("period", period.number())
                                .and("interest", period.interest())
                                .and("principal", period.principal())
                                .and("payment", period.payment())
                                .and("balance", period.balance()))
                .object();
    }

    private static Figures sums(LoanSchedule.Sums sums) {
        return Figures.of()
                .and("interest", sums.interest())
                .and("principal", sums.principal())
                .and("payment", sums.payment());
    }
}
