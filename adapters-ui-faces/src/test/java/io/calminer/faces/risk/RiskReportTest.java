package io.calminer.faces.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.simulation.MetricFigures;
import io.calminer.domain.simulation.statistics.Outcome.Estimate;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskReportTest {

    @Test
    void aRunByAnotherEngineIsToldByItsStoredStatistics() {
        MetricFigures stored = new MetricFigures(
                "npv",
                "MUSD",
                1000,
                0,
                new Estimate(250, 244, 256),
                90,
                0,
                3,
                -50,
                600,
                Map.of(10, new Estimate(98.25, 95, 101), 50, new Estimate(251, 248, 254)),
                0.0123,
                80,
                120,
                60);
        RiskReport report = RiskReport.ofStored(stored, Texts.of(Locale.GERMAN), Marks.of(Locale.GERMAN));
        assertThat(report.words()).hasSize(2);
        assertThat(report.words().get(0)).contains("98,3").contains("USD");
        assertThat(report.words().get(1)).contains("1,2 %");
        assertThat(report.percentiles()).hasSize(2);
        assertThat(report.percentiles().get(1).value()).isEqualTo("251,0");
        assertThat(report.histogram() + report.curve() + report.fan()).isEmpty();
        assertThat(report.drivers()).isEmpty();
    }
}
