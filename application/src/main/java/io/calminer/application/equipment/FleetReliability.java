package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.maintenance.LogLives;
import io.calminer.domain.maintenance.MaintenanceRule;
import io.calminer.domain.reliability.Objection;
import io.calminer.domain.reliability.WeibullFit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of the reliability of a fleet beside what the log of its machines says.
 *
 * @param fleet the key of the fleet
 * @param report what the log says
 * @param adopted the hash of the log that the plan took its figures from; empty when they come from elsewhere
 * @param adoptedOn the last day of that log; empty likewise
 * @param movedOn whether the log has moved on since
 * @param meterRatio hours of the meter for each operating hour
 */
public record FleetReliability(
        String fleet, ReliabilityReport report, String adopted, String adoptedOn, boolean movedOn, double meterRatio) {

    private static final Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]+)?%?");

    /** The fleet of a plan document beside the machines of its project. */
    static Answer<FleetReliability> of(
            JsonObject document, String fleet, String component, List<Equipment> ofProject, List<LogLine> lines) {
        if (!(document.object("fleets").fields().get(fleet) instanceof JsonObject item)) {
            return Answer.refuse(new Answer.NotFound("fleet", fleet));
        }
        List<Equipment> units = ofProject.stream()
                .filter(equipment -> equipment.unit().fleet().equals(fleet))
                .toList();
        List<LogLine> own =
                lines.stream().filter(line -> line.fleet().equals(fleet)).toList();
        ReliabilityReport report = ReliabilityReport.of(units, own, component, null, null);
        JsonObject log = item.object("reliability").object("log");
        String hash = log.text("hash");
        return Answer.of(new FleetReliability(
                fleet,
                report,
                hash,
                log.text("date"),
                !hash.isEmpty() && !hash.equals(report.hash()),
                ratio(item.fields().get("meter_ratio"))));
    }

    /**
     * Why a plan cannot take over the law of the log; empty where it can. A machine fails with any of its components, so that
     * the law of one of them is the law of the machines only where no other has failed.
     */
    public Optional<Problem> objection() {
        Pointer at = Pointer.ROOT.child("fleets").child(fleet);
        Objection objection = report.fit().objection();
        if (objection != null) {
            return Optional.of(objection.problem(at));
        }
        if (report.fit().weibull() == null || report.date() == null) {
            return Optional.of(Problem.of(MaintenanceRule.FIT_TREND, at, null, fleet));
        }
        int others = report.elsewhere();
        return others == 0
                ? Optional.empty()
                : Optional.of(Problem.of(MaintenanceRule.FIT_COMPONENT, at, null, fleet, others, report.component()));
    }

    /**
     * The merge patch by which a plan takes over the law of the log; running hours of the meter become operating hours by
     * the fleet's ratio where that is a number.
     *
     * @return null when there is an {@link #objection}
     */
    @Nullable JsonObject patch() {
        WeibullFit law = report.fit().weibull();
        LocalDate date = report.date();
        if (law == null || date == null || objection().isPresent()) {
            return null;
        }
        double planned = report.fit().planned();
        List<JsonValue> ages = new ArrayList<>();
        for (LogLives.OfUnit unit : report.fit().lives().units()) {
            boolean isInUse =
                    report.units().stream().anyMatch(each -> each.code().equals(unit.code()) && each.retired() == null);
            if (isInUse) {
                ages.add(number(unit.age() / meterRatio));
            }
        }
        Map<String, JsonValue> log = new LinkedHashMap<>();
        log.put("hash", new JsonText(report.hash()));
        log.put("date", new JsonText(date.toString()));
        log.put("units", number(report.units().size()));
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("shape", number(law.shape()));
        fields.put("scale", number(law.scale() / meterRatio));
        fields.put("mean_repair_hours", number(report.fit().lives().meanRepair()));
        double spread = report.fit().lives().repairSpread();
        if (!Double.isNaN(spread)) {
            fields.put("repair_sd_hours", number(spread));
        }
        fields.put("planned_hours_per_operating_hour", number(Double.isNaN(planned) ? 0 : planned * meterRatio));
        if (!ages.isEmpty()) {
            fields.put("start_ages", new JsonValue.JsonArray(ages));
            fields.put("machines", number(ages.size()));
        }
        fields.put("log", new JsonObject(log));
        Map<String, JsonValue> item = new LinkedHashMap<>();
        // the availability follows from the reliability now: a plan states one of them
        item.put("availability", new JsonValue.JsonNull());
        item.put("reliability", new JsonObject(fields));
        return nested("fleets", nested(fleet, new JsonObject(item)));
    }

    /** The ratio of a fleet where it is a plain number or percentage; 1 where it follows from other lines. */
    private static double ratio(@Nullable JsonValue stated) {
        double ratio = 1;
        if (stated instanceof JsonNumber number) {
            ratio = number.value();
        } else if (stated instanceof JsonValue.JsonText text
                && PLAIN.matcher(text.value().strip()).matches()) {
            String plain = text.value().strip();
            ratio = plain.endsWith("%") ? Double.parseDouble(plain.replace("%", "")) / 100 : Double.parseDouble(plain);
        }
        return ratio > 0 ? ratio : 1;
    }

    private static JsonObject nested(String name, JsonObject value) {
        return new JsonObject(Map.of(name, value));
    }

    private static JsonNumber number(double value) {
        return new JsonNumber(Numbers.shortest(value));
    }
}
