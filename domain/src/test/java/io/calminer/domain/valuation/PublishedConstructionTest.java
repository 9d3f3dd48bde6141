package io.calminer.domain.valuation;

import static io.calminer.domain.document.PublishedCases.numbers;
import static io.calminer.domain.document.PublishedCases.object;
import static io.calminer.domain.document.PublishedCases.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PublishedPlans;
import io.calminer.domain.project.Scenario;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A project that is built over seven years, as NREL's System Advisor Model has it: GEOPHIRES-X (MIT licence) at commit
 * 00e1b5e15403, tests/examples/example_SAM-single-owner-PPA-5.
 *
 * <p>Only equity for four years, then 65 % bonds at 7 %, whose interest is added to them, to the cost that is depreciated and
 * to the credit; 30 years of operation. Year −6 is time 0.
 */
class PublishedConstructionTest {

    private static final double DOLLAR = 1;
    private static final double HUNDREDTHS = 0.005 + 1e-9;
    private static final int YEAR_ZERO = 6;

    private static final Scenario SCENARIO = PublishedPlans.read(PublishedPlans.CONSTRUCTION_YEARS);
    private static final Model MODEL = SCENARIO.model();
    private static final JsonObject PRINTED = object(read("geophires_sam_construction_years"), "rows");

    /** What is printed as money that leaves has a minus there; rows begin with year −6 or with year 0. */
    @ParameterizedTest
    @CsvSource({
        "Purchase of property [construction] ($), capital.total, -1, 0",
        "Issuance of equity [construction] ($), equity.issued, 1, 0",
        "Issuance of debt [construction] ($), debt.draw, 1, 0",
        "Debt balance [construction] ($), debt.close, 1, 0",
        "Debt interest payment [construction] ($), debt.capitalised, 1, 0",
        "Total after-tax returns [construction] ($), cash_flow.equity, 1, 0",
        "Electricity to grid net (kWh), electricity, 1, 6",
        "PPA price (cents/kWh), prices.electricity, 100, 6",
        "PPA revenue ($), electricity.revenue, 1, 6",
        "Salvage value ($), salvage, 1, 6",
        "Total operating expenses ($), cost.operating, 1, 6",
        "EBITDA ($), earnings, 1, 6",
        "Debt interest payment ($), debt.interest, 1, 6",
        "Debt principal payment ($), debt.principal, 1, 6",
        "Debt total payment ($), debt.service, 1, 6",
        "Debt balance ($), debt.close, 1, 6",
        "Total pre-tax cash flow ($), before_tax.cash_flow, 1, 6",
        "Federal ITC total income ($), taxes.federal.credit, 1, 6",
        "Total state tax depreciation ($), depreciation.total, 1, 6",
        "State taxable income ($), taxes.state.taxable, 1, 6",
        "State tax benefit (liability) ($), taxes.state.charge, -1, 6",
        "Federal taxable income ($), taxes.federal.taxable, 1, 6",
        "Federal tax benefit (liability) ($), taxes.federal.charge_before_credit, -1, 6",
        "After-tax cumulative NPV ($), npv_to_date, 1, 0",
        "DSCR (pre-tax), before_tax.dscr, 1, 6"
    })
    void everyYearlyRowIsThePrintedOne(String row, String line, double sign, int from) {
        double[] printed = numbers(PRINTED, row);
        boolean whole = row.contains("($)") || row.contains("(kWh)");
        // the price of a year without production, and the cover of one without debt, are printed as 0
        int first = whole ? 0 : 1;
        for (int k = first; k < printed.length; k++) {
            assertThat(sign * MODEL.value(line, from + k))
                    .as("%s in year %d", row, from + k - YEAR_ZERO)
                    .isCloseTo(printed[k], within(whole ? DOLLAR : HUNDREDTHS));
        }
    }

    @Test
    void theRatesEarnedUntilEachYearAreThePrintedOnes() {
        double[] flows = MODEL.values("cash_flow.equity");
        double[] printed = numbers(PRINTED, "After-tax cumulative IRR (%)");
        for (int year = 1; year <= printed.length; year++) {
            CashFlows soFar = CashFlows.of(Arrays.copyOf(flows, YEAR_ZERO + year + 1));
            assertThat(100 * InternalRateOfReturn.of(soFar, 0.1).value())
                    .as("until year %d", year)
                    .isCloseTo(printed[year - 1], within(HUNDREDTHS));
        }
    }

    @Test
    void valueRateAndPaybackOfTheOwnersAreThePrintedOnes() {
        Map<String, Figure> owners = Appraisal.of(Valuation.of(SCENARIO)).owners().orElseThrow().stream()
                .collect(Collectors.toMap(Figure::name, figure -> figure));
        assertThat(owners.get("npv").value()).isCloseTo(91_525_941, within(DOLLAR));
        assertThat(owners.get("irr").value()).isCloseTo(0.1478, within(5e-5));
        // printed from the start of operation
        assertThat(owners.get("payback").value() - YEAR_ZERO).isCloseTo(4.09, within(HUNDREDTHS));
    }
}
