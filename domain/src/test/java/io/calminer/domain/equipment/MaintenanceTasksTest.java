package io.calminer.domain.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.costs.CostPlans;
import io.calminer.domain.model.Model;
import org.junit.jupiter.api.Test;

/** Work on machines falls due by their meters, by the calendar or by a condition. */
class MaintenanceTasksTest {

    private static Model task(String item) {
        return CostPlans.of("""
                "fleets": {"trucks": {"units": "series(2027: 2, 2029: 3)", "scheduled_hours": 5000, "availability": 0.8}},
                "maintenance_tasks": {"service": {"fleet": "trucks", %s}}""".formatted(item)).model();
    }

    @Test
    void byHoursItFallsDueWheneverAMachinePassesItsInterval() {
        // 4,000 h a year for each machine: 1,500, 3,000 | 4,500, 6,000, 7,500 | 9,000, 10,500, 12,000 | …
        Model model = task("\"every\": \"hours\", \"interval\": 1500, \"duration\": 12, \"cost\": 2000");
        assertThat(model.values("maintenance_tasks.service.events")).containsExactly(0, 4, 6, 9, 6);
        assertThat(model.value("maintenance_tasks.service.down_hours", 1)).isCloseTo(48, within(1e-9));
        assertThat(model.value("maintenance_tasks.service.cost", 2)).isCloseTo(12_000, within(1e-9));
        assertThat(model.value("costs.bucket.maintenance", 2)).isCloseTo(12_000, within(1e-9));
        assertThat(model.value("cost.operating", 2)).isCloseTo(12_000, within(1e-9));
    }

    @Test
    void whatWasRunBeforeThePlanCounts() {
        Model model = task("\"every\": \"hours\", \"interval\": 1500, \"since\": 1000");
        assertThat(model.values("maintenance_tasks.service.events")).containsExactly(0, 6, 6, 6, 9);
    }

    @Test
    void byTheCalendarItFallsDueInTime() {
        Model model = task("\"every\": \"calendar\", \"interval\": 1.5, \"cost\": 100, \"escalation\": \"10%\"");
        assertThat(model.values("maintenance_tasks.service.events")).containsExactly(0, 0, 2, 3, 0);
        assertThat(model.value("maintenance_tasks.service.cost", 2)).isCloseTo(200 * Math.pow(1.1, 1.5), within(1e-9));
        Model months = task("\"every\": \"calendar\", \"interval\": \"73 [d]\"");
        assertThat(months.values("maintenance_tasks.service.events")).containsExactly(0, 10, 10, 15, 15);
    }

    @Test
    void byConditionEachMachineTakesItWhileTheConditionHolds() {
        Model model = task("\"every\": \"condition\", \"condition\": \"fleets.trucks.units > 2\", \"cost\": 10");
        assertThat(model.values("maintenance_tasks.service.events")).containsExactly(0, 0, 0, 3, 3);
    }
}
