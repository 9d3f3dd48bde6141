package io.calminer.web.equipment;

import io.calminer.application.equipment.FleetReliability;
import io.calminer.application.equipment.ReliabilityReport;
import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.LogFit;
import io.calminer.domain.reliability.AgeReplacement;
import io.calminer.domain.reliability.Bounds;
import io.calminer.domain.reliability.Laplace;
import io.calminer.domain.reliability.MeanCumulative;
import io.calminer.domain.reliability.Objection;
import io.calminer.domain.reliability.PlottingPosition;
import io.calminer.domain.reliability.PowerLaw;
import io.calminer.domain.reliability.WeibullBounds;
import io.calminer.domain.reliability.WeibullFit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a log says of reliability, in answers. */
final class ReliabilityJson {

    private static final int MOST_POINTS = 2_000;
    private static final double LEVEL = Bounds.USUAL_LEVEL;

    private ReliabilityJson() {}

    static Map<String, @Nullable Object> of(ReliabilityReport report) {
        LogFit fit = report.fit();
        Objection objection = fit.objection();
        WeibullFit weibull = fit.weibull();
        PowerLaw power = fit.power();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("units", report.units().stream().map(EquipmentUnit::code).toList());
        fields.put("component", report.component());
        fields.put("components", report.components());
        fields.put("failures", fit.lives().failures());
        fields.put("date", report.date());
        fields.put("hash", report.hash());
        fields.put("model", weibull != null ? "weibull" : power != null ? "power_law" : null);
        fields.put("reason", objection == null ? null : objection.toString());
        fields.put("trend", fit.trend() == null ? null : trend(fit.trend()));
        fields.put("weibull", weibull == null ? null : weibull(weibull));
        fields.put("power_law", power == null ? null : power(power));
        fields.put("mtbf", fit.meanTimeBetweenFailures());
        fields.put("mean_repair_hours", fit.lives().meanRepair());
        fields.put("repair_sd_hours", fit.lives().repairSpread());
        fields.put("planned_hours_per_hour", fit.planned());
        fields.put("availability", fit.availability());
        fields.put("replacement", report.replacement() == null ? null : replacement(report.replacement()));
        fields.put(
                "points",
                fit.positions().stream()
                        .limit(MOST_POINTS)
                        .map(ReliabilityJson::point)
                        .toList());
        fields.put(
                "cumulative",
                fit.cumulative().points().stream()
                        .limit(MOST_POINTS)
                        .map(ReliabilityJson::mean)
                        .toList());
        return fields;
    }

    static Map<String, @Nullable Object> of(FleetReliability fleet) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("fleet", fleet.fleet());
        fields.put("adopted_hash", fleet.adopted());
        fields.put("adopted_date", fleet.adoptedOn());
        fields.put("moved_on", fleet.movedOn());
        fields.put("log", of(fleet.report()));
        return fields;
    }

    private static Map<String, @Nullable Object> trend(Laplace trend) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("laplace_u", trend.u());
        fields.put("trend", trend.trend());
        fields.put("significance", trend.significance());
        return fields;
    }

    private static Map<String, @Nullable Object> weibull(WeibullFit fit) {
        WeibullBounds bounds = fit.bounds(LEVEL);
        Map<String, @Nullable Object> ends = new LinkedHashMap<>();
        ends.put("level", LEVEL);
        ends.put("shape", ends(bounds.shape()));
        ends.put("scale", ends(bounds.scale()));
        ends.put("mtbf", ends(bounds.meanLife()));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("shape", fit.shape());
        fields.put("scale", fit.scale());
        fields.put("failures", fit.failures());
        fields.put("suspensions", fit.suspensions());
        fields.put("bounds", ends);
        return fields;
    }

    private static Map<String, @Nullable Object> power(PowerLaw law) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("beta", law.beta());
        fields.put("lambda", law.lambda());
        fields.put("current_mtbf", law.currentMtbf());
        return fields;
    }

    private static Map<String, @Nullable Object> replacement(AgeReplacement part) {
        Objection objection = part.objection().orElse(null);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("cost_preventive", part.preventive());
        fields.put("cost_failure", part.corrective());
        fields.put("optimum_age", objection == null ? part.optimumAge().orElse(Double.NaN) : Double.NaN);
        fields.put("cost_rate", objection == null ? part.leastCostRate() : Double.NaN);
        fields.put("reason", objection == null ? null : objection.toString());
        return fields;
    }

    private static Map<String, @Nullable Object> point(PlottingPosition position) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("age", position.age());
        fields.put("share", position.share());
        fields.put("lower", position.bounds().lower());
        fields.put("upper", position.bounds().upper());
        return fields;
    }

    private static Map<String, @Nullable Object> mean(MeanCumulative.Point point) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("meter", point.age());
        fields.put("mean", point.mean());
        fields.put("units", point.atRisk());
        // one unit says nothing of others
        Bounds bounds = point.variance() >= 0 ? point.bounds(LEVEL) : new Bounds(Double.NaN, Double.NaN);
        fields.put("lower", bounds.lower());
        fields.put("upper", bounds.upper());
        return fields;
    }

    private static Map<String, @Nullable Object> ends(Bounds bounds) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("lower", bounds.lower());
        fields.put("upper", bounds.upper());
        return fields;
    }
}
