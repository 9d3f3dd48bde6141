package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.sensitivity.BreakEven;
import io.calminer.domain.sensitivity.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the settings of an input at which a scenario is worth nothing. */
public final class FindBreakEven {

    private final Access access;
    private final VisibleScenarios scenarios;

    public FindBreakEven(Access access, VisibleScenarios scenarios) {
        this.access = access;
        this.scenarios = scenarios;
    }

    /** The input and the range that is searched. */
    public record Request(UUID scenarioId, String parameter, double low, double high) {}

    public Answer<BreakEven> find(Request request) {
        access.require(Role.VIEWER);
        return scenarios
                .find(Role.VIEWER, request.scenarioId())
                .then(head -> Plan.read(head.document()))
                .then(plan -> find(plan, request));
    }

    private static Answer<BreakEven> find(Plan plan, Request request) {
        List<Driver> drivers = Driver.of(plan.scenario());
        Optional<Driver> driver = drivers.stream()
                .filter(one -> one.key().equals(request.parameter()))
                .findFirst();
        List<Problem> problems = new ArrayList<>();
        if (driver.isEmpty()) {
            List<String> keys = drivers.stream().map(Driver::key).toList();
            problems.add(Problem.of(
                    RequestRule.UNKNOWN_DRIVER,
                    Pointer.ROOT.child("parameter"),
                    null,
                    request.parameter(),
                    Suggestion.nearest(request.parameter(), keys)));
        }
        if (!(request.low() < request.high())) {
            problems.add(Problem.of(
                    RequestRule.RANGE_ORDER, Pointer.ROOT.child("low"), null, request.low(), request.high()));
        }
        return driver.isEmpty() || !problems.isEmpty()
                ? Answer.refuse(new Answer.Invalid(problems))
                : Answer.of(BreakEven.of(plan.scenario(), driver.get(), request.low(), request.high()));
    }
}
