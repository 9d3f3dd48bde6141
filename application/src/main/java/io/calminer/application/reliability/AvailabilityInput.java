package io.calminer.application.reliability;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.reliability.Availability;
import java.util.Arrays;
import java.util.Map;

/** Times of operation and of repair whose share is asked. */
record AvailabilityInput(double[] uptimes, double[] repairTimes) implements ReliabilityInput.Question {

    AvailabilityInput {
        uptimes = uptimes.clone();
        repairTimes = repairTimes.clone();
    }

    static ReliabilityInput.Question read(DataFields fields) {
        double[] uptimes = fields.amounts("uptimes");
        double[] repairTimes = fields.amounts("repair_times");
        if (fields.areSound()) {
            fields.tell(
                    uptimes.length > 0 && repairTimes.length == 0 ? "repair_times" : "uptimes",
                    Availability.objection(uptimes, repairTimes));
        }
        return new AvailabilityInput(uptimes, repairTimes);
    }

    @Override
    public double[] uptimes() {
        return uptimes.clone();
    }

    @Override
    public double[] repairTimes() {
        return repairTimes.clone();
    }

    @Override
    public JsonObject answer() {
        Availability availability = Availability.of(uptimes, repairTimes);
        return Figures.of()
                .and("kind", "availability")
                .and("mtbf", availability.mtbf())
                .and("mttr", availability.mttr())
                .and("availability", availability.inherent())
                .and("reasons", Map.of())
                .object();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AvailabilityInput input
                && Arrays.equals(uptimes, input.uptimes)
                && Arrays.equals(repairTimes, input.repairTimes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(uptimes) + Arrays.hashCode(repairTimes);
    }

    @Override
    public String toString() {
        return "AvailabilityInput[uptimes=" + Arrays.toString(uptimes) + ", repairTimes=" + Arrays.toString(repairTimes)
                + "]";
    }
}
