package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of the kinds that are published, asked of the packaged server, with sums that are made here beside it. */
class FurtherCasesIT {

    private static final Path NUMPY =
            Path.of("..", "domain", "src", "test", "resources", "cases", "numpy_financial.json");

    private final Client viewer = SharedServer.get().as(Role.VIEWER);

    private Reply ask(String calculator, String body) throws IOException, InterruptedException {
        Reply reply = viewer.send("POST", "/api/calculations/" + calculator, body);
        assertThat(reply.status()).as("%s: %s", body, reply.text()).isEqualTo(200);
        return reply;
    }

    private static double figure(Reply reply, String... path) {
        return Double.parseDouble(reply.at(path));
    }

    private static double[] column(Reply reply, String field) {
        JsonObject root = (JsonObject) JsonDocument.parse(reply.text()).root();
        return list(root.fields().get("schedule")).stream()
                .mapToDouble(row -> number(((JsonObject) row).fields().get(field)))
                .toArray();
    }

    private static List<JsonValue> list(JsonValue value) {
        return ((JsonArray) value).items();
    }

    private static double number(JsonValue value) {
        return ((JsonNumber) value).value();
    }

    private static double[] numbers(JsonValue value) {
        return list(value).stream().mapToDouble(FurtherCasesIT::number).toArray();
    }

    private static double presentValue(double[] flows, double rate) {
        double sum = 0;
        for (int k = 0; k < flows.length; k++) {
            sum += flows[k] / Math.pow(1 + rate, k);
        }
        return sum;
    }

    @Test
    void whatElseTheNumericalLibraryPublishesIsAnsweredAsThere() throws IOException, InterruptedException {
        JsonObject file =
                (JsonObject) JsonDocument.parse(Files.readString(NUMPY)).root();
        for (JsonValue one : list(file.fields().get("npv"))) {
            JsonObject given = (JsonObject) one;
            double expected = number(given.fields().get("expected"));
            Reply reply = value(given.fields().get("values"), ", \"rate\": 0.05");
            assertThat(figure(reply, "npv")).isEqualTo(expected, within(0.01 * expected));
        }
        JsonObject grid = (JsonObject) file.fields().get("mirr_grid");
        double[] finance = numbers(grid.fields().get("finance_rate"));
        double[] reinvest = numbers(grid.fields().get("reinvest_rate"));
        List<JsonValue> flows = list(grid.fields().get("values"));
        for (int i = 0; i < flows.size(); i++) {
            double[] expected = numbers(list(grid.fields().get("expected")).get(i));
            for (int j = 0; j < expected.length; j++) {
                Reply reply = value(
                        flows.get(i), ", \"finance_rate\": " + finance[j] + ", \"reinvestment_rate\": " + reinvest[j]);
                assertThat(figure(reply, "mirr")).isEqualTo(expected[j], within(1e-7));
            }
        }
        // the printed root does not belong to the terms that are given: the one found has to balance them
        JsonValue extreme =
                ((JsonObject) file.fields().get("irr_extreme")).fields().get("values");
        double root = figure(value(extreme, ""), "irr", "value");
        double[] terms = numbers(extreme);
        assertThat(root).isBetween(-1.0, 0.0);
        assertThat(presentValue(terms, root)).isEqualTo(0, within(1e-3 * Math.abs(terms[0])));
    }

    private Reply value(JsonValue flows, String more) throws IOException, InterruptedException {
        return ask("valuation", "{\"cash_flows\": " + CanonicalJson.write(flows) + more + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "half_year, 0.5",
        "mid_quarter_1, 0.875",
        "mid_quarter_2, 0.625",
        "mid_quarter_3, 0.375",
        "mid_quarter_4, 0.125"
    })
    void taxTablesOfEveryConventionAreTheirBalancesRounded(String convention, double firstYear)
            throws IOException, InterruptedException {
        for (int life : new int[] {3, 5, 7, 10, 15, 20}) {
            Reply reply = ask(
                    "depreciation",
                    "{\"method\": \"macrs\", \"cost\": 100, \"recovery_years\": " + life + ", \"convention\": \""
                            + convention + "\"}");
            double[] charges = column(reply, "depreciation");
            assertThat(charges).hasSize(life + 1);
            double left = 100;
            for (int year = 1; year <= charges.length; year++) {
                double declining = left * (life <= 10 ? 2.0 : 1.5) / life;
                double years = life - (firstYear + year - 2);
                double charge =
                        year == 1 ? declining * firstYear : years <= 1 ? left : Math.max(declining, left / years);
                // tables print two decimals, those of 20 years three, and carry what they rounded
                assertThat(charges[year - 1])
                        .as("%d years, year %d", life, year)
                        .isEqualTo(charge, within(0.014));
                left -= charge;
            }
            assertThat(Arrays.stream(charges).sum()).isEqualTo(100, within(1e-9));
        }
    }

    /** IRS Publication 946, Table A-7a, the column of May; Table A-6, that of September. */
    @Test
    void buildingsAreRecoveredFromTheMiddleOfTheirMonth() throws IOException, InterruptedException {
        String text = "{\"method\": \"macrs\", \"cost\": 100000, \"recovery_years\": %s, \"month\": %d}";
        double[] mill = column(ask("depreciation", text.formatted("39", 5)), "depreciation");
        assertThat(mill).hasSize(40);
        assertThat(mill[0]).isEqualTo(1_605, within(1e-9));
        assertThat(mill[38]).isEqualTo(2_564, within(1e-9));
        assertThat(mill[39]).isEqualTo(963, within(1e-6));
        double[] camp = column(ask("depreciation", text.formatted("27.5", 9)), "depreciation");
        assertThat(camp).hasSize(29);
        assertThat(camp[0]).isEqualTo(1_061, within(1e-9));
        assertThat(camp[10]).isEqualTo(3_637, within(1e-9));
        assertThat(camp[28]).isEqualTo(758, within(1e-6));
    }

    /** numpy-financial, tests of ppmt: 55,000 at 10 % a year over 60 months, paid at the start of each. */
    @Test
    void aLoanIsPaidAtTheStartOfPeriodsOrLeavesABalloon() throws IOException, InterruptedException {
        String rate = "\"rate\": " + 0.1 / 12;
        Reply due = ask("loan", "{\"principal\": 55000, \"periods\": 60, \"when\": \"start\", " + rate + "}");
        assertThat(column(due, "interest")[0]).isZero();
        assertThat(column(due, "principal")[0]).isEqualTo(1158.9297115237273, within(1e-9));
        Reply balloon = ask("loan", "{\"principal\": 55000, \"periods\": 60, \"balloon\": 10000, " + rate + "}");
        double payment = 45_000 * 0.1 / 12 / (1 - Math.pow(1 + 0.1 / 12, -60)) + 10_000 * 0.1 / 12;
        assertThat(column(balloon, "payment")[58]).isEqualTo(payment, within(1e-8));
        assertThat(column(balloon, "payment")[59]).isEqualTo(payment + 10_000, within(1e-8));
        assertThat(column(balloon, "balance")[59]).isZero();
    }

    @Test
    void balancesOfPartYearsDeclineByTheRoundedRate() throws IOException, InterruptedException {
        for (int months = 1; months <= 12; months++) {
            double[] charges = column(
                    ask(
                            "depreciation",
                            "{\"method\": \"declining_balance\", \"cost\": 1000000, \"salvage\": 100000, \"life\": 6,"
                                    + " \"first_year_months\": " + months + "}"),
                    "depreciation");
            double rate = Math.round((1 - Math.pow(0.1, 1 / 6.0)) * 1000) / 1000.0;
            double charged = 1_000_000 * rate * months / 12;
            assertThat(charges[0]).isEqualTo(charged, within(1e-6));
            for (int k = 1; k < 6; k++) {
                double charge = (1_000_000 - charged) * rate;
                assertThat(charges[k]).isEqualTo(charge, within(1e-6));
                charged += charge;
            }
            if (months < 12) {
                assertThat(charges[6]).isEqualTo((1_000_000 - charged) * rate * (12 - months) / 12, within(1e-6));
            }
            assertThat(charges).hasSize(months < 12 ? 7 : 6);
        }
    }

    @ParameterizedTest
    @CsvSource({"2400, 300, 10, 2", "2400, 300, 10, 1.5", "1000, 0, 5, 2", "1000, 0, 8, 1", "900, 400, 7, 3"})
    void balancesDeclineAndGoOverToStraightLineWhereThatIsMore(double cost, double salvage, int life, double factor)
            throws IOException, InterruptedException {
        String asset = "\"cost\": " + cost + ", \"salvage\": " + salvage + ", \"life\": " + life + ", \"factor\": "
                + factor + "}";
        double[] declining =
                column(ask("depreciation", "{\"method\": \"double_declining_balance\", " + asset), "depreciation");
        double[] switched =
                column(ask("depreciation", "{\"method\": \"variable_declining_balance\", " + asset), "depreciation");
        double left = cost;
        double switchedLeft = cost;
        for (int k = 0; k < life; k++) {
            double charge = Math.max(0, Math.min(left * factor / life, left - salvage));
            assertThat(declining[k]).isEqualTo(charge, within(1e-8));
            left -= charge;
            double straight = (switchedLeft - salvage) / (life - k);
            double other =
                    Math.max(Math.max(0, Math.min(switchedLeft * factor / life, switchedLeft - salvage)), straight);
            assertThat(switched[k]).isEqualTo(other, within(1e-8));
            switchedLeft -= other;
        }
        assertThat(switchedLeft).isEqualTo(salvage, within(1e-8));
        double[] digits = column(
                ask(
                        "depreciation",
                        "{\"method\": \"sum_of_years_digits\", \"cost\": " + cost + ", \"salvage\": " + salvage
                                + ", \"life\": " + life + "}"),
                "depreciation");
        for (int k = 0; k < life; k++) {
            assertThat(digits[k]).isEqualTo((cost - salvage) * (life - k) * 2 / (life * (life + 1.0)), within(1e-8));
        }
    }

    @Test
    void reservesThatAreEstimatedAnewChangeWhatATonneCarries() throws IOException, InterruptedException {
        double[] mined = {100, 120, 90, 80};
        double[] sold = {90, 125, 95, 80};
        double[] remaining = {900, 700, 1_000, 950};
        double[] charges = column(
                ask(
                        "depreciation",
                        "{\"method\": \"cost_depletion\", \"cost\": 5000, \"units_mined\": " + json(mined)
                                + ", \"units_sold\": " + json(sold) + ", \"remaining_estimates\": " + json(remaining)
                                + "}"),
                "depreciation");
        double left = 5_000;
        for (int k = 0; k < mined.length; k++) {
            double charge = left * sold[k] / (remaining[k] + mined[k]);
            assertThat(charges[k]).isEqualTo(charge, within(1e-9));
            left -= charge;
        }
        double[] units = column(
                ask(
                        "depreciation",
                        "{\"method\": \"units_of_production\", \"cost\": 700, \"salvage\": 100, \"total_units\": 300,"
                                + " \"units\": [100, 150, 100, 20]}"),
                "depreciation");
        // the third year brings what is left of the units, the fourth none
        assertThat(units).containsExactly(new double[] {200, 300, 100, 0}, within(1e-9));
    }

    private static String json(double[] values) {
        return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void datedFlowsAreDiscountedByDaysFromTheEarliest() throws IOException, InterruptedException {
        String[] dates = {"2028-02-29", "2026-07-01", "2031-12-31", "2027-01-15"};
        double[] flows = {400, -1_000, 900, -50};
        String body = "{\"cash_flows\": " + json(flows) + ", \"dates\": "
                + Arrays.stream(dates).collect(Collectors.joining("\", \"", "[\"", "\"]"));
        double[] years = Arrays.stream(dates)
                .mapToDouble(date -> ChronoUnit.DAYS.between(LocalDate.parse(dates[1]), LocalDate.parse(date)) / 365.0)
                .toArray();
        for (double rate : new double[] {-0.5, 0, 0.08, 0.145, 3}) {
            double expected = IntStream.range(0, flows.length)
                    .mapToDouble(k -> flows[k] / Math.pow(1 + rate, years[k]))
                    .sum();
            Reply reply = ask("valuation", body + ", \"rate\": " + rate + "}");
            assertThat(figure(reply, "npv")).isEqualTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
        double rate = figure(ask("valuation", body + "}"), "irr", "value");
        assertThat(IntStream.range(0, flows.length)
                        .mapToDouble(k -> flows[k] / Math.pow(1 + rate, years[k]))
                        .sum())
                .isEqualTo(0, within(1e-9));
    }

    @Test
    void everyRateThatBalancesFlowsIsTold() throws IOException, InterruptedException {
        // (1 + r) is a root of the polynomial that is multiplied out
        Reply pump = ask("valuation", "{\"cash_flows\": [-1600, 10000, -10000], \"rate\": 0.1}");
        assertThat(pump.at("irr", "status")).isEqualTo("MULTIPLE");
        assertThat(figure(pump, "irr", "roots", "0")).isEqualTo(0.25, within(1e-9));
        assertThat(figure(pump, "irr", "roots", "1")).isEqualTo(4, within(1e-9));
        assertThat(figure(pump, "irr", "value")).isEqualTo(0.25, within(1e-9));
        Reply guessed = ask("valuation", "{\"cash_flows\": [-1600, 10000, -10000], \"guess\": 3}");
        assertThat(figure(guessed, "irr", "value")).isEqualTo(4, within(1e-9));
        Reply three = ask("valuation", "{\"cash_flows\": [-1000, 3600, -4310, 1716]}");
        for (int k = 0; k < 3; k++) {
            assertThat(figure(three, "irr", "roots", String.valueOf(k)))
                    .isEqualTo(new double[] {0.1, 0.2, 0.3}[k], within(1e-7));
        }
        Reply touching = ask("valuation", "{\"cash_flows\": [-100, 220, -121]}");
        assertThat(figure(touching, "irr", "roots", "0")).isEqualTo(0.1, within(1e-6));
        Reply closing = ask("valuation", "{\"cash_flows\": [-100, 60, 60, 60, -20]}");
        assertThat(closing.at("irr", "status")).isEqualTo("ONE_ECONOMIC");
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 24, 1000, 0, end",
        "0.01, 24, 1000, -250, start",
        "0.005, 360, 250000, 0, end",
        "0, 10, 500, 100, end",
        "-0.02, 12, 800, 0, start",
        "0.25, 7, -3000, 9000, end"
    })
    void theFiveValuesOfAnAnnuityFollowFromEachOther(double rate, int periods, double now, double then, String when)
            throws IOException, InterruptedException {
        double balance = now;
        double grown = 0;
        for (int k = 0; k < periods; k++) {
            balance *= 1 + rate;
            grown = when.equals("start") ? (grown + 1) * (1 + rate) : grown * (1 + rate) + 1;
        }
        double payment = -(balance + then) / grown;
        String given = "\"when\": \"" + when + "\", \"rate\": " + rate + ", \"periods\": " + periods + ", \"payment\": "
                + payment + ", \"present_value\": " + now + ", \"future_value\": " + then;
        double[] values = {payment, now, then, periods, rate};
        List<String> sought = List.of("payment", "present_value", "future_value", "periods", "rate");
        for (int k = 0; k < values.length; k++) {
            String name = sought.get(k);
            String others = Arrays.stream(given.split(", ", -1))
                    .filter(field -> !field.startsWith("\"" + name + "\""))
                    .collect(Collectors.joining(", "));
            Reply reply = ask("time-value", "{\"solve\": \"" + name + "\", " + others + "}");
            assertThat(figure(reply, "value")).as("%s of %s", name, given).isEqualTo(values[k], within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"level, 0", "level, 3", "equal_principal, 2", "bullet, 0", "bullet, 5"})
    void loansArePaidBackAsTheirBooksSay(String type, int grace) throws IOException, InterruptedException {
        int periods = 12;
        double rate = 0.0125;
        Reply reply = ask(
                "loan",
                "{\"principal\": 48000, \"rate\": " + rate + ", \"periods\": " + periods + ", \"type\": \"" + type
                        + "\", \"grace\": " + grace + ", \"from\": 4, \"to\": 9}");
        int paid = periods - grace;
        double level = 48_000 * rate / (1 - Math.pow(1 + rate, -paid));
        double balance = 48_000;
        double asked = 0;
        for (int k = 1; k <= periods; k++) {
            double interest = balance * rate;
            double principal = k <= grace
                    ? 0
                    : switch (type) {
                        case "level" -> level - interest;
                        case "equal_principal" -> 48_000.0 / paid;
                        default -> k == periods ? balance : 0;
                    };
            balance -= principal;
            asked += k >= 4 && k <= 9 ? interest : 0;
            String place = String.valueOf(k - 1);
            assertThat(figure(reply, "schedule", place, "interest")).isEqualTo(interest, within(1e-7));
            assertThat(figure(reply, "schedule", place, "principal")).isEqualTo(principal, within(1e-7));
            assertThat(figure(reply, "schedule", place, "balance")).isEqualTo(balance, within(1e-7));
        }
        assertThat(balance).isEqualTo(0, within(1e-7));
        assertThat(figure(reply, "between", "interest")).isEqualTo(asked, within(1e-7));
    }

    @Test
    void ratesCompoundAndFallBack() throws IOException, InterruptedException {
        for (int times : new int[] {1, 2, 4, 12, 365}) {
            double effective = Math.pow(1 + 0.09 / times, times) - 1;
            Reply there = ask(
                    "time-value",
                    "{\"solve\": \"effective_rate\", \"nominal_rate\": 0.09, \"compounds_per_year\": " + times + "}");
            assertThat(figure(there, "value")).isEqualTo(effective, within(1e-11));
            Reply back = ask(
                    "time-value",
                    "{\"solve\": \"nominal_rate\", \"effective_rate\": " + effective + ", \"compounds_per_year\": "
                            + times + "}");
            assertThat(figure(back, "value")).isEqualTo(0.09, within(1e-11));
        }
        Reply refused = viewer.send(
                "POST",
                "/api/calculations/time-value",
                "{\"solve\": \"periods\", \"rate\": 0.1, \"payment\": -5, \"present_value\": 100}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors", "0", "code")).isEqualTo("INTEREST_NEVER");
    }
}
