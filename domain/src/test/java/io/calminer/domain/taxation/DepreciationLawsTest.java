package io.calminer.domain.taxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every class, over mines made by chance, against counts by hand. */
class DepreciationLawsTest {

    private static final int SEEDS = 40;
    private static final double NEAR = 1e-9;
    private static final double[] NO_LIMIT = new double[TaxPlans.YEARS];

    static {
        Arrays.fill(NO_LIMIT, Double.MAX_VALUE);
    }

    private static TaxPlans.Figures figures(Random chance) {
        double[] spent = new double[TaxPlans.YEARS];
        double[] ore = new double[TaxPlans.YEARS];
        double[] revenue = new double[TaxPlans.YEARS];
        double[] costs = new double[TaxPlans.YEARS];
        int begins = chance.nextInt(3);
        int ends = 7 + chance.nextInt(6);
        for (int year = 0; year < TaxPlans.YEARS; year++) {
            boolean works = year >= begins && year < ends;
            spent[year] = chance.nextInt(3) == 0 ? 0 : Math.rint(chance.nextDouble() * 400) / 4;
            ore[year] = works ? 50 + chance.nextInt(100) : 0;
            revenue[year] = works ? 20 + chance.nextInt(80) : 0;
            costs[year] = 10 + chance.nextInt(50);
        }
        return new TaxPlans.Figures(chance.nextInt(4) == 0 ? 0 : chance.nextInt(300), spent, ore, revenue, costs);
    }

    private record Case(String fields, double salvage, double[] charges) {}

    private static Case vintage(Random chance, TaxPlans.Figures figures, String method) {
        int life = 1 + chance.nextInt(14);
        boolean digits = method.equals("sum_of_years_digits");
        double years = digits ? life : life + chance.nextInt(2) * 0.5;
        int month = 1 + chance.nextInt(12);
        int quarter = 1 + chance.nextInt(4);
        String[] conventions = {
            "",
            ", \"convention\": \"half_year\"",
            ", \"convention\": \"mid_month\", \"month\": " + month,
            ", \"convention\": \"mid_quarter\", \"quarter\": " + quarter
        };
        double[] firsts = {1, 0.5, (12.5 - month) / 12, (4.5 - quarter) / 4};
        int convention = chance.nextInt(4);
        double salvage = chance.nextBoolean() ? 0 : 0.125;
        boolean declines = method.endsWith("balance");
        boolean switches = declines && chance.nextBoolean();
        double factor = method.equals("double_declining_balance") ? 2 : 1 + chance.nextInt(3) * 0.5;
        String pace = declines ? ", \"switch\": " + switches : "";
        pace += declines && !method.startsWith("double") ? ", \"factor\": " + factor : "";
        pace += salvage > 0 ? ", \"salvage\": \"12.5%\"" : "";
        String fields = "\"method\": \"" + method + "\", \"life\": " + years + conventions[convention] + pace;
        double[] charges = DepreciationByHand.vintages(
                method, figures.additions(), years, firsts[convention], factor, switches, salvage);
        return new Case(fields, salvage, charges);
    }

    private static Case aCase(Random chance, TaxPlans.Figures figures) {
        double[] additions = figures.additions();
        return switch (chance.nextInt(8)) {
            case 0 -> vintage(chance, figures, "straight_line");
            case 1 -> vintage(chance, figures, "sum_of_years_digits");
            case 2 -> vintage(chance, figures, "declining_balance");
            case 3 -> vintage(chance, figures, "double_declining_balance");
            case 4 -> vintage(chance, figures, "variable_declining_balance");
            case 5 ->
                new Case(
                        "\"method\": \"units_of_production\", \"units\": \"ore\", \"salvage\": 0.25",
                        0.25,
                        DepreciationByHand.units(additions, figures.ore(), 0.25));
            case 6 ->
                new Case(
                        "\"method\": \"pool\", \"rate\": \"25%\", \"convention\": \"half_year\"",
                        0, DepreciationByHand.pool(additions, 0.25, 0.5, 0, NO_LIMIT));
            default ->
                new Case(
                        "\"method\": \"declining_balance\", \"rate\": \"40%\", \"salvage\": \"10%\"",
                        0.1, DepreciationByHand.pool(additions, 0.4, 1, 0.1, NO_LIMIT));
        };
    }

    private static String classes(String fields) {
        return "\"depreciation_classes\": {\"plant\": {\"additions\": \"spent\", " + fields + "}}";
    }

    private static void assertYears(double[] actual, double[] expected, String what) {
        for (int year = 0; year < expected.length; year++) {
            double near = NEAR * Math.max(1, Math.abs(expected[year]));
            assertThat(actual[year])
                    .as("%s, year %d", what, TaxPlans.FIRST + year)
                    .isCloseTo(expected[year], within(near));
        }
    }

    @Test
    void everyMethodIsWhatIsCountedByHandOnEveryCalendar() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random chance = new Random(seed);
            TaxPlans.Figures figures = figures(chance);
            Case one = aCase(chance, figures);
            for (String calendar : TaxPlans.CALENDARS) {
                String fields = one.fields() + ", \"write_off_at_end\": false";
                Model model = TaxPlans.model(calendar, figures, classes(fields));
                double[] charges = TaxPlans.byYear(model, "depreciation_classes.plant.charge");
                assertYears(charges, one.charges(), "seed " + seed + " " + fields + " on " + calendar);
                assertYears(TaxPlans.byYear(model, "depreciation.total"), one.charges(), "the total");
            }
        }
    }

    @Test
    void whatIsLeftIsWrittenOffSoThatChargesAddUpToCostLessSalvage() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random chance = new Random(seed);
            TaxPlans.Figures figures = figures(chance);
            Case one = aCase(chance, figures);
            double[] expected =
                    DepreciationByHand.writtenOff(one.charges(), figures.additions(), figures.revenue(), one.salvage());
            double cost = Arrays.stream(figures.additions()).sum();
            for (String calendar : TaxPlans.CALENDARS) {
                Model model = TaxPlans.model(calendar, figures, classes(one.fields()));
                double[] charges = TaxPlans.byYear(model, "depreciation_classes.plant.charge");
                assertYears(charges, expected, "seed " + seed + " " + one.fields() + " on " + calendar);
                assertThat(Arrays.stream(charges).sum()).isCloseTo(cost * (1 - one.salvage()), within(1e-7));
            }
        }
    }

    private static String usual(DepreciationMethod method) {
        return switch (method) {
            case STRAIGHT_LINE, VARIABLE_DECLINING_BALANCE -> ", \"life\": 7";
            case SUM_OF_YEARS_DIGITS -> ", \"life\": 5";
            case DOUBLE_DECLINING_BALANCE -> ", \"life\": 6";
            case MACRS -> ", \"life\": 10";
            case DECLINING_BALANCE, POOL, PERCENTAGE_DEPLETION -> ", \"rate\": \"20%\"";
            case UNITS_OF_PRODUCTION, COST_DEPLETION -> ", \"units\": \"ore\"";
            case IMMEDIATE -> "";
        };
    }

    /** Percentage depletion alone goes on when its cost is recovered. */
    @Test
    void chargesAddUpToCostLessSalvageUnderEveryMethod() {
        for (DepreciationMethod method : DepreciationMethod.values()) {
            for (int seed = 0; seed < SEEDS; seed += 4) {
                TaxPlans.Figures figures = figures(new Random(seed));
                double salvage = method.has("salvage") && seed % 8 == 0 ? 0.25 : 0;
                String fields = "\"method\": \"" + method.key() + "\"" + usual(method)
                        + (salvage > 0 ? ", \"salvage\": \"25%\"" : "");
                double cost = Arrays.stream(figures.additions()).sum() * (1 - salvage);
                for (String calendar : TaxPlans.CALENDARS) {
                    Model model = TaxPlans.model(calendar, figures, classes(fields));
                    double charged = Arrays.stream(TaxPlans.byYear(model, "depreciation_classes.plant.charge"))
                            .sum();
                    if (method == DepreciationMethod.PERCENTAGE_DEPLETION) {
                        assertThat(charged).isNotNegative();
                    } else {
                        assertThat(charged)
                                .as("seed %d, %s on %s", seed, fields, calendar)
                                .isCloseTo(cost, within(1e-7));
                    }
                }
            }
        }
    }

    @Test
    void balancesAreWhatCameLessWhatWasCharged() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random chance = new Random(seed);
            TaxPlans.Figures figures = figures(chance);
            Case one = aCase(chance, figures);
            for (String calendar : List.of(TaxPlans.CALENDARS.get(0), TaxPlans.CALENDARS.get(3))) {
                Model model = TaxPlans.model(calendar, figures, classes(one.fields()));
                double book = 0;
                for (int period = 0; period <= model.calendar().periods(); period++) {
                    book += model.value("depreciation_classes.plant.additions", period)
                            - model.value("depreciation_classes.plant.charge", period);
                    assertThat(model.value("depreciation_classes.plant.close", period))
                            .as("seed %d, period %d", seed, period)
                            .isCloseTo(book, within(1e-7));
                }
            }
        }
    }

    @Test
    void claimsTakeWhatIncomeOthersLeave() {
        for (int seed = 0; seed < SEEDS; seed++) {
            TaxPlans.Figures figures = figures(new Random(seed));
            double[] additions = figures.additions();
            double[] fixed = DepreciationByHand.vintages("straight_line", additions, 5, 1, 1, false, 0);
            double[] income = new double[TaxPlans.YEARS];
            for (int year = 0; year < income.length; year++) {
                income[year] = figures.revenue()[year] - figures.costs()[year] - fixed[year];
            }
            double[] depletion = new double[TaxPlans.YEARS];
            double[] rest = income.clone();
            for (int year = 0; year < income.length; year++) {
                depletion[year] = Math.min(0.15 * figures.revenue()[year], 0.5 * Math.max(0, income[year]));
                rest[year] -= depletion[year];
            }
            double[] claimed = DepreciationByHand.pool(additions, 0.5, 1, 0, rest);
            String collections = """
                    "depreciation_classes": {
                      "deposit": {"method": "percentage_depletion", "rate": "15%", "additions": "spent"},
                      "claim": {"method": "pool", "rate": "50%", "discretionary": true, "additions": "spent",
                        "write_off_at_end": false},
                      "plant": {"method": "straight_line", "life": 5, "additions": "spent", "write_off_at_end": false}}""";
            for (String calendar : TaxPlans.CALENDARS) {
                Model model = TaxPlans.model(calendar, figures, collections);
                String what = "seed " + seed + " on " + calendar;
                assertYears(TaxPlans.byYear(model, "depreciation_classes.deposit.charge"), depletion, what);
                assertYears(TaxPlans.byYear(model, "depreciation_classes.claim.charge"), claimed, what);
            }
        }
    }
}
