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
import io.calminer.domain.project.Scenario;
import io.calminer.domain.sensitivity.Driver;
import io.calminer.domain.sensitivity.RateProfile;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.domain.sensitivity.TwoWayTable;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows how metrics of a scenario move when single inputs move, without a run. */
public final class ShowSensitivity {

    private static final int MOST_SHARES = 40;
    private static final double LEAST_SHARE = -1;
    private static final double GREATEST_SHARE = 10;
    private static final int PROFILE_STEPS = 20;

    private final Access access;
    private final VisibleScenarios scenarios;

    public ShowSensitivity(Access access, VisibleScenarios scenarios) {
        this.access = access;
        this.scenarios = scenarios;
    }

    /**
     * What is to be moved.
     *
     * @param metrics the metrics, the first of which orders the inputs
     * @param drivers keys of parameters and processes; none for all
     * @param shares how far each is moved, as shares of its base
     * @param across two inputs for a two-way table of the first metric; none for no table
     */
    public record Request(
            UUID scenarioId, List<String> metrics, List<String> drivers, List<Double> shares, List<String> across) {
        public Request {
            metrics = List.copyOf(metrics);
            drivers = List.copyOf(drivers);
            shares = List.copyOf(shares);
            across = List.copyOf(across);
        }
    }

    /**
     * The tables of a scenario.
     *
     * @param hash the input hash of the document
     * @param twoWay null when none was asked for
     */
    public record Shown(
            Sensitivity sensitivity,
            RateProfile profile,
            @Nullable TwoWayTable twoWay,
            String hash) {}

    public Answer<Shown> show(Request request) {
        access.require(Role.VIEWER);
        return scenarios
                .find(Role.VIEWER, request.scenarioId())
                .then(head -> Plan.read(head.document()))
                .then(Valued::of)
                .then(valued -> show(valued, request));
    }

    private static Answer<Shown> show(Valued valued, Request request) {
        Valuation valuation = valued.valuation();
        Scenario scenario = valuation.scenario();
        List<Driver> all = Driver.of(scenario);
        List<Problem> problems = problems(request, valuation, all);
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems));
        }
        List<Driver> single = all.stream().filter(driver -> !driver.isFlex()).toList();
        List<Driver> drivers = request.drivers().isEmpty() ? single : chosen(request.drivers(), all);
        Sensitivity table = Sensitivity.of(scenario, drivers, request.metrics(), request.shares());
        return Answer.of(new Shown(table, profile(valuation), twoWay(scenario, all, request), valued.hash()));
    }

    private static RateProfile profile(Valuation valuation) {
        List<Double> rates = IntStream.rangeClosed(0, PROFILE_STEPS)
                .mapToObj(step -> step / 100.0)
                .toList();
        return RateProfile.of(valuation.cashFlows(), rates);
    }

    private static @Nullable TwoWayTable twoWay(Scenario scenario, List<Driver> all, Request request) {
        if (request.across().isEmpty()) {
            return null;
        }
        List<Driver> pair = chosen(request.across(), all);
        List<Double> shares = new ArrayList<>(request.shares());
        shares.add(0.0);
        shares.sort(null);
        Driver rows = pair.get(0);
        Driver columns = pair.get(1);
        return TwoWayTable.of(
                scenario,
                request.metrics().get(0),
                rows,
                shares.stream().distinct().map(rows::moved).toList(),
                columns,
                shares.stream().distinct().map(columns::moved).toList());
    }

    private static List<Driver> chosen(List<String> keys, List<Driver> all) {
        return keys.stream()
                .map(key ->
                        all.stream().filter(driver -> driver.key().equals(key)).findFirst())
                .map(found -> Objects.requireNonNull(found.orElse(null)))
                .toList();
    }

    private static List<Problem> problems(Request request, Valuation valuation, List<Driver> all) {
        List<Problem> problems = new ArrayList<>();
        List<String> metrics = valuation.figures().stream().map(Figure::name).toList();
        for (String metric : request.metrics()) {
            if (!metrics.contains(metric)) {
                problems.add(problem(RequestRule.NOT_A_METRIC, "metrics", metric, Suggestion.nearest(metric, metrics)));
            }
        }
        List<String> keys = all.stream().map(Driver::key).toList();
        request.drivers().forEach(key -> checkDriver(key, "drivers", keys, problems));
        request.across().forEach(key -> checkDriver(key, "across", keys, problems));
        int across = request.across().size();
        if (across > 0 && (across != 2 || request.across().stream().distinct().count() != 2)) {
            problems.add(problem(RequestRule.TWO_DRIVERS, "across", String.join(",", request.across())));
        }
        if (request.shares().isEmpty() || request.shares().size() > MOST_SHARES) {
            problems.add(problem(
                    RequestRule.SHARES_COUNT,
                    "shares",
                    MOST_SHARES,
                    request.shares().size()));
        }
        for (double share : request.shares()) {
            if (!(share >= LEAST_SHARE && share <= GREATEST_SHARE)) {
                problems.add(problem(RequestRule.SHARE_RANGE, "shares", share));
            }
        }
        return problems;
    }

    private static void checkDriver(String key, String field, List<String> keys, List<Problem> problems) {
        if (!keys.contains(key)) {
            problems.add(problem(RequestRule.UNKNOWN_DRIVER, field, key, Suggestion.nearest(key, keys)));
        }
    }

    private static Problem problem(RequestRule rule, String field, @Nullable Object... values) {
        return Problem.of(rule, Pointer.ROOT.child(field), null, values);
    }
}
