package io.calminer.domain.valuation.depreciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonBoolean;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.PublishedCases;
import io.calminer.domain.valuation.depreciation.DepreciationSchedule.Period;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepreciationTest {

    /** What the suite compares with that the spreadsheets' answers come from. */
    private static final double EXCEL = 1e-6;

    private static final long SEED = 20261127;
    private static final int CASES = 500;

    @Test
    void straightLineIsThatOfExcel() {
        rows("excel_sln")
                .forEach(row -> near(row, asked("straight_line", row, "").amounts()[0]));
    }

    @Test
    void decliningBalanceIsThatOfExcel() {
        rows("excel_db")
                .forEach(row -> near(
                        row,
                        asked("declining_balance", row, "\"first_year_months\": " + row.get(4))
                                .amounts()[0]));
    }

    @Test
    void doubleDecliningBalanceIsThatOfExcel() {
        rows("excel_ddb")
                .forEach(row -> near(
                        row,
                        asked("double_declining_balance", row, "\"factor\": " + row.get(4))
                                .amounts()[0]));
    }

    @Test
    void sumOfYearsDigitsIsThatOfExcel() {
        rows("excel_syd")
                .forEach(row -> near(row, asked("sum_of_years_digits", row, "").amounts()[0]));
    }

    @Test
    void variableDecliningBalanceIsThatOfExcel() {
        for (List<String> row : rows("excel_vdb")) {
            String text = "{\"method\": \"variable_declining_balance\", \"cost\": " + row.get(0) + ", \"salvage\": "
                    + row.get(1) + ", \"life\": " + row.get(2) + ", \"from\": " + row.get(3) + ", \"to\": "
                    + row.get(4) + ", \"factor\": " + row.get(5) + ", \"switch_to_straight_line\": "
                    + !Boolean.parseBoolean(row.get(6)) + "}";
            near(row, schedule(text).between().orElseThrow());
        }
    }

    /** After half a period 96.15 are left for 12.5 periods, of which the falling charge, a thirteenth, is the larger one. */
    @Test
    void aFractionalStartBeginsAnewOnWhatIsLeft() {
        String text = "{\"method\": \"variable_declining_balance\", \"cost\": 100, \"salvage\": 10, \"life\": 13,"
                + " \"factor\": %s, \"from\": %s, \"to\": %s}";
        assertThat(schedule(text.formatted(1, 0.5, 1)).between().orElseThrow())
                .isEqualTo((100 - 100 / 26.0) / 13 / 2, within(1e-9));
        assertThat(schedule(text.formatted(1, 6.5, 13)).between().orElseThrow())
                .isEqualTo(90 - schedule(text.formatted(1, 0, 6.5)).between().orElseThrow(), within(1e-9));
    }

    @Test
    void taxTablesAreThosePublishedAndChargeEverything() {
        JsonObject file = PublishedCases.read("macrs_half_year_tables");
        for (String part : List.of("percent", "mid_quarter_q4_percent")) {
            PublishedCases.object(file, part).fields().forEach((years, percent) -> {
                double[] expected = PublishedCases.numbers(percent);
                String convention = part.equals("percent") ? "half_year" : "mid_quarter_4";
                List<Period> periods = schedule("{\"method\": \"macrs\", \"cost\": 100, \"recovery_years\": " + years
                                + ", \"convention\": \"" + convention + "\"}")
                        .periods();
                assertThat(periods.stream().mapToDouble(Period::depreciation).toArray())
                        .containsExactly(expected, within(1e-9));
                assertThat(periods.get(periods.size() - 1).bookValue()).isZero();
            });
        }
    }

    /**
     * Mid-year or mid-quarter in the first year, then declining balance, straight line from where it is more; the last year has
     * what the rounding of the others left.
     */
    @Test
    void taxTablesFollowTheirMethodWithinTheirRounding() {
        double[] used = {0.5, 0.875, 0.625, 0.375, 0.125};
        int first = Convention.HALF_YEAR.ordinal();
        assertThat(Convention.PERSONAL_PROPERTY).hasSameSizeAs(used);
        for (int years : MacrsTables.RECOVERY_YEARS) {
            for (Convention convention : Convention.PERSONAL_PROPERTY) {
                double[] percent = MacrsTables.percent(years, convention);
                double rate = (years < 15 ? 2.0 : 1.5) / years;
                double left = 100;
                double past = 0;
                for (int k = 0; k < percent.length; k++) {
                    double part = k == 0 ? used[convention.ordinal() - first] : Math.min(1, years - past);
                    double charge = Math.min(left, part * Math.max(left * rate, left / (years - past)));
                    assertThat(percent[k])
                            .as("year %s of %s years, %s", k + 1, years, convention)
                            .isEqualTo(charge, within(k == percent.length - 1 ? 0.02 : 0.0125));
                    left -= charge;
                    past += part;
                }
                assertThat(Arrays.stream(percent).sum()).isEqualTo(100, within(1e-9));
            }
        }
    }

    /** IRS Publication 946, Tables A-6 and A-7a: columns of single months, years 1, 2, 9, 10, 11, 27 and the last ones. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27.5 | 1 | 28 | 1: 3.485 2: 3.636 9: 3.636 10: 3.637 11: 3.636 27: 3.636 28: 1.970",
                "27.5 | 6 | 28 | 1: 1.970 2: 3.636 9: 3.636 10: 3.637 11: 3.636 27: 3.636 28: 3.485",
                "27.5 | 7 | 29 | 1: 1.667 2: 3.636 9: 3.636 10: 3.636 11: 3.637 27: 3.637 28: 3.636 29: 0.152",
                "27.5 | 12 | 29 | 1: 0.152 2: 3.636 9: 3.636 10: 3.636 11: 3.637 27: 3.637 28: 3.636 29: 1.667",
                "39 | 1 | 40 | 1: 2.461 2: 2.564 39: 2.564 40: 0.107",
                "39 | 4 | 40 | 1: 1.819 2: 2.564 39: 2.564 40: 0.749",
                "39 | 12 | 40 | 1: 0.107 2: 2.564 39: 2.564 40: 2.461"
            })
    void buildingsAreRecoveredByTheirMonth(String years, int month, int count, String table) {
        double[] charges = charges(schedule("{\"method\": \"macrs\", \"cost\": 100, \"recovery_years\": " + years
                + ", \"convention\": \"mid_month\", \"month\": " + month + "}"));
        assertThat(charges).hasSize(count);
        for (String entry : table.split(" (?=[0-9]+:)", -1)) {
            String[] parts = entry.split(": ", -1);
            assertThat(charges[Integer.parseInt(parts[0]) - 1])
                    .as(entry)
                    .isEqualTo(Double.parseDouble(parts[1]), within(1e-12));
        }
        assertThat(Arrays.stream(charges).sum()).isEqualTo(100, within(1e-9));
    }

    /** Straight line of the alternative system of the same publication: half a year at both ends, Table A-8. */
    @Test
    void aStraightLineMayBeginWithinItsFirstYear() {
        String text = "{\"method\": \"straight_line\", \"cost\": 1000, \"salvage\": %s, \"life\": %s, %s}";
        assertThat(charges(schedule(text.formatted(0, 4, "\"convention\": \"half_year\""))))
                .containsExactly(new double[] {125, 250, 250, 250, 125}, within(1e-9));
        assertThat(charges(schedule(text.formatted(100, 2.5, "\"convention\": \"mid_quarter_1\""))))
                .containsExactly(new double[] {315, 360, 225}, within(1e-9));
        assertThat(charges(schedule(text.formatted(0, 2, "\"convention\": \"mid_month\", \"month\": 12"))))
                .containsExactly(new double[] {1000 / 48.0, 500, 1000 * 23 / 48.0}, within(1e-9));
        assertThat(charges(schedule(text.formatted(100, 4, "\"convention\": \"full_year\""))))
                .containsExactly(225, 225, 225, 225);
    }

    @Test
    void unitsOfProductionAndDepletionAreThoseOfTheTextbooks() {
        DepreciationSchedule units = schedule("{\"method\": \"units_of_production\", \"cost\": 900, \"salvage\": 70,"
                + " \"total_units\": 40000, \"units\": [4000, 8000, 16000, 8000, 4000]}");
        assertThat(charges(units)).containsExactly(83, 166, 332, 166, 83);
        assertThat(charges(schedule("{\"method\": \"percentage_depletion\", \"gross_income\": [250000], \"rate\": 0.1,"
                        + " \"taxable_before_depletion\": [40000]}")))
                .containsExactly(20000);
        assertThat(charges(schedule("{\"method\": \"cost_depletion\", \"cost\": 10000, \"units_mined\": [7500, 6000],"
                        + " \"units_sold\": [7000, 6000], \"remaining_estimates\": [92500, 180000]}")))
                .containsExactly(new double[] {700, 300}, within(1e-9));
    }

    @Test
    void theLargerDepletionIsTakenAndMayExceedTheCost() {
        DepreciationSchedule schedule = schedule("{\"method\": \"percentage_depletion\", \"cost\": 100, \"rate\": 0.15,"
                + " \"gross_income\": [1000, 1000, 1000], \"taxable_before_depletion\": [200, -50, 1000],"
                + " \"cost_depletion\": [20, 30, 50]}");
        assertThat(charges(schedule)).containsExactly(100, 30, 150);
        assertThat(schedule.periods().get(2).bookValue()).isZero();
    }

    @Test
    void aPoolIsChargedWithWhatIsAddedToIt() {
        DepreciationSchedule pool =
                schedule("{\"method\": \"pool\", \"cost\": 1000, \"rate\": 0.25, \"additions\": [0, 200, 0]}");
        assertThat(charges(pool)).containsExactly(250, 237.5, 178.125);
        assertThat(pool.periods().get(2).bookValue()).isEqualTo(534.375, within(1e-9));
    }

    @Test
    void schedulesOfALifeChargeEverythingButTheSalvageValue() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            Asset asset = Asset.random(random);
            List<DepreciationMethod> methods = List.of(
                    new StraightLine(asset.cost, asset.salvage, asset.life),
                    new SumOfYearsDigits(asset.cost, asset.salvage, asset.life),
                    new VariableDecliningBalance(asset.cost, asset.salvage, asset.life, asset.factor, true));
            for (DepreciationMethod method : methods) {
                double[] charges = method.charges();
                assertThat(Arrays.stream(charges).sum())
                        .as("%s", method)
                        .isEqualTo(asset.cost - asset.salvage, within(1e-9 * asset.cost));
                assertThat(Arrays.stream(charges).min().orElseThrow())
                        .as("%s", method)
                        .isNotNegative();
                assertThat(method.between(0, method.end()))
                        .as("%s", method)
                        .isEqualTo(asset.cost - asset.salvage, within(1e-9 * asset.cost));
            }
        }
    }

    @Test
    void withoutTheSwitchAVariableBalanceIsTheDoubleOneAtWholePeriodsAndAddsUpAnywhere() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int i = 0; i < CASES; i++) {
            Asset asset = Asset.random(random);
            var variable = new VariableDecliningBalance(asset.cost, asset.salvage, asset.life, asset.factor, false);
            var declining = new DoubleDecliningBalance(asset.cost, asset.salvage, asset.life, asset.factor);
            for (int k = 1; k <= asset.life; k++) {
                assertThat(variable.between(k - 1, k))
                        .as("%s in %s", variable, k)
                        .isEqualTo(declining.amount(k, declining.charges()), within(1e-9 * asset.cost));
            }
            double a = random.nextDouble(asset.life);
            double b = random.nextDouble(a, asset.life + 1e-9);
            assertThat(variable.between(0, a) + variable.between(a, b))
                    .as("%s over %s and %s", variable, a, b)
                    .isEqualTo(variable.between(0, b), within(1e-9 * asset.cost));
        }
    }

    @Test
    void theSwitchChargesNeverLessAndItsWholePeriodsAddUp() {
        SplittableRandom random = new SplittableRandom(SEED + 2);
        for (int i = 0; i < CASES; i++) {
            Asset asset = Asset.random(random);
            var switching = new VariableDecliningBalance(asset.cost, asset.salvage, asset.life, asset.factor, true);
            var falling = new VariableDecliningBalance(asset.cost, asset.salvage, asset.life, asset.factor, false);
            double[] charges = switching.charges();
            double sum = 0;
            for (int k = 0; k < charges.length; k++) {
                double end = Math.min(k + 1, asset.life);
                assertThat(switching.between(k, end))
                        .as("%s from %s", switching, k)
                        .isEqualTo(charges[k], within(1e-9 * asset.cost));
                sum += charges[k];
                assertThat(sum)
                        .as("%s up to %s", switching, end)
                        .isGreaterThanOrEqualTo(falling.between(0, end) - 1e-9 * asset.cost);
            }
        }
    }

    @Test
    void anUnroundedRateLeavesTheSalvageValueAfterTheLife() {
        SplittableRandom random = new SplittableRandom(SEED + 3);
        for (int i = 0; i < CASES; i++) {
            double cost = 1 + random.nextDouble(1e6);
            double salvage = cost * (0.001 + 0.9 * random.nextDouble());
            int life = 1 + random.nextInt(60);
            double[] charges = new DecliningBalance(cost, salvage, life, 12, 15).charges();
            assertThat(cost - Arrays.stream(charges).sum()).isEqualTo(salvage, within(1e-9 * cost));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_FIELD",
                "{\"method\": \"straightline\", \"cost\": 1, \"lfe\": 2} | UNKNOWN_CHOICE UNKNOWN_FIELD",
                "{\"method\": \"straight_line\", \"cost\": -1, \"salvage\": 5} | DEPRECIATION_AMOUNT MISSING_FIELD",
                "{\"method\": \"straight_line\", \"cost\": 1, \"salvage\": 5, \"life\": 0} | SALVAGE_ABOVE_COST DEPRECIATION_LIFE",
                "{\"method\": \"straight_line\", \"cost\": 1, \"life\": 2, \"rate\": 0.3} | DEPRECIATION_FIELD",
                "{\"method\": \"straight_line\", \"cost\": 1, \"life\": 2, \"at\": [0, 1, 3]} | DEPRECIATION_PERIOD DEPRECIATION_PERIOD",
                "{\"method\": \"straight_line\", \"cost\": 1, \"life\": 2, \"from\": 2, \"to\": 1} | DEPRECIATION_SPAN",
                "{\"method\": \"straight_line\", \"cost\": 1, \"life\": 2, \"to\": 2.5} | DEPRECIATION_SPAN",
                "{\"method\": \"declining_balance\", \"cost\": 1, \"life\": 2, \"first_year_months\": 13, \"rate_decimals\": 16} | OUT_OF_RANGE OUT_OF_RANGE",
                "{\"method\": \"double_declining_balance\", \"cost\": 1, \"life\": 2, \"factor\": 0} | DEPRECIATION_ABOVE_ZERO",
                "{\"method\": \"pool\", \"rate\": 25, \"additions\": []} | DEPRECIATION_SHARE DEPRECIATION_NO_PERIODS",
                "{\"method\": \"units_of_production\", \"cost\": 1, \"units\": [1, -1], \"total_units\": 0} | DEPRECIATION_AMOUNT DEPRECIATION_ABOVE_ZERO",
                "{\"method\": \"macrs\", \"cost\": 1, \"recovery_years\": 6, \"basis_reduction\": 2} | DEPRECIATION_TABLE BASIS_REDUCTION",
                "{\"method\": \"macrs\", \"cost\": 1, \"recovery_years\": 39} | MISSING_FIELD",
                "{\"method\": \"macrs\", \"cost\": 1, \"recovery_years\": 27.5, \"convention\": \"half_year\", \"month\": 3} | DEPRECIATION_CONVENTION DEPRECIATION_MONTH",
                "{\"method\": \"macrs\", \"cost\": 1, \"recovery_years\": 5, \"convention\": \"mid_month\", \"month\": 13} | DEPRECIATION_CONVENTION OUT_OF_RANGE",
                "{\"method\": \"macrs\", \"cost\": 1, \"recovery_years\": 7.5, \"convention\": \"full_year\"} | DEPRECIATION_CONVENTION DEPRECIATION_TABLE",
                "{\"method\": \"straight_line\", \"cost\": 1, \"life\": 2, \"month\": 3} | DEPRECIATION_MONTH",
                "{\"method\": \"cost_depletion\", \"cost\": 1, \"units_mined\": [1, 2], \"remaining_estimates\": [1]} | DEPRECIATION_LENGTH",
                "{\"method\": \"percentage_depletion\", \"rate\": 0.1, \"gross_income\": [1], \"taxable_before_depletion\": [1, \"x\"]} | WRONG_TYPE DEPRECIATION_LENGTH"
            })
    void everythingWrongIsToldAtOnce(String text, String codes) {
        Problems problems = new Problems();
        read(text, problems);
        assertThat(problems.list().stream().map(Problem::code).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    @Test
    void aSalvageValueOfNothingMayBeStatedForEveryMethod() {
        assertThat(charges(schedule("{\"method\": \"macrs\", \"cost\": 100, \"salvage\": 0, \"recovery_years\": 3}")))
                .hasSize(4);
    }

    /** Figures of an asset, with lives of whole and of broken periods, below one and over many. */
    private record Asset(double cost, double salvage, double life, double factor) {
        static Asset random(SplittableRandom random) {
            double cost = random.nextDouble(1e6);
            double life = random.nextInt(4) == 0 ? random.nextDouble(0.05, 2) : random.nextDouble(1, 60);
            return new Asset(
                    cost,
                    random.nextInt(5) == 0 ? 0 : cost * random.nextDouble(),
                    random.nextBoolean() ? Math.max(1, Math.rint(life)) : life,
                    random.nextDouble(0.5, 5));
        }
    }

    private static List<List<String>> rows(String name) {
        return PublishedCases.list(PublishedCases.read(name), "rows").stream()
                .map(row -> ((JsonArray) row)
                        .items().stream().map(DepreciationTest::text).toList())
                .toList();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonBoolean truth ? String.valueOf(truth.value()) : ((JsonNumber) value).text();
    }

    /** The first three columns are cost, salvage and life, the fourth a period where there are more than four. */
    private static DepreciationSchedule asked(String method, List<String> row, String more) {
        String period = row.size() > 4 ? row.get(3) : "1";
        return schedule("{\"method\": \"" + method + "\", \"cost\": " + row.get(0) + ", \"salvage\": " + row.get(1)
                + ", \"life\": " + row.get(2) + ", \"at\": [" + period + "]" + (more.isEmpty() ? "" : ", ") + more
                + "}");
    }

    private static void near(List<String> row, double figure) {
        assertThat(figure).as("%s", row).isEqualTo(Double.parseDouble(row.get(row.size() - 1)), within(EXCEL));
    }

    private static double[] charges(DepreciationSchedule schedule) {
        return schedule.periods().stream().mapToDouble(Period::depreciation).toArray();
    }

    private static DepreciationSchedule schedule(String text) {
        Problems problems = new Problems();
        DepreciationRequest request = read(text, problems);
        assertThat(problems.list()).isEmpty();
        return DepreciationSchedule.of(request);
    }

    private static DepreciationRequest read(String text, Problems problems) {
        Fields fields = Fields.of(JsonDocument.parse(text).root(), Pointer.ROOT, problems);
        DepreciationRequest request = DepreciationRequest.read(fields);
        fields.noOthers();
        return request;
    }
}
