package io.calminer.web.valuation;

import io.calminer.application.valuation.RepayLoan;
import io.calminer.domain.valuation.interest.Loan;
import io.calminer.domain.valuation.interest.LoanSchedule;
import io.calminer.web.http.Body;
import io.calminer.web.http.Calculation;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repays loans that are not stored. */
@Path("/calculations/loan")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LoanResource {

    @Inject
    private RepayLoan repayLoan;

    @POST
    public Response repay(Body body) {
        RepayLoan.Request request = new RepayLoan.Request(Calculation.read(body, Loan::read));
        return Response.ok(json(Refused.unless(repayLoan.repay(request)))).build();
    }

    private static Map<String, @Nullable Object> json(LoanSchedule schedule) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "schedule", schedule.periods().stream().map(LoanResource::json).toList());
        Map<String, Object> totals = json(schedule.totals());
        totals.put("fee", schedule.loan().fee());
        totals.put("cost", schedule.totals().interest() + schedule.loan().fee());
        fields.put("totals", totals);
        LoanSchedule.Sums between = schedule.between();
        fields.put("between", between == null ? null : json(between));
        fields.put("reasons", between == null ? Map.of("between", "Neither 'from' nor 'to' is given.") : Map.of());
        return fields;
    }

    private static Map<String, Object> json(LoanSchedule.Period period) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("period", period.number());
        fields.put("interest", period.interest());
        fields.put("principal", period.principal());
        fields.put("payment", period.payment());
        fields.put("balance", period.balance());
        return fields;
    }

    private static Map<String, Object> json(LoanSchedule.Sums sums) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("interest", sums.interest());
        fields.put("principal", sums.principal());
        fields.put("payment", sums.payment());
        return fields;
    }
}
