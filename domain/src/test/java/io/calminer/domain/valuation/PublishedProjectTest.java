package io.calminer.domain.valuation;

import static io.calminer.domain.document.PublishedCases.numbers;
import static io.calminer.domain.document.PublishedCases.object;
import static io.calminer.domain.document.PublishedCases.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.model.Explanation;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PublishedPlans;
import io.calminer.domain.project.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A project year by year as NREL's System Advisor Model has it: GEOPHIRES-X (MIT licence) at commit 0936585270a3,
 * tests/examples/example_SAM-single-owner-PPA.
 *
 * <p>Construction at time 0 with its inflation, 40 % debt at 5 % over 20 years, half-year straight line on 85 % of the cost,
 * state tax deducted from federal income, losses relieved at once, an investment credit of 30 % that is paid out. The plan
 * is made of collections; every row that is printed is one of its lines, to the dollar.
 */
class PublishedProjectTest {

    private static final double DOLLAR = 1;

    /** Half of the last digit that is printed of prices in cents, of ratios and of percentages. */
    private static final double HUNDREDTHS = 0.005 + 1e-9;

    private static final Scenario SCENARIO = PublishedPlans.read(PublishedPlans.SINGLE_OWNER);
    private static final Model MODEL = SCENARIO.model();
    private static final JsonObject PRINTED = object(read("geophires_sam_single_owner_ppa"), "yearly");

    private static final String CUMULATIVE_RATE = "After-tax cumulative IRR (%)";
    private static final Map<String, Figure> OWNERS =
            Appraisal.of(Valuation.of(SCENARIO)).owners().orElseThrow().stream()
                    .collect(Collectors.toMap(Figure::name, figure -> figure));

    /** What is printed as money that leaves has a minus there. */
    @ParameterizedTest
    @CsvSource({
        "Overnight capital expenditure [construction] ($), costs.plant, -1",
        "Inflation cost [construction] ($), costs.inflation, -1",
        "Nominal capital expenditure [construction] ($), capital.total, -1",
        "Issuance of equity [construction] ($), equity.issued, 1",
        "Issuance of debt [construction] ($), debt.draw, 1",
        "Electricity to grid net (kWh), electricity, 1",
        "PPA price (cents/kWh), prices.electricity, 100",
        "PPA revenue ($), electricity.revenue, 1",
        "Salvage value ($), salvage, 1",
        "Total revenue ($), revenue.total, 1",
        "O&M fixed expense ($), costs.operation, 1",
        "Property tax expense ($), costs.property_tax, 1",
        "Total operating expenses ($), cost.operating, 1",
        "EBITDA ($), earnings, 1",
        "Debt interest payment ($), debt.interest, 1",
        "Debt principal payment ($), debt.principal, 1",
        "Total pre-tax cash flow ($), before_tax.cash_flow, 1",
        "Total pre-tax returns ($), before_tax.returns, 1",
        "Federal ITC total income ($), taxes.federal.credit, 1",
        "Federal tax benefit (liability) ($), taxes.federal.charge_before_credit, -1",
        "State tax benefit (liability) ($), taxes.state.charge, -1",
        "Total after-tax returns ($), cash_flow.equity, 1",
        "After-tax net cash flow ($), cash_flow.equity, 1",
        "After-tax cumulative NPV ($), npv_to_date, 1",
        "Total state tax depreciation ($), depreciation.total, 1",
        "State taxable income ($), taxes.state.taxable, 1",
        "Total federal tax depreciation ($), depreciation_classes.plant.charge, 1",
        "Federal taxable income ($), taxes.federal.taxable, 1",
        "Debt balance ($), debt.close, 1",
        "Debt total payment ($), debt.service, 1",
        "DSCR (pre-tax), before_tax.dscr, 1"
    })
    void everyYearlyRowIsThePrintedOne(String row, String line, double sign) {
        double[] printed = numbers(PRINTED, row);
        boolean whole = row.contains("($)") || row.contains("(kWh)");
        for (int year = 0; year < printed.length; year++) {
            assertThat(sign * MODEL.value(line, year))
                    .as("%s in year %d", row, year)
                    .isCloseTo(printed[year], within(whole ? DOLLAR : HUNDREDTHS));
        }
    }

    @Test
    void theRatesEarnedUntilEachYearAreThePrintedOnes() {
        double[] flows = MODEL.values("cash_flow.equity");
        List<?> printed = ((JsonArray) PRINTED.fields().get(CUMULATIVE_RATE)).items();
        for (int year = 1; year < printed.size(); year++) {
            CashFlows soFar = CashFlows.of(Arrays.copyOf(flows, year + 1));
            assertThat(100 * InternalRateOfReturn.of(soFar, 0.1).value())
                    .as("until year %d", year)
                    .isCloseTo(((JsonNumber) printed.get(year)).value(), within(HUNDREDTHS));
        }
    }

    @Test
    void noPrintedRowIsLeftOut() throws NoSuchMethodException {
        CsvSource rows = PublishedProjectTest.class
                .getDeclaredMethod("everyYearlyRowIsThePrintedOne", String.class, String.class, double.class)
                .getAnnotation(CsvSource.class);
        TreeSet<String> held = new TreeSet<>(List.of(CUMULATIVE_RATE));
        for (String row : rows.value()) {
            held.add(row.substring(0, row.indexOf(',')));
        }
        assertThat(PRINTED.fields().keySet()).containsExactlyInAnyOrderElementsOf(held);
    }

    /** The case values the owner's flows after tax at the nominal rate (1 + 8 %) (1 + 2 %) − 1. */
    @Test
    void valueRatePaybackAndIndexAreThePrintedOnes() {
        assertThat(SCENARIO.valuation().discounting().rate()).isCloseTo(1.08 * 1.02 - 1, within(1e-15));
        assertThat(OWNERS.get("npv").value()).isCloseTo(126_117_828, within(DOLLAR));
        assertThat(OWNERS.get("irr").value()).isCloseTo(0.2435, within(5e-5));
        assertThat(OWNERS.get("irr").status()).isEqualTo("UNIQUE");
        assertThat(OWNERS.get("payback").value()).isCloseTo(3.91, within(HUNDREDTHS));
        assertThat(OWNERS.get("profitability_index").value()).isCloseTo(1.93, within(HUNDREDTHS));
    }

    @Test
    void flowsInMoneyOfTimeZeroAreWorthTheSameAtTheRealRate() {
        CashFlows real = CashFlows.of(MODEL.values("cash_flow.equity.real"));
        assertThat(real.netPresentValue(0.08))
                .isCloseTo(
                        OWNERS.get("npv").value(),
                        within(1e-9 * OWNERS.get("npv").value()));
    }

    /** The third reading: what is explained of a cell is its value, from inputs that have theirs. */
    @Test
    void everyCellExplainsItself() {
        for (Line line : MODEL.lines()) {
            for (int year = 0; year <= MODEL.calendar().periods(); year++) {
                Explanation explained = MODEL.explain(line.key(), year, 1);
                assertThat(Double.doubleToLongBits(explained.value()))
                        .as("%s in %d", line.key(), year)
                        .isEqualTo(Double.doubleToLongBits(MODEL.value(line.key(), year)));
            }
        }
        Explanation tax = MODEL.explain("taxes.state.charge_to_date", 2, 1);
        assertThat(tax.inputs()).extracting(Explanation::name).contains("taxes.state.regular_to_date");
        assertThat(OWNERS.get("npv").explain(6).value())
                .isEqualTo(OWNERS.get("npv").value());
    }
}
