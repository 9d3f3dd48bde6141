package io.calminer.domain.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.project.WholeMines;
import io.calminer.domain.project.WholeMines.Part;
import io.calminer.domain.quantity.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What holds for whole plans made by chance, with inflation, royalty, taxes, working capital, closure and debt. */
class WholeMineLawsTest {

    private static final int SEEDS = 72;
    private static final Set<Part> ALL = EnumSet.allOf(Part.class);

    private static Offset<Double> near(double value) {
        return within(1e-9 * Math.max(100, Double.isNaN(value) ? 0 : Math.abs(value)));
    }

    /** An amount in the money of the plan; nothing where the plan has no such line. */
    private static double value(Model model, String line, int period) {
        if (!model.hasLine(line)) {
            return 0;
        }
        Unit money = model.line("cash_flow.project").unit();
        return model.value(line, period) * model.line(line).unit().factorTo(money);
    }

    private static double npv(Scenario scenario) {
        return Valuation.of(scenario).netPresentValue().value();
    }

    /** The level of prices where the flow of a period is discounted, counted without any formula of the plan. */
    private static double[] levels(Scenario scenario, long seed) {
        int periods = scenario.calendar().periods();
        double[] levels = new double[periods + 1];
        double level = 1;
        levels[0] = 1;
        for (int period = 1; period <= periods; period++) {
            double rate = 1 + WholeMines.inflation(seed, scenario.calendar().year(period) - 2027);
            double years = scenario.calendar().yearsIn(period);
            double part = switch (WholeMines.timing(seed)) {
                case "start" -> 0;
                case "mid" -> years / 2;
                default -> years;
            };
            levels[period] = level * Math.pow(rate, part);
            level *= Math.pow(rate, years);
        }
        return levels;
    }

    @Test
    void realFlowsAreFlowsOverTheLevelOfPricesWhereTheyAreDiscounted() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Scenario scenario = WholeMines.of(seed);
            Model model = scenario.model();
            double[] levels = levels(scenario, seed);
            for (int period = 0; period <= scenario.calendar().periods(); period++) {
                assertThat(model.value("inflation.deflator", period))
                        .as("seed %d, period %d", seed, period)
                        .isCloseTo(levels[period], within(1e-12 * levels[period]));
                for (String flow : List.of("cash_flow.project", "cash_flow.equity")) {
                    assertThat(model.value(flow + ".real", period))
                            .as("seed %d, period %d, %s", seed, period, flow)
                            .isCloseTo(model.value(flow, period) / levels[period], near(0));
                }
            }
        }
    }

    /** Fisher: (1 + nominal) = (1 + real)(1 + inflation). */
    @Test
    void realFlowsAtTheRealRateAreWorthWhatNominalFlowsAreAtTheNominalOne() {
        int even = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Scenario scenario = WholeMines.of(seed);
            double nominal = WholeMines.discountRate(seed);
            double[] times = scenario.valuation().discounting().exponents(scenario.calendar());
            double[] levels = levels(scenario, seed);
            for (String flow : List.of("cash_flow.project", "cash_flow.equity")) {
                double[] real = scenario.model().values(flow + ".real");
                double expected =
                        CashFlows.of(scenario.model().values(flow), times).netPresentValue(nominal);
                double worth = 0;
                for (int period = 0; period < real.length; period++) {
                    // the real rate until a flow follows from the inflation until then
                    worth += real[period] / (Math.pow(1 + nominal, times[period]) / levels[period]);
                }
                assertThat(worth).as("seed %d, %s", seed, flow).isCloseTo(expected, near(expected));
                if (WholeMines.isEven(seed)) {
                    double rate = (1 + nominal) / (1 + WholeMines.inflation(seed, 0)) - 1;
                    assertThat(CashFlows.of(real, times).netPresentValue(rate))
                            .as("seed %d, %s", seed, flow)
                            .isCloseTo(expected, near(expected));
                    even++;
                }
            }
            assertThat(npv(scenario))
                    .as("seed %d", seed)
                    .isCloseTo(
                            CashFlows.of(scenario.model().values("cash_flow.project"), times)
                                    .netPresentValue(nominal),
                            near(100));
        }
        assertThat(even).as("plans of one inflation").isGreaterThan(SEEDS / 4);
    }

    @Test
    void theAppraisalsRealValueIsThatOfTheRealFlows() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Scenario scenario = WholeMines.of(seed);
            double[] times = scenario.valuation().discounting().exponents(scenario.calendar());
            CashFlows real = CashFlows.of(scenario.model().values("cash_flow.project.real"), times);
            for (Appraisal.AtRate at : Appraisal.of(Valuation.of(scenario)).atRates()) {
                double expected = real.netPresentValue(at.rate());
                assertThat(at.real()).as("seed %d at %s", seed, at.rate()).isCloseTo(expected, near(expected));
            }
        }
    }

    /** Where nothing is an amount of the past, inflation changes no real flow: items rise as the deflator does. */
    @Test
    void inflationAloneChangesNoRealFlowInTheMiddleOfPeriods() {
        int compared = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            if (!WholeMines.timing(seed).equals("mid")) {
                continue;
            }
            String calendar = WholeMines.CALENDARS.get((int) (seed % 6));
            Model with = WholeMines.of(seed, calendar, EnumSet.of(Part.INFLATION, Part.ROYALTY))
                    .model();
            Model without =
                    WholeMines.of(seed, calendar, EnumSet.of(Part.ROYALTY)).model();
            boolean profit = WholeMines.text(seed, calendar, ALL).contains("\"profit\"");
            for (int period = 0; period <= with.calendar().periods() && !profit; period++) {
                double expected = without.value("cash_flow.project", period);
                assertThat(with.value("cash_flow.project.real", period))
                        .as("seed %d, period %d", seed, period)
                        .isCloseTo(expected, near(expected));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void inflationThatIsIgnoredLeavesEveryLineAsItIsWithout() {
        for (long seed = 0; seed < SEEDS; seed += 5) {
            String calendar = WholeMines.CALENDARS.get((int) (seed % 6));
            String text = WholeMines.text(seed, calendar, ALL)
                    .replace("\"money_of\": \"base\"", "\"money_of\": \"base\", \"ignore_fiscal_erosion\": true");
            Model ignored = PlanDocument.read(text).model();
            Set<Part> parts = EnumSet.complementOf(EnumSet.of(Part.INFLATION));
            Model without = WholeMines.of(seed, calendar, parts).model();
            for (Line line : without.lines()) {
                for (int period = 0; period <= without.calendar().periods(); period++) {
                    double expected = without.value(line.key(), period);
                    double actual = ignored.value(line.key(), period);
                    assertThat(Double.isNaN(actual) ? 0 : actual)
                            .as("seed %d, %s, period %d", seed, line.key(), period)
                            .isCloseTo(Double.isNaN(expected) ? 0 : expected, near(expected));
                }
            }
        }
    }

    /** The cash book: what comes in and what goes out by its reasons, from line to line. */
    @Test
    void theBalanceOfCashExplainsEveryPeriod() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Model model = WholeMines.of(seed).model();
            double held = value(model, "cash.open", 0);
            for (int period = 0; period <= model.calendar().periods(); period++) {
                double in = value(model, "revenue.total", period) + value(model, "facilities.senior.draw", period);
                in += value(model, "closure.bond_interest", period)
                        + value(model, "facilities.senior.reserve_interest", period);
                double out = value(model, "costs.mining", period) + value(model, "costs.staff", period);
                out += value(model, "costs.plant", period) + value(model, "costs.trucks", period);
                out += value(model, "royalties.state.due", period);
                out += value(model, "taxes.state.due", period) + value(model, "taxes.federal.due", period);
                out += value(model, "closure.cash", period) + value(model, "closure.bond_change", period);
                out += value(model, "facilities.senior.interest", period)
                        + value(model, "facilities.senior.principal", period)
                        + value(model, "facilities.senior.fees", period)
                        + value(model, "facilities.senior.sweep", period)
                        + value(model, "facilities.senior.reserve_change", period);
                double tied = value(model, "working_capital.customers.close", period)
                        - value(model, "working_capital.suppliers.close", period);
                double before = period == 0
                        ? tied
                        : value(model, "working_capital.customers.close", period - 1)
                                - value(model, "working_capital.suppliers.close", period - 1);
                held += in - out - (tied - before);
                assertThat(model.value("cash.close", period))
                        .as("seed %d, period %d", seed, period)
                        .isCloseTo(held, near(held));
            }
        }
    }

    @Test
    void nothingIsOwedTiedUpOrProvidedForInTheEnd() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Model model = WholeMines.of(seed).model();
            int last = model.calendar().periods();
            for (String balance : List.of(
                    "debt.close",
                    "working_capital.close",
                    "closure.provision",
                    "closure.asset",
                    "closure.bond",
                    "depreciation_classes.plant.close",
                    "depreciation_classes.trucks.close")) {
                assertThat(model.value(balance, last))
                        .as("seed %d, %s", seed, balance)
                        .isCloseTo(0, near(0));
            }
            assertThat(value(model, "facilities.senior.reserve", last))
                    .as("seed %d", seed)
                    .isCloseTo(0, near(0));
        }
    }

    @Test
    void theOwnersAndTheLendersShareTheValueOfTheProject() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Scenario scenario = WholeMines.of(seed);
            double[] times = scenario.valuation().discounting().exponents(scenario.calendar());
            double rate = WholeMines.discountRate(seed);
            double owners = CashFlows.of(scenario.model().values("cash_flow.equity"), times)
                    .netPresentValue(rate);
            double lenders = CashFlows.of(scenario.model().values("debt.cash_flow"), times)
                    .netPresentValue(rate);
            double all = npv(scenario);
            assertThat(owners - lenders).as("seed %d", seed).isCloseTo(all, near(all));
        }
    }

    @Test
    void taxesOfATaxYearAreTheSameOnEveryCalendar() {
        Set<Part> parts = EnumSet.of(Part.ROYALTY, Part.TAXES, Part.CLOSURE);
        for (long seed = 0; seed < SEEDS; seed += 3) {
            Model years = withoutBond(seed, WholeMines.YEARS, parts);
            for (String calendar : WholeMines.WHOLE_YEARS) {
                Model other = withoutBond(seed, calendar, parts);
                for (String tax : List.of("taxes.state.charge", "taxes.federal.charge", "tax.total")) {
                    for (int year = 2027; year <= 2036; year++) {
                        double expected = inYear(years, tax, year);
                        assertThat(inYear(other, tax, year))
                                .as("seed %d, %s in %d on %s", seed, tax, year, calendar)
                                .isCloseTo(expected, near(expected));
                    }
                }
            }
        }
    }

    /** Interest on collateral follows the dates at which it is set aside and released, which calendars differ in. */
    private static Model withoutBond(long seed, String calendar, Set<Part> parts) {
        String text = WholeMines.text(seed, calendar, parts).replaceAll(", \"bond\": \\{[^}]*}", "");
        assertThat(text).doesNotContain("bond");
        return PlanDocument.read(text).model();
    }

    /** The line, the appraisal and a count of what was charged and earned. */
    @Test
    void theShareThatTheStateTakesIsOneNumber() {
        int earned = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Scenario scenario = WholeMines.of(seed);
            Model model = scenario.model();
            Appraisal.State state = Appraisal.of(Valuation.of(scenario)).state();
            double charged = sum(model, "taxes.state.charge") + sum(model, "taxes.federal.charge");
            double profit = sum(model, "revenue.total")
                    - sum(model, "costs.mining")
                    - sum(model, "costs.staff")
                    - sum(model, "royalties.state.due")
                    - sum(model, "closure.deductible")
                    - sum(model, "depreciation_classes.plant.charge")
                    - sum(model, "depreciation_classes.trucks.charge")
                    - sum(model, "facilities.senior.interest");
            double taken = charged + sum(model, "royalties.state.due");
            double before = sum(model, "cash_flow.project") + taken;
            String what = "seed " + seed;
            if (profit > 0) {
                earned++;
                assertThat(state.effectiveRate()).as(what).isCloseTo(charged / profit, within(1e-9));
                assertThat(model.value("taxes.effective_rate", 1)).as(what).isEqualTo(state.effectiveRate());
            } else {
                assertThat(state.effectiveRate()).as(what).isNaN();
            }
            if (before > 0) {
                assertThat(state.governmentTake()).as(what).isCloseTo(taken / before, within(1e-9));
                assertThat(model.value("taxes.government_take", 1)).as(what).isEqualTo(state.governmentTake());
            } else {
                assertThat(state.governmentTake()).as(what).isNaN();
            }
        }
        assertThat(earned).as("plans that earn").isBetween(SEEDS / 3, SEEDS);
    }

    private static double sum(Model model, String line) {
        double sum = 0;
        for (int period = 0; period <= model.calendar().periods(); period++) {
            sum += value(model, line, period);
        }
        return sum;
    }

    private static double inYear(Model model, String line, int year) {
        double sum = 0;
        for (int period = 0; period <= model.calendar().periods(); period++) {
            sum += model.calendar().year(Math.max(1, period)) == year ? model.value(line, period) : 0;
        }
        return sum;
    }
}
