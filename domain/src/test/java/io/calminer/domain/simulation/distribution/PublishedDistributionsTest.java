package io.calminer.domain.simulation.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.PublishedCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values of densities, cumulatives, survivals, quantiles and moments as published with Apache commons-statistics. */
class PublishedDistributionsTest {

    /** A probability below it is a difference from 1 in some sources, so it is compared absolutely. */
    private static final double ABSOLUTE = 1e-15;

    private static final Map<String, Function<Numbers, Distribution>> FAMILIES = Map.of(
            "beta", p -> Beta.of(p.of("alpha"), p.of("beta"), 0, 1),
            "lognormal", p -> Lognormal.of(p.of("mu"), p.of("sigma")),
            "normal", p -> Normal.of(p.of("mean"), p.of("sd")),
            "poisson", p -> Poisson.of(p.of("mean")),
            "triangular", p -> Triangular.of(p.of("lower"), p.of("mode"), p.of("upper")),
            "truncatednormal", p -> TruncatedNormal.of(p.of("mean"), p.of("sd"), p.of("lower"), p.of("upper")),
            "weibull", p -> Weibull.of(p.of("shape"), p.of("scale")));

    private interface Numbers {
        double of(String name);
    }

    @TestFactory
    Stream<DynamicTest> publishedValuesAreMet() {
        return FAMILIES.keySet().stream().sorted().flatMap(this::cases);
    }

    @TestFactory
    Stream<DynamicTest> publishedUniformValuesAreMet() {
        return Stream.concat(
                tests("uniformcontinuous", p -> Uniform.of(p.of("lower"), p.of("upper"))),
                tests("uniformdiscrete", p -> UniformDiscrete.of(p.of("lower"), p.of("upper"))));
    }

    private Stream<DynamicTest> cases(String family) {
        return tests(family, Objects.requireNonNull(FAMILIES.get(family)));
    }

    private static Stream<DynamicTest> tests(String family, Function<Numbers, Distribution> of) {
        return list(PublishedCases.read("dist_" + family).fields().get("cases")).stream()
                .map(value -> {
                    Map<String, JsonValue> fields = object(value);
                    String file = ((JsonValue.JsonText) fields.get("file")).value();
                    Map<String, JsonValue> parameters = object(fields.get("parameters"));
                    return DynamicTest.dynamicTest(
                            file,
                            () -> check(
                                    of.apply(name -> number(parameters.get(name))), fields, tolerance(family, file)));
                });
    }

    /** 1e-13, except for means of 2e9 and where the published value itself is off (a truncated tail by 2e-10, a narrow part by
     * 1e-9). */
    private static double tolerance(String family, String file) {
        if (family.equals("truncatednormal")) {
            return file.contains(".5.") || file.contains(".7.") ? 2e-8 : 1e-11;
        }
        return family.equals("poisson") ? 1e-12 : 1e-13;
    }

    private static void check(Distribution law, Map<String, JsonValue> fields, double tolerance) {
        compare("density", fields, "cdf_points", "pdf_values", law::density, tolerance);
        compare("probability", fields, "cdf_points", "pmf_values", law::density, tolerance);
        compare("cumulative", fields, "cdf_points", "cdf_values", law::cumulative, tolerance);
        String points = fields.containsKey("sf_points") ? "sf_points" : "cdf_points";
        compare("survival", fields, points, "sf_values", law::survival, tolerance);
        compare("quantile", fields, "icdf_points", "icdf_values", law::quantile, tolerance);
        near("mean", 0, law.mean(), number(fields.get("expected_mean")), tolerance);
        near("variance", 0, law.variance(), number(fields.get("expected_variance")), tolerance);
        if (fields.containsKey("support_lower")) {
            assertThat(law.lower()).isEqualTo(number(fields.get("support_lower")));
        }
        if (fields.containsKey("support_upper")) {
            assertThat(law.upper()).isEqualTo(number(fields.get("support_upper")));
        }
    }

    private static void compare(
            String what,
            Map<String, JsonValue> fields,
            String points,
            String values,
            Function<Double, Double> actual,
            double tolerance) {
        if (!fields.containsKey(points) || !fields.containsKey(values)) {
            return;
        }
        List<JsonValue> at = list(fields.get(points));
        List<JsonValue> expected = list(fields.get(values));
        for (int i = 0; i < Math.min(at.size(), expected.size()); i++) {
            boolean isNumber = expected.get(i) instanceof JsonValue.JsonNumber
                    || expected.get(i).equals(new JsonValue.JsonText("Infinity"));
            if (isNumber) {
                double x = number(at.get(i));
                near(what, x, actual.apply(x), number(expected.get(i)), tolerance);
            }
        }
    }

    private static void near(String what, double at, double actual, double expected, double tolerance) {
        if (Double.isFinite(expected)) {
            double allowed = Math.max(tolerance * Math.abs(expected), ABSOLUTE);
            assertThat(Math.abs(actual - expected))
                    .as("%s at %s: %s for %s", what, at, actual, expected)
                    .isLessThanOrEqualTo(allowed);
        } else {
            assertThat(actual).as("%s at %s", what, at).isEqualTo(expected);
        }
    }

    private static double number(JsonValue value) {
        return value instanceof JsonValue.JsonNumber number
                ? number.value()
                : Double.parseDouble(((JsonValue.JsonText) value).value());
    }

    private static List<JsonValue> list(JsonValue value) {
        return new ArrayList<>(((JsonValue.JsonArray) value).items());
    }

    private static Map<String, JsonValue> object(JsonValue value) {
        return ((JsonValue.JsonObject) value).fields();
    }
}
