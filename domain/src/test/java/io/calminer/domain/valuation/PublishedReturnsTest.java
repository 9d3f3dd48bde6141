package io.calminer.domain.valuation;

import static io.calminer.domain.document.PublishedCases.hasNumber;
import static io.calminer.domain.document.PublishedCases.list;
import static io.calminer.domain.document.PublishedCases.number;
import static io.calminer.domain.document.PublishedCases.numbers;
import static io.calminer.domain.document.PublishedCases.object;
import static io.calminer.domain.document.PublishedCases.objects;
import static io.calminer.domain.document.PublishedCases.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Published answers of spreadsheets, a numerical library and a finance textbook. */
class PublishedReturnsTest {

    private static final double EXCEL = 1e-6;

    @Test
    void netPresentValuesAreThoseOfExcelWhichDiscountsTheFirstFlow() {
        for (JsonObject given : objects(read("excel_npv"), "cases")) {
            double rate = number(given, "rate");
            double value = CashFlows.of(numbers(given, "values")).netPresentValue(rate) / (1 + rate);
            assertThat(value).as(given.toString()).isEqualTo(number(given, "expected"), within(EXCEL));
        }
    }

    @Test
    void internalRatesAreThoseOfExcelFromEveryGuess() {
        for (JsonObject given : objects(read("excel_irr"), "cases")) {
            InternalRateOfReturn rate =
                    InternalRateOfReturn.of(CashFlows.of(numbers(given, "values")), number(given, "guess"));
            assertThat(rate.value()).as(given.toString()).isEqualTo(number(given, "expected"), within(EXCEL));
        }
    }

    @Test
    void modifiedRatesAreThoseOfExcelAtEveryPairOfRates() {
        for (JsonObject given : objects(read("excel_mirr"), "cases")) {
            ModifiedInternalRate rate = ModifiedInternalRate.of(
                    CashFlows.of(numbers(given, "values")),
                    number(given, "finance_rate"),
                    number(given, "reinvest_rate"));
            if (hasNumber(given, "expected")) {
                assertThat(rate.value()).as(given.toString()).isEqualTo(number(given, "expected"), within(EXCEL));
            } else {
                assertThat(rate.reason()).as(given.toString()).isNotNull();
            }
        }
    }

    @Test
    void ratesOfTheNumericalLibraryAreAmongOurs() {
        for (JsonObject given : objects(read("numpy_financial"), "irr")) {
            double expected = number(given, "expected");
            List<Double> roots = InternalRateOfReturn.of(CashFlows.of(numbers(given, "values")), 0)
                    .roots();
            assertThat(roots)
                    .as(given.toString())
                    .anyMatch(root -> Math.abs(root - expected) <= number(given, "rel_tol") * Math.abs(expected));
        }
    }

    @Test
    void flowsOfOneSignHaveNoRate() {
        for (JsonValue flows : list(read("numpy_financial"), "irr_no_solution")) {
            InternalRateOfReturn rate = InternalRateOfReturn.of(CashFlows.of(numbers(flows)), 0);
            assertThat(rate.status()).isEqualTo(InternalRateOfReturn.Status.NONE);
            assertThat(rate.value()).isNaN();
            assertThat(rate.reason()).isNotNull();
        }
    }

    /** The printed root belongs to 31 terms of which five are given, so the residual is what can be checked. */
    @Test
    void aRateCloseToMinusOneLeavesNoResidual() {
        CashFlows flows = CashFlows.of(numbers(object(read("numpy_financial"), "irr_extreme"), "values"));
        InternalRateOfReturn rate = InternalRateOfReturn.of(flows, 0);
        assertThat(rate.roots()).isNotEmpty();
        double growth = 1 + rate.value();
        double residual = 0;
        for (int i = 0; i < flows.size(); i++) {
            residual += flows.amount(i) * StrictMath.pow(growth, -i);
        }
        assertThat(Math.abs(residual)).isLessThan(3000 * 1e-6);
    }

    @Test
    void valuesOfTheNumericalLibraryAreOurs() {
        for (JsonObject given : objects(read("numpy_financial"), "npv")) {
            double expected = number(given, "expected");
            assertThat(CashFlows.of(numbers(given, "values")).netPresentValue(number(given, "rate")))
                    .isEqualTo(expected, within(number(given, "rel_tol") * Math.abs(expected)));
        }
        for (JsonObject given : objects(read("numpy_financial"), "npv_undefined")) {
            CashFlows flows = CashFlows.of(numbers(given, "values"));
            assertThatThrownBy(() -> flows.netPresentValue(number(given, "rate")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Rate must be a finite number other than -1: was -1.0.");
        }
    }

    @Test
    void modifiedRatesOfTheNumericalLibraryAreOurs() {
        for (JsonObject given : objects(read("numpy_financial"), "mirr")) {
            ModifiedInternalRate rate = ModifiedInternalRate.of(
                    CashFlows.of(numbers(given, "values")),
                    number(given, "finance_rate"),
                    number(given, "reinvest_rate"));
            if (hasNumber(given, "expected")) {
                // printed with four digits
                assertThat(rate.value()).isEqualTo(number(given, "expected"), within(5e-5));
            } else {
                assertThat(rate.reason()).isEqualTo(Reason.NO_SIGN_CHANGE);
            }
        }
    }

    @Test
    void modifiedRatesOfTheSecondSpreadsheetAreOursOverItsGrid() {
        JsonObject grid = object(read("numpy_financial"), "mirr_grid");
        double[] finance = numbers(grid, "finance_rate");
        double[] reinvest = numbers(grid, "reinvest_rate");
        List<JsonValue> flows = list(grid, "values");
        for (int i = 0; i < flows.size(); i++) {
            double[] expected = numbers(list(grid, "expected").get(i));
            for (int j = 0; j < expected.length; j++) {
                double value = ModifiedInternalRate.of(CashFlows.of(numbers(flows.get(i))), finance[j], reinvest[j])
                        .value();
                assertThat(value).isEqualTo(expected[j], within(1e-8));
            }
        }
    }

    @Test
    void theModifiedRatePerYearDoesNotDependOnHowFineThePeriodsAre() {
        CashFlows yearly = CashFlows.of(new double[] {-100, 0, 121}, new double[] {0, 1, 2});
        CashFlows quarterly = CashFlows.of(
                new double[] {-100, 0, 0, 0, 0, 0, 0, 0, 121},
                new double[] {0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2});
        assertThat(ModifiedInternalRate.overTimes(yearly, 0.1, 0.1).value()).isEqualTo(0.1, within(1e-15));
        assertThat(ModifiedInternalRate.overTimes(quarterly, 0.1, 0.1).value()).isEqualTo(0.1, within(1e-15));
    }

    @Test
    void atWholeYearsTheModifiedRateOverTimesIsThatByPosition() {
        for (JsonObject given : objects(read("numpy_financial"), "mirr")) {
            CashFlows flows = CashFlows.of(numbers(given, "values"));
            double finance = number(given, "finance_rate");
            double reinvest = number(given, "reinvest_rate");
            ModifiedInternalRate byPosition = ModifiedInternalRate.of(flows, finance, reinvest);
            ModifiedInternalRate overTimes = ModifiedInternalRate.overTimes(flows, finance, reinvest);
            assertThat(overTimes.value()).isEqualTo(byPosition.value(), within(1e-14));
            assertThat(overTimes.reason()).isEqualTo(byPosition.reason());
        }
    }

    /** Two printed paybacks contradict their own flows, which the file says: only that of the first case is checked. */
    @Test
    void threeEditionsOfTheTextbookMineHaveThePrintedFigures() {
        JsonObject book = read("bullock_gold_mining_textbook");
        double required = number(book, "required_return");
        for (JsonObject edition : objects(book, "cases")) {
            CashFlows flows = CashFlows.of(numbers(edition, "cash_flow"));
            JsonObject printed = object(edition, "expected");
            assertThat(flows.netPresentValue(required)).isEqualTo(number(printed, "npv"), within(0.005));
            assertThat(InternalRateOfReturn.atHurdle(flows, required).value())
                    .isEqualTo(number(printed, "irr"), within(5e-5));
            assertThat(ModifiedInternalRate.of(flows, required, required).value())
                    .isEqualTo(number(printed, "mirr"), within(5e-5));
            if (hasNumber(printed, "payback_years")) {
                assertThat(Payback.of(flows).time()).isEqualTo(number(printed, "payback_years"), within(0.005));
                assertThat(ProfitabilityIndex.of(flows, required).value())
                        .isEqualTo(number(printed, "profitability_index"), within(0.005));
            }
        }
    }
}
