package io.calminer.domain.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Valuation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for terms of money, over plans made by chance. */
class EconomicLawsTest {

    private static final int SEEDS = 60;
    private static final String MIXED = "{\"length\": \"quarter\", \"count\": 5}, {\"length\": \"year\", \"count\": 3}";
    private static final List<String> CALENDARS =
            List.of(EconomicPlans.YEARS, EconomicPlans.QUARTERS, EconomicPlans.MONTHS, MIXED);
    private static final List<String> TYPES =
            List.of("receivables", "payables", "product_stock", "supplies", "ore_stock");
    private static final List<String> BASES = List.of("nsr", "gross", "profit");

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Revenue that rises and falls by chance, and costs. */
    private static String lines(Random random) {
        return """
                "lines": {"revenue.total": {"kind": "flow", "unit": "MUSD",
                    "formula": "per_year(series(2027: %s, 2028: %s, then: %s)) * 1 [MUSD]"},
                  "cost.operating": {"kind": "flow", "unit": "kUSD", "formula": "per_year(%s [MUSD])"},
                  "cash_flow.project": {"kind": "flow", "unit": "MUSD", "at_zero": "-20 [MUSD]", "formula":
                    "revenue.total - cost.operating - royalty.total - working_capital.change"}}""".formatted(
                        number(40 * random.nextDouble()),
                        number(40 * random.nextDouble()),
                        number(40 * random.nextDouble()),
                        number(20 * random.nextDouble()));
    }

    private static Map<String, String> terms(Random random) {
        Map<String, String> terms = new LinkedHashMap<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String days = number(500 * random.nextDouble() * random.nextDouble());
            String formula = random.nextInt(3) == 0 ? "\"series(2027: " + days + ", 2028: 30)\"" : days;
            terms.put(
                    "term_" + i,
                    "{\"type\": \"%s\", \"days\": %s, \"share\": \"%d%%\"}"
                            .formatted(pick(TYPES, random), formula, random.nextInt(101)));
        }
        return terms;
    }

    private static Map<String, String> royalties(Random random) {
        Map<String, String> royalties = new LinkedHashMap<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String rate = random.nextInt(3) == 0
                    ? "\"sliding\": {\"by\": \"margin\", \"table\": {\"0\": \"1%\", \"20%\": \"3%\", \"50%\": \"7%\"}}"
                    : "\"rate\": \"" + random.nextInt(12) + "%\"";
            royalties.put("royalty_" + i, "{\"basis\": \"" + pick(BASES, random) + "\", " + rate + "}");
        }
        return royalties;
    }

    private static String collection(String name, Map<String, String> items) {
        StringBuilder text = new StringBuilder("\"" + name + "\": {");
        items.forEach((key, item) -> text.append(text.toString().endsWith("{") ? "" : ", ")
                .append('"')
                .append(key)
                .append("\": ")
                .append(item));
        return text.append("}, ").toString();
    }

    private static double npv(Scenario scenario) {
        return Valuation.of(scenario).netPresentValue().value();
    }

    @Test
    void allThatIsTiedUpComesBack() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Map<String, String> terms = terms(random);
            Map<String, String> opening = new LinkedHashMap<>();
            double tied = 0;
            for (Map.Entry<String, String> term : terms.entrySet()) {
                if (random.nextBoolean()) {
                    double balance = Math.round(1e6 * random.nextDouble());
                    opening.put(term.getKey(), Double.toString(balance));
                    tied += term.getValue().contains("payables") ? -balance : balance;
                }
            }
            String balances = collection("working_capital", opening).replaceAll(", $", "");
            Model model = EconomicPlans.withLines(
                            pick(CALENDARS, random),
                            collection("working_capital", terms) + "\"opening_balances\": {" + balances + "}, "
                                    + lines(random))
                    .model();
            int last = model.calendar().periods();
            for (String term : terms.keySet()) {
                String line = "working_capital." + term;
                double start = Double.parseDouble(opening.getOrDefault(term, "0"));
                double sign = terms.get(term).contains("payables") ? -1 : 1;
                assertThat(model.value(line + ".close", last))
                        .as("seed %d", seed)
                        .isZero();
                assertThat(model.value(line + ".close", 0)).as("seed %d", seed).isEqualTo(start);
                assertThat(EconomicPlans.total(model, line + ".change"))
                        .as("seed %d", seed)
                        .isCloseTo(-sign * start, within(1e-6));
            }
            assertThat(EconomicPlans.total(model, "working_capital.change"))
                    .as("seed %d", seed)
                    .isCloseTo(-tied, within(1e-6));
        }
    }

    @Test
    void daysOfAnEvenFlowAreTheSameOnEveryCalendar() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String days = number(1 + 360 * random.nextDouble());
            String items = "\"working_capital\": {\"term\": {\"type\": \"receivables\", \"days\": " + days + "}}";
            double yearly =
                    EconomicPlans.over(EconomicPlans.YEARS, items).model().value("working_capital.term.close", 1);
            for (String calendar : CALENDARS) {
                Model model = EconomicPlans.over(calendar, items).model();
                int end =
                        model.calendar().months(1) == 12 ? 1 : model.calendar().months(1) == 3 ? 4 : 12;
                // a month earns a twelfth of the year, whether it has 28 days or 31
                assertThat(model.value("working_capital.term.close", end))
                        .as("seed %d, %s days", seed, days)
                        .isCloseTo(yearly, within(0.03 * yearly));
            }
        }
    }

    @Test
    void theValueOfRoyaltiesIsTheSumOfTheValuesOfEach() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String calendar = pick(CALENDARS, random);
            String lines = lines(random);
            Map<String, String> royalties = royalties(random);
            double without = npv(EconomicPlans.withLines(calendar, lines));
            double all = npv(EconomicPlans.withLines(calendar, collection("royalties", royalties) + lines)) - without;
            double each = royalties.entrySet().stream()
                    .mapToDouble(one -> npv(EconomicPlans.withLines(
                                    calendar, collection("royalties", Map.of(one.getKey(), one.getValue())) + lines))
                            - without)
                    .sum();
            assertThat(each).as("seed %d", seed).isCloseTo(all, within(1e-9 * Math.max(Math.abs(without), 100)));
        }
    }

    @Test
    void aRoyaltyOnTheProfitOfTheYearIsTheSameOnEveryCalendar() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String items = "\"royalties\": {\"npi\": {\"basis\": \"profit\", \"rate\": \"10%\"}}, " + lines(random);
            double yearly = EconomicPlans.total(
                    EconomicPlans.withLines(EconomicPlans.YEARS, items).model(), "royalty.total");
            for (String calendar : List.of(EconomicPlans.QUARTERS, EconomicPlans.MONTHS)) {
                Model model = EconomicPlans.withLines(calendar, items).model();
                assertThat(EconomicPlans.total(model, "royalty.total"))
                        .as("seed %d", seed)
                        .isCloseTo(yearly, within(1e-6));
            }
        }
    }

    @Test
    void realFlowsAtTheRealRateAreWorthWhatNominalFlowsAre() {
        List<String> terms = List.of(
                "",
                ", \"date\": \"2028-01-01\"",
                ", \"date\": \"2027-08-15\"",
                ", \"date\": \"2026-03-01\"",
                ", \"first_fraction\": 0.4",
                ", \"day_exact\": true",
                ", \"day_exact\": true, \"date\": \"2027-05-05\"");
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            double inflation = 0.12 * random.nextDouble() - 0.02;
            double nominal = 0.15 * random.nextDouble();
            String valuation = "\"discount_rate\": " + nominal + ", \"timing\": \""
                    + pick(List.of("end", "mid", "start"), random) + "\"" + pick(terms, random);
            Scenario scenario = EconomicPlans.valued(
                    valuation, pick(CALENDARS, random), "\"inflation\": {\"rate\": " + inflation + "}");
            double[] flows = scenario.model().values("cash_flow.project.real");
            double[] exponents = scenario.valuation().discounting().exponents(scenario.calendar());
            double real = (1 + nominal) / (1 + inflation) - 1;
            double worth = 0;
            for (int period = 0; period < flows.length; period++) {
                worth += Double.isNaN(exponents[period]) ? 0 : flows[period] * Math.pow(1 + real, -exponents[period]);
            }
            double value = npv(scenario);
            assertThat(worth).as("seed %d, %s", seed, valuation).isCloseTo(value, within(1e-9 * Math.abs(value)));
        }
    }
}
