package io.calminer.web.reporting;

import io.calminer.application.reporting.EconomicsReport;
import io.calminer.application.reporting.EconomicsReport.Basis;
import io.calminer.application.reporting.EconomicsReport.Series;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.domain.valuation.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The economics of a technical report as JSON; what is undefined is null. */
final class EconomicsJson {

    private EconomicsJson() {}

    static Map<String, @Nullable Object> of(EconomicsReport report) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("scenario_id", report.scenarioId());
        fields.put("name", report.name());
        fields.put("hash", report.hash());
        fields.put("basis", basis(report.basis()));
        fields.put(
                "cautions",
                report.cautions().stream()
                        .map(caution -> Map.of(
                                "code", caution.name().toLowerCase(Locale.ROOT),
                                "text", caution.text()))
                        .toList());
        fields.put("assumptions", report.assumptions());
        fields.put("years", report.years());
        fields.put("production", series(report.production()));
        fields.put("cash_flow", series(report.cashFlow()));
        fields.put("capital", report.capital());
        fields.put("operating_costs", report.operatingCosts());
        fields.put("levies", series(report.levies()));
        fields.put("npv", report.values());
        fields.put("metrics", metrics(report.metrics()));
        Sensitivity sensitivity = report.sensitivity();
        fields.put("sensitivity", sensitivity == null ? null : json(sensitivity));
        return fields;
    }

    private static Map<String, @Nullable Object> basis(Basis basis) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("study_stage", basis.stage().text());
        fields.put("currency", basis.currency());
        fields.put("money", basis.money());
        fields.put("valuation_date", basis.valuationDate());
        fields.put("discount_rate", basis.discountRate());
        fields.put("discounting", basis.discounting());
        fields.put("terms", basis.terms());
        fields.put("price_base_date", basis.priceBaseDate());
        fields.put("ownership", basis.ownership());
        return fields;
    }

    private static List<Map<String, Object>> series(List<Series> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("line", row.key());
                    fields.put("name", row.name());
                    fields.put("unit", row.unit());
                    fields.put("values", row.values());
                    fields.put("total", row.total());
                    return fields;
                })
                .toList();
    }

    private static Map<String, Object> metrics(List<Figure> figures) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("value", figure.value());
            fields.put("unit", figure.unit());
            fields.put("status", figure.status());
            fields.put("reason", figure.reason());
            metrics.put(figure.name(), fields);
        }
        return metrics;
    }

    private static Map<String, Object> json(Sensitivity sensitivity) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("metrics", sensitivity.metrics());
        fields.put("base", sensitivity.base());
        fields.put(
                "rows",
                sensitivity.rows().stream()
                        .map(row -> Map.of(
                                "key", row.driver().key(),
                                "label", row.driver().label(),
                                "points",
                                        row.points().stream()
                                                .map(point -> Map.of("share", point.share(), "values", point.values()))
                                                .toList()))
                        .toList());
        return fields;
    }
}
