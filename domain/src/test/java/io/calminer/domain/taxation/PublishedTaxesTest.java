package io.calminer.domain.taxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import org.junit.jupiter.api.Test;

/**
 * The taxes of a project year by year, as NREL's System Advisor Model has them: GEOPHIRES-X (MIT licence) at commit
 * 0936585270a3, tests/examples/example_SAM-single-owner-PPA.out.
 *
 * <p>Half-year straight line over 20 years on 85 % of the cost, state tax of 7 % deducted from federal income at 21 %, losses
 * relieved at once, an investment credit of 30 % that is paid out and takes half of itself from the basis. The figures are
 * published in whole dollars.
 */
class PublishedTaxesTest {

    private static final double DOLLARS = 1.5;
    private static final int YEARS = 20;

    private static final double[] REVENUE = {
        34_284_397, 34_499_207, 35_955_353, 37_387_962, 38_810_736, 40_228_246, 41_642_549, 43_054_733,
        44_465_440, 45_875_072, 47_283_899, 48_692_110, 50_099_838, 51_507_184, 52_914_222, 54_321_010,
        55_727_598, 57_134_026, 58_540_317, 172_850_456
    };
    private static final double[] COSTS = {
        6_626_143, 6_626_143, 6_626_143, 6_626_143, 6_626_143, 6_626_143, 6_626_143, 6_626_143, 6_626_143,
        6_626_143, 6_626_143, 6_626_143, 6_626_143, 6_626_143, 6_626_143, 6_626_143, 6_626_143, 6_626_143,
        6_626_143, 6_626_143
    };
    private static final double[] INTEREST = {
        4_516_171, 4_379_590, 4_236_180, 4_085_600, 3_927_491, 3_761_476, 3_587_161, 3_404_130, 3_211_947,
        3_010_155, 2_798_274, 2_575_798, 2_342_199, 2_096_919, 1_839_376, 1_568_956, 1_285_014, 986_876,
        673_830, 345_133
    };
    private static final double[] DEPRECIATION = {
        4_798_431, 9_596_863, 9_596_863, 9_596_863, 9_596_863, 9_596_863, 9_596_863, 9_596_863, 9_596_863,
        9_596_863, 9_596_863, 9_596_863, 9_596_863, 9_596_863, 9_596_863, 9_596_863, 9_596_863, 9_596_863,
        9_596_863, 9_596_863
    };
    private static final double[] STATE_INCOME = {
        18_343_651, 13_896_611, 15_496_166, 17_079_355, 18_660_239, 20_243_763, 21_832_382, 23_427_598,
        25_030_487, 26_641_911, 28_262_620, 29_893_305, 31_534_633, 33_187_258, 34_851_840, 36_529_048,
        38_219_578, 39_924_144, 41_643_481, 156_282_317
    };
    private static final double[] STATE_TAX = {
        1_284_056, 972_763, 1_084_732, 1_195_555, 1_306_217, 1_417_063, 1_528_267, 1_639_932, 1_752_134,
        1_864_934, 1_978_383, 2_092_531, 2_207_424, 2_323_108, 2_439_629, 2_557_033, 2_675_370, 2_794_690,
        2_915_044, 10_939_762
    };
    private static final double[] FEDERAL_INCOME = {
        17_059_595, 12_923_848, 14_411_435, 15_883_800, 17_354_022, 18_826_700, 20_304_115, 21_787_666,
        23_278_353, 24_776_977, 26_284_236, 27_800_774, 29_327_209, 30_864_150, 32_412_211, 33_972_015,
        35_544_207, 37_129_454, 38_728_437, 145_342_555
    };
    private static final double[] FEDERAL_TAX = {
        3_582_515, 2_714_008, 3_026_401, 3_335_598, 3_644_345, 3_953_607, 4_263_864, 4_575_410, 4_888_454,
        5_203_165, 5_519_690, 5_838_163, 6_158_714, 6_481_471, 6_806_564, 7_134_123, 7_464_284, 7_797_185,
        8_132_972, 30_521_937
    };
    private static final double CAPITAL = 225_808_536;
    private static final double CREDIT = 67_742_561;

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Single owner", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 20}]},
             "valuation": {"discount_rate": "8%%"},
             "costs": {"plant": {"type": "capital", "unit": "USD", "amount": %s, "spend": {"start": 1},
               "depreciation_class": "plant"}},
             "depreciation_classes": {"plant": {"method": "straight_line", "life": 20, "convention": "half_year",
               "write_off_at_end": false}},
             "taxes": {
               "state": {"rate": "7%%", "interest": "interest", "losses": {"treatment": "refund"}},
               "federal": {"rate": "21%%", "interest": "interest", "deduct": ["state"], "losses": {"treatment": "refund"},
                 "investment_credit": {"rate": "30%%", "class": "plant", "basis_reduction": "50%%", "refundable": true}}},
             "lines": {"interest": {"kind": "flow", "unit": "USD", "formula": "%s"},
               "revenue.total": {"kind": "flow", "unit": "USD", "formula": "%s"},
               "cost.operating": {"kind": "flow", "unit": "USD", "formula": "%s"}}}
            """;

    private static void assertLine(Model model, String line, double[] expected) {
        for (int year = 1; year <= YEARS; year++) {
            assertThat(model.value(line, year))
                    .as("%s in year %d", line, year)
                    .isCloseTo(expected[year - 1], within(DOLLARS));
        }
    }

    @Test
    void depreciationIncomeAndTaxesAreThosePublished() {
        Model model = PlanDocument.read(PLAN.formatted(
                        CAPITAL,
                        TaxPlans.yearly(INTEREST, "USD"),
                        TaxPlans.yearly(REVENUE, "USD"),
                        TaxPlans.yearly(COSTS, "USD")))
                .model();
        assertLine(model, "depreciation.total", DEPRECIATION);
        assertLine(model, "taxes.state.income", STATE_INCOME);
        assertLine(model, "taxes.state.charge", STATE_TAX);
        assertLine(model, "taxes.federal.income", FEDERAL_INCOME);
        double[] federal = FEDERAL_TAX.clone();
        federal[0] -= CREDIT;
        assertLine(model, "taxes.federal.charge", federal);
        assertThat(model.value("taxes.federal.credit", 1)).isCloseTo(CREDIT, within(DOLLARS));
        double charged = STATE_TAX[1] + FEDERAL_TAX[1];
        assertThat(model.value("tax.total", 2)).isCloseTo(charged, within(2 * DOLLARS));
    }
}
