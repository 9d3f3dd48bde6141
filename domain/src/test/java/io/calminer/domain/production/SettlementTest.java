package io.calminer.domain.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.InvalidPlan;
import io.calminer.domain.project.PlanDocument;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A full settlement worked by hand: a copper concentrate with gold and silver paid, arsenic and lead penalised, price
 * participation, moisture, freight and transit loss. Every figure stands here with its arithmetic.
 */
class SettlementTest {

    private static final double OUNCE = 31.1034768;
    private static final double POUNDS = 2204.622621848776;
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-10);

    private static final String MINE = """
            {"prices": {
               "copper": {"unit": "USD/t", "price": 9000},
               "gold": {"unit": "USD/oz", "price": 1900},
               "silver": {"unit": "USD/oz", "price": 24}},
             "elements": {"arsenic": {"unit": "ppm"}, "lead": {"unit": "%"}},
             "phases": {"pit": {"class": "proven", "unit": "kt", "ore": 1000, "to": "mill",
               "grades": {"copper": "1.2%", "gold": 0.5, "silver": 8, "arsenic": 400, "lead": 0.2}}},
             "routes": {"mill": {"unit": "kt", "capacity": 1200}},
             "products": {"concentrate": {"route": "mill", "type": "concentrate", "primary": "copper",
               "recoveries": {"copper": "90%", "gold": "60%", "silver": "50%", "arsenic": "50%", "lead": "40%"},
               "grade": "27%", "moisture": "8%", "transit_loss": "0.5%",
               "terms": {
                 "payables": {
                   "copper": {"form": "lesser", "payability": "96.5%", "deduction": "1%",
                     "refining_charge": "0.08 [USD/lb]", "premium": 50},
                   "gold": {"form": "percentage", "payability": {"0": "90%", "5": "95%", "10": "97%"}, "threshold": 1,
                     "refining_charge": 5},
                   "silver": {"form": "after_deduction", "payability": "90%", "deduction": 30, "refining_charge": 0.4}},
                 "treatment_charge": 80,
                 "penalties": {
                   "arsenic": {"limit": 2000, "step": 1000, "rate": 3},
                   "lead": {"limit": 1, "step": 0.3, "rate": 1.5, "whole_steps": true}},
                 "participation": {"copper": {"share": "10%", "base": 8000, "low": -500, "high": 500}},
                 "freight": 60, "insurance": 2.5, "moisture_penalty": 0.4}}}}
            """;

    private static Model model;

    @BeforeAll
    static void read() {
        model = Mines.model(MINE);
    }

    private static double line(String aspect) {
        return model.value("products.concentrate." + aspect, 1);
    }

    private static void claim(String aspect, double expected) {
        assertThat(line(aspect)).as(aspect).isCloseTo(expected, ROUNDING);
    }

    @Test
    void tonnesAndAssaysFollowFromRecoveriesAndGrade() {
        claim("recovered.copper", 10_800); // 1 000 000 t × 1.2 % × 90 %
        claim("recovered.gold", 300_000 / OUNCE); // 1 000 000 t × 0.5 g/t × 60 % = 300 000 g
        claim("recovered.silver", 4_000_000 / OUNCE); // 1 000 000 t × 8 g/t × 50 % = 4 000 000 g
        claim("recovered.arsenic", 200); // 1 000 000 t × 400 ppm × 50 %
        claim("recovered.lead", 800); // 1 000 000 t × 0.2 % × 40 %
        claim("dry", 40_000); // 10 800 t ÷ 27 %
        claim("assay.copper", 0.27);
        claim("assay.gold", 7.5); // 300 000 g ÷ 40 000 t
        claim("assay.silver", 100); // 4 000 000 g ÷ 40 000 t
        claim("assay.arsenic", 5_000); // 200 t ÷ 40 000 t
        claim("assay.lead", 2); // 800 t ÷ 40 000 t
        claim("wet", 43_478.260869565216); // 40 000 ÷ 0.92
        claim("delivered", 39_800); // 40 000 × 99.5 %
        claim("delivered_wet", 43_260.86956521739); // 39 800 ÷ 0.92
    }

    @Test
    void eachMetalIsPaidByItsForm() {
        claim("paid_assay.copper", 0.26); // the lesser of 96.5 % × 27 % = 26.055 % and 27 % − 1 % = 26 %
        claim("payable.copper", 10_348); // 39 800 t × 26 %
        claim("paid_assay.gold", 7.125); // 95 % × 7.5 g/t, which is above 1 g/t
        claim("payable.gold", 283_575 / OUNCE); // 39 800 × 7.125 g
        claim("paid_assay.silver", 63); // 90 % × (100 − 30) g/t
        claim("payable.silver", 2_507_400 / OUNCE); // 39 800 × 63 g
        claim("sold.copper", 10_348);
        claim("payable_revenue.copper", 93_649_400); // 10 348 × (9000 + 50)
        claim("payable_revenue.gold", 1900 * 283_575 / OUNCE);
        claim("payable_revenue.silver", 24 * 2_507_400 / OUNCE);
    }

    @Test
    void chargesAreTakenOffPerTonneAndPerUnitOfMetal() {
        claim("refining.copper", 10_348 * POUNDS * 0.08);
        claim("refining.gold", 5 * 283_575 / OUNCE);
        claim("refining.silver", 0.4 * 2_507_400 / OUNCE);
        claim("treatment", 3_184_000); // 39 800 × 80
        claim("penalty.arsenic", 358_200); // 39 800 × (5000 − 2000) ÷ 1000 × 3 = 39 800 × 9
        claim("penalty.lead", 179_100); // (2 − 1) ÷ 0.3 = 3.33, three whole steps: 39 800 × 4.50
        claim("participation", 1_990_000); // 39 800 × 10 % × 500, since 9000 − 8000 is more than 500
        claim("freight", 2_595_652.1739130435); // 43 260.87 × 60
        claim("insurance", 108_152.17391304347); // 43 260.87 × 2.50
        claim("moisture_penalty", 17_304.347826086956); // 43 260.87 × 0.40
    }

    @Test
    void theNetSmelterReturnIsWhatIsLeft() {
        double metals = 93_649_400 + 1900 * 283_575 / OUNCE + 24 * 2_507_400 / OUNCE;
        double refining = 10_348 * POUNDS * 0.08 + 5 * 283_575 / OUNCE + 0.4 * 2_507_400 / OUNCE;
        double charges = 3_184_000 + 358_200 + 179_100 + 1_990_000;
        double transport = 43_260.86956521739 * (60 + 2.5 + 0.4);
        double revenue = metals - refining - charges - transport;
        claim("revenue", revenue);
        claim("nsr_per_dmt", revenue / 39_800);
        claim("nsr_per_ore", revenue / 1_000_000);
        assertThat(model.value("products.gross_revenue", 1)).isCloseTo(metals, ROUNDING);
        assertThat(model.value("products.treatment_and_refining", 1)).isCloseTo(refining + charges, ROUNDING);
        assertThat(model.value("products.freight", 1)).isCloseTo(transport, ROUNDING);
        assertThat(model.value("products.by_product_credits", 1))
                .isCloseTo((1900 * 283_575 + 24 * 2_507_400) / OUNCE, ROUNDING);
        assertThat(model.value("products.metal_equivalent", 1))
                .isCloseTo(10_348 + (1900 * 283_575 + 24 * 2_507_400) / OUNCE / 9000, ROUNDING);
        assertThat(model.value("revenue.total", 1)).isCloseTo(revenue, ROUNDING);
        assertThat(model.value("cash_flow.project", 1)).isCloseTo(revenue, ROUNDING);
    }

    @Test
    void theReturnPerTonneIsTheFormulaOfTheField() {
        double copper = 0.26 * (9000 + 50 - 0.08 * POUNDS);
        double gold = 7.125 / OUNCE * (1900 - 5);
        double silver = 63 / OUNCE * (24 - 0.4);
        double perTonne = copper + gold + silver - 80 - 9 - 4.5 - 50 - (60 + 2.5 + 0.4) / 0.92;
        claim("nsr_per_dmt", perTonne);
    }

    @Test
    void nothingIsPaidBelowTheThreshold() {
        Model poor = Mines.model(MINE, """
                {"phases": {"pit": {"grades": {"gold": 0.06}}}}
                """);
        // 0.06 g/t × 60 % × 1 000 000 t ÷ 40 000 t = 0.9 g/t
        assertThat(poor.value("products.concentrate.paid_assay.gold", 1)).isZero();
        assertThat(poor.value("products.concentrate.payable.gold", 1)).isZero();
    }

    /** 300 000 g in 40 000 t are 7.5 g/t, which is where paying begins and where more is paid. */
    @Test
    void anAssayThatReachesItsThresholdExactlyIsPaid() {
        Model exact = Mines.model(MINE, """
                {"products": {"concentrate": {"terms": {"payables": {
                   "gold": {"threshold": 7.5, "payability": {"0": "90%", "5": null, "7.5": "95%", "10": "97%"}},
                   "silver": {"threshold": 100}}}}}}
                """);
        assertThat(exact.value("products.concentrate.paid_assay.gold", 1)).isCloseTo(7.125, ROUNDING);
        assertThat(exact.value("products.concentrate.paid_assay.silver", 1)).isCloseTo(63, ROUNDING);
    }

    /** A plan is stored with its fields by their letters: 10 before 2.5, and 10 % before 2 %. */
    @Test
    void thresholdsMayStandInAnyOrder() {
        Model stored =
                PlanDocument.read(PlanDocument.write(Mines.read(MINE, """
                {"products": {"concentrate": {"recoveries": {"copper": {"0.2%": "50%", "2%": "100%", "10%": "100%"}},
                   "terms": {"payables": {"gold": {"payability": {"0": 0, "2.5": "90%", "5": "95%", "10": "97%"}}}}}}}
                """))).model();
        // 1.2 % lies 5/9 between 0.2 % and 2 %
        assertThat(stored.value("products.concentrate.recovery.copper", 1)).isCloseTo(0.5 + 0.5 * 5 / 9, ROUNDING);
        double assay = stored.value("products.concentrate.assay.gold", 1);
        assertThat(assay).isBetween(5.0, 10.0);
        assertThat(stored.value("products.concentrate.paid_assay.gold", 1)).isCloseTo(0.95 * assay, ROUNDING);
    }

    @Test
    void participationMayBeAShareOfThePayableMetal() {
        Model shared = Mines.model(MINE, """
                {"products": {"concentrate": {"terms": {"participation": {"copper": {"per": "metal", "high": null}}}}}}
                """);
        // 10 348 t × 10 % × (9000 − 8000)
        assertThat(shared.value("products.concentrate.participation", 1)).isCloseTo(1_034_800, ROUNDING);
    }

    /** An escalator of 12 % above the base, half of that above 400 more, and a de-escalator of 8 % below it. */
    @Test
    void aPriceMayBeSharedInBands() {
        String bands = """
                {"products": {"concentrate": {"terms": {"participation": {"copper": null,
                   "up": {"commodity": "copper", "share": "12%", "base": 8000, "low": 0, "high": 400},
                   "far_up": {"commodity": "copper", "share": "6%", "base": 8400, "low": 0},
                   "down": {"commodity": "copper", "share": "8%", "base": 8000, "high": 0}}}}}}
                """;
        Model high = Mines.model(MINE, bands);
        assertThat(high.value("products.concentrate.participation.up", 1)).isCloseTo(39_800 * 0.12 * 400, ROUNDING);
        assertThat(high.value("products.concentrate.participation.far_up", 1)).isCloseTo(39_800 * 0.06 * 600, ROUNDING);
        assertThat(high.value("products.concentrate.participation.down", 1)).isZero();
        assertThat(high.value("products.concentrate.participation", 1)).isCloseTo(39_800 * 84.0, ROUNDING);
        Model low = Mines.model(MINE, bands, """
                {"prices": {"copper": {"price": 7700}}}
                """);
        assertThat(low.value("products.concentrate.participation", 1)).isCloseTo(-39_800 * 0.08 * 300, ROUNDING);
    }

    /** 3 for each 1000 ppm above 2000 ppm, and 2 more for each above 4000 ppm. */
    @Test
    void anElementMayBePenalisedInTiers() {
        Model tiers = Mines.model(MINE, """
                {"products": {"concentrate": {"terms": {"penalties": {
                   "much_arsenic": {"element": "arsenic", "limit": 4000, "step": 1000, "rate": 2}}}}}}
                """);
        assertThat(tiers.value("products.concentrate.penalty.arsenic", 1)).isCloseTo(39_800 * 9.0, ROUNDING);
        assertThat(tiers.value("products.concentrate.penalty.much_arsenic", 1)).isCloseTo(39_800 * 2.0, ROUNDING);
    }

    @Test
    void aBandThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> Mines.read(MINE, """
                {"products": {"concentrate": {"terms": {"participation": {"copper": {"low": 500, "high": -500}}}}}}
                """))
                .isInstanceOf(InvalidPlan.class)
                .hasMessageContaining(
                        "The price difference that counts of 'copper' ends at -500, below its begin at 500, in"
                                + " 2027. Maybe 'low' and 'high' are exchanged.");
    }

    @Test
    void aBandOfACommodityThatIsNotInTheProductIsRefusedAtItsCommodity() {
        assertThatThrownBy(() -> Mines.read(MINE, """
                {"products": {"concentrate": {"terms": {"participation": {
                   "up": {"commodity": "coper", "share": "12%", "base": 8000}}}}}}
                """))
                .isInstanceOf(InvalidPlan.class)
                .hasMessageContaining("/products/concentrate/terms/participation/up/commodity")
                .hasMessageContaining("Maybe 'copper'");
    }

    @Test
    void aStepThatIsReachedExactlyCounts() {
        Model exact = Mines.model(MINE, """
                {"products": {"concentrate": {"terms": {"penalties": {"lead": {"limit": 1.7, "step": 0.1}}}}}}
                """);
        // 2 − 1.7 is 0.30000000000000004 less a rounding: three steps of 0.1
        assertThat(exact.value("products.concentrate.penalty.lead", 1)).isCloseTo(39_800 * 4.5, ROUNDING);
    }
}
