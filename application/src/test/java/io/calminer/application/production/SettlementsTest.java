package io.calminer.application.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import org.junit.jupiter.api.Test;

class SettlementsTest {

    private static Settled settle(String text) {
        JsonDocument document = JsonDocument.parse(text);
        Problems problems = new Problems(document);
        Fields fields = Fields.of(document.root(), Pointer.ROOT, problems);
        SmelterInput input = SmelterInput.read(fields);
        fields.noOthers();
        assertThat(problems.list()).isEmpty();
        return SmelterPlan.of(input).settled();
    }

    private static double line(Settled settled, String key) {
        return settled.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void everyLineOfASettlementIsThatByHand() {
        Settled settled = settle("""
                {"product": {"dry_tonnes": 1000, "moisture_pct": 8, "grade_pct": 28},
                 "assays": {"gold": {"value": 12, "unit": "g/t"}, "As": 0.5, "Sb": 0.1},
                 "terms": {"payables": [
                     {"commodity": "copper", "form": "lesser", "payability_pct": 96.5, "deduction": 1, "refining_charge": 80},
                     {"commodity": "gold", "payability_pct": 95, "refining_charge": 6, "premium": 10}],
                   "treatment_charge": 80, "freight": 60, "insurance": 2, "moisture_penalty": 1, "transit_loss_pct": 0.5,
                   "penalties": [{"element": "As", "limit": 0.2, "step": 0.1, "rate": 3},
                                 {"element": "Sb", "limit": 0.2, "step": 0.1, "rate": 5}],
                   "participation": [{"commodity": "copper", "share_pct": 10, "base": 8000, "low": -500, "high": 400}]},
                 "prices": {"copper": 8500, "gold": {"value": 1800, "unit": "USD/oz"}}}
                """);
        double wet = 995 / 0.92;
        double copper = 995 * 0.27;
        double gold = 995 * 12 * 0.95 / 31.1034768;
        assertThat(line(settled, "delivered")).isCloseTo(995, within(1e-9));
        assertThat(line(settled, "delivered_wet")).isCloseTo(wet, within(1e-9));
        assertThat(line(settled, "paid_assay.copper")).isCloseTo(27, within(1e-9));
        assertThat(line(settled, "payable.copper")).isCloseTo(copper, within(1e-9));
        assertThat(line(settled, "payable_revenue.copper")).isCloseTo(copper * 8500, within(1e-6));
        assertThat(line(settled, "refining.copper")).isCloseTo(copper * 80, within(1e-6));
        assertThat(line(settled, "payable.gold")).isCloseTo(gold, within(1e-9));
        assertThat(line(settled, "payable_revenue.gold")).isCloseTo(gold * 1810, within(1e-6));
        assertThat(line(settled, "refining.gold")).isCloseTo(gold * 6, within(1e-6));
        assertThat(line(settled, "treatment")).isCloseTo(995 * 80, within(1e-6));
        assertThat(line(settled, "penalty.As")).isCloseTo(995 * 3 * 3, within(1e-6));
        assertThat(line(settled, "penalty.Sb")).isZero();
        assertThat(line(settled, "participation.copper")).isCloseTo(995 * 0.1 * 400, within(1e-6));
        assertThat(line(settled, "freight")).isCloseTo(wet * 60, within(1e-6));
        assertThat(line(settled, "insurance")).isCloseTo(wet * 2, within(1e-6));
        assertThat(line(settled, "moisture_penalty")).isCloseTo(wet, within(1e-6));
        double returned = copper * 8420 + gold * 1804 - 995 * 80 - 995 * 9 - 995 * 40 - wet * 63;
        assertThat(settled.returned()).isCloseTo(returned, within(1e-5));
        assertThat(settled.perTonne()).isCloseTo(returned / 995, within(1e-8));
    }

    /** Wellmer-style text on the net smelter return, 7.1: iron ore of 64 % at 0.5 USD for the unit of 10 kg. */
    @Test
    void ironOreIsWorthItsUnits() {
        Settled settled = settle("""
                {"product": {"type": "bulk", "dry_tonnes": 1}, "assays": {"iron": 64},
                 "terms": {"payables": [{"commodity": "iron"}]},
                 "prices": {"iron": {"value": 0.5, "unit": "USD/mtu"}}}
                """);
        assertThat(settled.perTonne()).isCloseTo(32.0, within(1e-12));
    }

    /** The same text: ore of 0.8 % WO3, of which 85 % is recovered, at 40 USD for the unit. */
    @Test
    void scheeliteIsWorthItsRecoveredUnits() {
        Settled settled = settle("""
                {"product": {"type": "bulk", "dry_tonnes": 1, "grade_pct": 0.8},
                 "terms": {"payables": [{"commodity": "WO3", "payability_pct": 85}]},
                 "prices": {"WO3": {"value": 40, "unit": "USD/mtu"}}}
                """);
        assertThat(settled.perTonne()).isCloseTo(27.2, within(1e-12));
    }

    @Test
    void nothingDeliveredHasNoReturnPerTonne() {
        Settled settled = settle("""
                {"product": {"dry_tonnes": 0}, "assays": {"copper": 28}, "currency_code": "CLP",
                 "terms": {"payables": [{"commodity": "copper"}]}, "prices": {"copper": 8000000}}
                """);
        assertThat(settled.currency()).isEqualTo("CLP");
        assertThat(settled.returned()).isZero();
        assertThat(settled.perTonne()).isNaN();
    }
}
