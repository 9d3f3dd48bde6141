package io.calminer.domain.taxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Model;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every tax on income, over mines made by chance and on every calendar, against counts by hand. */
class TaxLawsTest {

    private static final int SEEDS = 60;
    private static final double NEAR = 1e-9;
    private static final String CLASSES =
            "\"depreciation_classes\": {\"plant\": {\"method\": \"straight_line\", \"life\": 4, \"additions\": \"spent\","
                    + " \"write_off_at_end\": false}}";

    private static TaxPlans.Figures figures(Random chance) {
        double[] spent = new double[TaxPlans.YEARS];
        double[] ore = new double[TaxPlans.YEARS];
        double[] revenue = new double[TaxPlans.YEARS];
        double[] costs = new double[TaxPlans.YEARS];
        for (int year = 0; year < TaxPlans.YEARS; year++) {
            spent[year] = chance.nextInt(3) == 0 ? chance.nextInt(80) : 0;
            revenue[year] = chance.nextInt(4) == 0 ? 5 : 20 + chance.nextInt(90);
            costs[year] = 10 + chance.nextInt(50);
        }
        return new TaxPlans.Figures(chance.nextInt(200), spent, ore, revenue, costs);
    }

    private static double[] depreciation(TaxPlans.Figures figures) {
        return DepreciationByHand.vintages("straight_line", figures.additions(), 4, 1, 1, false, 0);
    }

    private static double[] income(TaxPlans.Figures figures) {
        double[] income = depreciation(figures);
        for (int year = 0; year < income.length; year++) {
            income[year] = figures.revenue()[year] - figures.costs()[year] - income[year];
        }
        return income;
    }

    private static double[] rates(Random chance) {
        double[] rates = new double[TaxPlans.YEARS];
        for (int year = 0; year < rates.length; year++) {
            rates[year] = year == 0 || chance.nextInt(4) == 0 ? (10 + chance.nextInt(30)) / 100.0 : rates[year - 1];
        }
        return rates;
    }

    private static String series(double[] values) {
        StringBuilder series = new StringBuilder();
        for (int year = 0; year < values.length; year++) {
            series.append(year == 0 ? "" : ", ")
                    .append(TaxPlans.FIRST + year)
                    .append(": ")
                    .append(Numbers.shortest(values[year]));
        }
        return "\"series(" + series + ")\"";
    }

    private static TaxByHand.Rules rules(Random chance) {
        String treatment =
                new String[] {"carry_forward", "carry_forward", "carry_back", "refund", "lapse"}[chance.nextInt(5)];
        boolean kept = treatment.startsWith("carry");
        String holiday = new String[] {"", "", "first_profit", "2029"}[chance.nextInt(4)];
        return new TaxByHand.Rules(
                treatment,
                kept && chance.nextBoolean() ? 0.75 : 1,
                kept && chance.nextBoolean() ? 5 : 0,
                kept && chance.nextBoolean() ? 1 + chance.nextInt(5) : 0,
                1 + chance.nextInt(3),
                holiday,
                1 + chance.nextInt(4),
                kept && chance.nextBoolean());
    }

    private static String fields(TaxByHand.Rules rules) {
        String losses = "\"treatment\": \"" + rules.treatment() + "\"";
        losses += rules.cap() < 1 ? ", \"cap\": " + rules.cap() : "";
        losses += rules.cap() < 1 && rules.free() > 0 ? ", \"free\": " + rules.free() : "";
        losses += rules.expires() > 0 ? ", \"expires_after\": " + rules.expires() : "";
        losses += rules.treatment().equals("carry_back") ? ", \"years_back\": " + rules.back() : "";
        String from = rules.holiday().startsWith("2") ? rules.holiday() : "\"" + rules.holiday() + "\"";
        String holiday = rules.holiday().isEmpty()
                ? ""
                : ", \"holiday\": {\"from\": " + from + ", \"years\": " + rules.holidayYears()
                        + (rules.rests() ? ", \"depreciation\": \"rests\"" : "") + "}";
        return "\"losses\": {" + losses + "}" + holiday;
    }

    private static String taxes(String... taxes) {
        return CLASSES + ", \"taxes\": {" + String.join(", ", taxes) + "}";
    }

    private static void assertYears(double[] actual, double[] expected, String what) {
        for (int year = 0; year < expected.length; year++) {
            double near = NEAR * Math.max(1, Math.abs(expected[year]));
            assertThat(actual[year])
                    .as("%s, year %d of %s", what, TaxPlans.FIRST + year, Arrays.toString(expected))
                    .isCloseTo(expected[year], within(near));
        }
    }

    @Test
    void lossesAreThoseCountedByVintageOnEveryCalendar() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random chance = new Random(seed);
            TaxPlans.Figures figures = figures(chance);
            TaxByHand.Rules rules = rules(chance);
            double[] rates = rates(chance);
            TaxByHand hand = TaxByHand.of(income(figures), new double[0], depreciation(figures), rules, rates);
            String tax = "\"federal\": {\"rate\": " + series(rates) + ", " + fields(rules) + "}";
            for (String calendar : TaxPlans.CALENDARS) {
                Model model = TaxPlans.model(calendar, figures, taxes(tax));
                String what = "seed " + seed + " " + tax + " on " + calendar + ": ";
                assertYears(TaxPlans.byYear(model, "taxes.federal.income"), income(figures), what + "income");
                assertYears(TaxPlans.byYear(model, "taxes.federal.taxable"), hand.taxable, what + "taxable");
                if (rules.treatment().startsWith("carry")) {
                    assertYears(TaxPlans.byYear(model, "taxes.federal.losses_used"), hand.used, what + "used");
                    assertYears(TaxPlans.byYear(model, "taxes.federal.losses_expired"), hand.expired, what + "expired");
                    assertYears(TaxPlans.atYearEnd(model, "taxes.federal.losses"), hand.losses, what + "losses");
                }
                assertYears(TaxPlans.byYear(model, "taxes.federal.charge"), hand.charge, what + "charge");
                assertYears(TaxPlans.byYear(model, "tax.total"), hand.charge, what + "total");
            }
        }
    }

    @Test
    void minimumTaxIsCreditedLater() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random chance = new Random(1000 + seed);
            TaxPlans.Figures figures = figures(chance);
            double[] rates = rates(chance);
            TaxByHand.Rules rules = new TaxByHand.Rules("carry_forward", 1, 0, 0, 0, "", 0, false);
            double[] regular = TaxByHand.of(income(figures), new double[0], depreciation(figures), rules, rates).charge;
            double[] minimum = Arrays.stream(figures.revenue())
                    .map(revenue -> 0.06 * revenue)
                    .toArray();
            double[] credited = TaxByHand.withMinimum(regular, minimum);
            double[] uncredited = new double[regular.length];
            for (int year = 0; year < regular.length; year++) {
                uncredited[year] = Math.max(regular[year], minimum[year]);
            }
            String federal = "\"federal\": {\"rate\": " + series(rates) + ", \"minimum\": {\"rate\": \"6%\"";
            for (String calendar : TaxPlans.CALENDARS) {
                Model with = TaxPlans.model(calendar, figures, taxes(federal + "}}"));
                Model without = TaxPlans.model(calendar, figures, taxes(federal + ", \"credit\": false}}"));
                assertYears(TaxPlans.byYear(with, "taxes.federal.charge"), credited, "seed " + seed);
                assertYears(TaxPlans.byYear(without, "taxes.federal.charge"), uncredited, "seed " + seed);
            }
        }
    }

    @Test
    void creditsAreUsedTheOldestFirstUntilTheyExpire() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random chance = new Random(2000 + seed);
            TaxPlans.Figures figures = figures(chance);
            double[] rates = rates(chance);
            int expires = chance.nextInt(4);
            TaxByHand.Rules rules = new TaxByHand.Rules("carry_forward", 1, 0, 0, 0, "", 0, false);
            double[] before = TaxByHand.of(income(figures), new double[0], depreciation(figures), rules, rates).charge;
            double[] earned =
                    Arrays.stream(figures.additions()).map(cost -> 0.1 * cost).toArray();
            double[] expected = TaxByHand.withCredits(before, earned, expires);
            String federal = "\"federal\": {\"rate\": " + series(rates) + ", \"investment_credit\": {\"rate\": \"10%\","
                    + " \"class\": \"plant\"" + (expires == 0 ? "" : ", \"expires_after\": " + expires) + "}}";
            for (String calendar : TaxPlans.CALENDARS) {
                Model model = TaxPlans.model(calendar, figures, taxes(federal));
                assertYears(TaxPlans.byYear(model, "taxes.federal.charge"), expected, "seed " + seed + " " + federal);
            }
        }
    }

    @Test
    void aDeductedTaxMakesTheCombinedRate() {
        for (int seed = 0; seed < 20; seed++) {
            Random chance = new Random(3000 + seed);
            TaxPlans.Figures figures = figures(chance);
            double state = chance.nextInt(20) / 100.0;
            double federal = chance.nextInt(40) / 100.0;
            String refund = ", \"losses\": {\"treatment\": \"refund\"}}";
            String both = taxes(
                    "\"state\": {\"rate\": " + state + refund,
                    "\"federal\": {\"rate\": " + federal + ", \"deduct\": [\"state\"]" + refund);
            double[] expected = Arrays.stream(income(figures))
                    .map(income -> (state + federal * (1 - state)) * income)
                    .toArray();
            for (String calendar : TaxPlans.CALENDARS) {
                Model model = TaxPlans.model(calendar, figures, both);
                assertYears(TaxPlans.byYear(model, "taxes.charge"), expected, "seed " + seed);
            }
        }
    }

    @Test
    void interestAboveTheLimitIsCarriedForward() {
        for (int seed = 0; seed < 20; seed++) {
            Random chance = new Random(4000 + seed);
            TaxPlans.Figures figures = figures(chance);
            double[] interest = new double[TaxPlans.YEARS];
            double[] expected = new double[TaxPlans.YEARS];
            double carried = 0;
            for (int year = 0; year < interest.length; year++) {
                interest[year] = chance.nextInt(20);
                double limit = 0.3 * Math.max(0, figures.revenue()[year] - figures.costs()[year]);
                expected[year] = Math.min(limit, interest[year] + carried);
                carried += interest[year] - expected[year];
            }
            String federal = "\"federal\": {\"rate\": \"30%\", \"interest\": \"" + TaxPlans.yearly(interest, "MUSD")
                    + "\", \"interest_limit\": {\"share\": \"30%\"}}";
            for (String calendar : TaxPlans.CALENDARS) {
                Model model = TaxPlans.model(calendar, figures, taxes(federal));
                assertYears(TaxPlans.byYear(model, "taxes.federal.interest_allowed"), expected, "seed " + seed);
                assertThat(TaxPlans.atYearEnd(model, "taxes.federal.interest_carried")[TaxPlans.YEARS - 1])
                        .isCloseTo(carried, within(NEAR));
            }
        }
    }

    @Test
    void allThatIsChargedFallsDueWheneverItIsPaid() {
        for (int seed = 0; seed < 20; seed++) {
            Random chance = new Random(5000 + seed);
            TaxPlans.Figures figures = figures(chance);
            String when = new String[] {"as_charged", "year_end", "instalments"}[seed % 3];
            String federal = "\"federal\": {\"rate\": \"30%\", \"pay\": {\"when\": \"" + when + "\", \"lag\": "
                    + chance.nextInt(9) + "}}";
            for (String calendar : TaxPlans.CALENDARS) {
                Model model = TaxPlans.model(calendar, figures, taxes(federal));
                double charged = Arrays.stream(TaxPlans.byYear(model, "taxes.federal.charge"))
                        .sum();
                double due = Arrays.stream(TaxPlans.byYear(model, "tax.total")).sum();
                assertThat(due).as("seed %d %s on %s", seed, when, calendar).isCloseTo(charged, within(1e-7));
            }
        }
    }
}
