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

    /** Our own figures, by hand: zinc less 8 units, silver less 3 oz/t, an escalator and a de-escalator, iron in two tiers. */
    @Test
    void zincIsPaidLessFreeUnitsWithEscalators() {
        Settled settled = settle("""
                {"product": {"dry_tonnes": 1000, "moisture_pct": 10, "grade_pct": 52},
                 "assays": {"silver": {"value": 150, "unit": "ppm"}, "iron": 11, "mercury": {"value": 200000, "unit": "ppb"}},
                 "terms": {"payables": [
                     {"commodity": "zinc", "form": "lesser", "payability_pct": 85, "deduction": 8},
                     {"commodity": "silver", "form": "after_deduction", "payability_pct": 70, "deduction": 93.3104304,
                      "refining_charge": {"value": 50, "unit": "cUSD/oz"}}],
                   "treatment_charge": 250,
                   "penalties": [{"element": "iron", "limit": 8, "step": 1, "rate": 1.5},
                                 {"element": "iron", "limit": 10, "step": 1, "rate": 2.5, "whole_steps": true},
                                 {"element": "mercury", "limit": 100000, "step": 100000, "rate": 1.75}],
                   "participation": [{"commodity": "zinc", "share_pct": 6, "base": 2500, "low": 0, "high": 500},
                                     {"commodity": "zinc", "share_pct": 4, "base": 3000, "low": 0},
                                     {"commodity": "zinc", "share_pct": 3, "base": {"value": 250, "unit": "cUSD/kg"}, "high": 0}]},
                 "prices": {"zinc": 3100, "silver": {"value": 24, "unit": "USD/oz"}}}
                """);
        // the lesser of 85 % of 52 and 52 less 8 is 44
        assertThat(line(settled, "paid_assay.zinc")).isCloseTo(44, within(1e-9));
        double silver = 1000 * (150 - 93.3104304) * 0.7 / 31.1034768;
        assertThat(line(settled, "payable.silver")).isCloseTo(silver, within(1e-9));
        assertThat(line(settled, "refining.silver")).isCloseTo(silver * 0.5, within(1e-9));
        assertThat(line(settled, "penalty.iron")).isCloseTo(1000 * 3 * 1.5, within(1e-9));
        assertThat(line(settled, "penalty.iron 2")).isCloseTo(1000 * 2.5, within(1e-9));
        assertThat(line(settled, "penalty.mercury")).isCloseTo(1000 * 1.75, within(1e-9));
        assertThat(line(settled, "participation.zinc")).isCloseTo(1000 * 0.06 * 500, within(1e-9));
        assertThat(line(settled, "participation.zinc 2")).isCloseTo(1000 * 0.04 * 100, within(1e-9));
        assertThat(line(settled, "participation.zinc 3")).isZero();
        assertThat(settled.lines().stream().filter(line -> line.key().equals("assay.iron")))
                .hasSize(1);
        double returned = 440 * 3100 + silver * 23.5 - 250_000 - 4500 - 2500 - 1750 - 30_000 - 4000;
        assertThat(settled.returned()).isCloseTo(returned, within(1e-6));
    }

    /** Our own figures: gold in a concentrate of copper is paid by its assay, copper refined per pound of a price per tonne. */
    @Test
    void whatIsPayableMayFollowTheAssay() {
        String terms = """
                {"product": {"dry_tonnes": 1}, "assays": {"copper": 25, "gold": {"value": %s, "unit": "g/t"}},
                 "terms": {"payables": [
                     {"commodity": "copper", "payability_pct": {"0": 90, "20": 96, "30": 96.5},
                      "refining_charge": {"value": 0.08, "unit": "USD/lb"}},
                     {"commodity": "gold", "payability_pct": {"0": 0, "1": 90, "3": 92, "10": 97}}],
                   "participation": {"share_pct": 10, "base": {"value": 4, "unit": "USD/lb"}, "per": "metal"}},
                 "prices": {"copper": 9000, "gold": {"value": 1900, "unit": "USD/oz"}}}
                """;
        double[][] paid = {{0.9, 0}, {1, 0.9}, {2.9, 0.9}, {3, 0.92}, {9, 0.92}, {10, 0.97}, {50, 0.97}};
        for (double[] gold : paid) {
            Settled settled = settle(terms.formatted(gold[0]));
            assertThat(line(settled, "paid_assay.gold")).isCloseTo(gold[0] * gold[1], within(1e-12));
            assertThat(line(settled, "paid_assay.copper")).isCloseTo(24, within(1e-12));
            assertThat(line(settled, "refining.copper")).isCloseTo(0.24 * 0.08 / 0.00045359237, within(1e-9));
            assertThat(line(settled, "participation.copper"))
                    .isCloseTo(0.24 * 0.1 * (9000 - 4 / 0.00045359237), within(1e-9));
        }
    }

    /** Our own figures: fines of 61.5 % at 145 cents for the dry metric tonne unit are worth 89.175 USD. */
    @Test
    void ironOreMayBePricedInCentsPerDryUnit() {
        Settled settled = settle("""
                {"product": {"type": "bulk", "dry_tonnes": 100000, "moisture_pct": 8}, "assays": {"iron": 61.5, "SiO2": 4.6},
                 "terms": {"payables": [{"commodity": "iron"}], "freight": 9.2,
                   "penalties": [{"element": "SiO2", "limit": 4, "step": 1, "rate": 1.5}]},
                 "prices": {"iron": {"value": 145, "unit": "cUSD/dmtu"}}}
                """);
        assertThat(settled.perTonne()).isCloseTo(89.175 - 0.9 - 9.2 / 0.92, within(1e-9));
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
