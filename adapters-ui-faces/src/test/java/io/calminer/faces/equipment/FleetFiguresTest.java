package io.calminer.faces.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.calendar.View;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.faces.equipment.FleetFigures.Band;
import io.calminer.faces.equipment.FleetFigures.Row;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FleetFiguresTest {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Haulage", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "quarter", "count": 4},
               {"length": "year", "count": 2}]},
             "valuation": {"discount_rate": "8%"},
             "hour_ratios": {"mechanical": "operating / (operating + down)"},
             "fleets": {"trucks": {"name": "Haul trucks", "units": 4, "scheduled_hours": 8000, "availability": "85%",
               "utilisation": "80%", "delays": "10%", "life_hours": 12000, "purchase_price": 1000,
               "opening": {"units": 4, "ages": 5000}, "operating": {"fuel": 100}}},
             "maintenance_tasks": {
               "service": {"name": "Service", "fleet": "trucks", "every": "hours", "interval": 1000, "cost": 50}},
             "lines": {}}
            """;
    private static final Model MODEL = PlanDocument.read(PLAN).model();
    private static final JsonObject DOCUMENT =
            (JsonObject) JsonDocument.parse(PLAN).root();

    private static FleetFigures figures(View view, Locale locale) {
        return FleetFigures.of(MODEL, view, DOCUMENT, "trucks", Texts.of(locale), Marks.of(locale));
    }

    private static Row row(FleetFigures figures, String key) {
        return figures.bands().stream()
                .flatMap(band -> band.rows().stream())
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hoursStandByPeriodAndAddUp() {
        FleetFigures figures = figures(View.PERIOD, Locale.ENGLISH);
        assertThat(figures.name()).isEqualTo("Haul trucks");
        assertThat(figures.periods())
                .containsExactly("start", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028", "2029");
        assertThat(row(figures, "fleets.trucks.calendar_hours").cells()).endsWith("8,760", "35,040", "35,040");
        assertThat(row(figures, "fleets.trucks.unscheduled_hours").cells()).endsWith("760", "3,040", "3,040");
        assertThat(row(figures, "fleets.trucks.scheduled_hours").cells()).endsWith("8,000", "32,000", "32,000");
        assertThat(row(figures, "fleets.trucks.down_hours").cells()).endsWith("1,200", "4,800", "4,800");
        assertThat(row(figures, "fleets.trucks.available_hours").cells()).endsWith("6,800", "27,200", "27,200");
        assertThat(row(figures, "fleets.trucks.standby_hours").cells()).endsWith("1,360", "5,440", "5,440");
        assertThat(row(figures, "fleets.trucks.operating_hours").cells()).endsWith("5,440", "21,760", "21,760");
        assertThat(row(figures, "fleets.trucks.operating_hours").total()).isEqualTo("65,280");
        assertThat(row(figures, "fleets.trucks.delay_hours").cells()).endsWith("544", "2,176", "2,176");
    }

    @Test
    void yearsAddFlowsUpAndKeepTheLastOfWhatStands() {
        FleetFigures figures = figures(View.YEAR, Locale.ENGLISH);
        assertThat(figures.periods()).containsExactly("start", "2027", "2028", "2029");
        assertThat(row(figures, "fleets.trucks.operating_hours").cells())
                .containsExactly("–", "21,760", "21,760", "21,760");
        assertThat(row(figures, "fleets.trucks.units").cells()).containsExactly("–", "4", "4", "4");
        assertThat(row(figures, "fleets.trucks.availability").cells()).endsWith("85.0", "85.0", "85.0");
        assertThat(row(figures, "fleets.trucks.availability").unit()).isEqualTo("%");
        assertThat(row(figures, "fleets.trucks.ratio.mechanical").cells()).endsWith("81.9");
        // 5,000 + 5,440 + 5,440 h reach 12,000 h in the second year, so that others come at the start of the third
        assertThat(row(figures, "fleets.trucks.bought").cells()).containsExactly("–", "–", "–", "4");
        assertThat(row(figures, "fleets.trucks.purchase").total()).isEqualTo("4,000");
    }

    @Test
    void theWorkThatFallsDueOnTheFleetStandsBelow() {
        List<Band> bands = figures(View.YEAR, Locale.GERMAN).bands();
        assertThat(bands)
                .extracting(Band::label)
                .containsExactly("Stunden", "Geräte", "Verhältnisse der Stunden", "Kosten", "Service");
        assertThat(bands.get(4).rows().get(0).name()).isEqualTo("Anzahl");
        assertThat(bands.get(4).rows().get(0).total()).isEqualTo("64");
    }
}
