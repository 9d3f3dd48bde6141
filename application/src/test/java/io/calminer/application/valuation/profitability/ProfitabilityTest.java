package io.calminer.application.valuation.profitability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.Fixture;
import io.calminer.application.InMemoryPorts;
import io.calminer.application.account.Role;
import io.calminer.application.calculation.SnapshotKeeper;
import io.calminer.application.settings.Settings;
import io.calminer.application.settings.ShowSettings;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.valuation.Figure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfitabilityTest {

    private static final String COPPER = "{\"metal\": \"copper\", \"ore_tonnage\": 100000, \"head_grade_pct\": 1.2,"
            + " \"recovery_pct\": 90, \"reference_price\": 8500";

    private final Fixture fixture = new Fixture(InMemoryPorts.create());

    private Profitability estimate(String text, Map<String, String> environment) {
        JsonDocument document = JsonDocument.parse(text);
        Problems problems = new Problems(document);
        Fields fields = Fields.of(document.root(), Pointer.ROOT, problems);
        EstimateProfitability.Request request = EstimateProfitability.Request.read(fields);
        fields.noOthers();
        assertThat(problems.list()).isEmpty();
        fixture.actAs("vera", Role.VIEWER);
        SnapshotKeeper keeper = SnapshotKeeper.of(
                fixture.access,
                fixture.ports.work(),
                fixture.ports.projects(),
                fixture.visible,
                fixture.ports.snapshots(),
                fixture.journal,
                fixture.ids,
                fixture.clock);
        ShowSettings settings = new ShowSettings(fixture.access, fixture.ports.settings(), environment);
        return new EstimateProfitability(fixture.access, settings, keeper)
                .estimate(request)
                .get()
                .answer();
    }

    private static Figure figure(Profitability profitability, String name) {
        return profitability.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** 100 000 t · 1.2 % · 90 % · 96 % · 8 500 − 120 000 − 2·3 000 − 20·50 + 50 000, in five years. */
    @Test
    void aParcelIsPricedAndValuedAsByHand() {
        Profitability parcel = estimate(
                COPPER + ", \"payable_pct\": 96, \"treatment_charge\": 100000, \"smelting_charge\": 20000,"
                        + " \"moisture_pct\": 10, \"moisture_threshold_pct\": 8, \"moisture_penalty_per_pct\": 3000,"
                        + " \"impurities\": [{\"name\": \"arsenic\", \"value\": 120, \"threshold\": 100, \"penalty\": 50},"
                        + " {\"name\": \"bismuth\", \"value\": 5, \"threshold\": 9, \"penalty\": 1000}],"
                        + " \"premiums\": 50000, \"processing_opex\": 500000, \"sustaining_capex\": 50000,"
                        + " \"initial_capex\": 1000000, \"discount_rate\": 0.08, \"periods\": 5}",
                Map.of());
        Profitability.Pricing pricing = parcel.pricing();
        assertThat(pricing.payableMetal()).isCloseTo(1036.8, within(1e-9));
        assertThat(pricing.grossRevenue()).isCloseTo(8_812_800, within(1e-6));
        assertThat(pricing.moisturePenalty()).isEqualTo(6_000);
        assertThat(pricing.impurities())
                .containsExactly(
                        new Profitability.Penalty("arsenic", 20, 1_000), new Profitability.Penalty("bismuth", 0, 0));
        assertThat(pricing.netRevenue()).isCloseTo(8_735_800, within(1e-6));
        assertThat(parcel.processingCost()).isEqualTo(2_500_000);
        assertThat(parcel.sustainingCapital()).isEqualTo(250_000);
        double net = 8_735_800 / 5. - 550_000;
        assertThat(parcel.periods()).hasSize(6);
        assertThat(parcel.periods().get(0).net()).isEqualTo(-1_000_000);
        assertThat(parcel.periods().get(5).net()).isCloseTo(net, within(1e-6));
        assertThat(parcel.periods().get(5).cumulative()).isCloseTo(5 * net - 1_000_000, within(1e-6));
        double worth = -1_000_000 + net * (1 - Math.pow(1.08, -5)) / 0.08;
        assertThat(figure(parcel, "npv").value()).isCloseTo(worth, within(1e-5));
        assertThat(figure(parcel, "payback").value()).isCloseTo(1_000_000 / net, within(1e-12));
        double rate = figure(parcel, "irr").value();
        assertThat(net * (1 - Math.pow(1 + rate, -5)) / rate).isCloseTo(1_000_000, within(1e-5));
        assertThat(parcel.netMargin()).isCloseTo(5 * net - 1_000_000, within(1e-6));
    }

    @Test
    void whatIsLeftOutIsWhatTheSettingsSay() {
        Profitability shipped = estimate(COPPER + ", \"moisture_pct\": 10}", Map.of());
        assertThat(shipped.currency()).isEqualTo("USD");
        assertThat(shipped.pricing().payable()).isEqualTo(1);
        assertThat(shipped.pricing().moisturePenalty()).isZero();
        fixture.ports
                .work()
                .inTransaction(() -> fixture.ports
                        .settings()
                        .put(new Settings.Stored("pricing_moisture_penalty_per_pct", "2500", 1)));
        Profitability chosen = estimate(
                COPPER + ", \"moisture_pct\": 10}",
                Map.of("CALMINER_PRICING_PAYABLE_PCT", "95", "CALMINER_PRICING_DEFAULT_CURRENCY", "CLP"));
        assertThat(chosen.currency()).isEqualTo("CLP");
        assertThat(chosen.pricing().payableMetal()).isCloseTo(1080 * 0.95, within(1e-9));
        assertThat(chosen.pricing().moisturePenalty()).isEqualTo(5_000);
        Profitability own = estimate(
                COPPER + ", \"moisture_pct\": 10, \"moisture_threshold_pct\": 9, \"moisture_penalty_per_pct\": 7}",
                Map.of());
        assertThat(own.pricing().moisturePenalty()).isEqualTo(7);
    }

    @Test
    void moneyOfThePriceIsConvertedAndCostsAreNot() {
        Profitability parcel = estimate(
                COPPER
                        + ", \"treatment_charge\": 1000, \"premiums\": -500, \"fx_rate\": 0.5, \"currency_code\": \"EUR\","
                        + " \"processing_opex\": 90000}",
                Map.of());
        assertThat(parcel.currency()).isEqualTo("EUR");
        assertThat(parcel.pricing().netRevenue()).isCloseTo((1080 * 8500 - 1500) * 0.5, within(1e-6));
        assertThat(parcel.netMargin()).isCloseTo((1080 * 8500 - 1500) * 0.5 - 90000, within(1e-6));
    }

    @Test
    void withoutADiscountRateWhatNeedsOneIsNullWithItsReason() {
        String told = CanonicalJson.write(
                estimate(COPPER + ", \"initial_capex\": 1000000}", Map.of()).document());
        assertThat(told)
                .contains("\"npv\":{\"reason\":\"There is no discount rate.\",\"value\":null}")
                .contains("\"discounted_payback\":{\"reason\":\"There is no discount rate.\",\"time\":null}")
                .contains("\"irr\":{\"status\":\"UNIQUE\",\"value\":8.18}");
    }

    @Test
    void aParcelWithoutMetalHasNoMargin() {
        Profitability parcel = estimate(
                "{\"metal\": \"copper\", \"ore_tonnage\": 0, \"head_grade_pct\": 1, \"recovery_pct\": 90,"
                        + " \"reference_price\": 1, \"treatment_charge\": 5}",
                Map.of());
        assertThat(parcel.pricing().netRevenue()).isEqualTo(-5);
        assertThat(parcel.reasons()).containsEntry("net_margin_pct", "The net revenue is not above 0.");
    }
}
