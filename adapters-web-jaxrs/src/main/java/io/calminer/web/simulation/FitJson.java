package io.calminer.web.simulation;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.simulation.distribution.fit.Fit;
import io.calminer.domain.simulation.distribution.fit.Fitting;
import io.calminer.domain.simulation.distribution.fit.Goodness;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Fitted distributions in answers, the best first. */
final class FitJson {

    private FitJson() {}

    static Map<String, Object> of(Fitting fitting, int count) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", count);
        fields.put("fits", fitting.fits().stream().map(FitJson::fit).toList());
        fields.put(
                "left_out",
                fitting.leftOut().entrySet().stream()
                        .map(entry -> Map.of(
                                "candidate", entry.getKey().type(),
                                "reason", entry.getValue()))
                        .toList());
        return fields;
    }

    private static Map<String, Object> fit(Fit fit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("candidate", fit.candidate().type());
        // the text of a distribution is its object
        fields.put("distribution", JsonDocument.parse(fit.law().toString()).root());
        fields.put("method", "maximum_likelihood");
        fields.put("parameters", fit.candidate().parameters());
        fields.put("log_likelihood", fit.logLikelihood());
        fields.put("aic", fit.akaike());
        fields.put("anderson_darling", andersonDarling(fit));
        fields.put("kolmogorov_smirnov", kolmogorovSmirnov(fit.goodness()));
        return fields;
    }

    private static Map<String, Object> andersonDarling(Fit fit) {
        Goodness goodness = fit.goodness();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("statistic", goodness.andersonDarling());
        fields.put("adjusted", goodness.andersonDarlingAdjusted());
        Map<String, Double> critical = new LinkedHashMap<>();
        new TreeMap<>(goodness.criticalValues())
                .descendingMap()
                .forEach((level, value) -> critical.put(Numbers.shortest(level), value));
        fields.put("critical_values", critical);
        fields.put("reasons", reasons(fit));
        return fields;
    }

    private static Map<String, String> reasons(Fit fit) {
        if (fit.law().isDiscrete()) {
            return Map.of("statistic", "The statistic is defined for continuous distributions.");
        }
        return fit.goodness().criticalValues().isEmpty()
                ? Map.of("adjusted", "No critical values are published for fitted parameters of this family.")
                : Map.of();
    }

    private static Map<String, Object> kolmogorovSmirnov(Goodness goodness) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("statistic", goodness.kolmogorovSmirnov());
        fields.put("p_value", goodness.kolmogorovSmirnovP());
        fields.put("p_value_is", "upper_bound");
        return fields;
    }
}
